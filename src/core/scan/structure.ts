import type { Position, Span } from '../text';
import { skipSpace, trimmedEnd } from './heading-title';
import type { Scan, ScannedLine } from './scan';
import { documentOpenings } from './structure-documents';
import { asDecimal, decimalHeadings } from './structure-decimals';
import { type Candidate, isBlank, isParagraph, nextFilled, titleText } from './structure-lines';
import { type Bounds, isHeadingSeries, isTitled, seriesOf } from './structure-series';
import { setextHeading } from './structure-setext';
import { unmarkedHeadings } from './structure-unmarked';
import { isDocumentTitle, isSectionTitle } from './structure-words';

/** Columns on a line (0-based). */
export interface TitleSpan extends Span {
	readonly line: number;
}

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

/** Decides which candidates are headings, and where the documents of a compilation begin. At least one document. */
export function structureOf({ lines }: Scan): readonly DocumentStructure[] {
	const candidates = candidatesOf(lines);
	const openings = documentOpenings(candidates, lines);
	const textEnd = { line: lines.length - 1, column: lines.at(-1)?.text.length ?? 0 };
	if (openings.length === 0) return [documentOf(candidates, lines, { line: 0, column: 0 }, textEnd)];
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
			opening,
		);
	});
}

/** Everything that may be a heading; a setext underline makes one heading with the line above it. */
function candidatesOf(lines: readonly ScannedLine[]): Candidate[] {
	const found: Candidate[] = [];
	lines.forEach(({ headings }, line) => {
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
	});
	return found;
}

function documentOf(
	all: readonly Candidate[],
	lines: readonly ScannedLine[],
	start: Position,
	end: Position,
	opening?: Candidate,
): DocumentStructure {
	const candidates = withoutContents(withoutEnumerations(all), lines);
	const hashes = hashesOf(candidates);
	const from = opening ? start.line + 1 : start.line;
	const to = end.column > 0 ? end.line + 1 : end.line;
	const bounds: Bounds = { lines, from, to, markdown: hashes.some(({ heading }, n) => n > 0 || heading.level > 1) };
	const marked = markedHeadings(candidates, hashes, bounds);
	const titled = marked[0] && !opening && isTitleHeading(marked, bounds) ? marked[0] : undefined;
	const title = titled ? undefined : titleOf(marked, candidates, bounds, opening);
	const unmarked = unmarkedHeadings(candidates, marked, titled?.line ?? title?.line ?? from - 1, bounds);
	const headings = merged(marked, unmarked).filter((candidate) => candidate !== titled);
	const first = opening ?? titled;
	return { start, end, ...(first && { opening: first }), ...(title && { title }), headings };
}

/** `#總結` without a space counts only beside real `#` headings. */
function hashesOf(candidates: readonly Candidate[]): readonly Candidate[] {
	const hashes = candidates.filter(({ heading }) => heading.form === 'md' || heading.form === 'setext');
	return hashes.some(({ heading }) => heading.certainty === 'sure') ? hashes : [];
}

/** The headings among the candidates with a mark, in order. */
function markedHeadings(
	candidates: readonly Candidate[],
	hashes: readonly Candidate[],
	bounds: Bounds,
): readonly Candidate[] {
	const decimals = decimalHeadings(candidates, bounds);
	const kept = new Map<Candidate, Candidate>();
	for (const candidate of [...hashes, ...decimals.headings]) kept.set(candidate, candidate);
	for (const series of seriesOf(candidates)) {
		if (series.some((candidate) => decimals.parents.has(candidate))) {
			for (const candidate of series) if (isTitled(candidate.heading)) kept.set(candidate, asDecimal(candidate));
		} else if (isHeadingSeries(series, bounds, kept.size === 0)) {
			for (const candidate of series) kept.set(candidate, candidate);
		}
	}
	const marked = candidates.flatMap((candidate) => kept.get(candidate) ?? []);
	return levelled(marked).map((candidate, n) =>
		withWholeTitle(candidate, marked[n + 1]?.line ?? bounds.to, bounds.lines),
	);
}

/** Words with an ordinal (案由一) stand one level below the heading above them. */
function levelled(marked: readonly Candidate[]): readonly Candidate[] {
	let above = 0;
	return marked.map((candidate) => {
		const { heading, line } = candidate;
		if (heading.form === 'label') return { line, heading: { ...heading, level: Math.min(6, above + 1) } };
		above = heading.level;
		return candidate;
	});
}

/** `碧水保衛戰：向排口要清單` is one title where its body stands below; in `主席：王大明` what follows the colon is the body. */
function withWholeTitle({ line, heading }: Candidate, until: number, lines: readonly ScannedLine[]): Candidate {
	const text = lines[line]?.text ?? '';
	if (heading.shape !== 'label' || !heading.runIn || heading.inline || text.length - heading.from > 80)
		return { line, heading };
	const to = trimmedEnd(text, heading.to);
	if (/[。；！？.;]/u.test(text.slice(heading.to, to)) || nextFilled(lines, line + 1, until) >= until)
		return { line, heading };
	return { line, heading: { ...heading, to, title: { from: heading.title.from, to }, runIn: false, shape: 'title' } };
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
	const cue = candidates.findIndex(({ heading, line }) =>
		/^(?:目\s*[录錄次]|(?:Table of )?Contents)$/iu.test(titleText(lines[line]?.text ?? '', heading)),
	);
	if (cue < 0) return candidates;
	const key = ({ heading, line }: Candidate) => heading.ordinal + titleText(lines[line]?.text ?? '', heading);
	const first = candidates[cue + 1];
	const again = first ? candidates.findIndex((one, n) => n > cue + 1 && key(one) === key(first)) : -1;
	return candidates.filter((_, n) => n < cue || (n > cue && n >= again));
}

/** The first heading is the document's title: `#` above everything else, nothing but short lines before it. */
function isTitleHeading(marked: readonly Candidate[], { lines, from }: Bounds): boolean {
	const [first, ...rest] = marked;
	if (!first || (first.heading.form !== 'md' && first.heading.form !== 'setext') || first.heading.ordinal !== '')
		return false;
	for (let n = from; n < first.line; n++)
		if (isParagraph(lines[n]?.text ?? '') && !isBlank(lines[n]?.text ?? '')) return false;
	const hashes = rest.filter(({ heading }) => heading.form === 'md' || heading.form === 'setext');
	if (hashes.every(({ heading }) => heading.level > first.heading.level)) return true;
	if (first.heading.level !== 1 || !isDocumentTitle(titleText(lines[first.line]?.text ?? '', first.heading)))
		return false;
	const rivals = hashes
		.filter(({ heading }) => heading.level === 1)
		.map(({ line, heading }) => titleText(lines[line]?.text ?? '', heading));
	return !rivals.some((title) => isDocumentTitle(title) && !isSectionTitle(title));
}

/** Lines at the top that are looked at for a title. */
const titleZone = 12;

/** The title: the first short line at the top that names a kind of text, else the very first line, or what parts from it by a space. */
function titleOf(
	marked: readonly Candidate[],
	candidates: readonly Candidate[],
	{ lines, from, to }: Bounds,
	opening: Candidate | undefined,
): TitleSpan | undefined {
	if (opening && opening.heading.title.from < opening.heading.title.to) return undefined;
	const end = Math.min(to, marked[0]?.line ?? to);
	const first = nextFilled(lines, from, end);
	let seen = 0;
	for (let n = first; n < end && seen < titleZone; n = nextFilled(lines, n + 1, end), seen++) {
		const text = (lines[n]?.text ?? '').slice(0, 200).trim();
		if (text.length <= 60 && !/[。；：:>，,]/u.test(text) && isDocumentTitle(text.replace(/\*\*/gu, '')))
			return wholeLine(lines, n);
		if (isParagraph(text) && text.length > 30) break;
	}
	const bare = candidates.some(
		({ heading, line }) => line === first && (heading.form === 'bare' || heading.form === 'bold'),
	);
	if (first < end && bare) return wholeLine(lines, first);
	return titleBeforeGap(lines, nextFilled(lines, from, to));
}

function wholeLine(lines: readonly ScannedLine[], line: number): TitleSpan {
	const text = lines[line]?.text ?? '';
	const from = skipSpace(text, 0);
	return { line, from, to: trimmedEnd(text, from) };
}

/** `校園安全工作總結 一學期以來…`: the title of a document pasted as one line. */
function titleBeforeGap(lines: readonly ScannedLine[], line: number): TitleSpan | undefined {
	const text = (lines[line]?.text ?? '').slice(0, 80);
	const from = skipSpace(text, 0);
	const gap = text.slice(from).search(/[ \u3000\t]/u);
	return gap > 3 && isDocumentTitle(text.slice(from, from + gap)) ? { line, from, to: from + gap } : undefined;
}

function merged(a: readonly Candidate[], b: readonly Candidate[]): readonly Candidate[] {
	return b.length === 0
		? a
		: [...a, ...b].sort((one, other) => one.line - other.line || one.heading.from - other.heading.from);
}
