import type { SummaryDocument } from '../outline';
import type { Scan } from '../scan/scan';
import { isOnOne, type Span } from '../text';
import type { Values } from '../values';
import { found, foundWithin, perLine, type Placed } from './found';
import { classOf, isSameName, ownUnit, suffixes } from './own-unit';
import { gate } from './words';

/** A name of another unit where a document can only speak of its own. */
export interface ForeignName {
	readonly placed: Placed<SelfName>;
	/** The document's own unit. */
	readonly own: string;
	/** What says so. */
	readonly source: 'title' | 'values';
}

/** Names of other units where the document speaks of itself: who acts in the opening, under whose party committee, who signs. */
export function foreignNames(scan: Scan, document: SummaryDocument, values: Values): readonly ForeignName[] {
	const named = foundIn(document, found(scan, selfNames));
	const own = named.length ? ownUnit(scan, document, values) : undefined;
	if (!own) return [];
	const foreign: ForeignName[] = [];
	for (const placed of named) {
		const [line, { name, suffix, from, to }] = placed;
		if (classOf(suffix) !== own.class || isSameName(name, own.name)) continue;
		if (own.source === 'values' && own.isKnown(name)) continue;
		if (isOnOne(scan.lines[line]?.placeholders ?? [], { from, to })) continue;
		foreign.push({ placed, own: own.name + own.suffix, source: own.source });
	}
	return foreign;
}

/** The name of a unit that a text says of itself. */
export interface SelfName extends Span {
	readonly name: string;
	readonly suffix: string;
}

const anySuffix = new RegExp(suffixes, 'u');
const party =
	'(?:党委|黨委|党工委|黨工委|党支部|黨支部|妇联|婦聯|工会|工會|团委|團委|政府|人民政府|办事处|辦事處|村委会|村委會|居委会|居委會)?';
const acts =
	'(?:在.{2,24}(?:领导|領導|指导|指導|支持|关心|關心)下|紧紧围绕|緊緊圍繞|认真贯彻|認真貫徹|深入贯彻|深入貫徹|坚持以|堅持以|始终坚持|始終堅持|全面贯彻|全面貫徹|以.{2,24}为指导|以.{2,24}為指導)';
const period =
	'(?:(?:20\\d\\d|民[国國]\\d{2,3})年(?:度)?(?:以来|以來|来|來)?[，,]?|一年(?:来|來)[，,]?|今年(?:以来|以來)?[，,]?|本年度[，,]?)?';

/** One of these is in each way to say under whose lead, and what guides the unit. */
const leads = '导導持心|下 紧緊|围圍 真入面|贯貫 持|以 终終|坚堅 为為|指';
/** What names of units end in, and what may follow them in a signature. */
const suffixEnds = '学學园園校小中道司院区區镇鎮乡鄉村厂廠';
const partyEnds = '委部联聯会會府处處';

const selves: readonly RegExp[] = [
	new RegExp(`^\\s{0,10}${period}(?:我们|我們)?([\\u4e00-\\u9fff]{2,4}?)(${suffixes})${party}[，,]?${acts}`, 'gu'),
	new RegExp(
		`(?<=在|、|和)([\\u4e00-\\u9fff]{2,3}?)(${suffixes})(?:党委|黨委|党工委|黨工委)(?:、|和)?(?:政府|人民政府|办事处|辦事處)?的?(?:正确|正確|坚强|堅強)(?:领导|領導)下`,
		'gu',
	),
	new RegExp(`^\\s{0,60}([\\u4e00-\\u9fff]{2,4}?)(${suffixes})${party}\\s{0,20}$`, 'gu'),
	new RegExp(`(?<=我们|我們)([\\u4e00-\\u9fff]{2,3}?)(${suffixes})(?=的|是|在)`, 'gu'),
];
const notNames =
	/各|全|我|本|该|該|乡镇|鄉鎮|这|這|每|基层|基層|农|農|中心|上级|上級|所有|多个|其他|兄弟|有关|人民|分|子|总|總|有限|集团|集團|区|區|县|縣|市|和|与|與|由|到|从|從|向/u;

/** Names on a line where a text can only speak of itself. */
export const selfNames = perLine(gate(0, `${leads} ${suffixEnds}${partyEnds}|_ 我|们們`), selfNamesOn);

function selfNamesOn(text: string): readonly SelfName[] {
	const found: SelfName[] = [];
	if (!anySuffix.test(text)) return found;
	for (const pattern of selves) {
		for (const { index, 0: match, 1: name = '', 2: suffix = '' } of text.matchAll(pattern)) {
			if (notNames.test(name)) continue;
			const from = index + match.indexOf(name + suffix);
			const to = from + name.length + suffix.length;
			if (!found.some((one) => one.from < to && from < one.to)) found.push({ name, suffix, from, to });
		}
	}
	return found;
}

/** A word for the document's own unit at the level of 乡, 镇 or 街道. */
export interface LevelWord extends Span {
	readonly text: string;
	readonly level: Level;
}

type Level = 'xiang' | 'zhen' | 'jie';

/** How a document speaks of its own unit, where it mixes 鄉, 鎮 and 街道. */
export interface MixedLevels {
	/** The level that it mostly has, as written. */
	readonly usual: string;
	/** Words of another level. */
	readonly others: readonly Placed<LevelWord>[];
}

/** 我鎮, 全鎮, 鎮婦聯 in a document that otherwise speaks of 我鄉. Names and 鄉鎮 as a pair are left alone. */
export function mixedLevels(scan: Scan, document: SummaryDocument): MixedLevels | undefined {
	const own: Placed<LevelWord>[] = [];
	const counts = new Map<Level, number>();
	for (const placed of foundIn(document, found(scan, selfWords))) {
		const [, word] = placed;
		if (word === 'higher') return undefined;
		own.push(placed as Placed<LevelWord>);
		counts.set(word.level, (counts.get(word.level) ?? 0) + 1);
	}
	if (counts.size < 2) return undefined;
	// A name or a blank before an office says as much as two such words.
	for (const [, level] of foundIn(document, found(scan, namedOffices)))
		if (counts.has(level)) counts.set(level, (counts.get(level) ?? 0) + 2);
	const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
	if (!first || !second || first[1] === second[1]) return undefined;
	const [usual] = first;
	const others = [...own, ...foundIn(document, found(scan, offices))].filter(([, { level }]) => level !== usual);
	return {
		usual: (own.find(([, { level }]) => level === usual)?.[1].text ?? '').replace(/^[我全本]/u, ''),
		others: others.sort(([line, a], [other, b]) => line - other || a.from - b.from),
	};
}

/** What a line calls its own unit; `higher` where that is a county, a bureau, a school. */
export const selfWords = perLine(
	gate(0, '我全本|街乡鄉镇鎮县縣市省局校院厂廠区區'),
	(text): readonly (LevelWord | 'higher')[] => {
		if (!/[我全本]/u.test(text)) return [];
		if (/(?:我|全)[县縣市省]|我[局校院厂廠区區]/u.test(text)) return ['higher'];
		return [...text.matchAll(levelWords)].map(({ index, 0: match, 1: level = '' }) => wordOf(index, match, level));
	},
);

const levelWords = /[我全本](街道|[乡鄉镇鎮]|街(?!上(?!下)|头|頭))(?![镇鎮乡鄉道])/gu;

function wordOf(from: number, text: string, level: string): LevelWord {
	return { from, to: from + text.length, text, level: levelOf(level) };
}

function levelOf(level: string): Level {
	return /[乡鄉]/u.test(level) ? 'xiang' : /[镇鎮]/u.test(level) ? 'zhen' : 'jie';
}

/** The levels of offices with a name or a blank before them: ××鄉婦聯. */
const namedOffices = perLine(gate(0, '乡鄉镇鎮道|妇婦党黨政工团團'), (text): readonly Level[] =>
	[
		...text.matchAll(
			/[\u4e00-\u9fffxX×*_○](乡|鄉|镇|鎮|街道)(?:妇联|婦聯|党委|黨委|政府|党工委|黨工委|工会|工會|团委|團委)/gu,
		),
	].map(({ 1: level = '' }) => levelOf(level)),
);

/** 鎮委, 鎮婦聯, 街婦聯 without a name before it. */
const offices = perLine(gate(0, '街乡鄉镇鎮|党黨委妇婦政域机機'), (text): readonly LevelWord[] =>
	[
		...text.matchAll(
			/(?<=^|[，。；、：“《（\s的对對绕繞和与與]|召[开開])(街|[乡鄉镇鎮])(?:党委|黨委|委|妇联|婦聯|政府|妇女代表大会|婦女代表大會|域|机关|機關)/gu,
		),
	].map(({ index, 0: match, 1: level = '' }) => wordOf(index, match, level)),
);

/** The last line of a document. */
function lastOf({ range: { start, end } }: SummaryDocument): number {
	return end.column === 0 && end.line > start.line ? end.line - 1 : end.line;
}

/** What was found on lines of the document, its title left out. */
function foundIn<T>(document: SummaryDocument, placed: readonly Placed<T>[]): readonly Placed<T>[] {
	const inside = foundWithin(placed, document.range.start.line, lastOf(document));
	return inside.some(([line]) => line === document.titleSpan?.line)
		? inside.filter(([line]) => line !== document.titleSpan?.line)
		: inside;
}
