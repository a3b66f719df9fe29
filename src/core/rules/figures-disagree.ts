import { type Attendance, attendances, participants } from '../careful/attendance';
import type { Certainty } from '../careful/certainty';
import { figureChecks, type FigureKind } from '../careful/figures';
import { found, perLine, type Placed } from '../careful/found';
import { itself, keeper } from '../careful/kept';
import { trait } from '../careful/look';
import { type PlacedFigure, restatedFigures } from '../careful/restated';
import { gate } from '../careful/words';
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
		for (const placed of found(scan, checksOf)) {
			const [line, check] = placed;
			if (check.agrees) continue;
			const { kind, stated, computed, formula } = check;
			const certainty = kind === 'measures' ? 'likely' : 'certain';
			yield kept(placed, itself, () => {
				return { range: rangeOn(line, check), data: { kind, stated, computed, formula, certainty } };
			});
		}
		const ofFigure = documentsOf(outline);
		const first = new Map<string, PlacedFigure>();
		for (const placed of found(scan, restatedFigures)) {
			const [line, figure] = placed;
			const key = `${ofFigure(line)} ${figure.key}`;
			const known = first.get(key);
			if (!known) first.set(key, figure);
			else if (known.value !== figure.value) yield otherwise(placed, known);
		}
		// Persons are counted in few texts; without them there is nothing to compare with.
		if (!found(scan, participants).length) return;
		const ofAttendance = documentsOf(outline);
		const counted = new Map<string, Attendance>();
		for (const placed of found(scan, attendances)) {
			const [line, attendance] = placed;
			const key = `${ofAttendance(line)} ${attendance.key}`;
			const known = counted.get(key);
			if (!known) counted.set(key, attendance);
			else if (known.measure !== attendance.measure) yield otherwise(placed, known);
		}
	},
};

const kept = keeper<Finding<FiguresDisagree>>();

const digits = trait.digit | trait.wide;

// What makes a share, growth, a total, or two parts of a whole.
const checksOf = perLine(
	gate(
		0,
		'0_多余餘几幾万萬亿億零〇一二三四五六七八九两兩十百千|%％ 加长長高升大增降少低减減短|到至为為 合共总總|计計 男女|性生职職教员員同代党0零〇一二三四五六七八九两兩十百千 预預|备備 未|完办整解 在|办整 不合 下半',
	),
	(text, { traits }) => (traits & digits ? figureChecks(text) : []),
);

interface Stated extends Span {
	readonly text: string;
}

/** What was said before is said here in another way. */
function otherwise(placed: Placed<Stated>, { text: computed }: Stated): Finding<FiguresDisagree> {
	return kept(placed, [computed], () => {
		const [line, figure] = placed;
		const data = { kind: 'restated', stated: figure.text, computed, formula: '', certainty: 'likely' } as const;
		return { range: rangeOn(line, figure), data };
	});
}

/** The number of the document that a line belongs to, for lines asked in order: another document speaks of another unit or year. */
function documentsOf({ documents }: Outline): (line: number) => number {
	let at = 0;
	return (line) => {
		while ((documents[at + 1]?.range.start.line ?? Infinity) <= line) at++;
		return at;
	};
}
