import { type Attendance, attendances } from '../careful/attendance';
import type { Certainty } from '../careful/certainty';
import { figureChecks, type FigureKind } from '../careful/figures';
import { found, perLine, trait } from '../careful/lines';
import { type PlacedFigure, restatedFigures } from '../careful/restated';
import type { Outline } from '../outline';
import { rangeOn, type Span } from '../text';
import type { Finding, Rule } from './rule';

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
	*check({ scan, outline }) {
		for (const [line, check] of found(scan, checksOf)) {
			if (check.agrees) continue;
			const { kind, stated, computed, formula } = check;
			const certainty = kind === 'measures' ? 'likely' : 'certain';
			yield { range: rangeOn(line, check), data: { kind, stated, computed, formula, certainty } };
		}
		const ofFigure = documentsOf(outline);
		const first = new Map<string, PlacedFigure>();
		for (const [line, figure] of found(scan, restated)) {
			const key = `${ofFigure(line)} ${figure.key}`;
			const known = first.get(key);
			if (!known) first.set(key, figure);
			else if (known.value !== figure.value) yield otherwise(line, figure, known);
		}
		const ofAttendance = documentsOf(outline);
		const counted = new Map<string, Attendance>();
		for (const [line, attendance] of found(scan, attended)) {
			const key = `${ofAttendance(line)} ${attendance.key}`;
			const known = counted.get(key);
			if (!known) counted.set(key, attendance);
			else if (known.measure !== attendance.measure) yield otherwise(line, attendance, known);
		}
	},
};

const checksOf = perLine(trait.digit, figureChecks);
const restated = perLine(trait.digit, restatedFigures);
const attended = perLine(trait.digit, attendances);

interface Stated extends Span {
	readonly text: string;
}

/** What was said before is said here in another way. */
function otherwise(line: number, figure: Stated, { text: computed }: Stated): Finding<FiguresDisagree> {
	const data = { kind: 'restated', stated: figure.text, computed, formula: '', certainty: 'likely' } as const;
	return { range: rangeOn(line, figure), data };
}

/** The number of the document that a line belongs to, for lines asked in order: another document speaks of another unit or year. */
function documentsOf({ documents }: Outline): (line: number) => number {
	let at = 0;
	return (line) => {
		while ((documents[at + 1]?.range.start.line ?? Infinity) <= line) at++;
		return at;
	};
}
