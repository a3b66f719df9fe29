import type { Span } from '../text';
import { skipSpace, trimmedEnd } from './heading-title';
import type { ScannedLine } from './scan';
import { type Candidate, isBlank, isParagraph, nextFilled, titleText } from './structure-lines';
import type { Bounds } from './structure-series';
import { isDocumentTitle, isSectionTitle } from './structure-words';

/** Columns on a line (0-based). */
export interface TitleSpan extends Span {
	readonly line: number;
}

/** The first heading is the document's title: `#` above everything else, nothing but short lines before it. */
export function isTitleHeading(marked: readonly Candidate[], { lines, from }: Bounds): boolean {
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
export function titleOf(
	marked: readonly Candidate[],
	candidates: readonly Candidate[],
	{ lines, from, to }: Bounds,
	opening: Candidate | undefined,
): TitleSpan | undefined {
	if (opening && opening.heading.title.from < opening.heading.title.to) return undefined;
	const end = Math.min(to, marked[0]?.line ?? to);
	const first = nextFilled(lines, from, end);
	const top = new Map(candidates.slice(0, titleZone * 2).map(({ line, heading }) => [line, heading]));
	let seen = 0;
	for (let n = first; n < end && seen < titleZone; n = nextFilled(lines, n + 1, end), seen++) {
		if (top.get(n)?.ordinal) continue;
		const text = (lines[n]?.text ?? '').slice(0, 200).trim();
		if (text.length <= 60 && !/[。；：:>，,]/u.test(text) && isDocumentTitle(text.replace(/\*\*/gu, '')))
			return wholeLine(lines, n);
		if (isParagraph(text) && text.length > 30) break;
	}
	const heading = first < end ? top.get(first) : undefined;
	const bare = heading?.form === 'bare' || heading?.form === 'bold';
	if (bare && !opensSection(first, candidates, lines)) return wholeLine(lines, first);
	return titleBeforeGap(lines, nextFilled(lines, from, to));
}

/** The first line is the title of a section (本周完成) where another such line follows further down. */
function opensSection(first: number, candidates: readonly Candidate[], lines: readonly ScannedLine[]): boolean {
	const isSection = ({ line, heading }: Candidate) =>
		heading.ordinal === '' && isShortSectionTitle(titleText(lines[line]?.text ?? '', heading));
	const own = candidates.find(({ line }) => line === first);
	return own !== undefined && isSection(own) && candidates.some((one) => one.line > first && isSection(one));
}

/** A longer line is the title of the whole (…總結與下半年工作安排). */
export function isShortSectionTitle(text: string): boolean {
	return text.length <= (/^[A-Za-z]/u.test(text) ? 30 : 10) && isSectionTitle(text);
}

function wholeLine(lines: readonly ScannedLine[], line: number): TitleSpan {
	const text = lines[line]?.text ?? '';
	const from = skipSpace(text, 0);
	const to = trimmedEnd(text, from);
	const bold = to - from > 4 && text.startsWith('**', from) && text.startsWith('**', to - 2) ? 2 : 0;
	return { line, from: from + bold, to: to - bold };
}

/** `校園安全工作總結 一學期以來…`: the title of a document pasted as one line. */
function titleBeforeGap(lines: readonly ScannedLine[], line: number): TitleSpan | undefined {
	const text = (lines[line]?.text ?? '').slice(0, 80);
	const from = skipSpace(text, 0);
	const gap = text.slice(from).search(/[ \u3000\t]/u);
	return gap > 3 && isDocumentTitle(text.slice(from, from + gap)) ? { line, from, to: from + gap } : undefined;
}
