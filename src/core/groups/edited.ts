import type { Group } from '../groups';
import { type Blanks, isSameLink, type KeptBlanks, type PlacedPlaceholder } from './blanks';

/** Groups, and by blank where its group stands among them. */
export interface Owned {
	readonly groups: readonly Group[];
	readonly owners: readonly number[];
}

/** Where documents begin among the blanks. */
type Starts = readonly number[];

/**
 * The groups after an edit that moves no line. The blanks of the changed lines take the places of those that had the same links; of
 * the others each must be alone in its group, so that behind it only numbers change. `undefined` where the edit may change more.
 */
export function editedGroups(
	before: Owned & { readonly starts: Starts },
	blanks: Blanks,
	starts: Starts,
	kept: KeptBlanks,
): Owned | undefined {
	const { earlier } = kept;
	if (kept.by !== 0 || before.owners.length !== earlier.places.length) return undefined;
	const change = changeOf(kept, blanks);
	const { from, oldTo, newTo } = change;
	if (!areStartsMoved(before.starts, starts, change)) return undefined;
	const groups = [...before.groups];
	const { owners } = before;
	exchange(groups, owners, earlier.places, kept.head, from, blanks.places, kept.head);
	exchange(groups, owners, earlier.places, oldTo, earlier.places.length - kept.tail, blanks.places, newTo);
	if (from === oldTo && from === newTo) return { groups, owners };
	return areAlone(earlier, blanks, change) ? regrouped({ groups, owners }, blanks, before.starts, change) : undefined;
}

/** The blanks from `from` to `newTo` stand where those up to `oldTo` stood; all around them have the links that they had. */
interface Change {
	readonly from: number;
	readonly oldTo: number;
	readonly newTo: number;
}

function changeOf({ earlier, head, tail }: KeptBlanks, { links }: Blanks): Change {
	let from = head;
	let [oldTo, newTo] = [earlier.links.length - tail, links.length - tail];
	while (from < oldTo && from < newTo && isSameLink(earlier.links[from], links[from])) from++;
	while (from < oldTo && from < newTo && isSameLink(earlier.links[oldTo - 1], links[newTo - 1])) {
		oldTo--;
		newTo--;
	}
	return { from, oldTo, newTo };
}

/** Whether documents begin where they did, and the change is inside one of them. */
function areStartsMoved(before: Starts, starts: Starts, { from, oldTo, newTo }: Change): boolean {
	if (before.length !== starts.length) return false;
	if (from === oldTo && from === newTo) return before.every((start, n) => start === starts[n]);
	if ((starts[0] ?? 0) > from) return false;
	return before.every((start, n) =>
		start <= from ? starts[n] === start : start >= oldTo && starts[n] === start - oldTo + newTo,
	);
}

/** Puts the places that now stand for those from `from` to `to` into their groups, which are copied. */
function exchange(
	groups: Group[],
	owners: readonly number[],
	were: readonly PlacedPlaceholder[],
	from: number,
	to: number,
	are: readonly PlacedPlaceholder[],
	first: number,
): void {
	// A line may have thousands of blanks of one group: its places are copied once, and gone through once.
	const fresh = new Map<number, { readonly places: PlacedPlaceholder[]; at: number }>();
	for (let n = from; n < to; n++) {
		const [owner = 0, was, is] = [owners[n], were[n], are[first + n - from]];
		const group = groups[owner];
		if (!group || !was || !is) continue;
		const own = fresh.get(owner) ?? { places: [...group.places], at: 0 };
		fresh.set(owner, own);
		const at = own.places.indexOf(was, own.at);
		own.at = at < 0 ? own.places.indexOf(was) : at;
		own.places[own.at] = is;
	}
	for (const [owner, { places }] of fresh) {
		const group = groups[owner];
		if (group) groups[owner] = { ...group, places };
	}
}

/** Whether no other blank wants what those that went wanted, or what those that came want. */
function areAlone({ links: were }: Blanks, { links }: Blanks, { from, oldTo, newTo }: Change): boolean {
	const numbers = new Set<number>();
	for (let n = from; n < oldTo; n++) numbers.add(were[n]?.number ?? -1);
	const added = new Set<number>();
	for (let n = from; n < newTo; n++) {
		const link = links[n];
		if (!link) continue;
		if (added.has(link.number)) return false;
		added.add(link.number);
		numbers.add(link.number);
	}
	numbers.delete(-1);
	if (numbers.size === 0) return true;
	return links.every((link, n) => !link || (n >= from && n < newTo) || !numbers.has(link.number));
}

/** Each blank that went takes its group along, each that came has one of its own. `starts`: where documents began before. */
function regrouped(
	{ groups, owners }: Owned,
	{ places }: Blanks,
	starts: Starts,
	{ from, oldTo, newTo }: Change,
): Owned | undefined {
	const document = starts.findLastIndex((start) => start <= from);
	// Groups are in the order of their first places; what stands above the first document comes last.
	let at = 0;
	for (let n = starts[0] ?? 0; n < from; n++) at = Math.max(at, (owners[n] ?? 0) + 1);
	const gone = oldTo - from;
	for (let n = 0; n < gone; n++)
		if (owners[from + n] !== at + n || groups[at + n]?.places.length !== 1) return undefined;
	const by = newTo - oldTo;
	const all = groups.slice(0, at);
	const first = groups.findIndex((group) => group.document === document);
	const opens = first < 0 || first > at ? at : first;
	for (const [n, place] of places.slice(from, newTo).entries())
		all.push({ number: at + n - opens + 1, document, places: [place] });
	for (let n = at + gone; n < groups.length; n++) {
		const group = groups[n];
		if (group) all.push(by === 0 || group.document !== document ? group : { ...group, number: group.number + by });
	}
	if (by === 0) return { groups: all, owners };
	const moved = (owner: number): number => (owner < at + gone ? owner : owner + by);
	const own = places.slice(from, newTo).map((_, n) => at + n);
	return { groups: all, owners: owners.slice(0, from).map(moved).concat(own, owners.slice(oldTo).map(moved)) };
}
