import type { Checklist, ChecklistItem } from '../checklist';
import type { Localized } from '../profile/profile';
import { comparePositions, rangeOn } from '../text';
import type { Rule } from './rule';

/** What is told about a section in the wrong place. */
export interface SectionOutOfOrder {
	readonly section: string;
	/** The title in the text. */
	readonly title: string;
	/** The section that it should follow, by its name in the profile. */
	readonly after?: Localized;
	/** The section that it should precede. */
	readonly before?: Localized;
}

/** A section that stands elsewhere than the profile's order wants. Reported on its heading. */
export const sectionOutOfOrder: Rule<'section-out-of-order', SectionOutOfOrder> = {
	code: 'section-out-of-order',
	severity: 'information',
	*check({ checklists }) {
		for (const checklist of checklists) {
			for (const item of checklist.items) {
				const [first] = item.sections;
				if (!item.outOfOrder || !first) continue;
				const data = { section: item.spec.id, title: first.title, ...neighbour(checklist, item) };
				yield { range: rangeOn(first.start.line, first.heading), data };
			}
		}
	},
};

/** The nearest section in the profile's order that stands on the wrong side of `item`. */
function neighbour({ items }: Checklist, item: ChecklistItem): { after: Localized } | { before: Localized } | object {
	const at = items.indexOf(item);
	const isAfter = (other: ChecklistItem) => placed(other) && comparePositions(start(other), start(item)) > 0;
	const isBefore = (other: ChecklistItem) => placed(other) && comparePositions(start(other), start(item)) < 0;
	const after = items.slice(0, at).findLast(isAfter);
	if (after) return { after: after.spec.title };
	const before = items.slice(at + 1).find(isBefore);
	return before ? { before: before.spec.title } : {};
}

function placed({ sections }: ChecklistItem): boolean {
	return sections.length > 0;
}

function start({ sections, insertAt }: ChecklistItem) {
	return sections[0]?.start ?? insertAt;
}
