import type { Certainty } from '../careful/certainty';
import { found } from '../careful/found';
import { keeper } from '../careful/kept';
import { tellingYears } from '../careful/year-places';
import { wrongYears, type YearFault } from '../careful/years';
import { rangeOn } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about a year that contradicts the document's own. */
export interface YearDisagrees {
	readonly fault: YearFault;
	/** As written. */
	readonly text: string;
	/** The year of the title; absent where that is still a blank. */
	readonly expected?: number;
	readonly certainty: Certainty;
}

/** A year that contradicts the title where only the title's year can stand: 现将2023年工作总结如下 under a title of 2024. */
export const yearDisagrees: Rule<'year-disagrees', YearDisagrees> = {
	code: 'year-disagrees',
	severity: 'information',
	*check({ scan, outline }) {
		if (!found(scan, tellingYears).length) return;
		for (const document of outline.documents) {
			for (const { placed, fault, expected } of wrongYears(scan, document)) {
				yield kept(placed, [fault, expected], () => {
					const [line, { from, to }] = placed;
					const text = (scan.lines[line]?.text ?? '').slice(from, to);
					const certainty = fault === 'relative' ? 'certain' : 'likely';
					return {
						range: rangeOn(line, { from, to }),
						data: { fault, text, ...(expected && { expected }), certainty },
					};
				});
			}
		}
	},
};

const kept = keeper<Finding<YearDisagrees>>();
