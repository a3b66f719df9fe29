import { accidentsOf, accidentWords } from '../careful/accidents';
import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { found, perLine } from '../careful/found';
import { itself, keeper } from '../careful/kept';
import { majorityOf } from '../careful/majority';
import { gate } from '../careful/words';
import { rangeOn } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about a word that a conversion between the writing systems spoiled. */
export interface ConversionAccident {
	/** As written. */
	readonly text: string;
	/** What it was. */
	readonly right: string;
	readonly certainty: Certainty;
}

/** A word that no person wrote but a conversion between Simplified and Traditional: 公裏, 制度 as 製度, 中小學 as 中國小. */
export const conversionAccident: Rule<'conversion-accident', ConversionAccident> = {
	code: 'conversion-accident',
	severity: 'information',
	*check({ scan }) {
		const script = majorityOf(scan)?.script;
		if (!script) return;
		for (const placed of found(scan, script === 'hant' ? traditional : simplified)) {
			const [line, { from, to, right }] = placed;
			yield kept(placed, itself, () => {
				const text = (scan.lines[line]?.text ?? '').slice(from, to);
				const data = { text, right, certainty: 'certain' } as const;
				return { range: rangeOn(line, { from, to }), data, fix: replaceOn(line, { from, to }, right) };
			});
		}
	},
};

const kept = keeper<Finding<ConversionAccident>>();

const traditional = perLine(gate(0, accidentWords), (text) => accidentsOf(text, 'hant'));
const simplified = perLine(gate(0, '国小'), (text) => accidentsOf(text, 'hans'));
