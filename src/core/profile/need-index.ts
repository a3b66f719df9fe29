import type { Pattern } from './pattern';

/** Patterns with what they stand for, found by the words that they need: one look at each character of a text instead of a search per pattern. */
export type NeedIndex<T> = ReadonlyMap<number, readonly Needing<T>[]>;

/** A pattern, and one of the words of which a text that it matches has one. */
export interface Needing<T> {
	readonly need: string;
	readonly pattern: Pattern;
	readonly value: T;
}

/** The index of some patterns, each with the words of which it needs one. */
export function needIndexOf<T>(
	patterns: Iterable<readonly [Pattern, T]>,
	needsOf: (pattern: Pattern) => readonly string[] = ({ needs }) => needs,
): NeedIndex<T> {
	const byFirst = new Map<number, Needing<T>[]>();
	for (const [pattern, value] of patterns) {
		for (const need of needsOf(pattern)) {
			const first = need.charCodeAt(0);
			const others = byFirst.get(first);
			if (others) others.push({ need, pattern, value });
			else byFirst.set(first, [{ need, pattern, value }]);
		}
	}
	return byFirst;
}

/** The patterns that may match something in a text (folded); several times where several of their words stand in it. */
export function needingIn<T>(index: NeedIndex<T>, text: string): readonly Needing<T>[] {
	let found: Needing<T>[] | undefined;
	let seen: Set<Needing<T>> | undefined;
	for (let at = 0; at < text.length; at++) {
		const some = index.get(text.charCodeAt(at));
		if (some === undefined) continue;
		for (const one of some) {
			if (!text.startsWith(one.need, at)) continue;
			if (!found) found = [one];
			else if (found.length < few) found.push(one);
			else {
				// A long text has its words again and again, and who asks would try their patterns as often.
				seen ??= new Set(found);
				if (!seen.has(one)) found.push(one);
				seen.add(one);
			}
		}
	}
	return found ?? none;
}

const none: readonly never[] = [];

/** So few are not worth a set. */
const few = 16;
