import type { Analysis } from '../analysis';
import type { TextEdit } from '../text';
import type { NamedValue, Values } from '../values';
import type { FillProblem } from './check';
import { answerEdits } from './edits';
import { askedOf, type Fit, type Given, giverOf } from './named';
import { checkAnswer, type Question, questionsOf } from './question';

/** A question that the values answer. */
export interface FilledQuestion {
	readonly question: Question;
	readonly named: NamedValue;
	/** What goes into each part. */
	readonly values: readonly string[];
	readonly edits: readonly TextEdit[];
}

/** A question that the values speak of, but do not answer. */
export interface UnfitQuestion {
	readonly question: Question;
	readonly named: NamedValue;
	/** Given where the value is not possible there; else there are several values, or several names, to choose from. */
	readonly problem?: FillProblem;
}

/** What values do to a text. */
export interface ValuesFill {
	/** All edits, in the order of the text; none overlap. Together they are one step. */
	readonly edits: readonly TextEdit[];
	readonly filled: readonly FilledQuestion[];
	readonly unfit: readonly UnfitQuestion[];
	/** Values that no blank wants. */
	readonly unused: readonly NamedValue[];
	/** Questions that no value speaks of. */
	readonly open: readonly Question[];
}

/**
 * Fills in what named values say. A name is the noun of a blank (鎮), 年度, 單位, a label before it, words of the text around it
 * (`調換了_名`), or its document and number (`2#35`). Later values stand above earlier ones of the same name. Filling twice changes nothing.
 */
export function fillFromValues(analysis: Pick<Analysis, 'scan' | 'groups'>, values: Values): ValuesFill {
	const latest = [...new Map(values.map((named) => [named.key, named])).values()];
	const givers = latest.map(giverOf);
	const filled: FilledQuestion[] = [];
	const unfit: UnfitQuestion[] = [];
	const open: Question[] = [];
	const used = new Set<NamedValue>();
	for (const question of questionsOf(analysis)) {
		const asked = askedOf(analysis, question);
		const best = surest(givers.flatMap((give) => give(asked) ?? []));
		const [first] = best;
		if (!first) {
			open.push(question);
			continue;
		}
		const { named } = first;
		for (const given of best) used.add(given.named);
		const choices = new Set(best.flatMap((given) => given.values));
		const [value] = choices;
		if (choices.size !== 1 || value === undefined) {
			unfit.push({ question, named });
			continue;
		}
		const checked = checkAnswer(analysis, question, value);
		if ('problem' in checked) unfit.push({ question, named, problem: checked.problem });
		else
			filled.push({ question, named, values: checked.values, edits: answerEdits(analysis, question, checked.values) });
	}
	const edits = filled
		.flatMap((one) => one.edits)
		.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column);
	return { edits, filled, unfit, unused: latest.filter((named) => !used.has(named)), open };
}

const sureness: readonly Fit[] = ['number', 'phrase', 'name', 'ending'];

/** What fits best; several only where they fit alike. */
function surest(given: readonly Given[]): readonly Given[] {
	const fit = sureness.find((one) => given.some((each) => each.fit === one));
	return given.filter((each) => each.fit === fit);
}
