import { countWhile } from '../halves';
import { comparePositions } from '../text';
import { type Code, type Diagnostic, rules } from './index';

/** What one rule no longer says, and what it says in its place; both in the order in which it said them. */
export interface Change {
	readonly gone: readonly Diagnostic[];
	readonly added: readonly Diagnostic[];
}

/** Findings by place. At the same place they stand in the order of the rules, those of one rule as it said them. */
export function inOrder(byRule: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] {
	return byRule.flat().sort(compare);
}

/**
 * The same after few changes: `all` without what is gone, with what was added. `undefined` where there are too many, where what is
 * gone was not there, or where something was added at the place of another finding of its rule: there only the rule knows the order.
 */
export function inOrderAfter(
	all: readonly Diagnostic[],
	changes: readonly Change[],
): readonly Diagnostic[] | undefined {
	if (changes.reduce((sum, { gone, added }) => sum + gone.length + added.length, 0) > few) return undefined;
	const result = [...all];
	for (const one of changes.flatMap(({ gone }) => gone)) {
		let at = countUpTo(result, one) - 1;
		while (at >= 0 && result[at] !== one) at--;
		if (at < 0) return undefined;
		result.splice(at, 1);
	}
	let last: Diagnostic | undefined;
	// The sort keeps the order of what stands at the same place.
	for (const one of changes.flatMap(({ added }) => added).sort(compare)) {
		const at = countUpTo(result, one);
		const before = result[at - 1];
		if (before && before !== last && compare(before, one) === 0) return undefined;
		result.splice(at, 0, one);
		last = one;
	}
	return result;
}

const few = 64;

/** Two lists in order as one; of what stands at the same place the first list's comes first. */
export function interleaved(many: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
	if (others.length === 0) return many;
	const result: Diagnostic[] = [];
	let at = 0;
	for (const other of others) {
		const { line, column } = other.range.start;
		for (let one = many[at]; one; one = many[++at]) {
			const { start } = one.range;
			if (start.line > line || (start.line === line && start.column > column)) break;
			result.push(one);
		}
		result.push(other);
	}
	return result.concat(at === 0 ? many : many.slice(at));
}

/**
 * The same after an edit of lines `from` to `to`: everywhere else each list has as many at the same places as it had in `all`, so that
 * nothing is compared there.
 */
export function interleavedAfter(
	all: readonly Diagnostic[],
	isOfMany: (one: Diagnostic) => boolean,
	many: readonly Diagnostic[],
	others: readonly Diagnostic[],
	{ from, to }: { readonly from: number; readonly to: number },
): readonly Diagnostic[] {
	const result: Diagnostic[] = [];
	let [one, other] = [0, 0];
	const refill = (first: number, end: number): void => {
		for (let n = first; n < end; n++) {
			const old = all[n];
			const now = old && isOfMany(old) ? many[one++] : others[other++];
			if (now) result.push(now);
		}
	};
	const [head, tail] = [countAbove(all, from), countAbove(all, to)];
	refill(0, head);
	const [lastOne, lastOther] = [countAbove(many, to), countAbove(others, to)];
	for (const now of interleaved(many.slice(one, lastOne), others.slice(other, lastOther))) result.push(now);
	[one, other] = [lastOne, lastOther];
	refill(tail, all.length);
	return result;
}

/** How many stand above a line. */
function countAbove(all: readonly Diagnostic[], line: number): number {
	return countWhile(all, ({ range }) => range.start.line < line);
}

/** How many stand before one that is put behind those at its place that come before it or are of its rule. */
function countUpTo(all: readonly Diagnostic[], one: Diagnostic): number {
	return countWhile(all, (other) => compare(other, one) <= 0);
}

const ranks = new Map<Code, number>();

function rankOf(code: Code): number {
	if (ranks.size === 0) for (const [rank, rule] of rules.entries()) ranks.set(rule.code, rank);
	return ranks.get(code) ?? 0;
}

function compare(a: Diagnostic, b: Diagnostic): number {
	return comparePositions(a.range.start, b.range.start) || rankOf(a.code) - rankOf(b.code);
}
