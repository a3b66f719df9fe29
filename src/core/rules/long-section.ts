import { rangeOn } from '../text';
import type { NamedSection } from './named-section';
import type { Rule } from './rule';

/** What is told about a section that is longer than the profile allows. */
export interface LongSection extends NamedSection {
	/** 字數 as it is. */
	readonly characters: number;
	/** 字數 that the profile allows. */
	readonly max: number;
}

/** A section with more 字 than the profile's maximum. Reported on its heading. */
export const longSection: Rule<'long-section', LongSection> = {
	code: 'long-section',
	severity: 'information',
	*check({ checklists }) {
		for (const { items } of checklists) {
			for (const item of items) {
				const { spec, sections } = item;
				const [first] = sections;
				const { max } = spec.length;
				if (!first || max === undefined || item.characters <= max) continue;
				const data = { section: spec.id, title: first.title, name: spec.title, characters: item.characters, max };
				yield { range: rangeOn(first.start.line, first.heading), data };
			}
		}
	},
};
