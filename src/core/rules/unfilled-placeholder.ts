import type { PlaceholderKind, Slot } from '../scan/placeholder';
import { rangeOn } from '../text';
import type { Rule } from './rule';
import { vanishingPlaceholders } from './vanishing';

/** What is told about an unfilled blank. */
export interface UnfilledPlaceholder {
	/** As written. */
	readonly text: string;
	readonly kind: PlaceholderKind;
	readonly slot: Slot;
	/** Number of its group within the document. */
	readonly group: number;
	/** How many blanks of the document want the same value, this one included. */
	readonly places: number;
	/** Its marks pair up as emphasis: invisible in a markdown preview. */
	readonly vanishes: boolean;
}

/** An unfilled blank: `××鄉`, `20xx年`, `_名`. */
export const unfilledPlaceholder: Rule<'unfilled-placeholder', UnfilledPlaceholder> = {
	code: 'unfilled-placeholder',
	severity: 'warning',
	*check({ scan, groups, markdown }) {
		for (const [line, { text, placeholders }] of scan.lines.entries()) {
			if (!placeholders.length) continue;
			const vanishing = markdown ? vanishingPlaceholders(text, placeholders) : undefined;
			for (const placeholder of placeholders) {
				const { kind, slot, from, to } = placeholder;
				const group = groups.groupOf(placeholder);
				const data = {
					text: text.slice(from, to),
					kind,
					slot,
					group: group?.number ?? 0,
					places: group?.places.length ?? 1,
					vanishes: vanishing?.has(placeholder) ?? false,
				};
				yield { range: rangeOn(line, placeholder), data, fixable: true };
			}
		}
	},
};
