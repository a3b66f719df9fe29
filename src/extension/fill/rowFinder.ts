import { type PlacedPlaceholder, placesOf, type Position } from '../../core/index';
import { type Blanks, contextOf, contextOfPlace, firstPlace } from './blanks';
import type { BlankRow } from './rows';

/**
 * Finds where rows of the Blanks view stand in the text as it is now: a row may have been made before the last edits. Nothing is found
 * of a row without a blank, or of one whose blank has gone.
 */
export function rowFinder(blanks: Blanks): (row: BlankRow) => readonly Position[] {
	const tables: { [K in 'question' | 'place']?: Table } = {};
	return (row) => {
		if (row.kind !== 'question' && row.kind !== 'place') return [];
		const { labels, places } = (tables[row.kind] ??= tableOf(
			row.kind === 'question' ? questionsIn(blanks) : placesIn(blanks),
		));
		const here = labels.get(keyOf(row));
		if (here === row.label) return [row];
		const alike = places.get(row.label) ?? [];
		const far = ({ line }: Position): number => Math.abs(line - row.line);
		// Where nothing reads as the row does, what stands at its place has other words around it now.
		let nearest: Position | undefined = alike[0] ?? (here === undefined ? undefined : row);
		for (const place of alike) if (nearest && far(place) < far(nearest)) nearest = place;
		return nearest ? [nearest] : [];
	};
}

interface Labelled extends Position {
	readonly label: string;
}

/** The labels by their places, and the places by their labels. */
interface Table {
	readonly labels: ReadonlyMap<string, string>;
	readonly places: ReadonlyMap<string, readonly Position[]>;
}

function tableOf(all: readonly Labelled[]): Table {
	const labels = new Map<string, string>();
	const places = new Map<string, Position[]>();
	for (const one of all) {
		labels.set(keyOf(one), one.label);
		const others = places.get(one.label);
		if (others) others.push(one);
		else places.set(one.label, [one]);
	}
	return { labels, places };
}

function keyOf({ line, column }: Position): string {
	return `${line}:${column}`;
}

function questionsIn(blanks: Blanks): readonly Labelled[] {
	return blanks.questions.flatMap((question) => {
		const place = firstPlace(question);
		return place ? [labelled(place, contextOf(blanks, question))] : [];
	});
}

function placesIn(blanks: Blanks): readonly Labelled[] {
	return blanks.questions.flatMap(placesOf).map((place) => labelled(place, contextOfPlace(blanks, place)));
}

function labelled({ line, placeholder }: PlacedPlaceholder, label: string): Labelled {
	return { line, column: placeholder.from, label };
}
