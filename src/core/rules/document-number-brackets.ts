import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { found, perLine } from '../careful/found';
import { itself, keeper } from '../careful/kept';
import { gate } from '../careful/words';
import { rangeOn, type Span } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about the year in a document number. */
export interface DocumentNumberBrackets {
	/** As written: [2024]. */
	readonly text: string;
	/** 〔2024〕. */
	readonly right: string;
	readonly certainty: Certainty;
}

/** The year of a document number in other brackets than 〔〕: 国发[2024]5号. GB/T 9704-2012 7.2.5. */
export const documentNumberBrackets: Rule<'document-number-brackets', DocumentNumberBrackets> = {
	code: 'document-number-brackets',
	severity: 'hint',
	*check({ scan }) {
		for (const placed of found(scan, numbers)) {
			const [line, { from, to, right }] = placed;
			yield kept(placed, itself, () => {
				const text = (scan.lines[line]?.text ?? '').slice(from, to);
				const data = { text, right, certainty: 'certain' } as const;
				return { range: rangeOn(line, { from, to }), data, fix: replaceOn(line, { from, to }, right) };
			});
		}
	},
};

const kept = keeper<Finding<DocumentNumberBrackets>>();

const numbers = perLine(
	gate(0, '发字函办通令發辦文|[［(（【'),
	(text): readonly (Span & { readonly right: string })[] =>
		[
			...text.matchAll(
				/(?<=[发字函办通令發辦文])[[［(（【]((?:19|20)\d\d)[\]］)）】](?=\s?(?:第\s?)?\d{1,5}\s?[号號])/gu,
			),
		].map(({ index, 0: written, 1: year }) => ({ from: index, to: index + written.length, right: `〔${year}〕` })),
);
