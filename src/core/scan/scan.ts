import { findHeadings, type Heading } from './heading';
import { findPlaceholders, type Placeholder } from './placeholder';

/** Where a line stands: '' in the body, else inside front matter, an HTML comment or a fenced block of code (its fence). Compared by value. */
export type LineState = string;

/** One line and all that was found in it. Knows its columns but not its line number. */
export interface ScannedLine {
	/** Without its line end. */
	readonly text: string;
	readonly before: LineState;
	readonly after: LineState;
	/** Headings in order; usually none or one, more where a whole document stands on one line. */
	readonly headings: readonly Heading[];
	/** Placeholders in order, never overlapping. */
	readonly placeholders: readonly Placeholder[];
}

/** A scanned text. */
export interface Scan {
	/** At least one (an empty text has one empty line). Line ends are \n, \r\n or \r. */
	readonly lines: readonly ScannedLine[];
}

/** Lines `from` to `to` (exclusive) of the previous scan are now `lines`. */
export interface LineChange {
	readonly from: number;
	readonly to: number;
	readonly lines: readonly string[];
}

/** Splits a text into lines and finds the headings and placeholders of each. Never throws. */
export function scanText(text: string): Scan {
	return { lines: text.split(/\r\n|\r|\n/).map((line) => scanLine(line, '')) };
}

/** The scan after a change of some lines; equals the scan of the new text from scratch. */
export function rescan(previous: Scan, change: LineChange): Scan {
	const lines = [...previous.lines];
	lines.splice(change.from, change.to - change.from, ...change.lines.map((line) => scanLine(line, '')));
	return { lines };
}

function scanLine(text: string, before: LineState): ScannedLine {
	return { text, before, after: before, headings: findHeadings(text), placeholders: findPlaceholders(text) };
}
