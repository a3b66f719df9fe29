import type { Analysis } from '../analysis';
import { scriptOf } from '../written-in';
import { outlineOf, type Section } from '../outline';
import type { Facts } from '../rules/rule';
import { type Scan, scanLines } from '../scan/scan';
import { comparePositions, type Range, type TextEdit } from '../text';
import { followAttachments } from './attachments';
import type { HanScript } from './ordinal';
import { type Counted, ordinalEdits, recount } from './recount';
import { followReferences, type UnsureReference } from './references';
import { type Node, treeOf } from './tree';

/** What renumbering changes. */
export interface Renumbering {
	/** New ordinals, and references that follow them; in order, one undo step. */
	readonly edits: readonly TextEdit[];
	/** References that may have to follow, for a person to decide. In terms of the old text. */
	readonly unsure: readonly UnsureReference[];
}

/**
 * Counts the headings of a text, or those inside one section, on without gaps and repetitions. Style and width of the marks
 * stay, as do restarts (compilations, a second 一、). References follow where it is certain what they mean.
 */
export function renumbering(analysis: Facts, section?: Section): Renumbering {
	const once = renumberedOnce(analysis, section);
	return section || once.edits.length === 0 ? once : settled(analysis, once);
}

/** Whether {@link renumbering} would change anything, which is cheaper to say than what: no reference follows where all numbers stay. */
export function isOutOfOrder({ scan, outline }: Pick<Facts, 'scan' | 'outline'>): boolean {
	const script = hanScriptOf(scan);
	return outline.documents.some(
		({ range, sections }) =>
			ordinalEdits(scan, recount(treeOf(scan, sections, true)), script).length > 0 ||
			followAttachments(scan, range, script).edits.length > 0,
	);
}

/** More rounds than this never settle. */
const mostRounds = 8;

/**
 * New numbers may make other rows (a 一、 that becomes 二、 no longer begins one), so the result is counted again until nothing
 * changes: renumbering twice is renumbering once. The edits of the first round are kept where they settle it.
 */
function settled({ scan, ...rest }: Facts, once: Renumbering): Renumbering {
	const before = scan.lines.map(({ text }) => text);
	let lines = linesAfter(before, once.edits);
	for (let round = 0; round < mostRounds; round++) {
		const next = scanLines(lines);
		const { edits } = renumberedOnce({ ...rest, scan: next, outline: outlineOf(next) }, undefined);
		if (edits.length === 0) return round === 0 ? once : { edits: differences(before, lines), unsure: once.unsure };
		lines = linesAfter(lines, edits);
	}
	return once;
}

/** The lines after edits that each stand within one line. */
function linesAfter(lines: readonly string[], edits: readonly TextEdit[]): readonly string[] {
	const after = [...lines];
	for (const { range, newText } of edits.toReversed()) {
		const text = after[range.start.line] ?? '';
		after[range.start.line] = text.slice(0, range.start.column) + newText + text.slice(range.end.column);
	}
	return after;
}

/** One edit for each line that differs, from the first to the last sign that does. */
function differences(before: readonly string[], after: readonly string[]): readonly TextEdit[] {
	return before.flatMap((old, line): readonly TextEdit[] => {
		const text = after[line] ?? '';
		if (text === old) return [];
		const most = Math.min(old.length, text.length);
		let from = 0;
		while (from < most && old[from] === text[from]) from++;
		let same = 0;
		while (same < most - from && old.at(-1 - same) === text.at(-1 - same)) same++;
		const range = { start: { line, column: from }, end: { line, column: old.length - same } };
		return [{ range, newText: text.slice(from, text.length - same) }];
	});
}

function renumberedOnce(analysis: Facts, section: Section | undefined): Renumbering {
	const { scan, outline } = analysis;
	const script = hanScriptOf(scan);
	const edits: (readonly TextEdit[])[] = [];
	const unsure: (readonly UnsureReference[])[] = [];
	for (const { range, sections } of outline.documents) {
		if (section && !holds(range, section)) continue;
		const tree = treeOf(scan, sections, true);
		const counted = section ? onlyInside(recount(tree), section) : recount(tree);
		const references = followReferences(scan, counted, range, script);
		edits.push(ordinalEdits(scan, counted, script), references.edits);
		unsure.push(references.unsure);
		if (section) continue;
		const attachments = followAttachments(scan, range, script);
		edits.push(attachments.edits);
		unsure.push(attachments.unsure);
	}
	return { edits: inOrder(edits.flat()), unsure: unsure.flat() };
}

/** The edits of {@link renumbering}. */
export function renumberEdits(analysis: Analysis, section?: Section): readonly TextEdit[] {
	return renumbering(analysis, section).edits;
}

/** Which official digits belong to a text; Simplified where it has no words. */
export function hanScriptOf(scan: Scan): HanScript {
	return scriptOf(scan, 'hans') === 'hant' ? 'hant' : 'hans';
}

/** Edits by place; those that touch each other are one, and of two over the same text the first counts. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
	const sorted = [...edits].sort(
		(a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
	);
	const joined: TextEdit[] = [];
	for (const edit of sorted) {
		const before = joined.at(-1);
		const order = before ? comparePositions(before.range.end, edit.range.start) : -1;
		if (!before || order < 0) joined.push(edit);
		else if (order === 0) {
			const range = { start: before.range.start, end: edit.range.end };
			joined[joined.length - 1] = { range, newText: before.newText + edit.newText };
		}
	}
	return joined;
}

function holds({ start, end }: Range, section: Section): boolean {
	return comparePositions(start, section.start) <= 0 && comparePositions(section.start, end) < 0;
}

/** Outside the section everything keeps its number; decimals inside it still know the ones above them. */
function onlyInside(counted: readonly Counted[], section: Section): readonly Counted[] {
	const inside = (node: Node): boolean =>
		node.line > section.start.line
			? comparePositions({ line: node.line, column: node.heading.from }, section.end) < 0
			: node.line === section.start.line && node.heading.from > section.heading.from;
	const kept = new Map<Counted, Counted>();
	for (const one of counted) {
		const parent = one.parent && kept.get(one.parent);
		const prefix = parent && one.after.length > 1 ? parent.after : one.after.slice(0, -1);
		const after = inside(one.node) ? [...prefix.slice(0, one.after.length - 1), ...one.after.slice(-1)] : one.before;
		kept.set(one, { node: one.node, parent, before: one.before, after });
	}
	return [...kept.values()];
}
