import { spliced } from '../edit';
import { type Group, type GroupedBlanks, groupedBlanks } from '../groups';
import { keptOf, type PlacedPlaceholder } from '../groups/blanks';
import { memoOf } from '../memo';
import type { Placeholder, PlaceholderKind, Slot } from '../scan/placeholder';
import type { ScannedLine } from '../scan/scan';
import { rangeOn } from '../text';
import { noteRevision } from './revision';
import type { Facts, Finding, Rule } from './rule';
import { vanishingPlaceholders } from './vanishing';

/** What is told about an unfilled blank. */
export interface UnfilledPlaceholder {
	/** As written. */
	readonly text: string;
	readonly kind: PlaceholderKind;
	readonly slot: Slot;
	/** Number of its group within the document. */
	readonly group: number;
	/** How many blanks of the document want the same value, this one included. */
	readonly places: number;
	/** Its marks pair up as emphasis: invisible in a markdown preview. */
	readonly vanishes: boolean;
}

/** An unfilled blank: `××鄉`, `20xx年`, `_名`. */
export const unfilledPlaceholder: Rule<'unfilled-placeholder', UnfilledPlaceholder> = {
	code: 'unfilled-placeholder',
	severity: 'warning',
	check(facts) {
		const grouped = groupedBlanks(facts.groups);
		return grouped ? findingsOf(grouped, facts) : [];
	},
};

type Found = Finding<UnfilledPlaceholder>;

/** What was said about blanks: the last time they were asked about. */
const latest = memoOf<GroupedBlanks['blanks'], Said>();

interface Said {
	readonly owners: GroupedBlanks['owners'];
	readonly markdown: boolean;
	readonly found: readonly Found[];
}

/** After an edit findings of lines that are as they were are the same objects, unless their group or the line's number changed. */
function findingsOf({ blanks, owners }: GroupedBlanks, { scan, groups, markdown = false }: Facts): readonly Found[] {
	const { places } = blanks;
	const said = latest.get(blanks);
	if (said?.owners === owners && said.markdown === markdown) return said.found;
	const kept = said ? { earlier: blanks, head: places.length, tail: 0, by: 0 } : keptOf(blanks);
	const before = kept && latest.get(kept.earlier);
	const find = finderIn(scan.lines, groups.groups, markdown);
	const fresh = (from: number, to: number): Found[] =>
		places.slice(from, to).map((place, n) => find(place, owners[from + n]));
	let found: readonly Found[];
	if (!before || before.markdown !== markdown) found = fresh(0, places.length);
	else {
		const { head, tail, by } = kept;
		const earlier = before.found;
		const changed = fresh(head, places.length - tail);
		if (before.owners === owners) {
			found = spliced(earlier, head, earlier.length - tail, changed);
			noteRevision(found, { earlier, head, tail });
		} else {
			const shift = places.length - earlier.length;
			const again = (n: number): Found =>
				find(places[n] ?? nowhere, owners[n], earlier[n < head ? n : n - shift], n < head || by === 0);
			const all: Found[] = [];
			for (let n = 0; n < head; n++) all.push(again(n));
			for (const one of changed) all.push(one);
			for (let n = places.length - tail; n < places.length; n++) all.push(again(n));
			found = all;
			noteRevision(found, { earlier, ...sameEnds(all, earlier, head, tail) });
		}
	}
	latest.set(blanks, { owners, markdown, found });
	return found;
}

/** How many of the first `head` and of the last `tail` are the same objects. */
function sameEnds(
	now: readonly Found[],
	earlier: readonly Found[],
	head: number,
	tail: number,
): { readonly head: number; readonly tail: number } {
	let first = 0;
	while (first < head && now[first] === earlier[first]) first++;
	let last = 0;
	while (last < tail && now[now.length - 1 - last] === earlier[earlier.length - 1 - last]) last++;
	return { head: first, tail: last };
}

/** Makes the finding about a blank; of an `old` one about the same blank it keeps what is still so. */
function finderIn(lines: readonly ScannedLine[], groups: readonly Group[], markdown: boolean) {
	let on = -1;
	let vanishing: ReadonlySet<Placeholder> = new Set();
	return (
		{ line, placeholder }: PlacedPlaceholder,
		owner: number | undefined,
		old?: Found,
		isInPlace?: boolean,
	): Found => {
		const {
			number: group,
			places: { length: places },
		} = groups[owner ?? -1] ?? alone;
		const isGrouped = old?.data.group === group && old.data.places === places;
		if (isGrouped && isInPlace) return old;
		const range = isInPlace && old ? old.range : rangeOn(line, placeholder);
		if (isGrouped) return { range, data: old.data, fixable: true };
		if (old) {
			const { text, kind, slot, vanishes } = old.data;
			return { range, data: { text, kind, slot, group, places, vanishes }, fixable: true };
		}
		const { text, placeholders } = lines[line] ?? { text: '', placeholders: [] };
		if (markdown && line !== on) vanishing = vanishingPlaceholders(text, placeholders);
		on = line;
		const { kind, slot, from, to } = placeholder;
		const vanishes = vanishing.has(placeholder);
		return { range, data: { text: text.slice(from, to), kind, slot, group, places, vanishes }, fixable: true };
	};
}

const nowhere: PlacedPlaceholder = { line: 0, placeholder: { from: 0, to: 0, kind: 'other', slot: 'generic' } };
const alone = { number: 0, places: { length: 1 } };
