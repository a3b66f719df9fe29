import type { Heading } from './heading';
import { documentHeading } from './heading-unmarked';
import { numberOf } from './heading-number';
import type { ScannedLine } from './scan';
import { type Candidate, nextFilled, titleText } from './structure-lines';
import { isDocumentTitle } from './structure-words';
import { fold } from '../script';

/** The headings that open the documents of a compilation, in order; none where the text is one document. */
export function documentOpenings(
	candidates: readonly Candidate[],
	lines: readonly ScannedLine[],
): readonly Candidate[] {
	const pieces = candidates.filter(
		({ heading, line }) => heading.form === 'document' || isMarkdownPiece(heading, lines[line]?.text ?? ''),
	);
	if (pieces.length > 1 || pieces[0]?.heading.value === 1) return withoutContents(pieces, lines);
	const counted = countedTitles(candidates, lines);
	if (counted.length > 1) return counted;
	const titles = candidates.filter(({ heading }) => isTopMarkdown(heading));
	return titles.length > 1 && titles.every((title, n) => opensDocument(title, titles[n + 1], candidates, lines))
		? titles
		: [];
}

function isMarkdownPiece(heading: Heading, text: string): boolean {
	return heading.form === 'md' && documentHeading(text, heading.title.from, heading.title.to) !== undefined;
}

/** A list of the pieces before the pieces themselves opens nothing. */
function withoutContents(pieces: readonly Candidate[], lines: readonly ScannedLine[]): readonly Candidate[] {
	const lastOf = new Map(pieces.map((piece) => [piece.heading.value, piece]));
	return pieces.filter((piece, n) => {
		if (lastOf.get(piece.heading.value) === piece) return true;
		const next = pieces[n + 1]?.line ?? lines.length;
		return nextFilled(lines, piece.line + 1, next) < next;
	});
}

const counter =
	/^(.{3,60}?)[ \u3000]{0,3}(?:[（(【[][ \u3000]?([一二三四五六七八九十]{1,3}|\d{1,2})[ \u3000]?[）)】\]]|([一二三四五六七八九十]{1,2}|\d{1,2}))$/u;

/** What a title that is counted on says, and the number behind it: …工作總結（二）. */
export function countedTitle(text: string): { readonly match: RegExpExecArray; readonly value: number } | undefined {
	// Most titles end otherwise.
	if (text.length >= 80 || !'）)】]一二三四五六七八九十0123456789'.includes(text.charAt(text.length - 1)))
		return undefined;
	const match = counter.exec(text);
	const value = numberOf(match?.[2] ?? match?.[3] ?? '');
	return match && value !== undefined && isDocumentTitle(match[1] ?? '') ? { match, value } : undefined;
}

/** …工作總結（一）, …工作總結（二）: one title counted on. */
function countedTitles(candidates: readonly Candidate[], lines: readonly ScannedLine[]): readonly Candidate[] {
	const byTitle = new Map<string, Candidate[]>();
	for (const { heading, line } of candidates) {
		if (heading.form !== 'bare' && heading.form !== 'bold' && heading.form !== 'md') continue;
		const counted = countedTitle((lines[line]?.text ?? '').slice(heading.title.from, heading.title.to));
		if (!counted) continue;
		const { match, value } = counted;
		const group = byTitle.get(fold(match[1] ?? '')) ?? [];
		byTitle.set(fold(match[1] ?? ''), group);
		if (value !== group.length + 1) continue;
		group.push({ line, heading: heading.form === 'md' ? heading : countedHeading(heading, match, value) });
	}
	return [...byTitle.values()].reduce((best, group) => (group.length > best.length ? group : best), []);
}

function countedHeading(heading: Heading, match: RegExpExecArray, value: number): Heading {
	const [, title = ''] = match;
	return {
		...heading,
		form: 'document',
		level: 0,
		ordinal: match[0].slice(title.length).trim(),
		value,
		title: { from: heading.title.from, to: heading.title.from + title.length },
		certainty: 'sure',
	};
}

function isTopMarkdown({ form, level }: Heading): boolean {
	return (form === 'md' || form === 'setext') && level === 1;
}

/** A `#` title that names a whole text and has headings of its own below it. */
function opensDocument(
	{ line, heading }: Candidate,
	next: Candidate | undefined,
	candidates: readonly Candidate[],
	lines: readonly ScannedLine[],
): boolean {
	if (heading.ordinal !== '' || !isDocumentTitle(titleText(lines[line]?.text ?? '', heading))) return false;
	return candidates.some(
		(one) => one.line > line && one.line < (next?.line ?? lines.length) && one.heading.certainty === 'sure',
	);
}
