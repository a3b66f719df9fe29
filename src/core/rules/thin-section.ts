import { rangeOn } from '../text';
import type { NamedSection } from './named-section';
import type { Rule } from './rule';

/** What is told about a section that is shorter than the profile asks. */
export interface ThinSection extends NamedSection {
	/** 字數 as it is. */
	readonly characters: number;
	/** 字數 that the profile asks for. */
	readonly min: number;
}

/** A section with fewer 字 than the profile's minimum. Reported on its heading. */
export const thinSection: Rule<'thin-section', ThinSection> = {
	code: 'thin-section',
	severity: 'information',
	*check({ checklists }) {
		for (const { items } of checklists) {
			for (const item of items) {
				const { spec, status, sections } = item;
				const [first] = sections;
				const { min } = spec.length;
				if (status !== 'thin' || !first || min === undefined) continue;
				const data = { section: spec.id, title: first.title, name: spec.title, characters: item.characters, min };
				yield { range: rangeOn(first.start.line, first.heading), data };
			}
		}
	},
};
