import type { Scan } from '../scan/scan';
import type { TextEdit } from '../text';
import { type HanScript, isDecimal, markEdit, markOf, pathOf, withPath } from './ordinal';
import type { Node, Run } from './tree';

/** A heading with the numbers that it had and that it gets. */
export interface Counted {
	readonly node: Node;
	readonly parent: Counted | undefined;
	readonly before: readonly number[];
	readonly after: readonly number[];
}

/** Counts headings in the order in which they stand, each row from its first number; parents before what is inside them. */
export function recount(nodes: readonly Node[], parent?: Counted): readonly Counted[] {
	const next = new Map<Run, number>();
	return nodes.flatMap((node) => {
		const value = node.run && (next.get(node.run) ?? node.run.first);
		if (node.run && value !== undefined) next.set(node.run, value + 1);
		const counted: Counted = {
			node,
			parent,
			before: pathOf(node.heading),
			after: value === undefined ? [] : newPath(node, value, parent),
		};
		return [counted, ...recount(node.children, counted)];
	});
}

/** Whether a heading gets other numbers. */
export function isChanged({ before, after }: Counted): boolean {
	return before.join('.') !== after.join('.');
}

/** The edits that write the new numbers. */
export function ordinalEdits({ lines }: Scan, counted: readonly Counted[], script: HanScript): readonly TextEdit[] {
	return counted.filter(isChanged).flatMap(({ node: { line, heading }, after }) => {
		const text = lines[line]?.text ?? '';
		return markEdit(line, text, heading, withPath(markOf(text, heading), after, script)) ?? [];
	});
}

/** A decimal takes its first numbers from the heading above it, where it had them from there. */
function newPath({ heading }: Node, value: number, parent: Counted | undefined): readonly number[] {
	if (!isDecimal(heading.ordinal)) return [value];
	const old = pathOf(heading).slice(0, -1);
	const follows =
		parent && parent.before.length === old.length && parent.before.every((number, n) => number === old[n]);
	return [...(follows ? parent.after : old), value];
}
