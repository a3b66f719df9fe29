import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { type Finder, found, perLine, type Placed } from '../careful/found';
import { keeper } from '../careful/kept';
import { type Evidence, evidenceOf } from '../careful/lines';
import { type CarefulLine, trait } from '../careful/look';
import { variantPairs, type VariantWord, variantWords } from '../careful/variants';
import { gate } from '../careful/words';
import { memoOf } from '../memo';
import { rangeOn } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about a word that the text writes in two ways. */
export interface VariantMixture {
	/** As written here. */
	readonly text: string;
	/** As the text mostly writes it. */
	readonly usual: string;
	/** How often each of them stands in the text. */
	readonly times: number;
	readonly usualTimes: number;
	readonly certainty: Certainty;
}

/** One word in two forms of the same character: 羣眾 and 群眾, 部份 and 部分. Reported on the rarer one, else on the later. */
export const variantMixture: Rule<'variant-mixture', VariantMixture> = {
	code: 'variant-mixture',
	severity: 'hint',
	*check({ scan }) {
		for (const pair of pairsIn(evidenceOf(scan, formsSeen))) {
			const { words, uses } = ofPair(pair);
			const { times, mixed } = evidenceOf(scan, uses);
			if (mixed > 0) yield* mixtureOf(found(scan, words), times);
		}
	},
};

const kept = keeper<Finding<VariantMixture>>();

/** Most edits leave the words of a pair as they are: the same list then. */
const mixtures = memoOf<readonly Placed<VariantWord>[], readonly Finding<VariantMixture>[]>();

function mixtureOf(all: readonly Placed<VariantWord>[], times: Uses['times']): readonly Finding<VariantMixture>[] {
	let known = mixtures.get(all);
	if (!known) {
		known = [...mixture(all, times)];
		mixtures.set(all, known);
	}
	return known;
}

function* mixture(all: readonly Placed<VariantWord>[], times: Uses['times']): Generator<Finding<VariantMixture>> {
	const uses = new Map<string, readonly [number[], number[]]>();
	for (let n = 0; n < all.length; n++) {
		const word = all[n]?.[1];
		if (!word) continue;
		for (const neighbour of word.neighbours) {
			if (!isMixed(times.get(neighbour))) continue;
			const forms = uses.get(neighbour) ?? [[], []];
			forms[word.form].push(n);
			uses.set(neighbour, forms);
		}
	}
	const reported = new Set<number>();
	for (const [neighbour, [first, second]] of uses) {
		const rare =
			first.length < second.length || (first.length === second.length && (first[0] ?? 0) > (second[0] ?? 0))
				? first
				: second;
		const usual = rare === first ? second : first;
		for (const n of rare) {
			const placed = all[n];
			if (!placed || reported.has(n)) continue;
			reported.add(n);
			yield kept(placed, [neighbour, rare.length, usual.length], () => {
				const [line, word] = placed;
				const right = formOf(word, word.form === 0 ? 1 : 0);
				const data = {
					text: neighbour.replace('_', formOf(word, word.form)),
					usual: neighbour.replace('_', right),
					times: rare.length,
					usualTimes: usual.length,
					certainty: 'certain',
				} as const;
				return { range: rangeOn(line, word), data, fix: replaceOn(line, word, right) };
			});
		}
	}
}

/** Which pairs have their first and their second form in a text, one bit each; after an edit it may be more. */
const formsSeen: Evidence<{ readonly first: number; readonly second: number }> = {
	of: ({ lines }) => formsIn(lines, { first: 0, second: 0 }),
	after: (before, { added }) => formsIn(added, before),
};

type Forms = ReturnType<typeof formsSeen.of>;

function formsIn(lines: readonly CarefulLine[], before: Forms): Forms {
	let { first, second } = before;
	for (const { firstForms, secondForms } of lines) {
		first |= firstForms;
		second |= secondForms;
	}
	return { first, second };
}

/** Only pairs of which both forms occur can be mixed. */
function pairsIn({ first, second }: Forms): readonly number[] {
	const both = first & second;
	return both === 0 ? [] : variantPairs.flatMap((_, pair) => ((both >> pair) & 1 ? [pair] : []));
}

/** What is kept of one pair: its words, and whether any word is written in both ways. */
interface OfPair {
	readonly words: Finder<VariantWord>;
	readonly uses: Evidence<Uses>;
}

/** How often each neighbour stands beside the first form and beside the second. */
interface Uses {
	readonly times: Map<string, [number, number]>;
	/** Neighbours that stand beside both. */
	mixed: number;
}

function ofPair(pair: number): OfPair {
	return (pairs[pair] ??= { words: wordsOf(pair), uses: usesOf(pair) });
}

const pairs: OfPair[] = [];

function wordsOf(pair: number): Finder<VariantWord> {
	return perLine(gate(trait.variant), (_text, line) => formsOn(line, pair));
}

function usesOf(pair: number): Evidence<Uses> {
	const count = (uses: Uses, lines: readonly CarefulLine[], by: 1 | -1): Uses => {
		for (const line of lines) for (const word of formsOn(line, pair)) countWord(uses, word, by);
		return uses;
	};
	return {
		of: ({ lines }) => count({ times: new Map(), mixed: 0 }, lines, 1),
		after: (before, { removed, added }) => count(count(before, removed, -1), added, 1),
	};
}

function formsOn(line: CarefulLine, pair: number): readonly VariantWord[] {
	const { text, firstForms, secondForms } = line;
	if ((((firstForms | secondForms) >> pair) & 1) === 0) return [];
	let words = wordsOn.get(line);
	if (!words) {
		words = variantWords(text);
		wordsOn.set(line, words);
	}
	return words.filter((word) => word.pair === pair);
}

/** Those of all pairs: each is asked for several times. */
const wordsOn = memoOf<CarefulLine, readonly VariantWord[]>();

function countWord(uses: Uses, { form, neighbours }: VariantWord, by: 1 | -1): void {
	for (const neighbour of neighbours) {
		const times = uses.times.get(neighbour) ?? [0, 0];
		const before = isMixed(times);
		times[form] += by;
		if (times[0] + times[1] === 0) uses.times.delete(neighbour);
		else uses.times.set(neighbour, times);
		uses.mixed += Number(isMixed(times)) - Number(before);
	}
}

function isMixed(times: readonly [number, number] | undefined): boolean {
	return times !== undefined && times[0] > 0 && times[1] > 0;
}

function formOf({ pair }: VariantWord, form: 0 | 1): string {
	return variantPairs[pair]?.charAt(form) ?? '';
}
