import { isLatin } from '../characters';

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
		'%％月万萬亿億余餘人名个個户戶件次家场場处處条條份期篇台所元批床栋棟辆輛亩畝吨噸公平株册冊盏盞只座宗起幅棵套课毫立千厘;；',
	],
	[10, '□■△▲◇◆?？…—－-.·～~#'],
];

/** Code units that close the clause of a bare measure word (人，). */
const closing = '，。；、,;./';
const opening = '，。；、,;';

type Gate = (text: string, at: number) => boolean;

const closed: Gate = (text, at) =>
	closing.includes(text.charAt(at + 1) || ' ') ||
	closing.includes(text.charAt(at + 2) || ' ') ||
	closing.includes(text.charAt(at + 3) || ' ') ||
	closing.includes(text.charAt(at + 4) || ' ') ||
	at === 0 ||
	opening.includes(text.charAt(at - 1)) ||
	'为為给給有对對'.includes(text.charAt(at - 1));
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
	['人名个個户戶件次家场場处處条條份期篇台所元批床栋棟辆輛亩畝吨噸公平株册冊盏盞只座宗起幅棵套课毫立千厘', closed],
	['.-·—－…～~#?', beforeHan],
	[' \t', space],
	['“', followedBy('” \u3000')],
	['《', followedBy('》 \u3000')],
	['"', followedBy('"')],
	['日', followedBy('期')],
	['此', followedBy('处處')],
	['项項', followedBy('目')],
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
const gateOf = new Map<number, Gate>();
const gateNumber = new Uint8Array(65536);
for (const [characters, gate] of gates) {
	for (let k = 0; k < characters.length; k++) {
		gateOf.set(characters.charCodeAt(k), gate);
		gateNumber[characters.charCodeAt(k)] = 1;
	}
}

/** The 1-based number of the reader for a blank that may begin at `at`, 0 where none may. */
export function readerAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	const reader = readerOf[code] ?? 0;
	if (reader === 0 || gateNumber[code] === 0) return reader;
	return gateOf.get(code)?.(text, at) ? reader : 0;
}
