import { comparePositions } from '../text';
import { type Code, type Diagnostic, rules } from './index';

/** What one rule no longer says, and what it says in its place; both in the order in which it said them. */
export interface Change {
	readonly gone: readonly Diagnostic[];
	readonly added: readonly Diagnostic[];
}

/** All findings by place. At the same place they stand in the order of the rules, those of one rule as it said them. */
export function inOrder(byRule: Iterable<readonly Diagnostic[]>): readonly Diagnostic[] {
	let most: readonly Diagnostic[] = [];
	const lists = [...byRule];
	for (const list of lists) if (list.length > most.length) most = list;
	return lists.every((list) => list === most || list.length === 0) ? sorted(most) : sorted(lists.flat());
}

/**
 * The same after some changes: `all` without what is gone, with what was added. `undefined` where something was added at the place of
 * another finding of its rule: there only the rule knows the order.
 */
export function inOrderAfter(
	all: readonly Diagnostic[],
	changes: readonly Change[],
): readonly Diagnostic[] | undefined {
	const gone = changes.flatMap((change) => change.gone);
	// The sort keeps the order of what stands at the same place.
	const added = changes.flatMap((change) => change.added).sort(compare);
	return gone.length + added.length > few ? merged(all, new Set(gone), added) : inserted(all, gone, added);
}

/** So many are put in their places one by one. */
const few = 64;

function inserted(
	all: readonly Diagnostic[],
	gone: readonly Diagnostic[],
	added: readonly Diagnostic[],
): readonly Diagnostic[] | undefined {
	const result = [...all];
	for (const one of gone) {
		let at = countUpTo(result, one) - 1;
		while (at >= 0 && result[at] !== one) at--;
		result.splice(at, 1);
	}
	let last: Diagnostic | undefined;
	for (const one of added) {
		const at = countUpTo(result, one);
		const before = result[at - 1];
		if (before && before !== last && compare(before, one) === 0) return undefined;
		result.splice(at, 0, one);
		last = one;
	}
	return result;
}

function merged(
	all: readonly Diagnostic[],
	gone: ReadonlySet<Diagnostic>,
	added: readonly Diagnostic[],
): readonly Diagnostic[] | undefined {
	const result: Diagnostic[] = [];
	let at = 0;
	let next = added[0];
	for (const one of all) {
		if (gone.has(one)) continue;
		for (; next; next = added[++at]) {
			const order = compare(next, one);
			if (order === 0) return undefined;
			if (order > 0) break;
			result.push(next);
		}
		result.push(one);
	}
	return result.concat(added.slice(at));
}

/** How many stand before one that is put behind those at its place that come before it or are of its rule. */
function countUpTo(all: readonly Diagnostic[], one: Diagnostic): number {
	let low = 0;
	let high = all.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const other = all[middle];
		if (other && compare(other, one) <= 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

const ranks = new Map<Code, number>();

function rankOf(code: Code): number {
	if (ranks.size === 0) for (const [rank, rule] of rules.entries()) ranks.set(rule.code, rank);
	return ranks.get(code) ?? 0;
}

function compare(a: Diagnostic, b: Diagnostic): number {
	return comparePositions(a.range.start, b.range.start) || rankOf(a.code) - rankOf(b.code);
}

function sorted(list: readonly Diagnostic[]): readonly Diagnostic[] {
	return list.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
}
