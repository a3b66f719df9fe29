import type * as vscode from 'vscode';
import { placesOf, type PlacedPlaceholder, type Question, type ScannedLine, type Slot } from '../../core/index';
import { type Blanks, contextOf, contextOfPlace, firstPlace, wantsOf } from './blanks';
import type { Filled, FillState } from './marks';
import { kindTitle, placesText } from './suggestions';
import { filledPlaces } from './write';

/** One row of the Blanks view. */
export type BlankRow =
	| { readonly kind: 'kind'; readonly id: string; readonly label: string; readonly children: readonly BlankRow[] }
	| {
			readonly kind: 'question';
			readonly id: string;
			readonly label: string;
			readonly description: string;
			/** Where its first blank stands. */
			readonly line: number;
			readonly column: number;
			readonly places: number;
			readonly children: readonly BlankRow[];
	  }
	| {
			readonly kind: 'place';
			readonly id: string;
			readonly label: string;
			readonly line: number;
			readonly column: number;
	  }
	| {
			readonly kind: 'filled';
			readonly id: string;
			readonly label: string;
			readonly description: string;
			readonly index: number;
	  }
	| { readonly kind: 'lost'; readonly id: string; readonly label: string; readonly description: string };

/** Rows are in the order of what is wanted, then of the text. */
const slots: readonly Slot[] = ['year', 'month', 'day', 'place', 'org', 'name', 'number', 'percent', 'generic'];

/** Open questions by what they want, and below them what was filled in. */
export function blankRowsOf(
	document: vscode.TextDocument,
	blanks: Blanks,
	state: FillState,
	titles: { readonly filled: string; readonly lost: string },
): readonly BlankRow[] {
	const bySlot = new Map<Slot | undefined, Question[]>();
	for (const question of blanks.questions) {
		const slot = question.parts[0]?.want.slot;
		const of = bySlot.get(slot);
		if (of) of.push(question);
		else bySlot.set(slot, [question]);
	}
	const open = slots.flatMap((slot): readonly BlankRow[] => {
		const of = bySlot.get(slot);
		if (!of) return [];
		return [
			{
				kind: 'kind',
				id: slot,
				label: kindTitle(slot),
				children: of.map((question) => questionRow(blanks, question)),
			},
		];
	});
	const filled = state.filled.flatMap((entry, index) => filledRow(document, entry, index));
	const lost = state.lost.map(
		({ wants, value }, index): BlankRow => ({ kind: 'lost', id: `lost ${index}`, label: value, description: wants }),
	);
	return [
		...open,
		...(filled.length ? [{ kind: 'kind', id: 'filled', label: titles.filled, children: filled } as const] : []),
		...(lost.length ? [{ kind: 'kind', id: 'lost', label: titles.lost, children: lost } as const] : []),
	];
}

function questionRow(blanks: Blanks, question: Question): BlankRow {
	const { lines } = blanks.scan;
	const before = known.get(question);
	const places = before?.places ?? placesOf(question);
	if (before && places.every(({ line }, n) => lines[line] === before.lines[n])) return before.row;
	const place = firstPlace(question);
	const [line = 0, column = 0] = place ? [place.line, place.placeholder.from] : [];
	const { group } = question.parts[0] ?? {};
	const id = `${group?.document ?? ''}#${group?.number ?? ''}`;
	const isLinked = question.parts.length === 1 && places.length > 1;
	const row: BlankRow = {
		kind: 'question',
		id,
		label: contextOf(blanks, question),
		description: [wantsOf(question), isLinked ? placesText(places.length) : ''].filter(Boolean).join(' · '),
		line,
		column,
		places: isLinked ? places.length : 1,
		children: isLinked ? places.map((one, n) => placeRow(blanks, one, `${id}/${n}`)) : [],
	};
	known.set(question, { places, lines: places.map((one) => lines[one.line]), row });
	return row;
}

/** The row that was made of a question, and the lines on which its blanks stood then. */
interface Known {
	readonly places: readonly PlacedPlaceholder[];
	readonly lines: readonly (ScannedLine | undefined)[];
	readonly row: BlankRow;
}

/** A text may have thousands of blanks, and an edit touches few of them. */
const known = new WeakMap<Question, Known>();

function placeRow(blanks: Blanks, place: PlacedPlaceholder, id: string): BlankRow {
	const { line, placeholder } = place;
	return { kind: 'place', id, label: contextOfPlace(blanks, place), line, column: placeholder.from };
}

function filledRow(document: vscode.TextDocument, entry: Filled, index: number): readonly BlankRow[] {
	const places = filledPlaces(document, entry).length;
	if (!places) return [];
	const description = places > 1 ? `${entry.wants} · ${placesText(places)}` : entry.wants;
	return [{ kind: 'filled', id: `filled ${index}`, label: entry.value, description, index }];
}
