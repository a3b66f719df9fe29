import { isDigit, isLatin, numerals } from '../characters';
import { words } from './missing-number';

/**
 * Where a blank may begin. One look-up per character finds the reader to ask (its 1-based place in the list of readers in
 * placeholder.ts); a gate then looks at the neighbours, so that most signs of ordinary prose cost no call.
 */
const readers: readonly (readonly [number, string])[] = [
	[1, 'xX×✕╳✖Ｘｘ'],
	[2, '_＿﹍﹎﹏‗'],
	[3, '○〇◯⚪O'],
	[4, '*＊﹡∗'],
	[5, '某'],
	[6, '【[（({<「『［｛＜〔“《"'],
	[7, 'TtYMHD待请請此日项項@'],
	[8, ' \u3000\u00a0\t'],
	[
		9,
		'%％月万萬亿億余餘人名个個户戶件次家场場处處条條份期篇台元批床栋棟辆輛亩畝吨噸公平株册冊盏盞只座宗起幅棵套课毫立千厘;；',
	],
	[10, '□■△▲◇◆?？…—－-.·～~#'],
];

type Gate = (text: string, at: number) => boolean;

/** What a number may be missing behind: a word, a quotation, the beginning of a clause; no figure, no space. */
const precedesGap = new Uint8Array(65536).fill(1, 0x3400, 0x4dc0).fill(1, 0x4e00, 0xa000).fill(1, 0xd840, 0xd86a);
for (const sign of '々”》，。；,;、') precedesGap[sign.charCodeAt(0)] = 1;
for (const numeral of numerals) precedesGap[numeral.charCodeAt(0)] = 0;

/** What closes the clause of a bare measure word (人，), and what it may begin behind besides. */
const closes = tableOf('，。；、,;./');
const opens = tableOf('，。；、,;为為给給有对對');

const afterWord: Gate = (text, at) => at === 0 || precedesGap[text.charCodeAt(at - 1)] === 1;
const closed: Gate = (text, at) =>
	afterWord(text, at) &&
	(closes[text.charCodeAt(at + 1)] === 1 ||
		closes[text.charCodeAt(at + 2)] === 1 ||
		closes[text.charCodeAt(at + 3)] === 1 ||
		closes[text.charCodeAt(at + 4)] === 1 ||
		at === 0 ||
		opens[text.charCodeAt(at - 1)] === 1);
/** 本次, 学期: a measure word that no other begins with, as the end of a word that names something else. */
const isWord: Gate = (text, at) => endings.has(text.charCodeAt(at) * 65536 + text.charCodeAt(at - 1));
const endings = new Set<number>();
for (const unit of '次期') {
	for (const before of words[unit] ?? '') endings.add(unit.charCodeAt(0) * 65536 + before.charCodeAt(0));
}
/** （一）, (2): the marks of headings and lists, by far the most brackets of a summary. */
const isCount: Gate = (text, at) =>
	text.charCodeAt(at + 2) === text.charCodeAt(at) + 1 &&
	(isDigit(text.charCodeAt(at + 1)) || '一二三四五六七八九十'.includes(text.charAt(at + 1)));
const beforeHan: Gate = (text, at) =>
	text.charCodeAt(at + 1) > 0x2000 || text.charCodeAt(at + 1) === text.charCodeAt(at);
const word: Gate = (text, at) => !isLatin(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === 0x51;
const followedBy =
	(next: string): Gate =>
	(text, at) =>
		next.includes(text.charAt(at + 1) || '\n');
const space: Gate = (text, at) => {
	const next = text.charCodeAt(at + 1);
	return (
		next > 0x2000 || next === 0x20 || next === 0x25 || next === 0xa0 || next === 0x2c || next === 0x3b || next === 0x29
	);
};

const gates: readonly (readonly [string, Gate])[] = [
	['xXO', word],
	['次期', (text, at) => closed(text, at) && !isWord(text, at)],
	['人名个個户戶件家场場处處条條份篇台元批床栋棟辆輛亩畝吨噸公平株册冊盏盞只座宗起幅棵套课毫立千厘', closed],
	['.-·—－…～~#?', beforeHan],
	[' \t', space],
	['“', followedBy('” \u3000')],
	['《', followedBy('》 \u3000')],
	['"', followedBy('"')],
	['日', followedBy('期')],
	['此', followedBy('处處')],
	['项項', (text, at) => text.charAt(at + 1) === '目' && text.charAt(at + 2) === '名'],
	['（(', (text, at) => !isCount(text, at)],
	['待', followedBy('补補填完更核录錄定确確查')],
	['月', (text, at) => afterWord(text, at) && isDigit(text.charCodeAt(at + 1))],
	['%％', afterWord],
	['请請', followedBy('在于於填输輸补補插')],
	['万萬亿億', followedBy('元立平吨噸人户戶亩畝份')],
	['余餘', followedBy('万萬名人户戶次件个個家份场場元亩畝公')],
	[';；', (text, at) => '比率数达为占'.includes(text.charAt(at - 1) || ' ')],
	['tT', followedBy('bBO')],
];

const readerOf = new Uint8Array(65536);
for (const [reader, characters] of [...readers].reverse()) {
	for (let k = 0; k < characters.length; k++) readerOf[characters.charCodeAt(k)] = reader;
}
/** The 1-based place in the list of gates, 0 where there is none to pass. */
const gateOf = new Uint8Array(65536);
for (const [n, [characters]] of gates.entries()) {
	for (let k = 0; k < characters.length; k++) gateOf[characters.charCodeAt(k)] = n + 1;
}

/**
 * The next column from `from` on where a blank may begin; the length of the text where none may. The line stands in `whole` at
 * `start`, where its characters are looked at: a line that is cut from a text answers only half as fast as the text itself.
 */
export function nextTrigger(text: string, from: number, whole: string, start: number): number {
	const { length } = text;
	for (let at = from; at < length; at++) {
		const code = whole.charCodeAt(start + at);
		if (readerOf[code] === 0) continue;
		const gate = gateOf[code] ?? 0;
		if (gate === 0 || gates[gate - 1]?.[1](text, at) === true) return at;
	}
	return length;
}

/** The 0-based number of the reader for a blank that may begin with this code unit. */
export function readerFor(code: number): number {
	return (readerOf[code] ?? 0) - 1;
}

function tableOf(characters: string): Uint8Array {
	const table = new Uint8Array(65536);
	for (let k = 0; k < characters.length; k++) table[characters.charCodeAt(k)] = 1;
	return table;
}
