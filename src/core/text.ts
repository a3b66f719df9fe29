import { countWhile } from './halves';

/** A place in a text: 0-based line, 0-based column in UTF-16 code units (as in VS Code). */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** From `start` (inclusive) to `end` (exclusive). */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** Columns within one line, `from` inclusive, `to` exclusive, UTF-16. Has no line number, so a line can move without being scanned again. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** Replace `range` by `newText`. Line ends in `newText` are `\n`; whoever applies the edit gives them the document's line end. */
export interface TextEdit {
	readonly range: Range;
	readonly newText: string;
}

/** The range of `span` on line `line`. */
export function rangeOn(line: number, span: Span): Range {
	return { start: { line, column: span.from }, end: { line, column: span.to } };
}

/** Whether a span shares a column with one of `spans`, which are in order and apart: a line may have hundreds of thousands. */
export function isOnOne(spans: readonly Span[], { from, to }: Span): boolean {
	const last = spans[countWhile(spans, (span) => span.from < to) - 1];
	return last !== undefined && last.to > from;
}

/** Whether two positions are the same place. */
export function isSamePlace(a: Position, b: Position): boolean {
	return a.line === b.line && a.column === b.column;
}

/** Negative where `a` stands before `b`, 0 where they are the same place. */
export function comparePositions(a: Position, b: Position): number {
	return a.line - b.line || a.column - b.column;
}
