import { type Link, linkOf } from './groups/link';
import type { Outline } from './outline';
import type { Placeholder } from './scan/placeholder';
import { editOf, type Scan } from './scan/scan';
import { comparePositions } from './text';

/** A placeholder with its line number (0-based). */
export interface PlacedPlaceholder {
	readonly line: number;
	readonly placeholder: Placeholder;
}

/** Placeholders that want the same value. */
export interface Group {
	/** 1-based number within its document. */
	readonly number: number;
	/** Index of its document in the outline; `undefined` for the text before the first document of a compilation. */
	readonly document: number | undefined;
	/** In the order of the text; never empty. */
	readonly places: readonly PlacedPlaceholder[];
}

/** Linked blanks, never across documents of a compilation. */
export interface Groups {
	/** In the order of the documents, and in each in the order of their first places; those outside every document come last. */
	readonly groups: readonly Group[];
	groupOf(placeholder: Placeholder): Group | undefined;
}

/**
 * Links the placeholders of each document that want the same value: the year of the report (20xx年, 20xx年度), a name with its noun
 * (xx鎮, xx鎮婦聯, ××镇). What may differ stays apart: numbers, months and days, persons, the two ends of a range.
 */
export function groupsOf(scan: Scan, outline: Outline): Groups {
	const known = groupings.get(scan);
	if (known?.outline === outline) return known.groups;
	const groups = unchanged(scan, outline) ?? linked(scan, outline);
	groupings.set(scan, { outline, groups });
	return groups;
}

const groupings = new WeakMap<Scan, { readonly outline: Outline; readonly groups: Groups }>();

/** The groups of the scan before, where an edit touched no line with a blank and moved none: typing between blanks. */
function unchanged(scan: Scan, outline: Outline): Groups | undefined {
	const edit = editOf(scan);
	const known = edit && groupings.get(edit.previous);
	if (known?.outline !== outline || edit?.to !== edit?.previousTo) return undefined;
	for (let n = edit?.from ?? 0; n < (edit?.to ?? 0); n++) {
		if (scan.lines[n]?.placeholders.length || edit?.previous.lines[n]?.placeholders.length) return undefined;
	}
	return known.groups;
}

function linked(scan: Scan, outline: Outline): Groups {
	const drafts: Draft[] = [];
	for (const { document, blanks } of blanksByDocument(scan, outline)) {
		const several = new Set<string>();
		for (const { link } of blanks) if (link?.listed) several.add(link.key);
		const byKey = new Map<string, Draft>();
		for (const { link, place } of blanks) {
			const known = link && !several.has(link.key) ? byKey.get(link.key) : undefined;
			if (known) {
				known.places.push(place);
				continue;
			}
			const draft = { document, places: [place] };
			drafts.push(draft);
			if (link) byKey.set(link.key, draft);
		}
	}
	return groupsFrom(drafts);
}

/**
 * The groups with some that a person made: the placeholders of each set want one value that no other wants. Of two sets with the
 * same placeholder the later has it; a set never reaches from one document into another.
 */
export function relinked(groups: Groups, sets: readonly ReadonlySet<Placeholder>[]): Groups {
	const setOf = new Map<Placeholder, number>();
	for (const [n, set] of sets.entries()) for (const placeholder of set) setOf.set(placeholder, n);
	if (!setOf.size) return groups;
	const drafts = new Map<string, Draft>();
	for (const [n, { document = -1, places }] of groups.groups.entries()) {
		for (const place of places) {
			const set = setOf.get(place.placeholder);
			const key = set === undefined ? `${n}` : `${document} set ${set}`;
			const draft = drafts.get(key) ?? { document, places: [] };
			draft.places.push(place);
			drafts.set(key, draft);
		}
	}
	const inOrder = [...drafts.values()];
	for (const { places } of inOrder) places.sort(byPlace);
	return groupsFrom(inOrder.sort((a, b) => a.document - b.document || byPlace(a.places[0], b.places[0])));
}

function byPlace(a: PlacedPlaceholder | undefined, b: PlacedPlaceholder | undefined): number {
	return (a?.line ?? 0) - (b?.line ?? 0) || (a?.placeholder.from ?? 0) - (b?.placeholder.from ?? 0);
}

/** The blanks of one document, in order. */
interface DocumentBlanks {
	/** Index in the outline; −1 before the first. */
	readonly document: number;
	readonly blanks: LinkedBlank[];
}

interface LinkedBlank {
	readonly link: Link | undefined;
	readonly place: PlacedPlaceholder;
}

/** The places of a group in the making. */
interface Draft {
	readonly document: number;
	readonly places: PlacedPlaceholder[];
}

function blanksByDocument(scan: Scan, { documents }: Outline): readonly DocumentBlanks[] {
	let last: DocumentBlanks = { document: -1, blanks: [] };
	const all = [last];
	for (const [n, line] of scan.lines.entries()) {
		for (const [index, placeholder] of line.placeholders.entries()) {
			let { document } = last;
			for (let next = documents[document + 1]; next; next = documents[document + 1]) {
				if (comparePositions(next.range.start, { line: n, column: placeholder.from }) > 0) break;
				document++;
			}
			if (document !== last.document) {
				last = { document, blanks: [] };
				all.push(last);
			}
			last.blanks.push({ link: linkOf(line, index), place: { line: n, placeholder } });
		}
	}
	return all;
}

/** Numbers groups, which are in the order of their first places. */
function groupsFrom(drafts: readonly Draft[]): Groups {
	const counts = new Map<number, number>();
	const byPlaceholder = new Map<Placeholder, Group>();
	const inside: Group[] = [];
	const outside: Group[] = [];
	for (const { document, places } of drafts) {
		const number = (counts.get(document) ?? 0) + 1;
		counts.set(document, number);
		const group: Group = { number, document: document < 0 ? undefined : document, places };
		(document < 0 ? outside : inside).push(group);
		for (const { placeholder } of places) byPlaceholder.set(placeholder, group);
	}
	return { groups: [...inside, ...outside], groupOf: (placeholder) => byPlaceholder.get(placeholder) };
}
