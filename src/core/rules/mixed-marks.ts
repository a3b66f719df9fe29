import { otherKinds, otherPunctuation } from '../numbering/habits';
import { rowsIn, treesOf } from '../numbering/rows';
import { rangeOn } from '../text';
import type { Rule } from './rule';

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
		const kinds = rowsIn(facts).flatMap(otherKinds);
		const marks = hasStyle ? [] : treesOf(facts).flatMap((tree) => otherPunctuation(facts.scan, tree));
		for (const { node, expected, fix } of [...kinds, ...marks]) {
			const { heading, line } = node;
			const range = rangeOn(line, { from: heading.from, to: heading.title.from });
			const data = { ordinal: heading.ordinal, expected, otherKind: fix === undefined };
			yield fix ? { range, data, fix: [fix] } : { range, data };
		}
	},
};
