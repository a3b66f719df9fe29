import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { halfMarksOf, wideMarksIn } from '../careful/half';
import { found, mayFind, perLine, sumOf } from '../careful/found';
import { keeper } from '../careful/kept';
import { evidenceOf } from '../careful/lines';
import { type CarefulLine, trait } from '../careful/look';
import { gate } from '../careful/words';
import { rangeOn } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about a half-width mark among Han characters. */
export interface HalfwidthPunctuation {
	/** As written. */
	readonly text: string;
	/** As the rest of the text would have it. */
	readonly wide: string;
	/** How many marks of this text are full-width. */
	readonly others: number;
	readonly certainty: Certainty;
}

/** A half-width , ; : ? ! or ( ) between Han characters in a text that otherwise writes them in full width. GB/T 15834-2011 5.1. */
export const halfwidthPunctuation: Rule<'halfwidth-punctuation', HalfwidthPunctuation> = {
	code: 'halfwidth-punctuation',
	severity: 'hint',
	*check({ scan }) {
		if (!mayFind(scan, marks)) return;
		for (const kind of ['mark', 'bracket'] as const) {
			const others = evidenceOf(scan, kind === 'mark' ? wideMarks : wideBrackets);
			// A text that writes them all in half width may have millions: they are looked for where they may be told of.
			if (others < (kind === 'mark' ? enough : enoughBrackets)) continue;
			const halves = found(scan, marks).filter(([, half]) => half.kind === kind);
			if (halves.length * dominance > others) continue;
			for (const placed of halves) {
				const [line, { from, to, wide }] = placed;
				yield kept(placed, [others], () => {
					const text = (scan.lines[line]?.text ?? '').slice(from, to);
					const data = { text, wide, others, certainty: 'certain' } as const;
					return { range: rangeOn(line, { from, to }), data, fix: replaceOn(line, { from, to }, wide) };
				});
			}
		}
	},
};

const kept = keeper<Finding<HalfwidthPunctuation>>();

const marks = perLine(gate(trait.halfBehindHan), halfMarksOf);
const wideMarks = sumOf((line) => wideIn(line, 'mark'));
const wideBrackets = sumOf((line) => wideIn(line, 'bracket'));

function wideIn({ text, traits }: CarefulLine, kind: 'mark' | 'bracket'): number {
	return traits & (trait.stop | trait.pair) ? wideMarksIn(text)[kind] : 0;
}

/** Full-width marks that show a habit, and how many times more they must be. */
const enough = 6;
const enoughBrackets = 4;
const dominance = 4;
