import type { Localized } from '../profile/profile';
import { rangeOn } from '../text';
import type { Rule } from './rule';

/** What is told about a section by its heading. */
export interface NamedSection {
	/** Id in the profile. */
	readonly section: string;
	/** The title in the text. */
	readonly title: string;
	/** What the profile calls it. */
	readonly name: Localized;
}

/** A section with a heading and nothing under it but blanks, guidance or white space. Reported on its heading. */
export const emptySection: Rule<'empty-section', NamedSection> = {
	code: 'empty-section',
	severity: 'warning',
	*check({ checklists }) {
		for (const { items } of checklists) {
			for (const { spec, status, sections } of items) {
				const [first] = sections;
				if (status !== 'empty' || !first) continue;
				const data = { section: spec.id, title: first.title, name: spec.title };
				yield { range: rangeOn(first.start.line, first.heading), data };
			}
		}
	},
};
