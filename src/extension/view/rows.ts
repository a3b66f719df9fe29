import * as vscode from 'vscode';
import {
	type Analysis,
	type Checklist,
	type ChecklistItem,
	comparePositions,
	countPlaceholders,
	countRange,
	type Localized,
	missingItems,
	type Position,
	type ScannedLine,
	type Section,
	type SectionSpec,
	type Status,
	type SummaryDocument,
	topSections,
} from '../../core/index';
import { inEditorLanguage, words } from '../locale';
import { nameOf, nameOfDocument } from '../symbols';

/** One row of the Summary view. */
export interface Row {
	/** The same for the same row of the next version, so that VS Code keeps it open and selected. */
	readonly id: string;
	readonly kind: 'document' | 'section' | 'missing' | 'unheaded';
	readonly label: string;
	/** Figures and state in words: `120 字 · 3 處空白 · 順序不對`. */
	readonly description: string;
	readonly status: Status | undefined;
	readonly outOfOrder: boolean;
	/** Where a click leads. */
	readonly at: Position;
	/** Index of its document among those of the text. */
	readonly document: number;
	/** Given where the profile asks for it. */
	readonly spec?: SectionSpec;
	readonly section?: Section;
	readonly children: readonly Row[];
}

/**
 * The rows of a text: its documents where it holds several, their sections and subsections, and what the profile misses, each
 * at the place where it belongs.
 */
export function rowsOf(analysis: Analysis): readonly Row[] {
	const { documents } = analysis.outline;
	const [only] = documents;
	if (documents.length === 1 && only) return rowsOfDocument(analysis, only, 0);
	return documents.map((document, index) => rowOfDocument(analysis, document, index));
}

/** How far a text is. */
export interface Progress {
	/** Required sections that are done, of all. */
	readonly done: number;
	readonly required: number;
	/** Open blanks. */
	readonly blanks: number;
}

/** Progress over all documents of a text, and its open blanks. */
export function progressOf({ checklists, scan }: Analysis): Progress {
	let [done, required, blanks] = [0, 0, 0];
	for (const checklist of checklists) {
		done += checklist.done;
		required += checklist.required;
	}
	for (const { placeholders } of scan.lines) blanks += placeholders.length;
	return { done, required, blanks };
}

function rowOfDocument(analysis: Analysis, document: SummaryDocument, index: number): Row {
	const { checklists, scan } = analysis;
	const checklist = checklists[index];
	const characters = countRange(scan, document.range);
	const placeholders = countPlaceholders(scan, document.range);
	const progress = checklist?.required ? `${checklist.done}/${checklist.required}` : undefined;
	return {
		id: `${index}`,
		kind: 'document',
		label: nameOfDocument(document),
		description: joined(progress, words.counts.characters(characters), blanksText(placeholders)),
		status: undefined,
		outOfOrder: false,
		at: document.heading ? { ...document.range.start, column: document.heading.from } : document.range.start,
		document: index,
		children: rowsOfDocument(analysis, document, index),
	};
}

function rowsOfDocument(analysis: Analysis, document: SummaryDocument, index: number): readonly Row[] {
	const checklist = analysis.checklists[index];
	const items = new Map<Section, ChecklistItem>();
	for (const item of checklist?.items ?? []) for (const section of item.sections) items.set(section, item);
	const extra = new Map<Section | undefined, Row[]>();
	for (const { row, parent } of checklist ? extraRows(checklist, index) : [])
		extra.set(parent, [...(extra.get(parent) ?? []), row]);
	const rows = rowsOfSections(analysis, topSections(document), index, `${index}`, items, extra);
	return inOrder([...rows, ...(extra.get(undefined) ?? none)]);
}

function rowsOfSections(
	analysis: Analysis,
	sections: readonly Section[],
	document: number,
	path: string,
	items: ReadonlyMap<Section, ChecklistItem>,
	extra: ReadonlyMap<Section | undefined, readonly Row[]>,
): readonly Row[] {
	if (sections.length === 0) return none;
	const ids = idsOf(sections, path);
	return sections.map((section, n) => rowOfSection(analysis, section, document, ids[n] ?? '', items, extra));
}

/** What sections beside each other are called below a row, each with how many of its title there are up to it. */
function idsOf(sections: readonly Section[], path: string): readonly string[] {
	const before = knownIds.get(sections);
	if (before?.path === path) return before.ids;
	const seen = new Map<string, number>();
	const ids = sections.map(({ title }) => {
		const count = (seen.get(title) ?? 0) + 1;
		seen.set(title, count);
		return `${path}/${count}.${title}`;
	});
	knownIds.set(sections, { path, ids });
	return ids;
}

const knownIds = new WeakMap<readonly Section[], { readonly path: string; readonly ids: readonly string[] }>();

function rowOfSection(
	analysis: Analysis,
	section: Section,
	document: number,
	id: string,
	items: ReadonlyMap<Section, ChecklistItem>,
	extra: ReadonlyMap<Section | undefined, readonly Row[]>,
): Row {
	const item = items.get(section);
	const before = known.get(section);
	// Several sections may be one item of the checklist; each row speaks for its own.
	const judged = item?.sections.length === 1 ? item.status : undefined;
	const outOfOrder = item?.outOfOrder ?? false;
	const own = extra.get(section) ?? none;
	const made = rowsOfSections(analysis, section.children, document, id, items, extra);
	const children = own.length === 0 ? made : inOrder([...made, ...own]);
	const { lines } = analysis.scan;
	if (before && areSame(before.lines, lines, section.start.line, section.end.line + 1)) {
		before.lines = lines;
		const { row } = before;
		if (
			row.id === id &&
			row.document === document &&
			row.spec === item?.spec &&
			row.outOfOrder === outOfOrder &&
			before.judged === judged &&
			row.children.length === children.length &&
			areSame(row.children, children, 0, children.length)
		)
			return row;
	}
	const characters = countRange(analysis.scan, { start: section.bodyStart, end: section.end });
	const placeholders = countPlaceholders(analysis.scan, { start: section.start, end: section.end });
	const status = judged ?? (characters === 0 ? 'empty' : placeholders ? 'unfilled' : 'done');
	const inWords = status === 'unfilled' || status === 'done' ? undefined : words.statuses[status];
	const order = outOfOrder ? words.words.outOfOrder : undefined;
	const row: Row = {
		id,
		kind: 'section',
		label: nameOf(section),
		description: joined(words.counts.characters(characters), blanksText(placeholders), inWords, order),
		status,
		outOfOrder,
		at: section.start,
		document,
		...(item && { spec: item.spec }),
		section,
		children,
	};
	known.set(section, { lines, judged, row });
	return row;
}

/** The row that was made of a section, what the checklist said of it, and the text in which that was so. */
interface Known {
	lines: readonly ScannedLine[];
	readonly judged: Status | undefined;
	readonly row: Row;
}

/** A text may have hundreds of sections, and an edit changes one of them. */
const known = new WeakMap<Section, Known>();

const none: readonly Row[] = [];

/** Whether two lists have the same objects from one index up to another. */
function areSame<T>(a: readonly T[], b: readonly T[], from: number, to: number): boolean {
	if (a === b) return true;
	for (let n = from; n < to; n++) if (a[n] !== b[n]) return false;
	return true;
}

/** A row for what has no heading, and the section in which it belongs (none: at the top). */
interface Extra {
	readonly row: Row;
	readonly parent: Section | undefined;
}

function extraRows(checklist: Checklist, document: number): readonly Extra[] {
	const missing = [...missingItems(checklist)].map(([item, titles]) => ({
		row: rowWithoutHeading('missing', item, titles, document),
		parent: parentOf(checklist, item),
	}));
	const unheaded = checklist.items
		.filter(({ status }) => status === 'unheaded')
		.map((item) => ({
			row: rowWithoutHeading('unheaded', item, [item.spec.title], document),
			parent: parentOf(checklist, item),
		}));
	return [...missing, ...unheaded];
}

function rowWithoutHeading(
	kind: 'missing' | 'unheaded',
	item: ChecklistItem,
	titles: readonly Localized[],
	document: number,
): Row {
	const figures = kind === 'unheaded' ? [words.counts.characters(item.characters), blanksText(item.placeholders)] : [];
	return {
		id: `${document}?${item.spec.id}`,
		kind,
		label: titles.map(inEditorLanguage).join(' / '),
		description: joined(...figures, words.statuses[kind]),
		status: kind,
		outOfOrder: item.outOfOrder,
		at: item.at ?? item.insertAt,
		document,
		spec: item.spec,
		children: none,
	};
}

/** The section that the parent of the item's spec is bound to. */
function parentOf({ items }: Checklist, { spec, insertAt }: ChecklistItem): Section | undefined {
	const parent = items.find((item) => item.spec.sections.includes(spec));
	return parent?.sections.findLast(({ start }) => comparePositions(start, insertAt) < 0) ?? parent?.sections[0];
}

/** Sorted by place; a missing section stands before the one at whose line it would be inserted. */
function inOrder(rows: readonly Row[]): readonly Row[] {
	const rank = ({ kind }: Row): number => (kind === 'missing' ? 0 : 1);
	return [...rows].sort((a, b) => a.at.line - b.at.line || rank(a) - rank(b) || a.at.column - b.at.column);
}

function blanksText(count: number): string | undefined {
	return count ? words.counts.blanks(count) : undefined;
}

function joined(...parts: readonly (string | undefined)[]): string {
	return parts.filter((part) => part !== undefined).join(' · ');
}

/** What a screen reader says of a row: name, state in words, figures. */
export function spokenOf({ kind, label, description, status }: Row): string {
	const state = status === 'done' || status === 'unfilled' ? words.statuses[status] : undefined;
	const figures = description.replaceAll(' · ', ', ');
	const start = kind === 'document' ? vscode.l10n.t('Document {0}', label) : label;
	return [start, figures, state].filter(Boolean).join(', ');
}
