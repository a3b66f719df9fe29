import { countWhile } from '../halves';
import type { Outline, Section, SummaryDocument } from '../outline';
import type { Heading } from '../scan/heading';
import type { Scan, ScanEdit, ScannedLine } from '../scan/scan';
import type { Structure } from '../scan/structure';
import { titleText } from '../scan/structure-lines';
import { isUnmarked } from '../scan/structure-unmarked';
import { isSamePlace, type Position } from '../text';
import { mostLines, numbersOn } from './numbers';
import { isMarkedAlike, isSameWindow, type Stop, windowOf } from './same';
import { isSameSeries, keepSeries } from './series';

/**
 * The outline of a text after an edit that changed no heading's place in it: typing in a paragraph or in a title, lines that come
 * and go between headings. What it neither touched nor moved are the same objects, all of it where it did so to no heading.
 * `undefined` where the edit may have changed more.
 */
export function editedOutline(
	scan: Scan,
	edit: ScanEdit,
	outline: Outline,
	{ hasContents }: Pick<Structure, 'hasContents'>,
): Outline | undefined {
	const { previous, from, to, previousTo } = edit;
	const at = outline.documents.findLastIndex(({ range }) => range.start.line <= from);
	const document = outline.documents[at];
	const next = outline.documents[at + 1]?.range.start;
	if (!document || isAtTop(document, edit)) return undefined;
	if (next && next.line < previousTo) return undefined;
	if (isUnderlined(previous, previousTo) || isUnderlined(scan, to)) return undefined;
	const numbers = changedNumbers(scan, edit);
	if (numbers === 'marks' || Math.max(to, previousTo) - from > mostLines) return undefined;
	const before = windowOf(previous.lines, from, previousTo);
	const after = windowOf(scan.lines, from, to);
	let titles: ReadonlyMap<string, number> | undefined;
	const isFree = (title: string): boolean => {
		titles ??= unmarkedTitles(previous.lines);
		const here = before.stops.some(({ text, headings }) => headings.some((one) => titleText(text, one) === title));
		return (titles.get(title) ?? 0) <= (here ? 1 : 0);
	};
	const isReworded = (was: Heading, is: Heading, text: string): boolean => isSameSeries(previous, was, is, text);
	if (!isSameWindow(before, after, isFree, isReworded)) return undefined;
	if (hasContents && after.stops.some(({ text }, n) => before.stops[n]?.text !== text)) return undefined;
	const moved = movedOutline(outline, scan.lines, edit, before.stops, after.stops, numbers === 'written');
	if (moved) keepSeries(previous, scan, before.stops, after.stops);
	return moved;
}

/** What an edit that moves no line changed of the numbers: `marks` themselves, or how they are `written`. */
export function changedNumbers(
	scan: Scan,
	{ previous, from, to, previousTo }: ScanEdit,
): 'marks' | 'written' | undefined {
	// Where lines move, all that stands around them and below has other places.
	if (to !== previousTo) return undefined;
	if (to - from > mostLines) return 'marks';
	const before = numbersOn(previous.lines, from, to);
	const after = numbersOn(scan.lines, from, to);
	if (before.marks !== after.marks) return 'marks';
	return before.written === after.written ? undefined : 'written';
}

/** How often a line without a mark says what: titles that repeat one another are none. */
function unmarkedTitles(lines: readonly ScannedLine[]): ReadonlyMap<string, number> {
	const titles = new Map<string, number>();
	for (const { text, headings } of lines) {
		if (headings.length === 0) continue;
		for (const heading of headings) {
			if (!isUnmarked(heading)) continue;
			const title = titleText(text, heading);
			titles.set(title, (titles.get(title) ?? 0) + 1);
		}
	}
	return titles;
}

/** Lines at the top may be titles; one with a number below the title is none. */
function isAtTop({ sections, titleSpan }: SummaryDocument, { from, to, previousTo }: ScanEdit): boolean {
	if (sections.some(({ start, heading }) => start.line < from && isMarked(heading))) return false;
	const [first] = sections;
	const isOwn = first?.start.line === from && to === from + 1 && previousTo === to;
	return !isOwn || first.heading.ordinal === '' || isHash(first.heading) || !titleSpan || titleSpan.line >= from;
}

function isMarked(heading: Heading): boolean {
	return heading.ordinal !== '' || isHash(heading);
}

function isHash({ form }: Heading): boolean {
	return form === 'md' || form === 'setext';
}

/** A line of dashes that makes a heading of the line above it. */
function isUnderlined({ lines }: Scan, line: number): boolean {
	for (const n of [line, line + 1]) if (lines[n]?.headings.some(({ form }) => form === 'setext')) return true;
	return false;
}

/** A heading as it was on its line, and as it is now. */
interface Moved {
	readonly before: Heading;
	readonly after: Heading;
	readonly line: number;
}

function movedOutline(
	outline: Outline,
	lines: readonly ScannedLine[],
	{ previous, from, to, previousTo }: ScanEdit,
	before: readonly Stop[],
	after: readonly Stop[],
	isTouched: boolean,
): Outline | undefined {
	const by = to - previousTo;
	const oldEnd = endOf(previous.lines);
	const newEnd = endOf(lines);
	const isEndMoved = !isSamePlace(oldEnd, newEnd);
	const moved = new Map<string, Moved>();
	for (const [n, { line, headings }] of before.entries()) {
		for (const [index, heading] of headings.entries()) {
			const stop = after[n];
			const now = stop?.headings[index];
			if (stop && now) moved.set(`${line}:${heading.from}`, { before: heading, after: now, line: stop.line });
		}
	}
	let isLost = false;

	const place = (position: Position): Position => {
		const { line, column } = position;
		if (isSamePlace(position, oldEnd)) return isEndMoved ? newEnd : position;
		if (line < from) return position;
		if (line >= previousTo) return by === 0 ? position : { line: line + by, column };
		const now = moved.get(`${line}:${column}`);
		if (!now) isLost = true;
		if (!now || (now.line === line && now.after.from === column)) return position;
		return { line: now.line, column: now.after.from };
	};
	/** Of a line that did not change; the end of a body may be the end of the text, its beginning never is. */
	const shifted = (position: Position): Position =>
		by === 0 || position.line < from ? position : { line: position.line + by, column: position.column };
	const isAbove = ({ end }: Section): boolean => end.line < from && end.line < oldEnd.line;
	const isBeforeEnd = ({ start }: Section): boolean => by !== 0 || isEndMoved || start.line < previousTo;
	/** The same array where nothing in it changes. */
	const sections = (all: readonly Section[]): readonly Section[] => {
		const last = countWhile(all, isBeforeEnd);
		let result: Section[] | undefined;
		for (let n = countWhile(all, isAbove); n < last; n++) {
			const old = all[n];
			const now = old && section(old);
			if (!now || now === old) continue;
			result ??= all.slice();
			result[n] = now;
		}
		return result ?? all;
	};
	const section = (old: Section): Section => {
		const { start, end } = old;
		const children = sections(old.children);
		if (start.line >= from && start.line < previousTo) return retitled(old, place(end), children);
		const now = { ...old, start: place(start), bodyStart: shifted(old.bodyStart), end: place(end), children };
		// Numbers inside it may count on with those of its headings.
		return isTouched && start.line < previousTo ? now : updated(old, now);
	};
	/** A section whose heading stands on a line that changed. */
	const retitled = (old: Section, end: Position, children: readonly Section[]): Section => {
		const now = moved.get(`${old.start.line}:${old.start.column}`);
		const heading = now && headingLike(old.heading, now);
		if (!heading) {
			isLost = true;
			return old;
		}
		const { line } = now;
		const text = lines[line]?.text ?? '';
		const column = heading.runIn || heading.inline ? heading.to : text.length;
		const title = titleText(text, heading);
		const start = { line, column: heading.from };
		const written = previous.lines[old.start.line]?.text.slice(old.heading.from, old.heading.title.to);
		const section = { ...old, heading, title, start, bodyStart: { line, column }, end, children };
		// The stop behind a title is none of it.
		return written === text.slice(heading.from, heading.title.to) ? updated(old, section) : section;
	};
	const documents = mapped(outline.documents, (old) => {
		const range = { start: place(old.range.start), end: place(old.range.end) };
		const { titleSpan } = old;
		const isBelow = by !== 0 && titleSpan && titleSpan.line >= previousTo;
		const title = isBelow ? { titleSpan: { ...titleSpan, line: titleSpan.line + by } } : {};
		const inside = sections(old.sections);
		const isSame = range.start === old.range.start && range.end === old.range.end && inside === old.sections;
		return isSame && !isBelow ? old : { ...old, ...title, range, sections: inside };
	});
	if (isLost) return undefined;
	return documents === outline.documents ? outline : { documents };
}

function endOf(lines: readonly ScannedLine[]): Position {
	return { line: lines.length - 1, column: lines.at(-1)?.text.length ?? 0 };
}

/** The same array where nothing in it changes. */
function mapped<T>(all: readonly T[], change: (one: T) => T): readonly T[] {
	let result: T[] | undefined;
	for (const [n, one] of all.entries()) {
		const now = change(one);
		if (now !== one) result ??= all.slice(0, n);
		result?.push(now);
	}
	return result ?? all;
}

/** A heading in the outline is that of its line, sometimes at another level or as another form; one with a longer title is not followed. */
function headingLike(old: Heading, { before, after }: Moved): Heading | undefined {
	if (old === before) return after;
	if (old.to !== before.to || old.runIn !== before.runIn || old.shape !== before.shape) return undefined;
	return { ...after, form: old.form, level: old.level };
}

function updated(old: Section, now: Section): Section {
	const isSame =
		isSameHeading(old.heading, now.heading) &&
		old.title === now.title &&
		isSamePlace(old.start, now.start) &&
		isSamePlace(old.bodyStart, now.bodyStart) &&
		isSamePlace(old.end, now.end) &&
		old.children === now.children;
	return isSame ? old : now;
}

function isSameHeading(a: Heading, b: Heading): boolean {
	if (a === b) return true;
	if (a.from !== b.from || a.to !== b.to || a.title.from !== b.title.from || a.title.to !== b.title.to) return false;
	return isMarkedAlike(a, b);
}
