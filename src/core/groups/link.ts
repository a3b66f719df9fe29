import { withoutSigns } from '../letters';
import { memoOf } from '../memo';
import type { Placeholder } from '../scan/placeholder';
import type { ScannedLine } from '../scan/scan';
import { fold } from '../script';
import { headAfter } from './head';

/** What a placeholder shares with those that want the same value. */
export interface Link {
	/** How it is written, how long it is, and the year or the noun that it belongs to. */
	readonly key: string;
	/** It stands in a list with others of its key (xx村、xx村): this text speaks of several. */
	readonly listed: boolean;
}

/** The links of a line's placeholders; `undefined` where two of a kind may well want two values: numbers, days, names of persons. */
export function linksOf(line: ScannedLine): readonly (Link | undefined)[] {
	let links = linksByLine.get(line.placeholders);
	if (!links) {
		links = linksIn(line);
		linksByLine.set(line.placeholders, links);
	}
	return links;
}

/** A line keeps its placeholders, as the same object, as long as its text does not change. */
const linksByLine = memoOf<readonly Placeholder[], readonly (Link | undefined)[]>();

function linksIn({ text, placeholders }: ScannedLine): readonly (Link | undefined)[] {
	const links: (Link | undefined)[] = [];
	const years: number[] = [];
	// Places before the first are not asked for: what no list has is looked for the long way.
	let before: string | undefined;
	let isListed = false;
	for (const [n, placeholder] of placeholders.entries()) {
		const key = keyOf(text, placeholder);
		const goesOn = key !== undefined && key === before && isList(text, placeholders[n - 1], placeholder);
		if (goesOn && !isListed) links[n - 1] = { key, listed: true };
		links.push(key === undefined ? undefined : { key, listed: goesOn });
		if (placeholder.slot === 'year') years.push(n);
		before = key;
		isListed = goesOn;
	}
	if (years.length > 0) linkYears(links, years, text, placeholders);
	return links;
}

/** The two ends of a range are two values, each the same wherever such a range stands. */
function linkYears(
	links: (Link | undefined)[],
	years: readonly number[],
	text: string,
	placeholders: readonly Placeholder[],
): void {
	const keys = years.map((n) => links[n]?.key);
	let ends = false;
	for (const [at, n] of years.entries()) {
		const next = years[at + 1];
		const begins = next !== undefined && isYearRange(text, placeholders[n], placeholders[next]);
		const key = begins ? keys[at + 1] : keys[at];
		const one = key !== undefined && !(begins && ends);
		links[n] = one ? { key: begins ? `${key} from` : ends ? `${key} to` : key, listed: false } : undefined;
		ends = begins;
	}
}

function keyOf(text: string, placeholder: Placeholder): string | undefined {
	switch (placeholder.slot) {
		case 'year':
			return yearKey(text, placeholder) ?? promptKey(text, placeholder);
		case 'place':
			return nameKey(text, placeholder) ?? promptKey(text, placeholder) ?? phraseKey(text, placeholder);
		case 'org':
		case 'generic':
			return nameKey(text, placeholder) ?? promptKey(text, placeholder);
		case 'name':
			return promptKey(text, placeholder);
		case 'number':
		case 'percent':
		case 'month':
		case 'day':
			return undefined;
	}
}

/** 20xx年, 20xx年度, 20XX年: the digits given, and the kind of year. Whole years of underscores or spaces stand in forms, where each is another. */
function yearKey(text: string, { from, to, kind }: Placeholder): string | undefined {
	const written = text.slice(from, to).trim();
	const given = /^[12１２〇○零一二][0-9０-９〇○零一二三四五六七八九]{0,2}/u.exec(written)?.[0] ?? '';
	if (kind === 'missing-number' || kind === 'bracket-prompt' || (kind === 'blank' && !given)) return undefined;
	const head = /^(?:学年|年|级|届)/u.exec(fold(text.slice(to, to + 6)))?.[0] ?? '';
	const republic = /民[国國]\s?$/u.test(text.slice(Math.max(0, from - 4), from)) ? '民国' : '';
	return `${kind} ${republic}${fold(given)}${written.length} ${head}`;
}

/** xx鎮, xx鎮婦聯, ××镇: the noun behind it, with what stands between (××養殖基地). */
function nameKey(text: string, { from, to, kind }: Placeholder): string | undefined {
	if (kind === 'missing-number' || kind === 'bracket-prompt' || !text.slice(from, to).trim()) return undefined;
	const head = headAfter(text, to);
	if (!head || (kind === 'blank' && !head.sole)) return undefined;
	return `${kind} ${to - from} ${fold(text.slice(to, head.to))}`;
}

/** A prompt that names a value of which a text has but one: 【單位名稱】; a variable is the same wherever it stands: {{reviewer}}. */
function promptKey(text: string, { from, to, kind }: Placeholder): string | undefined {
	if (kind !== 'bracket-prompt' && kind !== 'word') return undefined;
	const written = fold(text.slice(from, to));
	const inner = withoutSigns(written);
	if (!inner) return undefined;
	return /^(?:\{\{|<<)/u.test(written) || ownNouns.test(inner) ? `${kind} ${written}` : undefined;
}

const ownNouns =
	/^(?:(?:请|填写|填入|输入|插入|本|我|你的?|您的?|所在){0,2}(?:单位|公司|企业|学校|机构|部门|院系|班级|专业|乡镇|镇|县|市|区|村|年份|年度)(?:名称|全称|简称|名)?|(?:你|您)的(?:姓名|名字)|(?:(?:insert|enter|your|our|the) ){0,2}(?:company|organi[sz]ation|department|school|university|team|project|client|year)(?: name)?|your name)$/u;

/** A set phrase that comes back word by word: 美麗xx.清潔鄉村. */
function phraseKey(text: string, { from, to, kind }: Placeholder): string | undefined {
	const before = fold(text.slice(Math.max(0, from - 2), from));
	const after = fold(text.slice(to, to + 4));
	if (!/^\p{Script=Han}{2}$/u.test(before) || !/^.?\p{Script=Han}{3}/u.test(after)) return undefined;
	return `${kind} ${before}|${after}`;
}

/** Between two names of a list there is only their noun and a sign: xx村、xx村. */
function isList(text: string, left: Placeholder | undefined, right: Placeholder | undefined): boolean {
	if (!left || !right || right.from - left.to > 16) return false;
	const noun = headAfter(text, left.to)?.to ?? left.to;
	return /^\s?(?:[、,，\-—–~～至到和與与及暨或/]|以及)\s?$/u.test(text.slice(noun, right.from));
}

/** 20xx年至20xx年, 20xx-20xx學年, 20xx年9月—20xx年6月. */
function isYearRange(text: string, left: Placeholder | undefined, right: Placeholder | undefined): boolean {
	if (!left || !right || right.from - left.to > 14) return false;
	return /^[^，。；;！？!?：:（）()]{0,12}\s?[、\-—–~～至到和與与及/]{1,2}\s?$/u.test(text.slice(left.to, right.from));
}
