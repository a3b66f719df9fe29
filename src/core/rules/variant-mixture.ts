import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { type Finder, found, perLine, type Placed } from '../careful/found';
import { type Evidence, evidenceOf } from '../careful/lines';
import { type CarefulLine, trait } from '../careful/look';
import { variantPairs, type VariantWord, variantWords } from '../careful/variants';
import { gate } from '../careful/words';
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
		for (const pair of pairsIn(evidenceOf(scan, formsSeen))) yield* mixture(found(scan, wordsOf(pair)));
	},
};

function* mixture(all: readonly Placed<VariantWord>[]): Generator<Finding<VariantMixture>> {
	const uses = new Map<string, readonly [number[], number[]]>();
	for (const [n, [, word]] of all.entries()) {
		for (const neighbour of word.neighbours) {
			const forms = uses.get(neighbour) ?? [[], []];
			forms[word.form].push(n);
			uses.set(neighbour, forms);
		}
	}
	const reported = new Set<number>();
	for (const [neighbour, [first, second]] of uses) {
		if (!first.length || !second.length) continue;
		const rare =
			first.length < second.length || (first.length === second.length && (first[0] ?? 0) > (second[0] ?? 0))
				? first
				: second;
		const usual = rare === first ? second : first;
		for (const n of rare) {
			const [line, word] = all[n] ?? [];
			if (line === undefined || !word || reported.has(n)) continue;
			reported.add(n);
			const right = formOf(word, word.form === 0 ? 1 : 0);
			const data = {
				text: neighbour.replace('_', formOf(word, word.form)),
				usual: neighbour.replace('_', right),
				times: rare.length,
				usualTimes: usual.length,
				certainty: 'certain',
			} as const;
			yield { range: rangeOn(line, word), data, fix: replaceOn(line, word, right) };
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

/** The words of one pair. */
function wordsOf(pair: number): Finder<VariantWord> {
	return (finders[pair] ??= perLine(gate(trait.variant), (text, { firstForms, secondForms }) =>
		((firstForms | secondForms) >> pair) & 1 ? variantWords(text).filter((word) => word.pair === pair) : [],
	));
}

const finders: Finder<VariantWord>[] = [];

function formOf({ pair }: VariantWord, form: 0 | 1): string {
	return variantPairs[pair]?.charAt(form) ?? '';
}
