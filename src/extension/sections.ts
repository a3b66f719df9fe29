import { type Analysis, comparePositions, type Position, type Section } from '../core/index';

/** The sections and all that stand in them, in the order of the text. */
export function flatSections(sections: readonly Section[]): readonly Section[] {
	const all: Section[] = [];
	const visit = (section: Section): void => {
		all.push(section);
		section.children.forEach(visit);
	};
	sections.forEach(visit);
	return all;
}

/** Every section of a text, in order, documents after one another. */
export function allSections({ outline }: Analysis): readonly Section[] {
	return outline.documents.flatMap(({ sections }) => flatSections(sections));
}

/** A blank with its place in the text. */
export interface Blank {
	readonly line: number;
	readonly from: number;
	readonly to: number;
}

/** Every blank of a text, in order. */
export function blanksOf({ scan }: Analysis): readonly Blank[] {
	return scan.lines.flatMap(({ placeholders }, line) => placeholders.map(({ from, to }) => ({ line, from, to })));
}

/** The index of the document that holds a place; 0 where none does. */
export function documentIndexAt({ outline }: Analysis, at: Position): number {
	const index = outline.documents.findLastIndex(({ range }) => comparePositions(range.start, at) <= 0);
	return Math.max(0, index);
}
