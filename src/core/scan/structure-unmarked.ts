import type { Heading } from './heading';
import {
	type Candidate,
	isBlank,
	isListed,
	isParagraph,
	nextFilled,
	previousFilled,
	titleText,
} from './structure-lines';
import type { Bounds } from './structure-series';
import { isDocumentTitle, isSectionTitle } from './structure-words';

/**
 * The headings among the lines without an ordinal: bare titles, labels, bold and bracketed lines; with the level of their siblings.
 * `marked` are the headings already found, `title` is the line of the document's title (or the line before the document).
 */
export function unmarkedHeadings(
	candidates: readonly Candidate[],
	marked: readonly Candidate[],
	title: number,
	bounds: Bounds,
): readonly Candidate[] {
	const peers = peersOf(candidates, marked, title, bounds);
	const habits = habitsOf(peers);
	// A named title above all marks stands over them: 背景, 推行情況 with （1）（2） inside.
	const encloses = peers.some(({ section, named }) => section < 0 && named);
	const top = encloses ? 1 : marked.reduce((least, { heading }) => Math.min(least, heading.level), 6);
	return peers.flatMap((peer) => {
		const level = levelOf(peer, marked, top, habits, bounds.markdown);
		return level > 0 ? [{ line: peer.line, heading: { ...peer.heading, level: Math.min(6, level) } }] : [];
	});
}

interface Peer extends Candidate {
	readonly text: string;
	/** Worded as the title of a section. */
	readonly named: boolean;
	/** Index of the marked heading above it; -1 where there is none. */
	readonly section: number;
}

function peersOf(
	candidates: readonly Candidate[],
	marked: readonly Candidate[],
	title: number,
	bounds: Bounds,
): readonly Peer[] {
	const markedLines = new Set(marked.map(({ line }) => line));
	const peers: Peer[] = [];
	let section = -1;
	for (const candidate of candidates) {
		while (section + 1 < marked.length && (marked[section + 1]?.line ?? 0) < candidate.line) section++;
		if (candidate.line <= title || !isUnmarked(candidate.heading)) continue;
		const text = titleText(bounds.lines[candidate.line]?.text ?? '', candidate.heading);
		if (!isTitleLike(text)) continue;
		const named = isNamed(text);
		if (standsApart(candidate, named, markedLines, title, bounds)) peers.push({ ...candidate, text, named, section });
	}
	return peers;
}

/** A line that has only its place and its wording to say that it is a title. */
export function isUnmarked({ form, ordinal }: Heading): boolean {
	return ordinal === '' && (form === 'bare' || form === 'label' || form === 'bold' || form === 'bracket');
}

/** Worded as the title of a section rather than of a whole text. */
function isNamed(text: string): boolean {
	return isSectionTitle(text) && (text.length <= 8 || !isDocumentTitle(text));
}

/** Whether two titles without a mark, which stand at the same place, are as good as each other where no other line says either. */
export function isTitledAlike(a: string, b: string): boolean {
	return isTitleLike(a) && isTitleLike(b) && isNamed(a) === isNamed(b) && isPrompt(a) === isPrompt(b);
}

/** A name or a date below a title: its parts stand apart. */
export function isInParts(text: string): boolean {
	return /\S[ \u3000]+\S/u.test(text) && !/^[A-Za-z]/u.test(text);
}

/** Of no other text a line without a mark may be the title. */
export function isTitleLike(text: string): boolean {
	return isShort(text) && !isDate(text);
}

function isShort(text: string): boolean {
	return text.length >= 2 && text.length <= (/^[A-Za-z]/u.test(text) ? 60 : 24);
}

/** A date (also 3月5日 星期一 晴), or the caption of a figure. */
function isDate(text: string): boolean {
	return (
		/^(?:二[〇○零]|\d{2}|[xX×_*]{2,4})[^，。]{0,12}年?[^，。]{0,6}月[^，。]{0,6}[日号號]?$/u.test(text) ||
		/^(?:\d{4}[年./-])?\d{1,2}[月./-]\d{1,2}[日号號]?(?:$|[ \u3000(（周週星])/u.test(text) ||
		/(?:图|圖|表|附件|附图|Table|Figure) ?[0-9一二三四五六七八九十]/u.test(text.slice(0, 8))
	);
}

/** Set apart from what stands above, with its body below; right below the title a name or a date is none. */
function standsApart(
	{ line, heading }: Candidate,
	named: boolean,
	marked: ReadonlySet<number>,
	title: number,
	{ lines, from, to }: Bounds,
): boolean {
	const previous = previousFilled(lines, line, from);
	const above = lines[previous]?.text ?? '';
	const text = (lines[line]?.text ?? '').slice(heading.title.from, heading.title.to);
	if (previous <= title && !named && isInParts(text)) return false;
	const apart =
		previous < from ||
		previous < line - 1 ||
		previous === title ||
		marked.has(previous) ||
		isParagraph(above) ||
		isListed(above) ||
		isField(above);
	if (!apart) return false;
	const next = nextFilled(lines, line + 1, to);
	if (next >= to) return false;
	if (marked.has(next)) return heading.form === 'bracket' || named;
	const below = lines[next]?.text ?? '';
	return isParagraph(below) || isListed(below) || (named && !isSectionTitle(below.trim()));
}

/** Whether lines without candidates are the same to the candidates around them. */
export function sameToNeighbours(a: string, b: string): boolean {
	return (
		isBlank(a) === isBlank(b) &&
		isParagraph(a) === isParagraph(b) &&
		isListed(a) === isListed(b) &&
		isField(a) === isField(b) &&
		isSectionTitle(a.trim()) === isSectionTitle(b.trim())
	);
}

/** `報告時段：4月29日—5月5日` */
function isField(text: string): boolean {
	return /^[^：:。，]{1,12}[：:]/u.test(text);
}

/** How often a form stands in a document (or in one section of it), and with how many wordings. */
interface Habit {
	count: number;
	named: number;
	readonly texts: Set<string>;
}

type Habits = ReadonlyMap<string, Habit>;

function habitsOf(peers: readonly Peer[]): Habits {
	const habits = new Map<string, Habit>();
	for (const { heading, section, text, named } of peers) {
		for (const key of [heading.form, `${heading.form} ${section}`]) {
			const habit = habits.get(key) ?? { count: 0, named: 0, texts: new Set() };
			habit.count++;
			if (named) habit.named++;
			habit.texts.add(text);
			habits.set(key, habit);
		}
	}
	return habits;
}

/** Different titles of this form; 0 where they mostly repeat one another (speakers, fields). */
function wordings(habits: Habits, key: string): number {
	const { count = 0, texts } = habits.get(key) ?? {};
	return texts && texts.size * 2 > count ? texts.size : 0;
}

/** The level of a line without a mark; 0 where it is no heading. */
function levelOf(peer: Peer, marked: readonly Candidate[], top: number, habits: Habits, markdown: boolean): number {
	const { heading, section, named, text } = peer;
	const { form } = heading;
	const above = marked[section]?.heading;
	const below = marked[section + 1]?.heading;
	if (form === 'bracket' && isPrompt(text)) return 0;
	if (markdown) return named || wordings(habits, form) > 1 ? inMarkdown(form, named, above?.level ?? 0) : 0;
	if (above && below && above.form === below.form && (below.value ?? 0) - (above.value ?? 0) > 1) return above.level;
	if (form === 'bracket' && marked.length === 0 && !heading.runIn && wordings(habits, form) > 2) return 1;
	const { count = 0, named: known = 0 } = habits.get(form) ?? {};
	if ((form === 'label' || form === 'bracket') && !named && (known === 0 || known * 2 < count)) return 0;
	if (marked.length === 0) {
		if (named) return 1;
		const different = wordings(habits, form);
		return different > 2 || (different > 1 && known > 0) ? 1 : 0;
	}
	if (above && wordings(habits, `${form} ${section}`) > 1) return above.level + 1;
	return named && form !== 'label' ? top : 0;
}

/** Where sections are `#` headings, only bold lines and brackets make more of them, one level down. */
function inMarkdown(form: Heading['form'], named: boolean, level: number): number {
	return form === 'bold' || (form === 'bracket' && named) ? level + 1 : 0;
}

/** `【写明具体不足】` asks the writer for something. */
function isPrompt(text: string): boolean {
	return /^(?:请|請|写|寫|填|此处|此處|说明|說明|用)/u.test(text);
}
