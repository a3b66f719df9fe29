import type { Checklist, ChecklistItem } from '../checklist';
import { firstFrom, lastNotAfter } from '../checklist/sections';
import type { Section } from '../outline';
import type { Localized, SectionSpec } from '../profile/profile';
import type { Scan } from '../scan/scan';
import { rangeOn, type Range } from '../text';
import type { Rule } from './rule';

/** What is told about a section that is not there. */
export interface MissingSection {
	/** Id in the profile; the first of the group where one of several is enough. */
	readonly section: string;
	/** The titles of which one is required; usually one. */
	readonly titles: readonly Localized[];
	/** Heading as written before which it belongs. */
	readonly before?: string;
	/** Heading as written after which it belongs. Where neither is given the document has no headings. */
	readonly after?: string;
}

/**
 * A required section that is neither headed nor said in prose. Reported where it belongs: on the heading that it would precede,
 * else on the last character of what it would follow.
 */
export const missingSection: Rule<'missing-section', MissingSection> = {
	code: 'missing-section',
	severity: 'warning',
	*check({ scan, checklists }) {
		for (const checklist of checklists) {
			for (const [item, titles] of missingItems(checklist)) {
				const next = nextSection(checklist, item);
				const previous = previousSection(checklist, item);
				const data = {
					section: item.spec.id,
					titles,
					...(next ? { before: headingText(next) } : previous ? { after: headingText(previous) } : {}),
				};
				yield { range: placeOf(scan, checklist, item, next), data, fixable: true };
			}
		}
	},
};

/** Required items that are missing, one per group of alternatives; a missing section's own subsections are not counted again. */
export function* missingItems({ items }: Checklist): Generator<[ChecklistItem, readonly Localized[]]> {
	const inside = new Set<SectionSpec>();
	const groups = new Set<string>();
	for (const item of items) {
		const { spec, status } = item;
		if (status !== 'missing') continue;
		for (const child of spec.sections) inside.add(child);
		if (inside.has(spec) || spec.required === 'no') continue;
		if (spec.required === 'yes') {
			yield [item, [spec.title]];
			continue;
		}
		const { oneOf } = spec.required;
		if (groups.has(oneOf)) continue;
		groups.add(oneOf);
		const group = items.filter((other) => isOneOf(other.spec, oneOf));
		if (group.every((other) => other.status === 'missing')) yield [item, group.map((other) => other.spec.title)];
	}
}

function isOneOf({ required }: SectionSpec, oneOf: string): boolean {
	return typeof required === 'object' && required.oneOf === oneOf;
}

function nextSection({ document }: Checklist, { insertAt }: ChecklistItem): Section | undefined {
	const next = firstFrom(document.sections, insertAt);
	return next?.start.line === insertAt.line ? next : undefined;
}

function previousSection({ document }: Checklist, { insertAt }: ChecklistItem): Section | undefined {
	return lastNotAfter(document.sections, { line: insertAt.line - 1, column: Number.POSITIVE_INFINITY });
}

function placeOf(
	{ lines }: Scan,
	{ document }: Checklist,
	{ insertAt }: ChecklistItem,
	next: Section | undefined,
): Range {
	if (next) return rangeOn(next.start.line, next.heading);
	for (let line = Math.min(insertAt.line, lines.length) - 1; line >= document.range.start.line; line--) {
		const text = (lines[line]?.text ?? '').trimEnd();
		const last = /.$/su.exec(text.slice(-2))?.[0] ?? '';
		if (last) return rangeOn(line, { from: text.length - last.length, to: text.length });
	}
	return { start: document.range.start, end: document.range.start };
}

function headingText({ heading, title }: Section): string {
	return `${heading.ordinal}${title}`;
}
