import { orderFaultsIn } from '../numbering/order';
import { ordinalWith } from '../numbering/rows';
import { rangeOn } from '../text';
import type { Rule } from './rule';

/** What is told about a heading whose number was there already. */
export interface OrdinalRepeated {
	/** As written: 二、. */
	readonly ordinal: string;
	/** What would come next: 三、. */
	readonly expected: string;
	/** Where the row is so far, 1-based line of the heading before it. */
	readonly previousLine: number;
}

/** A heading's number comes again, or falls behind: 一、二、二. Reported on its mark. Beginning at 1 again is none. */
export const ordinalRepeated: Rule<'ordinal-repeated', OrdinalRepeated> = {
	code: 'ordinal-repeated',
	severity: 'information',
	*check(facts) {
		for (const { kind, node, previous, expected } of orderFaultsIn(facts)) {
			if (kind !== 'repeated') continue;
			const { heading, line } = node;
			const data = {
				ordinal: heading.ordinal,
				expected: ordinalWith(node, expected),
				previousLine: previous.line + 1,
			};
			yield { range: rangeOn(line, { from: heading.from, to: heading.title.from }), data, fixable: true };
		}
	},
};
