import { otherKinds, otherPunctuation, type Stray } from '../numbering/habits';
import { rowsIn, treesOf } from '../numbering/rows';
import { type Silence, silence } from '../outline/alike';
import { rangeOn } from '../text';
import type { Facts, Rule } from './rule';

/** What is told about a mark that is unlike the others. */
export interface MixedMarks {
	/** As written: 1、. */
	readonly ordinal: string;
	/** As the others would have it: 1.. */
	readonly expected: string;
	/** It has the number of its row, but a mark of another kind. */
	readonly otherKind: boolean;
}

/** A mark unlike those that it counts with: 第二、 between 一、 and 三、, or `1、` where the text writes `1.`. */
export const mixedMarks: Rule<'mixed-marks', MixedMarks> = {
	code: 'mixed-marks',
	severity: 'information',
	*check(facts) {
		// The style that a profile asks for is judged by a rule of its own.
		const hasStyle = (facts.profile?.numbering ?? 'any') !== 'any';
		const marks = hasStyle ? none : strays(facts, ofOnePunctuation, () => punctuatedOtherwise(facts));
		for (const { node, expected, fix } of [...strays(facts, ofOneKind, () => otherKindsIn(facts)), ...marks]) {
			const { heading, line } = node;
			const range = rangeOn(line, { from: heading.from, to: heading.title.from });
			const data = { ordinal: heading.ordinal, expected, otherKind: fix === undefined };
			yield fix ? { range, data, fix: [fix] } : { range, data };
		}
	},
};

/** Texts with one kind of marks in each row, and those that write all marks of a kind with the same signs. */
const ofOneKind = silence();
const ofOnePunctuation = silence();
const none: readonly never[] = [];

function strays({ outline }: Facts, silent: Silence, find: () => readonly Stray[]): readonly Stray[] {
	if (silent.has(outline)) return none;
	const found = find();
	if (found.length === 0) silent.note(outline);
	return found;
}

function otherKindsIn(facts: Facts): readonly Stray[] {
	return rowsIn(facts).flatMap(otherKinds);
}

function punctuatedOtherwise(facts: Facts): readonly Stray[] {
	return treesOf(facts).flatMap((tree) => otherPunctuation(facts.scan, tree));
}
