import type { Certainty } from '../careful/certainty';
import { figureChecks, type FigureKind } from '../careful/figures';
import { found, perLine, trait } from '../careful/lines';
import { type PlacedFigure, restatedFigures } from '../careful/restated';
import { rangeOn } from '../text';
import type { Rule } from './rule';

/** What is told about figures that do not agree. */
export interface FiguresDisagree {
	readonly kind: FigureKind | 'restated';
	/** As written. */
	readonly stated: string;
	/** What follows from the other figures; what was said before, where the same figure is stated twice. */
	readonly computed: string;
	/** How it follows; empty where the same figure is stated twice. */
	readonly formula: string;
	readonly certainty: Certainty;
}

/** Figures that contradict each other: 63名中女23名，佔46.5%. Speaks only where the base is beyond doubt and the last digit printed cannot explain it. */
export const figuresDisagree: Rule<'figures-disagree', FiguresDisagree> = {
	code: 'figures-disagree',
	severity: 'information',
	*check({ scan }) {
		for (const [line, check] of found(scan, checksOf)) {
			if (check.agrees) continue;
			const { kind, stated, computed, formula } = check;
			const certainty = kind === 'measures' ? 'likely' : 'certain';
			yield { range: rangeOn(line, check), data: { kind, stated, computed, formula, certainty } };
		}
		const first = new Map<string, PlacedFigure>();
		for (const [line, figure] of found(scan, restated)) {
			const known = first.get(figure.key);
			if (!known) first.set(figure.key, figure);
			else if (known.value !== figure.value) {
				const data = {
					kind: 'restated',
					stated: figure.text,
					computed: known.text,
					formula: '',
					certainty: 'likely',
				} as const;
				yield { range: rangeOn(line, figure), data };
			}
		}
	},
};

const checksOf = perLine(trait.digit, figureChecks);
const restated = perLine(trait.digit, restatedFigures);
