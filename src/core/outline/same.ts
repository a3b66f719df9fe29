import type { Heading } from '../scan/heading';
import type { ScannedLine } from '../scan/scan';
import { isBlank, isContents, titleText } from '../scan/structure-lines';
import { isDecimalTitle } from '../scan/structure-decimals';
import { isLabelBody, isPlainTitle } from '../scan/structure-series';
import { countedTitle } from '../scan/structure-documents';
import { isShortSectionTitle } from '../scan/structure-title';
import { isInParts, isTitledAlike, isTitleLike, isUnmarked, sameToNeighbours } from '../scan/structure-unmarked';
import { isSectionTitle } from '../scan/structure-words';

/** A line with candidates for headings, and what the candidates around it see of the lines since the one before. */
export interface Stop {
	readonly line: number;
	readonly text: string;
	readonly headings: readonly Heading[];
	readonly gap: Gap;
}

/** The first and the last filled line between two stops, and whether the second has a blank line right above it. */
interface Gap {
	readonly first: string | undefined;
	readonly last: string | undefined;
	readonly apart: boolean;
}

/** The lines that an edit replaced, with the next filled line above and below. */
export interface Window {
	readonly stops: readonly Stop[];
	/** What follows the last of the stops. */
	readonly rest: string | undefined;
}

/** The window of lines `from` to `to`. */
export function windowOf(lines: readonly ScannedLine[], from: number, to: number): Window {
	let top = from - 1;
	while (top > 0 && isBlank(lines[top]?.text ?? '')) top--;
	let bottom = to;
	while (bottom < lines.length - 1 && isBlank(lines[bottom]?.text ?? '')) bottom++;
	const stops: Stop[] = [];
	let first: string | undefined;
	let last: string | undefined;
	let apart = false;
	for (let line = Math.max(0, top); line <= bottom; line++) {
		const { text = '', headings = [] } = lines[line] ?? {};
		const counted = headings.length > 0 ? headings.filter(isCandidate) : headings;
		if (counted.length > 0) {
			stops.push({ line, text, headings: counted, gap: { first, last, apart } });
			first = undefined;
			last = undefined;
		} else if (!isBlank(text)) {
			first ??= text;
			last = text;
		}
		apart = counted.length === 0 && isBlank(text);
	}
	return { stops, rest: first };
}

/** A line of a table of contents is as good as other text. */
function isCandidate({ shape }: Heading): boolean {
	return shape !== 'contents';
}

/**
 * Whether all that decides about headings is the same in two windows: the outline has the same headings at the same depths. `isFree`
 * says that no line without a mark had this title before, save the one in the window; `isSameSeries` that the series of a mark is
 * judged as before with this one worded so.
 */
export function isSameWindow(
	a: Window,
	b: Window,
	isFree: (title: string) => boolean,
	isSameSeries: (was: Heading, is: Heading, text: string) => boolean,
): boolean {
	let renamed = 0;
	let reworded = 0;
	const asked: Asked = {
		isRenamed: (was, is) => renamed++ === 0 && isFree(was) && isFree(is),
		isReworded: (was, is, text) => reworded++ === 0 && isSameSeries(was, is, text),
	};
	return (
		a.stops.length === b.stops.length &&
		isSameBelow(a.stops.at(-1), a.rest, b.rest) &&
		a.stops.every((stop, n) => {
			const other = b.stops[n];
			return other !== undefined && isSameGap(a.stops[n - 1], stop, other) && isSameStop(stop, other, asked);
		})
	);
}

/** Asked about one heading only: what is true of each alone need not be of all. */
interface Asked {
	readonly isRenamed: (was: string, is: string) => boolean;
	readonly isReworded: (was: Heading, is: Heading, text: string) => boolean;
}

/** Whether what stands between a stop and the one above it is as good as before. */
function isSameGap(above: Stop | undefined, { gap: a, headings }: Stop, { gap: b }: Stop): boolean {
	if (!isSameBelow(above, a.first, b.first)) return false;
	return headings.every(isNumbered) || (a.apart === b.apart && isSameNeighbour(a.last, b.last));
}

/** The first filled line below a stop: of a number it counts only whether there is one. */
function isSameBelow(stop: Stop | undefined, a: string | undefined, b: string | undefined): boolean {
	return stop?.headings.every(isNumbered) ? (a === undefined) === (b === undefined) : isSameNeighbour(a, b);
}

function isSameNeighbour(a: string | undefined, b: string | undefined): boolean {
	return a === b || (a !== undefined && b !== undefined && sameToNeighbours(a, b));
}

function isSameStop(a: Stop, b: Stop, asked: Asked): boolean {
	if (a.headings === b.headings && a.text === b.text) return true;
	return (
		isSameNeighbour(a.text, b.text) &&
		a.headings.length === b.headings.length &&
		a.headings.every((heading, n) => {
			const now = b.headings[n];
			return (
				now !== undefined &&
				(isSameCandidate(a.text, heading, b.text, now, asked) || isReworded(heading, now, b.text, asked))
			);
		})
	);
}

/** Marked alike, and worded alike as far as that decides. */
function isSameCandidate(aText: string, a: Heading, bText: string, b: Heading, { isRenamed }: Asked): boolean {
	if (a.form === 'setext' || b.form === 'setext' || !isMarkedAlike(a, b)) return false;
	if (a.shape === 'label' && a.runIn && aText !== bText && !(isLabelBody(aText, a) && isLabelBody(bText, b)))
		return false;
	if (a.form === 'decimal' && isDecimalTitle(aText) !== isDecimalTitle(bText)) return false;
	const aWritten = aText.slice(a.title.from, a.title.to);
	const bWritten = bText.slice(b.title.from, b.title.to);
	if (aWritten === bWritten) return true;
	const aTitle = titleText(aText, a);
	const bTitle = titleText(bText, b);
	if (isContents(aTitle) || isContents(bTitle) || isSectionTitle(aTitle) !== isSectionTitle(bTitle)) return false;
	if (isNumbered(a)) return lengthClass(a) === lengthClass(b) && isPlainTitle(aText, a) === isPlainTitle(bText, b);
	if (!isUnmarked(a) || countedTitle(aWritten) || countedTitle(bWritten)) return false;
	if (isShortSectionTitle(aTitle) !== isShortSectionTitle(bTitle)) return false;
	if (!isTitleLike(aTitle) && !isTitleLike(bTitle)) return true;
	return isTitledAlike(aTitle, bTitle) && isInParts(aWritten) === isInParts(bWritten) && isRenamed(aTitle, bTitle);
}

/** The same number on the same mark with other words, which its series bears. */
function isReworded(a: Heading, b: Heading, text: string, asked: Asked): boolean {
	if (!isNumbered(a) || isWholeTitle(a) || isWholeTitle(b)) return false;
	const isSame =
		a.form === b.form &&
		a.level === b.level &&
		a.ordinal === b.ordinal &&
		a.value === b.value &&
		a.certainty === b.certainty;
	if (!isSame || a.inline || b.inline || isContents(titleText(text, b))) return false;
	return asked.isReworded(a, b, text);
}

/** What follows the colon may belong to the title. */
function isWholeTitle({ shape, runIn }: Heading): boolean {
	return shape === 'label' && runIn;
}

/** Whether all but the places of two headings is the same. */
export function isMarkedAlike(a: Heading, b: Heading): boolean {
	return (
		a.form === b.form &&
		a.level === b.level &&
		a.ordinal === b.ordinal &&
		a.value === b.value &&
		a.runIn === b.runIn &&
		a.inline === b.inline &&
		a.shape === b.shape &&
		a.certainty === b.certainty
	);
}

/** Of these the mark decides, and of the title only what kind of title it is. */
function isNumbered({ form }: Heading): boolean {
	switch (form) {
		case 'cn':
		case 'paren':
		case 'di':
		case 'big':
		case 'part':
		case 'num':
		case 'num-paren':
		case 'circled':
		case 'decimal':
		case 'roman':
		case 'letter':
			return true;
		default:
			return false;
	}
}

/** None, short, long. */
function lengthClass({ title }: Heading): number {
	const length = title.to - title.from;
	return length === 0 ? 0 : length > 20 ? 2 : 1;
}
