import { editOf, itemsOn, spliced } from '../edit';
import { memoOf } from '../memo';
import type { Placeholder } from '../scan/placeholder';
import type { Scan, ScanEdit } from '../scan/scan';
import { linksOf } from './link';

/** A placeholder with its line number (0-based). */
export interface PlacedPlaceholder {
	readonly line: number;
	readonly placeholder: Placeholder;
}

/** The blanks of a text in order, and parallel to them what each is linked to. */
export interface Blanks {
	readonly places: readonly PlacedPlaceholder[];
	readonly links: readonly (NumberedLink | undefined)[];
	/** The numbers of all keys, shared with the blanks before and after an edit. */
	readonly numbers: Map<string, number>;
}

/** A link with a number in place of its key. */
export interface NumberedLink {
	readonly number: number;
	/** See `Link`. */
	readonly listed: boolean;
}

/** Whether two blanks are linked to the same ones in the same way. */
export function isSameLink(a: NumberedLink | undefined, b: NumberedLink | undefined): boolean {
	return a?.number === b?.number && a?.listed === b?.listed;
}

/** What an edit left of the `earlier` blanks: the first `head` of them, and the last `tail`, these `by` lines further down. */
export interface KeptBlanks {
	readonly earlier: Blanks;
	readonly head: number;
	readonly tail: number;
	readonly by: number;
}

/** The blanks of a scan. After an edit only the changed lines are looked at; the same object where it touched and moved none. */
export function blanksOf(scan: Scan): Blanks {
	let blanks = known.get(scan);
	if (!blanks) {
		const edit = editOf(scan);
		const earlier = edit && known.get(edit.previous);
		// Numbers of keys that stand nowhere any more are forgotten now and then.
		const isFresh = earlier && earlier.numbers.size < earlier.places.length * 4 + 1000;
		blanks = edit && isFresh ? edited(scan, edit, earlier) : all(scan);
		known.set(scan, blanks);
	}
	return blanks;
}

/** What was kept when these blanks were made of others, as long as it is known. */
export function keptOf(blanks: Blanks): KeptBlanks | undefined {
	return kept.get(blanks);
}

const known = memoOf<Scan, Blanks>();
const kept = memoOf<Blanks, KeptBlanks>();

function all(scan: Scan): Blanks {
	const numbers = new Map<string, number>();
	return { ...blanksOn(scan, 0, scan.lines.length, numbers), numbers };
}

function edited(scan: Scan, { from, to, previousTo }: ScanEdit, earlier: Blanks): Blanks {
	const { places, links, numbers } = earlier;
	const [head, end] = itemsOn(places, from, previousTo);
	const by = to - previousTo;
	const fresh = blanksOn(scan, from, to, numbers);
	if ((by === 0 || end === places.length) && head === end && fresh.places.length === 0) return earlier;
	const moved = (): PlacedPlaceholder[] =>
		places.slice(end).map(({ line, placeholder }) => ({ line: line + by, placeholder }));
	const blanks = {
		places: by === 0 ? spliced(places, head, end, fresh.places) : places.slice(0, head).concat(fresh.places, moved()),
		links: isSame(links, head, end, fresh.links) ? links : spliced(links, head, end, fresh.links),
		numbers,
	};
	// A chain of all blanks there ever were would never be let go.
	kept.delete(earlier);
	kept.set(blanks, { earlier, head, tail: places.length - end, by });
	return blanks;
}

/** Whether the links from `from` to `to` are these: in most edits no blank comes, goes or wants something else. */
function isSame(links: Blanks['links'], from: number, to: number, fresh: Blanks['links']): boolean {
	if (fresh.length !== to - from) return false;
	return fresh.every((is, n) => isSameLink(links[from + n], is));
}

function blanksOn(scan: Scan, from: number, to: number, numbers: Map<string, number>): Omit<Blanks, 'numbers'> {
	const places: PlacedPlaceholder[] = [];
	const linked: (NumberedLink | undefined)[] = [];
	for (let line = from; line < to; line++) {
		const scanned = scan.lines[line];
		if (!scanned?.placeholders.length) continue;
		const links = linksOf(scanned);
		for (const [n, placeholder] of scanned.placeholders.entries()) {
			const link = links[n];
			places.push({ line, placeholder });
			linked.push(link && { number: numberOf(link.key, numbers), listed: link.listed });
		}
	}
	return { places, links: linked };
}

function numberOf(key: string, numbers: Map<string, number>): number {
	let number = numbers.get(key);
	if (number === undefined) {
		number = numbers.size;
		numbers.set(key, number);
	}
	return number;
}
