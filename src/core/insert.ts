import type { Analysis } from './analysis';
import type { ChecklistItem } from './checklist';
import { topSections } from './checklist/bind';
import { firstMark } from './first-mark';
import { numeralIn, numeralLike } from './numeral';
import type { Section, SummaryDocument } from './outline';
import { type Scan, scanText } from './scan/scan';
import { comparePositions, type Position, rangeOn, type TextEdit } from './text';
import { type Script, scriptOf } from './written-in';

/** A section that is ready to be inserted. Line ends are `\n`. */
export interface Insertion {
	readonly at: Position;
	/** What is inserted, in order: text, and blanks at which the writer is to stop. */
	readonly parts: readonly InsertionPart[];
	/** What follows where the writer stops at last, up to the old text: line ends. */
	readonly after: string;
	/** The headings that follow move on by one: 三、 → 四、. */
	readonly renumber: readonly TextEdit[];
}

export type InsertionPart = string | { readonly blank: string };

/** A heading in the style of its document, ready to be written. */
interface NewHeading {
	/** White space before the mark, as the document's other headings have it. */
	readonly indent: string;
	/** Mark, title and what closes it: `三、存在問題`, `## Problems`. */
	readonly text: string;
	readonly renumber: readonly TextEdit[];
}

/** Where nothing in the document says so, what to go by. */
export interface Habits {
	/** The script of a document without any words. */
	readonly script: Script;
	/** The text is markdown: headings are `##` where there are none to imitate. */
	readonly markdown: boolean;
}

/** The missing section of a checklist item, with its heading's ordinal, the template's blanks, and the document's own spacing. */
export function insertionOf(analysis: Analysis, document: number, item: ChecklistItem, habits: Habits): Insertion {
	const { scan, outline } = analysis;
	const { gapBefore } = spacingOf(scan, outline.documents[document], habits);
	const { at, before, after } = seamOf(scan, item.insertAt, gapBefore);
	const { indent, parts, renumber } = sectionAt(analysis, document, item, habits, item.insertAt);
	return { at, parts: merged([`${before}${indent}`, ...parts]), after, renumber };
}

/**
 * The same on a line that somebody chose, where a heading is being typed: it takes its place in the order of that line, and
 * what is a heading there already is not counted.
 */
export function insertionAtLine(
	analysis: Analysis,
	document: number,
	item: ChecklistItem,
	habits: Habits,
	line: number,
): { readonly heading: string; readonly parts: readonly InsertionPart[]; readonly renumber: readonly TextEdit[] } {
	const { heading, parts, renumber } = sectionAt(analysis, document, item, habits, { line, column: 0 }, line);
	return { heading, parts: merged(parts), renumber };
}

function sectionAt(
	analysis: Analysis,
	document: number,
	item: ChecklistItem,
	habits: Habits,
	at: Position,
	typed?: number,
): { indent: string; heading: string; parts: readonly InsertionPart[]; renumber: readonly TextEdit[] } {
	const { scan, outline } = analysis;
	const { indent, text, renumber } = headingFor(analysis, document, item, habits, at, typed);
	const spacing = spacingOf(scan, outline.documents[document], habits);
	const body = bodyOf(item.spec.template[scriptOf(scan, habits.script)], spacing.indent);
	return { indent, heading: text, parts: [`${text}\n${spacing.gapAfter ? '\n' : ''}`, ...body], renumber };
}

/** The heading that a section would get at a place, and the ordinals that have to move on. */
function headingFor(
	analysis: Analysis,
	document: number,
	item: ChecklistItem,
	habits: Habits,
	at: Position,
	typed?: number,
): NewHeading {
	const { scan, outline, profile } = analysis;
	const script = scriptOf(scan, habits.script);
	const title = item.spec.title[script];
	const parent = parentOf(analysis, document, item, at);
	const summary = outline.documents[document];
	const all = parent ? parent.children : summary ? topSections(summary) : [];
	const siblings = all.filter(({ start }) => start.line !== typed);
	const model = modelOf(siblings, at);
	if (!model) {
		return { indent: '', text: firstHeading(profile?.numbering, parent, script, habits) + title, renumber: [] };
	}
	const line = scan.lines[model.start.line]?.text ?? '';
	const { heading } = model;
	const chain = siblings.filter((sibling) => isAlike(sibling, model));
	const before = chain.findLast(({ start }) => comparePositions(start, at) < 0);
	const after = chain.filter(({ start }) => comparePositions(start, at) >= 0);
	const value = before ? (before.heading.value ?? 0) + 1 : (after[0]?.heading.value ?? 1);
	const mark =
		heading.form === 'setext'
			? `${'#'.repeat(Math.max(1, heading.level))} `
			: withNumeral(line.slice(heading.from, heading.title.from), value, script);
	const lead = line.slice(0, heading.from);
	const closing = heading.form === 'setext' ? '' : line.slice(heading.title.to, heading.to).trimEnd();
	return {
		indent: lead.trim() ? '' : lead,
		text: `${mark}${title}${stopOf(scan, chain)}${closing}`,
		renumber: heading.value === undefined ? [] : movedOn(scan, after, value, script),
	};
}

function parentOf(
	{ checklists }: Analysis,
	document: number,
	{ spec }: ChecklistItem,
	at: Position,
): Section | undefined {
	const parent = checklists[document]?.items.find((item) => item.spec.sections.includes(spec));
	return parent?.sections.findLast(({ start }) => comparePositions(start, at) < 0) ?? parent?.sections[0];
}

/** The sibling to imitate: the nearest of the commonest kind of heading. */
function modelOf(siblings: readonly Section[], at: Position): Section | undefined {
	const counts = new Map<string, number>();
	for (const sibling of siblings) counts.set(kindOf(sibling), (counts.get(kindOf(sibling)) ?? 0) + 1);
	const most = Math.max(...counts.values());
	const usual = siblings.filter((sibling) => counts.get(kindOf(sibling)) === most);
	return usual.findLast(({ start }) => comparePositions(start, at) < 0) ?? usual[0];
}

function kindOf({ heading }: Section): string {
	return `${heading.form} ${heading.level} ${heading.value !== undefined}`;
}

function isAlike(a: Section, b: Section): boolean {
	return kindOf(a) === kindOf(b);
}

function withNumeral(mark: string, value: number, script: Script): string {
	const numeral = numeralIn(mark);
	if (!numeral) return mark;
	const sample = mark.slice(numeral.from, numeral.to);
	return mark.slice(0, numeral.from) + numeralLike(sample, value, hanOf(script)) + mark.slice(numeral.to);
}

/** Headings go on by one as long as they count on without a gap: a restart or a gap is none of our business. */
function movedOn(scan: Scan, after: readonly Section[], value: number, script: Script): readonly TextEdit[] {
	const edits: TextEdit[] = [];
	for (const [n, { heading, start }] of after.entries()) {
		if (heading.value !== value + n) break;
		const mark = (scan.lines[start.line]?.text ?? '').slice(heading.from, heading.title.from);
		const numeral = numeralIn(mark);
		if (!numeral) break;
		const newText = numeralLike(mark.slice(numeral.from, numeral.to), value + n + 1, hanOf(script));
		const span = { from: heading.from + numeral.from, to: heading.from + numeral.to };
		edits.push({ range: rangeOn(start.line, span), newText });
	}
	return edits;
}

function hanOf(script: Script): 'hant' | 'hans' {
	return script === 'hant' ? 'hant' : 'hans';
}

/** The stop that most headings of the document end with, outside the first sentence of a paragraph. */
function stopOf({ lines }: Scan, chain: readonly Section[]): string {
	const written = chain.filter(({ heading }) => !heading.runIn);
	const stops = written.map(({ heading, start }) => {
		const title = lines[start.line]?.text.slice(heading.title.from, heading.title.to).trimEnd() ?? '';
		return /[：:。]$/u.exec(title)?.[0] ?? '';
	});
	const [first = ''] = stops;
	return first && stops.every((stop) => stop === first) ? first : '';
}

/** The mark of the first heading of its level in a text that has none to imitate. */
function firstHeading(
	numbering: string | undefined,
	parent: Section | undefined,
	script: Script,
	habits: Habits,
): string {
	if (numbering === 'markdown' || habits.markdown) {
		const level = parent && /^(?:md|setext)$/u.test(parent.heading.form) ? parent.heading.level + 1 : 2;
		return `${'#'.repeat(Math.min(level, 6))} `;
	}
	return firstMark(parent ? 2 : 1, numbering, script);
}

interface Spacing {
	/** A blank line stands before headings. */
	readonly gapBefore: boolean;
	/** A blank line stands after headings. */
	readonly gapAfter: boolean;
	/** White space at the beginning of paragraphs. */
	readonly indent: string;
}

/** How the document sets its paragraphs, by what most of them do. */
function spacingOf({ lines }: Scan, document: SummaryDocument | undefined, { markdown }: Habits): Spacing {
	const isBlank = (line: number): boolean => !lines[line]?.text.trim();
	const sections = document ? topSections(document) : [];
	const first = document?.range.start.line ?? 0;
	const preceded = sections.filter(({ start }) => start.line > first);
	const standing = sections.filter(({ heading }) => !heading.runIn);
	const indents = new Map<string, number>();
	for (const { text, headings } of lines.slice(first, first + 400)) {
		if (headings.length || !text.trim()) continue;
		const indent = /^[ \t\u3000]{0,8}/u.exec(text)?.[0] ?? '';
		indents.set(indent, (indents.get(indent) ?? 0) + 1);
	}
	const [indent = ''] = [...indents].sort(([, a], [, b]) => b - a)[0] ?? [];
	return {
		gapBefore: preceded.length
			? preceded.filter(({ start }) => isBlank(start.line - 1)).length * 2 > preceded.length
			: markdown,
		gapAfter: standing.length
			? standing.filter(({ start }) => isBlank(start.line + 1)).length * 2 > standing.length
			: markdown,
		indent: markdown && !indent.startsWith('\u3000') ? '' : indent,
	};
}

/** The template's lines with the document's indentation; its blanks apart. An empty template leaves an empty line to write on. */
function bodyOf(template: string, indent: string): readonly InsertionPart[] {
	const { lines } = scanText(template.trim());
	return lines.flatMap(({ text, placeholders }, n) => {
		const parts: InsertionPart[] = [n ? '\n' : '', text.trim() || lines.length === 1 ? indent : ''];
		let done = text.length - text.trimStart().length;
		for (const { from, to } of placeholders) {
			parts.push(text.slice(done, from), { blank: text.slice(from, to) });
			done = to;
		}
		return [...parts, text.slice(done)];
	});
}

/** Where the new lines join the old ones: before a line or a heading, or after the last of the text. */
function seamOf(
	{ lines }: Scan,
	{ line, column }: Position,
	gap: boolean,
): { at: Position; before: string; after: string } {
	const last = lines.length - 1;
	const at = line > last ? { line: last, column: lines[last]?.text.length ?? 0 } : { line, column };
	const text = lines[at.line]?.text ?? '';
	const isWritten = (n: number): boolean => Boolean(lines[n]?.text.trim());
	const inside = text.slice(0, at.column).trim() !== '';
	const apart = gap && (inside || isWritten(at.line - 1)) ? '\n' : '';
	const rest = text.slice(at.column).trim();
	const after = rest ? (gap ? '\n\n' : '\n') : inside && at.line === last ? '' : '\n';
	return { at, before: `${inside ? '\n' : ''}${apart}`, after };
}

function merged(parts: readonly InsertionPart[]): readonly InsertionPart[] {
	const all: InsertionPart[] = [];
	for (const part of parts) {
		const last = all.at(-1);
		if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
		else if (part !== '') all.push(part);
	}
	return all;
}
