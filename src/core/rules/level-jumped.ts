import type { Section } from '../outline';
import { kindOf } from '../numbering/tree';
import { rangeOn } from '../text';
import type { Rule } from './rule';

/** What is told about a heading that leaves a level out. */
export interface LevelJumped {
	/** As written: 1.. */
	readonly ordinal: string;
	/** The heading above it: 一、. */
	readonly parent: string;
	/** What the text elsewhere has between the two: （一）. */
	readonly between: string;
}

/**
 * A heading two levels below the one above it, where the text elsewhere has a level in between: 1. right under 一、 in a text of
 * 一、（一）1., `####` under `##`. Reported on the first of its kind.
 */
export const levelJumped: Rule<'level-jumped', LevelJumped> = {
	code: 'level-jumped',
	severity: 'information',
	*check({ outline, profile }) {
		if ((profile?.numbering ?? 'any') !== 'any') return;
		for (const { sections } of outline.documents) {
			const steps = stepsIn(sections);
			for (const { parent, child } of steps) {
				const between = betweenOf(steps, parent, child);
				if (!between) continue;
				const { heading, start } = child;
				const data = { ordinal: markOf(child), parent: markOf(parent), between: markOf(between) };
				yield { range: rangeOn(start.line, { from: heading.from, to: heading.title.from }), data };
			}
		}
	},
};

/** A section and its first child of one kind. */
interface Step {
	readonly parent: Section;
	readonly child: Section;
}

function stepsIn(sections: readonly Section[]): readonly Step[] {
	return sections.flatMap((parent) => {
		const kinds = new Map<string, Section>();
		for (const child of parent.children) {
			const kind = kindOf(child.heading);
			if (isLevelled(child) && !kinds.has(kind)) kinds.set(kind, child);
		}
		const own = isLevelled(parent) ? [...kinds.values()].map((child) => ({ parent, child })) : [];
		return [...own, ...stepsIn(parent.children)];
	});
}

/** It says how deep it stands: `#` or a number. */
function isLevelled({ heading }: Section): boolean {
	return (
		heading.form === 'md' || heading.form === 'setext' || (heading.value !== undefined && heading.form !== 'label')
	);
}

/** So often a level has to stand in between elsewhere to be the text's habit. */
const habit = 2;

/** The heading of a kind that elsewhere always stands between these two. */
function betweenOf(steps: readonly Step[], parent: Section, child: Section): Section | undefined {
	const [above, below] = [kindOf(parent.heading), kindOf(child.heading)];
	const parents = steps.filter((step) => kindOf(step.child.heading) === below);
	if (parents.filter((step) => kindOf(step.parent.heading) === above).length > 1) return undefined;
	const middle = parents.filter(({ parent: other }) => {
		return steps.some(
			(step) => kindOf(step.child.heading) === kindOf(other.heading) && kindOf(step.parent.heading) === above,
		);
	});
	return middle.length >= habit && middle.length === parents.length - 1 ? middle[0]?.parent : undefined;
}

function markOf({ heading }: Section): string {
	return heading.form === 'md' || heading.form === 'setext' ? '#'.repeat(heading.level) : heading.ordinal;
}
