import { orderFaultsIn } from '../numbering/order';
import { ordinalWith } from '../numbering/rows';
import { rangeOn } from '../text';
import type { Rule } from './rule';

/** What is told about a heading whose number comes too early. */
export interface OrdinalSkipped {
	/** As written: 四、. */
	readonly ordinal: string;
	/** What would come next: 三、. */
	readonly expected: string;
	/** The heading before it: 二、. */
	readonly previous: string;
}

/** A heading's number leaves one out: 一、二、四. Reported on its mark. Restarts, laws and single items are none. */
export const ordinalSkipped: Rule<'ordinal-skipped', OrdinalSkipped> = {
	code: 'ordinal-skipped',
	severity: 'information',
	*check(facts) {
		for (const { kind, node, previous, expected } of orderFaultsIn(facts)) {
			if (kind !== 'skipped') continue;
			const { heading, line } = node;
			const data = {
				ordinal: heading.ordinal,
				expected: ordinalWith(node, expected),
				previous: previous.heading.ordinal,
			};
			yield { range: rangeOn(line, { from: heading.from, to: heading.title.from }), data, fixable: true };
		}
	},
};
