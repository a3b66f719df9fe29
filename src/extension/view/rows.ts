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
	type Section,
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
	readonly item?: ChecklistItem;
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

/** Progress over all documents of a text, and its open blanks. */
export function progressOf({ checklists, scan }: Analysis): { done: number; required: number; blanks: number } {
	const done = checklists.reduce((sum, checklist) => sum + checklist.done, 0);
	const required = checklists.reduce((sum, checklist) => sum + checklist.required, 0);
	return { done, required, blanks: scan.lines.reduce((sum, { placeholders }) => sum + placeholders.length, 0) };
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
	const extra = checklist ? extraRows(checklist, index) : [];
	const rows = topSections(document).map((section) => rowOfSection(analysis, section, index, `${index}`, items, extra));
	return unique(inOrder([...rows, ...extra.filter(({ parent }) => !parent).map(({ row }) => row)]));
}

function rowOfSection(
	analysis: Analysis,
	section: Section,
	document: number,
	path: string,
	items: ReadonlyMap<Section, ChecklistItem>,
	extra: readonly Extra[],
): Row {
	const item = items.get(section);
	const id = `${path}/${section.title}`;
	const body = { start: section.bodyStart, end: section.end };
	const characters = countRange(analysis.scan, body);
	const placeholders = countPlaceholders(analysis.scan, { start: section.start, end: section.end });
	// Several sections may be one item of the checklist; each row speaks for its own.
	const judged = item?.sections.length === 1 ? item.status : undefined;
	const status = judged ?? (characters === 0 ? 'empty' : placeholders ? 'unfilled' : 'done');
	const inWords = status === 'unfilled' || status === 'done' ? undefined : words.statuses[status];
	const order = item?.outOfOrder ? words.words.outOfOrder : undefined;
	const own = extra.filter(({ parent }) => parent === section).map(({ row }) => row);
	const children = section.children.map((child) => rowOfSection(analysis, child, document, id, items, extra));
	return {
		id,
		kind: 'section',
		label: nameOf(section),
		description: joined(words.counts.characters(characters), blanksText(placeholders), inWords, order),
		status,
		outOfOrder: item?.outOfOrder ?? false,
		at: section.start,
		document,
		...(item && { item }),
		section,
		children: unique(inOrder([...children, ...own])),
	};
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
		item,
		children: [],
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

/** Rows of the same name are told apart by their number. */
function unique(rows: readonly Row[]): readonly Row[] {
	const seen = new Map<string, number>();
	return rows.map((row) => {
		const count = (seen.get(row.id) ?? 0) + 1;
		seen.set(row.id, count);
		return count === 1 ? row : { ...row, id: `${row.id}#${count}` };
	});
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
