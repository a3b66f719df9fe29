import { repunctuated } from '../numbering/habits';
import { markEdit, markOf, withPath } from '../numbering/ordinal';
import { misfitsIn, numeralOf, type Style } from '../numbering/styles';
import { rangeOn } from '../text';
import type { Rule } from './rule';

/** What is told about a mark that the profile's style does not have. */
export interface NumberingStyle {
	/** As written: 1、. */
	readonly ordinal: string;
	/** As the style has it at this depth: 1.. */
	readonly expected: string;
	readonly style: Style;
}

/** A mark that is not that of the style which the profile asks for. Says nothing where the profile asks for none. */
export const numberingStyle: Rule<'numbering-style', NumberingStyle> = {
	code: 'numbering-style',
	severity: 'warning',
	*check({ scan, outline, profile }) {
		const style = profile?.numbering ?? 'any';
		if (style === 'any') return;
		for (const document of outline.documents) {
			for (const { section, expected } of misfitsIn(document, style)) {
				const { heading, start } = section;
				const text = scan.lines[start.line]?.text ?? '';
				const range = rangeOn(start.line, { from: heading.from, to: heading.title.from });
				const wanted = expected.startsWith('#') ? expected : withPath(expected, [heading.value ?? 1], 'hant');
				const data = { ordinal: heading.ordinal, expected: wanted, style };
				const own = numeralOf(heading.ordinal);
				const sameNumeral = own !== '' && own === numeralOf(expected);
				const brackets = /[(（]/u.test(heading.ordinal) === /[(（]/u.test(expected);
				const written = markOf(text, heading).replace(heading.ordinal, (ordinal) => repunctuated(ordinal, expected));
				const edit = sameNumeral && brackets ? markEdit(start.line, text, heading, written) : undefined;
				yield edit ? { range, data, fix: [edit] } : { range, data, fixable: true };
			}
		}
	},
};
