import type { PlaceholderKind, Slot } from '../scan/placeholder';
import { rangeOn } from '../text';
import type { Rule } from './rule';

/** An unfilled blank: `××鄉`, `20xx年`, `_名`. */
export const unfilledPlaceholder: Rule<
	'unfilled-placeholder',
	{ readonly text: string; readonly kind: PlaceholderKind; readonly slot: Slot }
> = {
	code: 'unfilled-placeholder',
	severity: 'warning',
	*check({ scan }) {
		for (const [line, { text, placeholders }] of scan.lines.entries()) {
			for (const placeholder of placeholders) {
				const { kind, slot, from, to } = placeholder;
				yield { range: rangeOn(line, placeholder), data: { text: text.slice(from, to), kind, slot }, fixable: true };
			}
		}
	},
};
