import type { Section } from '../outline';
import { silence } from '../outline/alike';
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
		if ((profile?.numbering ?? 'any') !== 'any' || complete.has(outline)) return;
		let isComplete = true;
		for (const { sections } of outline.documents) {
			const pairs = new Map<string, Map<string, Step[]>>();
			for (const step of stepsIn(sections)) {
				const above = pairs.get(step.below) ?? new Map<string, Step[]>();
				pairs.set(step.below, above);
				above.set(step.above, [...(above.get(step.above)?.slice(-1) ?? []), step]);
			}
			for (const [below, above] of pairs) {
				for (const [kind, [step, ...others]] of above) {
					const between = step && !others.length ? betweenOf(pairs, kind, below) : undefined;
					if (!step || !between) continue;
					const { heading, start } = step.child;
					const data = { ordinal: markOf(step.child), parent: markOf(step.parent), between: markOf(between) };
					isComplete = false;
					yield { range: rangeOn(start.line, { from: heading.from, to: heading.title.from }), data };
				}
			}
		}
		if (isComplete) complete.note(outline);
	},
};

/** Outlines that leave no level out. */
const complete = silence();

/** A section and its first child of one kind. */
interface Step {
	readonly parent: Section;
	readonly child: Section;
	/** Kinds of the two. */
	readonly above: string;
	readonly below: string;
}

function stepsIn(sections: readonly Section[]): readonly Step[] {
	const steps: Step[] = [];
	const visit = (parent: Section): void => {
		if (!parent.children.length) return;
		if (isLevelled(parent)) {
			const above = kindOf(parent.heading);
			const kinds = new Set<string>();
			for (const child of parent.children) {
				const below = isLevelled(child) ? kindOf(child.heading) : undefined;
				if (below === undefined || kinds.has(below)) continue;
				kinds.add(below);
				steps.push({ parent, child, above, below });
			}
		}
		parent.children.forEach(visit);
	};
	sections.forEach(visit);
	return steps;
}

/** It says how deep it stands: `#` or a number. */
function isLevelled({ heading }: Section): boolean {
	return (
		heading.form === 'md' || heading.form === 'setext' || (heading.value !== undefined && heading.form !== 'label')
	);
}

/** The heading of a kind that elsewhere always stands between these two, and does so more than once. */
function betweenOf(
	pairs: ReadonlyMap<string, ReadonlyMap<string, readonly Step[]>>,
	above: string,
	below: string,
): Section | undefined {
	const others = [...(pairs.get(below) ?? [])].filter(([kind]) => kind !== above);
	const isBetween = others.every(([kind]) => pairs.get(kind)?.has(above));
	const steps = others.flatMap(([, found]) => found);
	return isBetween && steps.length > 1 ? steps[0]?.parent : undefined;
}

function markOf({ heading }: Section): string {
	return heading.form === 'md' || heading.form === 'setext' ? '#'.repeat(heading.level) : heading.ordinal;
}
