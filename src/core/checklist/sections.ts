import { countWhile } from '../halves';
import type { Section } from '../outline';
import { comparePositions, type Position } from '../text';

/** Of sections in order and of those inside them the one whose heading is the last that begins at a place or before it. */
export function lastNotAfter(sections: readonly Section[], place: Position): Section | undefined {
	let found: Section | undefined;
	let inside = sections;
	for (;;) {
		const section = inside[countNotAfter(inside, place) - 1];
		if (!section) return found;
		found = section;
		inside = section.children;
	}
}

/** Of sections in order and of those inside them the first one whose heading begins at a place or behind it. */
export function firstFrom(sections: readonly Section[], { line, column }: Position): Section | undefined {
	const before = { line, column: column - 1 };
	let found: Section | undefined;
	let inside = sections;
	for (;;) {
		const count = countNotAfter(inside, before);
		found = inside[count] ?? found;
		const around = inside[count - 1];
		if (!around) return found;
		inside = around.children;
	}
}

function countNotAfter(sections: readonly Section[], place: Position): number {
	return countWhile(sections, ({ start }) => comparePositions(start, place) <= 0);
}
