import type { Heading } from './scan/heading';
import type { Scan } from './scan/scan';
import type { Position, Range, Span } from './text';

/** A heading with what stands under it, up to the next heading of the same depth or higher. */
export interface Section {
	readonly heading: Heading;
	/** The title as text, without mark and trailing stop or colon. */
	readonly title: string;
	/** Depth in the outline from the document's own habit, 1-based (一、→1、→（1） is 1, 2, 3). */
	readonly depth: number;
	/** Where the heading begins. */
	readonly start: Position;
	/** Where the body begins: after the heading on its line (run-in), else at the end of the heading's line. */
	readonly bodyStart: Position;
	/** Where the section ends: at the start of the next heading that is not inside it, or the document's end. */
	readonly end: Position;
	readonly children: readonly Section[];
}

/** One summary; a compilation (篇1 … 篇5) has several. */
export interface SummaryDocument {
	/** The document's title as text ('' where there is none), without 篇N. */
	readonly title: string;
	readonly titleSpan?: Span & { readonly line: number };
	/** The heading that opens it in a compilation (level 0). */
	readonly heading?: Heading;
	readonly range: Range;
	/** Top sections in order. */
	readonly sections: readonly Section[];
}

export interface Outline {
	/** In order; text before the first document of a compilation belongs to none. Never empty. */
	readonly documents: readonly SummaryDocument[];
}

/** The outline of a scan. */
export function outlineOf(scan: Scan): Outline {
	const end = { line: scan.lines.length, column: 0 };
	const sections: Section[] = [];
	scan.lines.forEach((line, n) => {
		for (const heading of line.headings) {
			const start = { line: n, column: heading.from };
			const title = line.text.slice(heading.title.from, heading.title.to);
			sections.push({ heading, title, depth: 1, start, bodyStart: { line: n, column: heading.to }, end, children: [] });
		}
	});
	return { documents: [{ title: '', range: { start: { line: 0, column: 0 }, end }, sections }] };
}
