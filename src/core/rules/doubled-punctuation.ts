import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { found, perLine } from '../careful/found';
import { itself, keeper } from '../careful/kept';
import { gate } from '../careful/words';
import { isOnOne, rangeOn, type Span } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about marks that stand twice. */
export interface DoubledPunctuation {
	/** As written. */
	readonly text: string;
	/** What should stand there. */
	readonly right: string;
	readonly certainty: Certainty;
}

/** Two marks where one is meant: 、、 ，， 。。 ，。; three full stops instead of ……. */
export const doubledPunctuation: Rule<'doubled-punctuation', DoubledPunctuation> = {
	code: 'doubled-punctuation',
	severity: 'information',
	*check({ scan }) {
		for (const placed of found(scan, doubled)) {
			const [line, { from, to, right }] = placed;
			const { text, placeholders } = scan.lines[line] ?? { text: '', placeholders: [] };
			if (isOnOne(placeholders, { from, to })) continue;
			yield kept(placed, itself, () => {
				const data = { text: text.slice(from, to), right, certainty: 'certain' } as const;
				return { range: rangeOn(line, { from, to }), data, fix: replaceOn(line, { from, to }, right) };
			});
		}
	},
};

const kept = keeper<Finding<DoubledPunctuation>>();

const doubled = perLine(gate(0, '，、；：。|，、；：。'), doubledMarks);
const strongest = '。；：，、';

function doubledMarks(text: string): readonly (Span & { readonly right: string })[] {
	const found: (Span & { right: string })[] = [];
	for (const { index, 0: marks } of text.matchAll(/[，、；：。]{2,12}/gu)) {
		// A blank or an omission between them would be neither of the two marks' fault.
		if (index === 0 || /[…—]/u.test(text.charAt(index - 1) + text.charAt(index + marks.length))) continue;
		const omission = marks.length >= 3 && /^。+$/u.test(marks);
		const right = omission ? '……' : ([...strongest].find((mark) => marks.includes(mark)) ?? '。');
		found.push({ from: index, to: index + marks.length, right });
	}
	return found;
}
