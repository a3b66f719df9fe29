import { memoOf } from '../memo';
import type { Outline, Section, SummaryDocument } from '../outline';
import type { Heading } from '../scan/heading';
import type { Scan, ScanEdit, ScannedLine } from '../scan/scan';
import { titleText } from '../scan/structure-lines';
import { mostLines, orderOn } from './numbers';

/** A heading's title that an edit may have changed. */
export interface NewTitle {
	readonly title: string;
	/** It ends in 。 in the text. */
	readonly isEnded: boolean;
}

/**
 * What an outline has in common with an earlier one: the same headings with the same marks, one inside the other as before, and
 * between them the same other numbers. Only these titles may be others, and the lines on which all that stands.
 */
export interface Alike {
	readonly earlier: Outline;
	readonly titles: readonly NewTitle[];
}

/** What is known of an outline from the one before the last edit. */
export function alikeOf(outline: Outline): Alike | undefined {
	return known.get(outline);
}

/** Takes note of it where two outlines are alike. */
export function noteAlike(outline: Outline, scan: Scan, earlier: Outline, edit: ScanEdit): void {
	// A chain of all outlines ever made would never be let go.
	known.delete(earlier);
	const { from, to, previousTo, previous } = edit;
	if (outline === earlier || Math.max(to, previousTo) - from > mostLines) return;
	if (orderOn(scan.lines, from, to) !== orderOn(previous.lines, from, previousTo)) return;
	const titles = newTitles(outline, scan.lines, earlier, edit);
	if (titles) known.set(outline, { earlier, titles });
}

const known = memoOf<Outline, Alike>();

/** The titles that may be others; `undefined` where more than titles is. */
function newTitles(
	outline: Outline,
	lines: readonly ScannedLine[],
	earlier: Outline,
	{ from, to, previousTo, previous }: ScanEdit,
): readonly NewTitle[] | undefined {
	const titles: NewTitle[] = [];
	const isMoved = ({ start: { line } }: Section, old: Section): boolean =>
		line !== (old.start.line < previousTo ? old.start.line : old.start.line + to - previousTo);
	const isSame = (now: readonly Section[], before: readonly Section[]): boolean => {
		if (now === before) return true;
		if (now.length !== before.length) return false;
		for (let n = 0; n < now.length; n++) {
			const [section, old] = [now[n], before[n]];
			if (section === old || !section || !old) continue;
			if (isMoved(section, old) || !isCountedAlike(section.heading, old.heading)) return false;
			const { line } = section.start;
			const isTitled = line >= from && line < to && titleIn(lines, section) !== titleIn(previous.lines, old);
			if (isTitled) titles.push(newTitle(lines, section));
			if (!isSame(section.children, old.children)) return false;
		}
		return true;
	};
	const { documents } = outline;
	if (documents.length !== earlier.documents.length) return undefined;
	const isSameDocument = ({ sections }: SummaryDocument, n: number): boolean =>
		isSame(sections, earlier.documents[n]?.sections ?? sections);
	return documents.every(isSameDocument) ? titles : undefined;
}

/** All but the places, the words and how a title is worded. */
function isCountedAlike(a: Heading, b: Heading): boolean {
	return (
		a === b ||
		(a.form === b.form &&
			a.level === b.level &&
			a.ordinal === b.ordinal &&
			a.value === b.value &&
			a.runIn === b.runIn &&
			a.inline === b.inline)
	);
}

/** The title as it is written, and where blanks stand in it. */
function titleIn(lines: readonly ScannedLine[], { start, heading: { title } }: Section): string {
	const { text = '', placeholders = [] } = lines[start.line] ?? {};
	const blanks = placeholders.filter(({ from, to }) => title.from < to && from < title.to);
	return text.slice(title.from, title.to) + blanks.map(({ from, to }) => `\0${from - title.from}-${to}`).join('');
}

function newTitle(lines: readonly ScannedLine[], { start, heading }: Section): NewTitle {
	const text = lines[start.line]?.text ?? '';
	const written = text.slice(heading.title.from, heading.title.to).trimEnd();
	return { title: titleText(text, heading), isEnded: written.endsWith('。') };
}

/** Outlines about whose headings there is nothing to say. */
export interface Silence {
	readonly note: (outline: Outline) => void;
	readonly has: (outline: Outline) => boolean;
}

/**
 * Remembers that nothing is to be said of the marks of an outline: of those that are alike there is neither, unless one of their
 * new titles `tells`.
 */
export function silence(tells: (title: NewTitle) => boolean = () => false): Silence {
	const silent = memoOf<Outline, true>();
	const note = (outline: Outline): void => silent.set(outline, true);
	const has = (outline: Outline): boolean => {
		if (silent.get(outline)) return true;
		const alike = alikeOf(outline);
		if (!alike || !silent.get(alike.earlier) || alike.titles.some(tells)) return false;
		note(outline);
		return true;
	};
	return { note, has };
}
