import { endOfText } from '../checklist/place';
import { topSections } from '../checklist/bind';
import type { Section, SummaryDocument } from '../outline';
import type { Scan } from '../scan/scan';
import { comparePositions, type Position, type Range, type TextEdit } from '../text';

/** A section as a piece of text that can be taken out. */
export interface Block {
	/** From the beginning of its line (of its heading, where text stands before it) to its last character; signature and date at the end of a text are not part of it. */
	readonly range: Range;
	/** Where the white space before it begins. */
	readonly gapStart: Position;
	/** Where what follows begins; the same as the end of `range` where nothing follows. */
	readonly gapEnd: Position;
}

/** The block of a section with all that it contains. */
export function blockOf(scan: Scan, document: SummaryDocument, section: Section): Block {
	const start = beginningOf(scan, section.start);
	const isLast = comparePositions(section.end, document.range.end) >= 0;
	const limit = isLast ? closingOf(scan, document, section) : beginningOf(scan, section.end);
	const end = trimmedBefore(scan, limit, section.start);
	return {
		range: { start, end },
		gapStart: trimmedBefore(scan, start, document.range.start),
		gapEnd: isLast ? end : limit,
	};
}

/** Where signature and date begin, else where the document ends. A short line without a stop right before a date is a signature. */
function closingOf(scan: Scan, document: SummaryDocument, { start, end, bodyStart }: Section): Position {
	const limit = earlier(end, endOfText(scan, document, topSections(document)));
	const before = trimmedBefore(scan, limit, start);
	const rest = textOf(scan, { start: before, end }).trim();
	const text = (scan.lines[before.line]?.text ?? '').trim();
	const signed =
		date.test(rest) && before.line > bodyStart.line && text.length <= 24 && !/[。，；：！？,.;:!?]/u.test(text);
	return signed ? { line: before.line, column: 0 } : limit;
}

const date = /^[^。，；\n]{0,16}年[^。，；\n]{0,8}月[^。，；\n]{0,8}日|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/u;

/** The text of a range, lines joined by `\n`, after some edits that lie within it. */
export function textOf(scan: Scan, range: Range, edits: readonly TextEdit[] = []): string {
	let text = '';
	let at = range.start;
	for (const edit of edits.filter((one) => isWithin(range, one.range))) {
		if (comparePositions(edit.range.start, at) < 0) continue;
		text += slice(scan, at, edit.range.start) + edit.newText;
		at = edit.range.end;
	}
	return text + slice(scan, at, range.end);
}

/** Whether a range lies within another. */
export function isWithin(outer: Range, { start, end }: Range): boolean {
	return comparePositions(outer.start, start) <= 0 && comparePositions(end, outer.end) <= 0;
}

/** The last place before `limit`, not before `start`, behind something that is no white space. */
export function trimmedBefore({ lines }: Scan, limit: Position, start: Position): Position {
	for (let line = Math.min(limit.line, lines.length - 1); line >= start.line; line--) {
		const text = lines[line]?.text ?? '';
		const written = (line === limit.line ? text.slice(0, limit.column) : text).trimEnd();
		if (written !== '') return { line, column: written.length };
	}
	return start;
}

function slice({ lines }: Scan, start: Position, end: Position): string {
	if (start.line === end.line) return (lines[start.line]?.text ?? '').slice(start.column, end.column);
	const first = (lines[start.line]?.text ?? '').slice(start.column);
	const middle = lines.slice(start.line + 1, end.line).map(({ text }) => text);
	return [first, ...middle, (lines[end.line]?.text ?? '').slice(0, end.column)].join('\n');
}

function beginningOf({ lines }: Scan, { line, column }: Position): Position {
	return (lines[line]?.text ?? '').slice(0, column).trim() === '' ? { line, column: 0 } : { line, column };
}

function earlier(a: Position, b: Position): Position {
	return comparePositions(a, b) <= 0 ? a : b;
}
