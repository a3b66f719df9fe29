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
 * The same after few changes: `all` without what is gone, with what was added. `undefined` where there are too many, or where
 * something was added at the place of another finding of its rule: there only the rule knows the order.
 */
export function inOrderAfter(
	all: readonly Diagnostic[],
	changes: readonly Change[],
): readonly Diagnostic[] | undefined {
	if (changes.reduce((sum, { gone, added }) => sum + gone.length + added.length, 0) > mostChanges) return undefined;
	const gone: number[] = [];
	for (const change of changes) for (const one of change.gone) gone.push(indexIn(all, one));
	gone.sort((a, b) => a - b);
	const added: Added[] = [];
	for (const change of changes) {
		for (const one of change.added) {
			const at = countUpTo(all, one);
			for (let n = at - 1; n >= 0 && compare(all[n], one) === 0; n--) if (!gone.includes(n)) return undefined;
			added.push({ at, one });
		}
	}
	// The sort keeps the order of what stands at the same place.
	added.sort((a, b) => a.at - b.at || compare(a.one, b.one));
	return merged(all, gone, added);
}

const mostChanges = 200;

/** Stands before the finding with this index. */
interface Added {
	readonly at: number;
	readonly one: Diagnostic;
}

function merged(all: readonly Diagnostic[], gone: readonly number[], added: readonly Added[]): readonly Diagnostic[] {
	const result: Diagnostic[] = [];
	let nextGone = 0;
	let nextAdded = 0;
	for (const [n, one] of all.entries()) {
		for (let next = added[nextAdded]; next?.at === n; next = added[++nextAdded]) result.push(next.one);
		if (gone[nextGone] === n) nextGone++;
		else result.push(one);
	}
	for (const { one } of added.slice(nextAdded)) result.push(one);
	return result;
}

function indexIn(all: readonly Diagnostic[], one: Diagnostic): number {
	let at = countUpTo(all, one) - 1;
	while (at >= 0 && all[at] !== one) at--;
	return at;
}

/** How many stand before one that is put behind those at its place that come before it or are of its rule. */
function countUpTo(all: readonly Diagnostic[], one: Diagnostic): number {
	let low = 0;
	let high = all.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compare(all[middle], one) <= 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

const ranks = new Map<Code, number>();

function rankOf(code: Code): number {
	if (ranks.size === 0) for (const [rank, rule] of rules.entries()) ranks.set(rule.code, rank);
	return ranks.get(code) ?? 0;
}

function compare(a: Diagnostic | undefined, b: Diagnostic): number {
	return a ? comparePositions(a.range.start, b.range.start) || rankOf(a.code) - rankOf(b.code) : -1;
}

function sorted(list: readonly Diagnostic[]): readonly Diagnostic[] {
	return list.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
}
