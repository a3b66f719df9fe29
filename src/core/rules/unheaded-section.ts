import type { Localized } from '../profile/profile';
import { rangeOn } from '../text';
import type { Rule } from './rule';

/** What is told about a section that is said in prose. */
export interface UnheadedSection {
	readonly section: string;
	readonly name: Localized;
}

/** Enough of a paragraph to recognise it, in UTF-16 units. */
const shown = 40;

/** A required section that the text says without a heading. Reported on the first sentence that says it. */
export const unheadedSection: Rule<'unheaded-section', UnheadedSection> = {
	code: 'unheaded-section',
	severity: 'hint',
	*check({ scan, checklists }) {
		for (const { items } of checklists) {
			for (const { spec, required, status, at } of items) {
				if (status !== 'unheaded' || !required || !at) continue;
				const text = (scan.lines[at.line]?.text ?? '').slice(at.column, at.column + shown);
				const stop = text.search(/[。！？；]/u);
				const to = at.column + (stop < 0 ? text.trimEnd().length : stop + 1);
				const range = rangeOn(at.line, { from: at.column, to });
				yield { range, data: { section: spec.id, name: spec.title }, fixable: true };
			}
		}
	},
};
