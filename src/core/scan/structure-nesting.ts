import type { Heading } from './heading';
import type { Candidate } from './structure-lines';
import { rankOf, styleOf } from './structure-series';

/** A heading with the headings inside it. */
export interface Nested extends Candidate {
	readonly children: readonly Nested[];
}

interface Node extends Nested {
	readonly children: Node[];
	readonly style: string;
	readonly rank: number;
}

/**
 * Nests headings by the document's own habit: a mark already open is a sibling; a new one goes inside, unless it usually stands
 * higher and what is open does not count on behind it (so 1、→（一） nests where 2、 follows, and 一、 after （三） closes it).
 */
export function nest(headings: readonly Candidate[]): readonly Nested[] {
	const top: Node[] = [];
	const open: Node[] = [];
	const habit = new Map<string, string>();
	const keys = headings.map(({ heading }) => keyOf(heading));
	const following = nextOfStyle(headings, keys);
	for (const [n, { line, heading }] of headings.entries()) {
		const key = keys[n] ?? '';
		const at = open.findLastIndex((node) => areSiblings(node, heading, key));
		const sibling = open[at];
		const style = sibling?.style ?? key;
		const rank = sibling?.rank ?? rankIn(heading);
		if (sibling) open.length = at;
		else closeFor(style, rank, open, habit, (node) => goesOn(node, following.get(node.heading), headings, n));
		const parent = open.at(-1);
		if (parent && !habit.has(style)) habit.set(style, parent.style);
		const node: Node = { line, heading, children: [], style, rank };
		(parent?.children ?? top).push(node);
		open.push(node);
	}
	return top;
}

function closeFor(
	style: string,
	rank: number,
	open: Node[],
	habit: ReadonlyMap<string, string>,
	counts: (node: Node) => boolean,
): void {
	for (let last = open.at(-1); last && last.rank >= rank; last = open.at(-1)) {
		if (habit.get(style) === last.style || counts(last)) return;
		open.pop();
	}
}

/** A later heading of the same kind counts on from this one. */
function goesOn({ heading }: Node, next: number | undefined, headings: readonly Candidate[], after: number): boolean {
	if (next === undefined || next <= after || heading.value === undefined) return false;
	return (headings[next]?.heading.value ?? 0) > heading.value;
}

function nextOfStyle(headings: readonly Candidate[], keys: readonly string[]): ReadonlyMap<Heading, number> {
	const next = new Map<Heading, number>();
	const last = new Map<string, number>();
	for (let n = headings.length - 1; n >= 0; n--) {
		const heading = headings[n]?.heading;
		const key = keys[n] ?? '';
		if (!heading) continue;
		const following = last.get(key);
		if (following !== undefined) next.set(heading, following);
		last.set(key, n);
	}
	return next;
}

function areSiblings(node: Node, heading: Heading, key: string): boolean {
	if (node.style === key) return true;
	return (isUnmarked(node.heading) || isUnmarked(heading)) && node.heading.level === heading.level;
}

function isUnmarked({ form }: Heading): boolean {
	return form === 'bare' || form === 'label' || form === 'bold' || form === 'bracket';
}

function keyOf(heading: Heading): string {
	if (heading.form === 'setext') return `md${heading.level}`;
	return isUnmarked(heading) ? `level${heading.level}` : styleOf(heading);
}

/** `#` marks stand above all others. */
function rankIn(heading: Heading): number {
	if (heading.form === 'md' || heading.form === 'setext') return heading.level - 10;
	return isUnmarked(heading) ? heading.level : rankOf(heading);
}
