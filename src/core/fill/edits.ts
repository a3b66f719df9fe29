import type { Analysis } from '../analysis';
import type { Group } from '../groups';
import type { Placeholder } from '../scan/placeholder';
import { rangeOn, type Span, type TextEdit } from '../text';
import type { Question } from './question';

/** Fills every place of a group with a value that has been checked: one edit for each, all one step. */
export function fillEdits({ scan }: Pick<Analysis, 'scan'>, { places }: Group, value: string): readonly TextEdit[] {
	return places.map(({ line, placeholder }) => {
		const text = scan.lines[line]?.text ?? '';
		const { from, to, before, after } = fillingOf(text, placeholder);
		return { range: rangeOn(line, { from, to }), newText: before + value + after };
	});
}

/** The edits of a whole question, in the order of the text. */
export function answerEdits(
	analysis: Pick<Analysis, 'scan'>,
	{ parts }: Question,
	values: readonly string[],
): readonly TextEdit[] {
	return parts.flatMap(({ group }, n) => fillEdits(analysis, group, values[n] ?? ''));
}

/** The part of a blank that a value takes the place of, and what stands around the value there. */
export interface Filling extends Span {
	readonly before: string;
	readonly after: string;
}

/** Where a value goes: a dropped number into its gap, the unit stays; quotation marks stay around what they quote. */
export function fillingOf(text: string, { kind, from, to }: Placeholder): Filling {
	const written = text.slice(from, to);
	if (kind === 'missing-number') {
		if (/^(?:占比|佔比)$/u.test(written)) return { from: to, to, before: '', after: '%' };
		const gap = written.length - written.trimStart().length;
		return { from, to: from + gap, before: '', after: '' };
	}
	const quoted = /^([“「『《"])\s{0,60}([”」』》"])$/u.exec(written);
	if (quoted) return { from: from + 1, to: to - 1, before: '', after: '' };
	return { from, to, before: '', after: '' };
}
