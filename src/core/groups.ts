import { type Blanks, blanksOf, keptOf, type PlacedPlaceholder } from './groups/blanks';
import { editedGroups } from './groups/edited';
import { memoOf } from './memo';
import type { Outline } from './outline';
import type { Placeholder } from './scan/placeholder';
import type { Scan } from './scan/scan';
import { comparePositions } from './text';

export type { PlacedPlaceholder } from './groups/blanks';

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
	const blanks = blanksOf(scan);
	const starts = firstBlanks(blanks, outline);
	const known = latest.get(blanks);
	if (known && isSame(known.starts, starts)) return known.groups;
	const groups = edited(blanks, starts) ?? linked(blanks, starts);
	latest.set(blanks, { starts, groups });
	return groups;
}

/** The blanks of a text in order, each with its group. */
export interface GroupedBlanks {
	readonly blanks: Blanks;
	/** Parallel to the blanks: where their groups stand among all. The same array where an edit left all blanks in their groups. */
	readonly owners: readonly number[];
}

/** The blanks that {@link groupsOf} put into these groups; nothing is known of other groups. */
export function groupedBlanks(groups: Groups): GroupedBlanks | undefined {
	return grouped.get(groups);
}

/** The last groups made of some blanks, and where documents began among them. */
const latest = memoOf<Blanks, { readonly starts: readonly number[]; readonly groups: Groups }>();
const grouped = memoOf<Groups, GroupedBlanks>();

/** The groups after an edit that left nearly all of them as they were. */
function edited(blanks: Blanks, starts: readonly number[]): Groups | undefined {
	const kept = keptOf(blanks);
	const before = kept && latest.get(kept.earlier);
	const owners = before && groupedBlanks(before.groups)?.owners;
	if (!owners) return undefined;
	const now = editedGroups({ starts: before.starts, groups: before.groups.groups, owners }, blanks, starts, kept);
	if (!now) return undefined;
	const groups = withLookup(now.groups);
	grouped.set(groups, { blanks, owners: now.owners });
	return groups;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
	return a.length === b.length && a.every((value, n) => value === b[n]);
}

/** For each document how many blanks stand before it. */
function firstBlanks({ places }: Blanks, { documents }: Outline): readonly number[] {
	let at = 0;
	return documents.map(({ range: { start } }) => {
		// One document has all of them, and usually begins where the text does.
		for (let place = places[at]; place; place = places[++at]) {
			if (comparePositions({ line: place.line, column: place.placeholder.from }, start) >= 0) break;
		}
		return at;
	});
}

interface Draft extends Group {
	readonly places: PlacedPlaceholder[];
}

function linked(blanks: Blanks, starts: readonly number[]): Groups {
	const all: Draft[] = [];
	const owners: number[] = [];
	const last: number[] = [];
	for (const [document, start] of starts.entries()) {
		linkWithin(blanks, start, starts[document + 1] ?? blanks.places.length, document, { all, owners, last });
	}
	// What stands before the first document comes last.
	linkWithin(blanks, 0, starts[0] ?? 0, undefined, { all, owners, last });
	const groups = withLookup(all);
	grouped.set(groups, { blanks, owners });
	return groups;
}

interface Linking {
	readonly all: Draft[];
	/** By blank: where its group stands among all. */
	readonly owners: number[];
	/** By the number of a link: where its last group stands among all, maybe one of an earlier document. */
	readonly last: number[];
}

/** Adds the groups of one document, in the order of their first places. */
function linkWithin(
	{ places, links }: Blanks,
	from: number,
	to: number,
	document: number | undefined,
	{ all, owners, last }: Linking,
): void {
	const first = all.length;
	const several = new Set<number>();
	for (let n = from; n < to; n++) if (links[n]?.listed) several.add(links[n]?.number ?? -1);
	for (let n = from; n < to; n++) {
		const place = places[n];
		if (!place) continue;
		const link = links[n];
		let owner = link && !(several.size > 0 && several.has(link.number)) ? (last[link.number] ?? -1) : -1;
		if (owner >= first) all[owner]?.places.push(place);
		else {
			owner = all.push({ number: all.length - first + 1, document, places: [place] }) - 1;
			if (link) last[link.number] = owner;
		}
		owners[n] = owner;
	}
}

/**
 * The groups with some that a person made: the placeholders of each set want one value that no other wants. Of two sets with the
 * same placeholder the later has it; a set never reaches from one document into another.
 */
export function relinked(groups: Groups, sets: readonly ReadonlySet<Placeholder>[]): Groups {
	const setOf = new Map<Placeholder, number>();
	for (const [n, set] of sets.entries()) for (const placeholder of set) setOf.set(placeholder, n);
	if (!setOf.size) return groups;
	const drafts = new Map<string, MadeDraft>();
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

/** The places of a group that a person made. */
interface MadeDraft {
	readonly document: number;
	readonly places: PlacedPlaceholder[];
}

/** Numbers groups, which are in the order of their first places. */
function groupsFrom(drafts: readonly MadeDraft[]): Groups {
	const counts = new Map<number, number>();
	const inside: Group[] = [];
	const outside: Group[] = [];
	for (const { document, places } of drafts) {
		const number = (counts.get(document) ?? 0) + 1;
		counts.set(document, number);
		const group: Group = { number, document: document < 0 ? undefined : document, places };
		(document < 0 ? outside : inside).push(group);
	}
	return withLookup([...inside, ...outside]);
}

/** Few ask for the group of a placeholder: who does pays for the table. */
function withLookup(groups: readonly Group[]): Groups {
	let byPlaceholder: Map<Placeholder, Group> | undefined;
	return {
		groups,
		groupOf(placeholder) {
			if (!byPlaceholder) {
				byPlaceholder = new Map();
				for (const group of groups) for (const place of group.places) byPlaceholder.set(place.placeholder, group);
			}
			return byPlaceholder.get(placeholder);
		},
	};
}
