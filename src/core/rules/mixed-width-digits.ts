import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { found, perLine, sumOf } from '../careful/found';
import { itself, keeper } from '../careful/kept';
import { evidenceOf } from '../careful/lines';
import { trait } from '../careful/look';
import { gate } from '../careful/words';
import { rangeOn, type Span } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about full-width digits. */
export interface MixedWidthDigits {
	/** As written. */
	readonly text: string;
	/** In half width. */
	readonly right: string;
	readonly certainty: Certainty;
}

/** Full-width digits in a text that mostly writes half-width ones: １５名 beside 15名. */
export const mixedWidthDigits: Rule<'mixed-width-digits', MixedWidthDigits> = {
	code: 'mixed-width-digits',
	severity: 'hint',
	*check({ scan }) {
		const wide = found(scan, wideDigits);
		if (!wide.length) return;
		const narrow = evidenceOf(scan, narrowLines);
		if (narrow < 3 || wide.length * 3 > narrow) return;
		for (const placed of wide) {
			const [line, span] = placed;
			yield kept(placed, itself, () => {
				const text = (scan.lines[line]?.text ?? '').slice(span.from, span.to);
				const right = text.replace(/[０-９．％]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
				const data = { text, right, certainty: 'certain' } as const;
				return { range: rangeOn(line, span), data, fix: replaceOn(line, span, right) };
			});
		}
	},
};

const kept = keeper<Finding<MixedWidthDigits>>();

const narrowLines = sumOf(({ traits }) => (traits & trait.digit ? 1 : 0));

const wideDigits = perLine(gate(trait.wide), (text): readonly Span[] =>
	[...text.matchAll(/[０-９](?:[０-９．]{0,20}[０-９])?/gu)].map(({ index, 0: digits }) => ({
		from: index,
		to: index + digits.length,
	})),
);
