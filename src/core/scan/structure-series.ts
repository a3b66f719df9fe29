import type { Heading } from './heading';
import { trimmedEnd } from './heading-title';
import type { ScannedLine } from './scan';
import { type Candidate, nextFilled, titleText } from './structure-lines';
import { isSectionTitle } from './structure-words';

/** Candidates of one kind that count on: 一、 二、 三、 under one parent. */
export type Series = readonly Candidate[];

/** Where a document's lines begin and end (exclusive), and what is known of its habits. */
export interface Bounds {
	readonly lines: readonly ScannedLine[];
	readonly from: number;
	readonly to: number;
	/** Sections are `#` headings: `1.` is a list there. */
	readonly markdown: boolean;
}

/** How high a mark stands where nothing in the document says otherwise (GB/T 9704-2012 7.3.3, and the usual ones around it). */
export function rankOf({ form, level }: Heading): number {
	return form === 'decimal' ? 3 + level / 10 : (ranks.get(form) ?? level);
}

const ranks = new Map<Heading['form'], number>([
	['document', -1],
	['part', 0],
	['big', 0.5],
	['roman', 0.8],
	['cn', 1],
	['di', 1.2],
	['paren', 2],
	['num', 3],
	['num-paren', 4],
	['circled', 4.5],
	['letter', 3.5],
	['label', 2.5],
]);

/** What may stand in one series: `（1）` and `1）` are two. */
export function styleOf({ form, level, ordinal }: Heading): string {
	if (form === 'md' || form === 'decimal') return `${form}${level}`;
	if (form === 'label') return `${form}${ordinal.replace(/[一二三四五六七八九十\d：:、]+/gu, ' ')}`;
	return form === 'num-paren' ? `${form}${/^\d/u.test(ordinal)}` : form;
}

interface OpenSeries {
	/** See {@link styleOf}. */
	readonly style: string;
	readonly items: Candidate[];
}

/** Groups the ordinal marks of a document into series, in order of their first item. */
export function seriesOf(candidates: readonly Candidate[]): readonly Series[] {
	const all: Series[] = [];
	let open: OpenSeries[] = [];
	for (const candidate of candidates) {
		const { heading } = candidate;
		if (heading.form === 'md' || heading.form === 'setext') {
			open = [];
			continue;
		}
		if (heading.value === undefined || (heading.form === 'decimal' && heading.level > 1)) continue;
		const style = styleOf(heading);
		const at = open.findLastIndex((series) => series.style === style && countsOn(series.items, heading));
		if (at >= 0) {
			open.length = at + 1;
			open[at]?.items.push(candidate);
			continue;
		}
		while (open.length && closes(open.at(-1), heading, style)) open.pop();
		const items = [candidate];
		open.push({ style, items });
		if (open.length > deepest) open.shift();
		all.push(items);
	}
	return all;
}

/** No document nests deeper; the oldest series is given up. */
const deepest = 16;

function countsOn(items: Series, { value = 0 }: Heading): boolean {
	const step = value - (items.at(-1)?.heading.value ?? 0);
	return step >= 1 ? step <= 3 : step === 0 && value !== 1;
}

function closes(series: OpenSeries | undefined, heading: Heading, style: string): boolean {
	const last = series?.items.at(-1)?.heading;
	return !last || series?.style === style || (heading.value !== 1 && rankOf(last) > rankOf(heading));
}

/** A series, and what decides whether its items are headings. */
export interface JudgedSeries {
	readonly items: Series;
	readonly facts: readonly Facts[];
	readonly markdown: boolean;
	readonly isHeading: boolean;
	/** The wording of titles counts too. */
	readonly isWorded: boolean;
}

/** Judges whether the items of a series are headings. `outermost`: no heading was found before. */
export function judgedSeries(items: Series, bounds: Bounds, outermost: boolean): JudgedSeries {
	const { markdown } = bounds;
	const facts = items.map((candidate, n) => factsOf(candidate, items[n + 1], bounds));
	const isWorded = outermost && items[0]?.heading.form === 'num';
	const isHeading = isHeadingSeries(items, facts, markdown, () => isWorded && areNamed(items, bounds));
	return { items, facts, markdown, isHeading, isWorded };
}

/** Whether the items of a series are headings: a title with its body each, rather than items of a list. */
export function isHeadingSeries(
	series: Series,
	facts: readonly Facts[],
	markdown: boolean,
	isNamed: () => boolean,
): boolean {
	const first = series[0]?.heading;
	if (!first) return false;
	// What follows the last item may be the text behind the list.
	const telling = facts.length > 1 ? facts.slice(0, -1) : facts;
	const share = (test: (item: Facts) => boolean, of = telling) => of.filter(test).length / of.length;
	const sure = series.some(({ heading }) => heading.certainty === 'sure');
	const bodied = share((item) => item.bodied);
	switch (first.form) {
		case 'cn':
		case 'big':
		case 'part':
		case 'paren': {
			if (facts.length === 1 && !standsAlone(facts[0], first)) return false;
			if (!sure) return facts.length > 1 && share((item) => item.bodied && item.titled) >= 0.6;
			const longest = first.form === 'paren' ? 0 : 20;
			const listed = share((item) => !item.titled || (item.ended && item.length > longest), facts) >= 0.6;
			if (bodied < 0.4 && listed) return false;
			return first.form !== 'paren' || share((item) => item.titled, facts) >= 0.5;
		}
		case 'di':
			return facts.length > 1 && share((item) => item.bodied && item.titled) >= 0.6;
		case 'bracket':
			return facts.length > 1 && bodied >= 0.6;
		case 'label':
			return !markdown && facts.length > 1 && first.value === 1 && share((item) => item.bodied && item.titled) >= 0.6;
		default: {
			if (facts.length < 2 || (markdown && /[.)]$/u.test(first.ordinal))) return false;
			if (share((item) => item.bodied && item.titled && item.plain) >= 0.6) return true;
			return first.form === 'num' && facts.every((item) => item.titled && !item.ended) && isNamed();
		}
	}
}

/** One item makes a series where it is a title: 一、 with its body, or any without a stop. */
function standsAlone(item: Facts | undefined, { value }: Heading): boolean {
	return item !== undefined && item.titled && (!item.ended || (item.bodied && value === 1));
}

/** Worded as a title or a short clause. */
export function isTitled({ shape }: Heading): boolean {
	return shape === 'title' || shape === 'clause' || shape === 'label';
}

/** Half of the titles are worded as titles of sections. */
function areNamed(series: Series, { lines }: Bounds): boolean {
	const named = series.filter(({ line, heading }) => isSectionTitle(titleText(lines[line]?.text ?? '', heading)));
	return named.length * 2 >= series.length;
}

/** What counts of one item. */
export interface Facts {
	/** A line with text stands before the next item. */
	readonly below: boolean;
	/** Text of its own follows, in the line or below. */
	readonly bodied: boolean;
	/** Worded as a title or short clause. */
	readonly titled: boolean;
	/** Ends in a stop. */
	readonly ended: boolean;
	readonly length: number;
	/** Short and without figures: not the first sentence of an account. */
	readonly plain: boolean;
}

function factsOf({ line, heading }: Candidate, next: Candidate | undefined, { lines, to }: Bounds): Facts {
	const until = next?.line ?? to;
	const below = heading.inline === true || nextFilled(lines, line + 1, until) < until;
	return factsWith(below, lines[line]?.text ?? '', heading);
}

/** What counts of an item with this line, and with text of its own below or not. */
export function factsWith(below: boolean, text: string, heading: Heading): Facts {
	const length = heading.title.to - heading.title.from;
	return {
		below,
		bodied: heading.runIn || below,
		titled: isTitled(heading),
		ended: heading.shape === 'clause' || heading.shape === 'item' || heading.shape === 'sentence',
		length,
		plain: isPlainTitle(text, heading),
	};
}

/** Short and without figures: not the first sentence of an account. */
export function isPlainTitle(text: string, heading: Heading): boolean {
	const { title, runIn } = heading;
	const length = title.to - title.from;
	return (
		length <= (runIn ? 21 : 31) && !(runIn && (/\d/u.test(text.slice(title.from, title.to)) || isField(text, heading)))
	);
}

/** What stands behind a label is a paragraph, and neither one value nor the rest of a longer title, whatever else stands in it. */
export function isLabelBody(text: string, heading: Heading): boolean {
	return text.length - heading.from > 80 && trimmedEnd(text, heading.to) - heading.to >= 60;
}

/** `2、地點：總部七樓`, `1.迟到干预：通过…；`: what follows the colon is one value or one item, not a paragraph. */
function isField(text: string, heading: Heading): boolean {
	if (heading.shape !== 'label') return false;
	const end = trimmedEnd(text, heading.to);
	return end - heading.to < 60 && !/[。；][^。；]{1,60}[。；]/u.test(text.slice(heading.to, end));
}
