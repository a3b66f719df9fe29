import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { carefulLines, found, perLine, tallyOf, trait } from '../careful/lines';
import { variantPairs, type VariantWord, variantWords } from '../careful/variants';
import { rangeOn } from '../text';
import type { Rule } from './rule';

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
		if (!carefulLines(scan).some(({ traits }) => traits & trait.variant)) return;
		const placed = found(scan, words);
		const { times } = tallyOf(placed, formKey);
		const all = placed.filter(([, { pair }]) => times.has(pair * 2) && times.has(pair * 2 + 1));
		if (!all.length) return;
		const uses = new Map<string, readonly [number[], number[]]>();
		for (const [n, [, word]] of all.entries()) {
			for (const neighbour of word.neighbours) {
				const key = `${word.pair}${neighbour}`;
				const forms = uses.get(key) ?? [[], []];
				forms[word.form].push(n);
				uses.set(key, forms);
			}
		}
		const reported = new Set<number>();
		for (const [key, [first, second]] of uses) {
			if (!first.length || !second.length) continue;
			const rare =
				first.length < second.length || (first.length === second.length && (first[0] ?? 0) > (second[0] ?? 0))
					? first
					: second;
			const usual = rare === first ? second : first;
			const neighbour = key.slice(key.search(/\D/u));
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
	},
};

const words = perLine(trait.han, variantWords);

/** Only pairs of which both forms occur can be mixed. */
function formKey({ pair, form }: VariantWord): number {
	return pair * 2 + form;
}

function formOf({ pair }: VariantWord, form: 0 | 1): string {
	return variantPairs[pair]?.charAt(form) ?? '';
}
