import { memoOf } from '../memo';
import type { Outline } from '../outline';
import { alikeOf } from '../outline/alike';
import type { Scan } from '../scan/scan';
import { withPath } from './ordinal';
import { type Node, type Run, treeLike, treeOf } from './tree';

/** Headings that count on together, in order. */
export type Row = readonly Node[];

/** The headings of each document as they count, once per outline. After an edit the first numbers of rows may be older: whoever renumbers makes a tree of its own. */
export function treesOf({
	scan,
	outline,
}: {
	readonly scan: Scan;
	readonly outline: Outline;
}): readonly (readonly Node[])[] {
	const known = trees.get(outline);
	if (known) return known;
	const alike = alikeOf(outline);
	const before = alike && trees.get(alike.earlier);
	const built = outline.documents.map(({ sections }, n) => {
		const earlier = alike?.earlier.documents[n]?.sections;
		return (earlier && before && treeLike(scan, sections, earlier, before[n] ?? [])) ?? treeOf(scan, sections, true);
	});
	trees.set(outline, built);
	return built;
}

const trees = memoOf<Outline, readonly (readonly Node[])[]>();

/** Every row of all documents, once per outline. */
export function rowsIn(facts: Parameters<typeof treesOf>[0]): readonly Row[] {
	const known = allRows.get(facts.outline);
	if (known) return known;
	const rows = treesOf(facts).flatMap(rowsOf);
	allRows.set(facts.outline, rows);
	return rows;
}

const allRows = memoOf<Outline, readonly Row[]>();

/** Every row of a tree, outer ones first. */
export function rowsOf(nodes: readonly Node[]): readonly Row[] {
	const found: Row[] = [];
	const visit = (siblings: readonly Node[]): void => {
		for (const row of rowsAmong(siblings)) found.push(row);
		for (const { children } of siblings) if (children.length) visit(children);
	};
	visit(nodes);
	return found;
}

/** The rows among headings beside each other. */
export function rowsAmong(siblings: readonly Node[]): readonly Row[] {
	const known = rowsBySiblings.get(siblings);
	if (known) return known;
	const byRun = new Map<Run, Node[]>();
	for (const node of siblings) {
		if (!node.run) continue;
		const row = byRun.get(node.run);
		if (row) row.push(node);
		else byRun.set(node.run, [node]);
	}
	const rows = [...byRun.values()];
	rowsBySiblings.set(siblings, rows);
	return rows;
}

const rowsBySiblings = memoOf<readonly Node[], readonly Row[]>();

/** Every heading of a tree, in order. */
export function flatNodes(nodes: readonly Node[]): readonly Node[] {
	const found: Node[] = [];
	const visit = (siblings: readonly Node[]): void => {
		for (const node of siblings) {
			found.push(node);
			if (node.children.length) visit(node.children);
		}
	};
	visit(nodes);
	return found;
}

/** A heading's ordinal as it would read with another number. */
export function ordinalWith({ heading }: Node, value: number): string {
	const path = heading.form === 'decimal' || /[0-9][.．][0-9]/u.test(heading.ordinal) ? numbers(heading.ordinal) : [];
	return withPath(heading.ordinal, path.length > 1 ? [...path.slice(0, -1), value] : [value], 'hant');
}

function numbers(ordinal: string): readonly number[] {
	return [...ordinal.normalize('NFKC').matchAll(/[0-9]{1,3}/gu)].map(([digits]) => Number(digits));
}
