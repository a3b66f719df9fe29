import type { Outline } from './outline';
import type { Placeholder } from './scan/placeholder';
import type { Scan } from './scan/scan';

/** A placeholder with its line number (0-based). */
export interface PlacedPlaceholder {
	readonly line: number;
	readonly placeholder: Placeholder;
}

/** Placeholders that want the same value. */
export interface Group {
	/** 1-based number within its document. */
	readonly number: number;
	readonly places: readonly PlacedPlaceholder[];
}

/** Linked blanks: groups in document order, never across documents of a compilation. */
export interface Groups {
	/** By index of the document in the outline; blanks outside every document come last. */
	readonly groups: readonly Group[];
	groupOf(placeholder: Placeholder): Group | undefined;
}

/** Links the placeholders of each document that want the same value. */
export function groupsOf(scan: Scan, _outline: Outline): Groups {
	const groups: Group[] = [];
	const byPlaceholder = new Map<Placeholder, Group>();
	scan.lines.forEach((line, n) => {
		for (const placeholder of line.placeholders) {
			const group = { number: groups.length + 1, places: [{ line: n, placeholder }] };
			groups.push(group);
			byPlaceholder.set(placeholder, group);
		}
	});
	return { groups, groupOf: (placeholder) => byPlaceholder.get(placeholder) };
}
