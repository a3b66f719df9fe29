import type { Position } from '../text';
import type { Scan, ScannedLine } from './scan';
import { documentOpenings } from './structure-documents';
import { type Candidate, isContents, titleText } from './structure-lines';
import { markedHeadings } from './structure-marked';
import type { Bounds, JudgedSeries } from './structure-series';
import { setextHeading } from './structure-setext';
import { isTitleHeading, type TitleSpan, titleOf } from './structure-title';
import { unmarkedHeadings } from './structure-unmarked';

/** One document with its headings, flat and in order. */
export interface DocumentStructure {
	readonly start: Position;
	readonly end: Position;
	/** What opens it: 篇1, or its own title where that is marked as a heading. Not among `headings`. */
	readonly opening?: Candidate;
	/** Its title, where it has one that is no heading. */
	readonly title?: TitleSpan;
	readonly headings: readonly Candidate[];
}

/** A text with its documents. */
export interface Structure {
	/** At least one. */
	readonly documents: readonly DocumentStructure[];
	/** A heading says that a table of contents follows. */
	readonly hasContents: boolean;
	/** Headings with decimals (1.1) may stand in it. */
	readonly hasDecimals: boolean;
	/** The series of its marks. */
	readonly series: readonly JudgedSeries[];
}

/** Decides which candidates are headings, and where the documents of a compilation begin. */
export function structureOf({ lines }: Scan): Structure {
	const candidates = candidatesOf(lines);
	const series: JudgedSeries[] = [];
	return {
		documents: documentsOf(candidates, lines, series),
		hasContents: candidates.some((candidate) => opensContents(candidate, lines)),
		hasDecimals: candidates.some(({ heading }) => heading.form === 'decimal' && heading.level > 1),
		series,
	};
}

function documentsOf(
	candidates: readonly Candidate[],
	lines: readonly ScannedLine[],
	series: JudgedSeries[],
): readonly DocumentStructure[] {
	const openings = documentOpenings(candidates, lines);
	const textEnd = { line: lines.length - 1, column: lines.at(-1)?.text.length ?? 0 };
	if (openings.length === 0) return [documentOf(candidates, lines, { line: 0, column: 0 }, textEnd, series)];
	let at = 0;
	return openings.map((opening, n) => {
		const next = openings[n + 1];
		const end = next ? { line: next.line, column: next.heading.from } : textEnd;
		while (at < candidates.length && (candidates[at]?.line ?? 0) <= opening.line) at++;
		const from = at;
		while (at < candidates.length && (!next || (candidates[at]?.line ?? 0) < next.line)) at++;
		return documentOf(
			candidates.slice(from, at),
			lines,
			{ line: opening.line, column: opening.heading.from },
			end,
			series,
			opening,
		);
	});
}

/** Everything that may be a heading; a setext underline makes one heading with the line above it. */
function candidatesOf(lines: readonly ScannedLine[]): Candidate[] {
	const found: Candidate[] = [];
	for (let line = 0; line < lines.length; line++) {
		const headings = lines[line]?.headings;
		// Most lines have none.
		if (headings === undefined || headings.length === 0) continue;
		for (const heading of headings) {
			if (heading.form !== 'setext') {
				if (heading.shape !== 'contents') found.push({ line, heading });
				continue;
			}
			const underlined = setextHeading(lines, line - 1, heading);
			if (!underlined) continue;
			while (found.at(-1)?.line === line - 1) found.pop();
			found.push({ line: line - 1, heading: underlined });
		}
	}
	return found;
}

/** A. B. C. that nothing stands above are the top level. */
function lifted(headings: readonly Candidate[]): readonly Candidate[] {
	const top = headings.filter(({ heading }) => heading.level <= 2);
	if (top.length === 0 || top.some(({ heading }) => heading.form !== 'letter')) return headings;
	return headings.map((one) =>
		one.heading.form === 'letter' ? { ...one, heading: { ...one.heading, level: 1 } } : one,
	);
}

function documentOf(
	all: readonly Candidate[],
	lines: readonly ScannedLine[],
	start: Position,
	end: Position,
	series: JudgedSeries[],
	opening?: Candidate,
): DocumentStructure {
	const candidates = withoutContents(withoutEnumerations(all), lines);
	const hashes = hashesOf(candidates);
	const from = opening ? start.line + 1 : start.line;
	const to = end.column > 0 ? end.line + 1 : end.line;
	const bounds: Bounds = { lines, from, to, markdown: hashes.some(({ heading }, n) => n > 0 || heading.level > 1) };
	const marked = markedHeadings(candidates, hashes, bounds, series);
	const titled = marked[0] && !opening && isTitleHeading(marked, bounds) ? marked[0] : undefined;
	const title = titled ? undefined : titleOf(marked, candidates, bounds, opening);
	const unmarked = unmarkedHeadings(candidates, marked, titled?.line ?? title?.line ?? from - 1, bounds);
	const headings = lifted(merged(marked, unmarked).filter((candidate) => candidate !== titled));
	const first = opening ?? titled;
	return { start, end, ...(first && { opening: first }), ...(title && { title }), headings };
}

/** `#總結` without a space counts only beside real `#` headings. */
function hashesOf(candidates: readonly Candidate[]): readonly Candidate[] {
	const hashes = candidates.filter(({ heading }) => heading.form === 'md' || heading.form === 'setext');
	return hashes.some(({ heading }) => heading.certainty === 'sure') ? hashes : [];
}

/** Marks inside a paragraph are headings only where no line begins with one: else they count things up. */
function withoutEnumerations(candidates: readonly Candidate[]): readonly Candidate[] {
	if (!candidates.some(({ heading }) => heading.inline)) return candidates;
	const lines = new Set(candidates.filter(({ heading }) => heading.inline).map(({ line }) => line));
	const elsewhere = candidates.some(({ heading, line }) => !lines.has(line) && heading.certainty === 'sure');
	return lines.size > 1 || elsewhere ? candidates.filter(({ heading }) => !heading.inline) : candidates;
}

/** Entries under 目錄 (those before the first one comes again) are no headings. */
function withoutContents(candidates: readonly Candidate[], lines: readonly ScannedLine[]): readonly Candidate[] {
	const cue = candidates.findIndex((candidate) => opensContents(candidate, lines));
	if (cue < 0) return candidates;
	const key = ({ heading, line }: Candidate) => heading.ordinal + titleText(lines[line]?.text ?? '', heading);
	const first = candidates[cue + 1];
	const again = first ? candidates.findIndex((one, n) => n > cue + 1 && key(one) === key(first)) : -1;
	return candidates.filter((_, n) => n < cue || (n > cue && n >= again));
}

function opensContents({ heading, line }: Candidate, lines: readonly ScannedLine[]): boolean {
	const text = lines[line]?.text ?? '';
	// Most titles begin otherwise.
	return '目TtCc* '.includes(text.charAt(heading.title.from)) && isContents(titleText(text, heading));
}

function merged(a: readonly Candidate[], b: readonly Candidate[]): readonly Candidate[] {
	return b.length === 0
		? a
		: [...a, ...b].sort((one, other) => one.line - other.line || one.heading.from - other.heading.from);
}
