import type { Scan } from '../scan/scan';
import type { TextEdit } from '../text';
import { type HanScript, isDecimal, markEdit, markOf, numbersOf, pathOf, withPath } from './ordinal';
import type { Node, Run } from './tree';

/** A heading with the numbers that it had and that it gets. */
export interface Counted {
	readonly node: Node;
	readonly parent: Counted | undefined;
	readonly before: readonly number[];
	readonly after: readonly number[];
}

/**
 * Counts headings in the order in which they stand, each row from its first number; parents before what is inside them. Lists
 * that are not `counted` keep their numbers.
 */
export function recount(
	nodes: readonly Node[],
	isCounted: (siblings: readonly Node[]) => boolean = () => true,
	parent?: Counted,
): readonly Counted[] {
	const counted: Counted[] = [];
	recountInto(counted, nodes, isCounted, parent);
	return counted;
}

function recountInto(
	all: Counted[],
	nodes: readonly Node[],
	isCounted: (siblings: readonly Node[]) => boolean,
	parent: Counted | undefined,
): void {
	const next = new Map<Run, number>();
	const areCounted = isCounted(nodes);
	for (const node of nodes) {
		const { run, heading, mark } = node;
		const kept = areCounted || (mark !== undefined && heading.value === undefined) ? undefined : heading.value;
		const value = run && (kept ?? next.get(run) ?? run.first);
		if (run && value !== undefined) next.set(run, value + 1);
		const counted: Counted = {
			node,
			parent,
			before: pathOf(heading),
			after: value === undefined ? [] : newPath(node, value, parent),
		};
		all.push(counted);
		if (node.children.length > 0) recountInto(all, node.children, isCounted, counted);
	}
}

/** Whether a heading gets other numbers. */
export function isChanged({ before, after }: Counted): boolean {
	return before.length !== after.length || before.some((number, n) => number !== after[n]);
}

/** The edits that write the new numbers and marks. */
export function ordinalEdits({ lines }: Scan, counted: readonly Counted[], script: HanScript): readonly TextEdit[] {
	return counted.flatMap((one) => {
		const { line, heading, mark } = one.node;
		if (mark === undefined && !isChanged(one)) return [];
		const text = lines[line]?.text ?? '';
		const written = mark ?? markOf(text, heading);
		return markEdit(line, text, heading, one.after.length ? withPath(written, one.after, script) : written) ?? [];
	});
}

/** A decimal takes its first numbers from the heading above it, where it had them from there. */
function newPath({ heading, mark }: Node, value: number, parent: Counted | undefined): readonly number[] {
	if (mark !== undefined) {
		const decimals = numbersOf(mark).length;
		return isDecimal(mark.replace(/^[^0-9０-９]{0,10}/u, '')) && parent && parent.after.length === decimals - 1
			? [...parent.after, value]
			: [value];
	}
	if (!isDecimal(heading.ordinal)) return [value];
	const old = pathOf(heading).slice(0, -1);
	const follows =
		parent && parent.before.length === old.length && parent.before.every((number, n) => number === old[n]);
	return [...(follows ? parent.after : old), value];
}
