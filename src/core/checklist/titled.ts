import { editOf } from '../edit';
import { memoOf } from '../memo';
import type { Section } from '../outline';
import type { Scan, ScannedLine } from '../scan/scan';
import type { Span } from '../text';
import { lastNotAfter } from './sections';
import { type ComparableTitle, comparableTitle } from './title';
import { type Named, namedBy, type Vocabulary } from './vocabulary';

/** A section, and which specs its title names. */
export interface Titled {
	readonly section: Section;
	readonly title: ComparableTitle;
	readonly named: Named;
}

/** What the titles of a document name. */
export interface Titles {
	readonly top: readonly Titled[];
	/** Sections one and two levels further in whose titles name something, all of the first level first; read when somebody asks, from the scan of that time. */
	readonly inside: (scan: Scan) => readonly Titled[];
}

/** What the titles of some sections and of those inside them name. Typing in a paragraph leaves them as they are. */
export function titlesOf(scan: Scan, vocabulary: Vocabulary, top: readonly Section[]): Titles {
	const known = latest.get(top);
	const isKept = known?.vocabulary === vocabulary && hasSameHeadings(scan, known.scan, top);
	const titles = isKept ? known.titles : read(scan, vocabulary, top);
	latest.set(top, { scan, vocabulary, titles });
	return titles;
}

interface Latest {
	readonly scan: Scan;
	readonly vocabulary: Vocabulary;
	readonly titles: Titles;
}

/** A hint: the sections are the same objects, but their lines may have other blanks in another scan. */
const latest = memoOf<readonly Section[], Latest>();

/** Whether the lines of all headings are the same in a scan and in the one that it came from. */
function hasSameHeadings(scan: Scan, previous: Scan, top: readonly Section[]): boolean {
	if (scan === previous) return true;
	const edit = editOf(scan);
	if (edit?.previous !== previous) return false;
	const last = lastNotAfter(top, { line: Math.max(edit.to, edit.previousTo) - 1, column: Number.POSITIVE_INFINITY });
	return !last || last.start.line < edit.from;
}

function read(scan: Scan, vocabulary: Vocabulary, top: readonly Section[]): Titles {
	let naming: Titled[] | undefined;
	return {
		top: top.map((section) => titledOf(scan, vocabulary, section)),
		inside(now) {
			if (naming) return naming;
			naming = [];
			for (const { children } of top) addNaming(naming, now, vocabulary, children);
			for (const { children } of top) for (const child of children) addNaming(naming, now, vocabulary, child.children);
			return naming;
		},
	};
}

function addNaming(naming: Titled[], scan: Scan, vocabulary: Vocabulary, sections: readonly Section[]): void {
	for (const section of sections) {
		const titled = titledOf(scan, vocabulary, section);
		if (titled.named.specs.length > 0) naming.push(titled);
	}
}

function titledOf(scan: Scan, vocabulary: Vocabulary, section: Section): Titled {
	const line = scan.lines[section.start.line];
	if (!line) return { section, title: untitled, named: namedBy(vocabulary, untitled) };
	const { from, to } = section.heading.title;
	let read = latestRead.get(line);
	if (read?.vocabulary !== vocabulary || read.from !== from || read.to !== to) {
		const title = comparableTitle(line, section.heading);
		read = { vocabulary, from, to, title, named: namedBy(vocabulary, title) };
		// Most texts are read once.
		if (editOf(scan)) latestRead.set(line, read);
	}
	const { title, named } = read;
	return { section, title, named };
}

/** What the last title names that was read on a line; a line stays the same object wherever edits move it. */
interface Read extends Span {
	readonly vocabulary: Vocabulary;
	readonly title: ComparableTitle;
	readonly named: Named;
}

const latestRead = memoOf<ScannedLine, Read>();

const untitled: ComparableTitle = { forms: [], parts: [] };
