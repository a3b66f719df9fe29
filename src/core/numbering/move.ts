import type { Analysis } from '../analysis';
import type { ChecklistItem } from '../checklist';
import type { Section, SummaryDocument } from '../outline';
import { comparePositions, isSamePlace, type Position, type Range, type TextEdit } from '../text';
import { blockOf, isWithin, textOf } from './block';
import { type MarkContext, modelsOf, newMark } from './marks';
import { markOf } from './ordinal';
import { ordinalEdits, recount } from './recount';
import { followReferences } from './references';
import { hanScriptOf, inOrder, type Renumbering } from './renumber';
import { flatNodes } from './rows';
import { type Node, type Run, treeOf } from './tree';

/** Where a section goes: before `before`, else behind the last of those in `parent` (the document where there is none). */
export interface Target {
	readonly parent: Section | undefined;
	readonly before: Section | undefined;
}

/** The innermost section that holds a place. */
export function sectionAt({ outline }: Analysis, at: Position): Section | undefined {
	let found: Section | undefined;
	let sections = outline.documents.flatMap((document) => document.sections);
	for (;;) {
		const inner: Section | undefined = sections.findLast(({ start, end }) => {
			// A heading is where its line begins, indentation included.
			return (
				comparePositions({ line: start.line, column: 0 }, at) <= 0 &&
				(comparePositions(at, end) < 0 || isAtEnd(outline.documents, end, at))
			);
		});
		if (!inner) return found;
		found = inner;
		sections = [...inner.children];
	}
}

/** The text of a section with all that it contains, without the white space behind it. */
export function sectionBlock({ scan, outline }: Analysis, section: Section): Range | undefined {
	const document = outline.documents.find(({ sections }) => has(sections, section));
	return document && blockOf(scan, document, section).range;
}

/** Takes a section with all that it contains to another place; it gets the marks of its new depth, and both rows count anew. `undefined` where it cannot go there. */
export function moveSection(analysis: Analysis, section: Section, { parent, before }: Target): Renumbering | undefined {
	const place = placeOf(analysis, section);
	if (!place || before === section || (parent && isInside(section, parent))) return undefined;
	const { document, tree, siblings, node } = place;
	const target = parent ? findNode(tree, parent)?.children : tree;
	if (!target) return undefined;
	const others = target.filter((one) => one !== node);
	const index = before ? others.findIndex((one) => one.section === before) : others.length;
	if (index < 0 || (target === siblings && siblings.indexOf(node) === index)) return undefined;
	const depth = (parent?.depth ?? 0) + 1;
	const models =
		others.find((one) => one.run !== undefined && one.run === node.run) ?? others.find(({ run }) => run) ?? others[0];
	const moved =
		target === siblings ? node : remarked(contextOf(analysis, tree, node), node, depth, depth - section.depth, models);
	if (!moved) return undefined;
	const touched = new Set<readonly Node[]>();
	const without = updated(tree, place.parent, (list) => list.filter((one) => one !== node), touched);
	const rearranged = updated(without, parent, (list) => list.toSpliced(index, 0, withRun(moved, list, index)), touched);
	const numbered = renumbered(analysis, document, rearranged, touched);
	return { ...numbered, edits: taken(analysis, document, section, others, index, parent, numbered.edits) };
}

/** Moves a section past its neighbour: −1 up, 1 down. `undefined` at the ends. */
export function shiftSection(analysis: Analysis, section: Section, by: -1 | 1): Renumbering | undefined {
	const place = placeOf(analysis, section);
	if (!place) return undefined;
	const { siblings, node, parent } = place;
	const at = siblings.indexOf(node);
	const next = siblings[at + by];
	if (!next?.section) return undefined;
	return moveSection(analysis, section, { parent, before: by < 0 ? next.section : siblings[at + 2]?.section });
}

/** Raises a section by one level: it follows the one that it was in, and what followed it inside that one is now inside it. */
export function promoteSection(analysis: Analysis, section: Section): Renumbering | undefined {
	const place = placeOf(analysis, section);
	if (!place?.parent) return undefined;
	const { document, tree, siblings, node, parent } = place;
	const above = findNode(tree, parent);
	const at = siblings.indexOf(node);
	const raised = remarked(contextOf(analysis, tree, node), node, parent.depth, -1, above);
	if (!raised) return undefined;
	const touched = new Set<readonly Node[]>();
	const kept = joined(raised.children, siblings.slice(at + 1));
	touched.add(kept);
	const shortened = updated(tree, parent, (list) => list.slice(0, at), touched);
	const rearranged = updated(
		shortened,
		parentIn(document.sections, parent),
		(list) => list.toSpliced(list.findIndex((one) => one.section === parent) + 1, 0, { ...raised, children: kept }),
		touched,
	);
	return renumbered(analysis, document, rearranged, touched);
}

/** Lowers a section by one level: it becomes the last one inside the section before it. */
export function demoteSection(analysis: Analysis, section: Section): Renumbering | undefined {
	const place = placeOf(analysis, section);
	if (!place) return undefined;
	const { document, tree, siblings, node } = place;
	const previous = siblings[siblings.indexOf(node) - 1];
	if (!previous?.section) return undefined;
	const lowered = remarked(
		contextOf(analysis, tree, node),
		node,
		section.depth + 1,
		1,
		previous.children.findLast(({ run }) => run) ?? previous.children.at(-1),
	);
	if (!lowered) return undefined;
	const touched = new Set<readonly Node[]>();
	const without = updated(tree, place.parent, (list) => list.filter((one) => one !== node), touched);
	const rearranged = updated(without, previous.section, (list) => [...list, lowered], touched);
	return renumbered(analysis, document, rearranged, touched);
}

/** Removes a section with all that it contains. */
export function deleteSection(analysis: Analysis, section: Section): Renumbering | undefined {
	const place = placeOf(analysis, section);
	if (!place) return undefined;
	const { document, tree, siblings, node } = place;
	const touched = new Set<readonly Node[]>();
	const without = updated(tree, place.parent, (list) => list.filter((one) => one !== node), touched);
	const { edits, unsure } = renumbered(analysis, document, without, touched, node);
	const { range, gapStart, gapEnd } = blockOf(analysis.scan, document, section);
	const isLast = siblings.at(-1) === node && isSamePlace(gapEnd, range.end);
	const gone = isLast ? { start: gapStart, end: range.end } : { start: range.start, end: gapEnd };
	return {
		edits: inOrder([...edits.filter((edit) => !isWithin(gone, edit.range)), { range: gone, newText: '' }]),
		unsure: unsure.filter((one) => !isWithin(gone, one.range)),
	};
}

/** Moves a section that is out of order to where the profile wants it. */
export function orderSection(
	analysis: Analysis,
	{ sections, insertAt, outOfOrder }: ChecklistItem,
): Renumbering | undefined {
	const [section] = sections;
	const place = section && outOfOrder ? placeOf(analysis, section) : undefined;
	if (!section || !place) return undefined;
	const before = place.siblings.find((one) => {
		return (
			one.section &&
			one.section !== section &&
			comparePositions({ line: one.line, column: one.heading.from }, insertAt) >= 0
		);
	});
	return moveSection(analysis, section, { parent: place.parent, before: before?.section });
}

/** Where a section stands. */
interface Place {
	readonly document: SummaryDocument;
	readonly tree: readonly Node[];
	readonly siblings: readonly Node[];
	readonly node: Node;
	readonly parent: Section | undefined;
}

function placeOf({ scan, outline }: Analysis, section: Section): Place | undefined {
	const document = outline.documents.find(({ sections }) => has(sections, section));
	if (!document) return undefined;
	const tree = treeOf(scan, document.sections, false);
	const parent = parentIn(document.sections, section);
	const siblings = parent ? (findNode(tree, parent)?.children ?? []) : tree;
	const node = siblings.find((one) => one.section === section);
	return node && { document, tree, siblings, node, parent };
}

function has(sections: readonly Section[], section: Section): boolean {
	return sections.some((one) => one === section || has(one.children, section));
}

function parentIn(sections: readonly Section[], section: Section): Section | undefined {
	for (const one of sections) {
		if (one.children.includes(section)) return one;
		const found = parentIn(one.children, section);
		if (found) return found;
	}
	return undefined;
}

function isInside(outer: Section, inner: Section): boolean {
	return outer === inner || has(outer.children, inner);
}

function findNode(nodes: readonly Node[], section: Section): Node | undefined {
	for (const node of nodes) {
		const found = node.section === section ? node : findNode(node.children, section);
		if (found) return found;
	}
	return undefined;
}

/** The tree with other children of one section (of the document where it is none); the list that changed is put into `touched`. */
function updated(
	nodes: readonly Node[],
	parent: Section | undefined,
	change: (list: readonly Node[]) => readonly Node[],
	touched: Set<readonly Node[]>,
): readonly Node[] {
	if (!parent) {
		const list = change(nodes);
		touched.add(list);
		return list;
	}
	if (!findNode(nodes, parent)) return nodes;
	const list = nodes.map((node) => ({ ...node, children: updatedInside(node, parent, change, touched) }));
	if (touched.has(nodes)) touched.add(list);
	return list;
}

function updatedInside(
	node: Node,
	parent: Section,
	change: (list: readonly Node[]) => readonly Node[],
	touched: Set<readonly Node[]>,
): readonly Node[] {
	if (node.section !== parent) return updated(node.children, parent, change, touched);
	const list = change(node.children);
	touched.add(list);
	return list;
}

function contextOf({ scan, profile }: Analysis, tree: readonly Node[], node: Node): MarkContext {
	const asked = profile?.numbering ?? 'any';
	const usual = hanScriptOf(scan) === 'hant' ? 'taiwan' : 'gbt9704';
	return { scan, preferred: asked === 'any' ? usual : asked, models: modelsOf(tree, node) };
}

/** A heading and those inside it with the marks of another depth. */
function remarked(
	context: MarkContext,
	node: Node,
	depth: number,
	by: number,
	model: Node | undefined,
	runs = new Map<Run | undefined, Run>(),
): Node | undefined {
	if (by === 0 && !model) return node;
	const own = newMark(context, node, depth, by, model);
	if (!own) return undefined;
	// Those that counted on together go on doing so.
	const run = own.numbered ? (model?.run ?? runs.get(node.run) ?? { first: 1 }) : undefined;
	if (run) runs.set(node.run, run);
	const children: Node[] = [];
	const inner = new Map<Run | undefined, Run>();
	for (const child of node.children) {
		const next = by === 0 ? child : remarked(context, child, depth + 1, by, undefined, inner);
		if (!next) return undefined;
		children.push(next);
	}
	return { ...node, mark: own.mark, run, children };
}

/** A section that comes into a row counts on in it. */
function withRun(node: Node, list: readonly Node[], index: number): Node {
	if (!node.run || list.some(({ run }) => run === node.run)) return node;
	const near = list[index - 1]?.run ?? list[index]?.run;
	return near ? { ...node, run: near } : node;
}

/** Two lists of children as one row. */
function joined(first: readonly Node[], second: readonly Node[]): readonly Node[] {
	const run = first.findLast((one) => one.run)?.run ?? (second.some((one) => one.run) ? { first: 1 } : undefined);
	return [...first, ...second.map((one) => (one.run ? { ...one, run } : one))];
}

function renumbered(
	analysis: Analysis,
	document: SummaryDocument,
	tree: readonly Node[],
	touched: ReadonlySet<readonly Node[]>,
	gone?: Node,
): Renumbering {
	const { scan } = analysis;
	const script = hanScriptOf(scan);
	const counted = recount(tree, (siblings) => touched.has(siblings));
	const references = followReferences(scan, counted, document.range, script, gone && flatNodes([gone]));
	const edits = [
		...ordinalEdits(scan, counted, script),
		...underlineEdits(
			analysis,
			counted.map(({ node }) => node),
		),
		...references.edits,
	];
	return { edits: inOrder(edits), unsure: references.unsure };
}

/** A heading that is underlined and gets a mark loses its line. */
function underlineEdits({ scan }: Analysis, nodes: readonly Node[]): readonly TextEdit[] {
	return nodes.flatMap(({ line, heading, mark }) => {
		if (heading.form !== 'setext' || mark === undefined || mark === markOf(scan.lines[line]?.text ?? '', heading))
			return [];
		const start = { line, column: scan.lines[line]?.text.length ?? 0 };
		return [{ range: { start, end: { line: line + 1, column: scan.lines[line + 1]?.text.length ?? 0 } }, newText: '' }];
	});
}

/** The edits that take the block out and put it in elsewhere, with what changes inside it. */
function taken(
	{ scan }: Analysis,
	document: SummaryDocument,
	section: Section,
	others: readonly Node[],
	index: number,
	parent: Section | undefined,
	edits: readonly TextEdit[],
): readonly TextEdit[] {
	const { range, gapStart, gapEnd } = blockOf(scan, document, section);
	const follows = comparePositions(gapEnd, range.end) > 0;
	const gone = follows ? { start: range.start, end: gapEnd } : { start: gapStart, end: range.end };
	const gap = textOf(scan, follows ? { start: range.end, end: gapEnd } : { start: gapStart, end: range.start });
	const core = textOf(scan, range, edits);
	const next = others[index]?.section;
	const last = others.at(-1)?.section ?? parent;
	const target = next
		? blockOf(scan, document, next).range.start
		: last
			? blockOf(scan, document, last).range.end
			: range.start;
	// Only white space is in between: it stands there already.
	if (comparePositions(gapStart, target) <= 0 && comparePositions(target, gapEnd) <= 0) return edits;
	const between = gap === '' || (range.start.column === 0 && !gap.includes('\n')) ? '\n' : gap;
	const put = { range: { start: target, end: target }, newText: next ? core + between : between + core };
	const outside = edits.filter((edit) => !isWithin(gone, edit.range));
	return inOrder([...outside, { range: gone, newText: '' }, put]);
}

function isAtEnd(documents: readonly SummaryDocument[], end: Position, place: Position): boolean {
	return (
		isSamePlace(end, place) &&
		documents.some(({ range }) => isSamePlace(range.end, end) && documents.at(-1)?.range === range)
	);
}
