import { rangeOn } from '../text';
import type { NamedSection } from './named-section';
import type { Rule } from './rule';

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
