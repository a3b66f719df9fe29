/** Offsets in a text, `start` inclusive, `end` exclusive. */
interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** A stretch of a text as it is found again when the text is another: its words, those around it, and where it was. */
export interface Anchor {
	readonly text: string;
	readonly before: string;
	readonly after: string;
	readonly start: number;
}

/** How many characters around a stretch are kept. */
const reach = 24;

/** What a stretch is found again by. */
export function anchorOf(text: string, { start, end }: Stretch): Anchor {
	return {
		text: text.slice(start, end),
		before: text.slice(Math.max(0, start - reach), start),
		after: text.slice(end, end + reach),
		start,
	};
}

/**
 * Finds anchors again. One that stands where it was, among its words, is there; else its words are looked for, all that were kept
 * first, then fewer; of several places the nearest to where it would be now. No two anchors share a place; one that cannot be told is not found.
 */
export function findAnchors(text: string, anchors: readonly Anchor[]): ReadonlyMap<Anchor, Stretch> {
	const found = new Map<Anchor, Stretch>();
	const taken = new Set<string>();
	let shift = 0;
	for (const anchor of anchors.toSorted((a, b) => a.start - b.start)) {
		const start = placeOf(text, anchor, shift, taken);
		if (start === undefined) continue;
		shift = start - anchor.start;
		const stretch = { start, end: start + anchor.text.length };
		taken.add(`${stretch.start} ${stretch.end}`);
		found.set(anchor, stretch);
	}
	return found;
}

/** How many characters before and behind a stretch have to be the same, from all that are kept to a few. Of two places only the first two tell. */
const tries: readonly (readonly [before: number, after: number])[] = [
	[reach, reach],
	[12, 12],
	[6, 6],
	[12, 1],
	[1, 12],
	[6, 1],
	[1, 6],
];

function placeOf(text: string, anchor: Anchor, shift: number, taken: ReadonlySet<string>): number | undefined {
	const { start } = anchor;
	const isFree = (at: number): boolean => at >= 0 && !taken.has(`${at} ${at + anchor.text.length}`);
	for (const [n, [left, right]] of tries.entries()) {
		const before = anchor.before.slice(-left);
		const words = before + anchor.text + anchor.after.slice(0, right);
		if (words.length < 5 && n > 0) continue;
		for (const at of [start + shift, start]) {
			if (isFree(at) && at >= before.length && text.startsWith(words, at - before.length)) return at;
		}
		const places: number[] = [];
		for (let at = text.indexOf(words); at >= 0 && places.length < 1000; at = text.indexOf(words, at + 1)) {
			if (isFree(at + before.length)) places.push(at + before.length);
		}
		const [nearest, second] = places.sort((a, b) => Math.abs(a - start - shift) - Math.abs(b - start - shift));
		if (nearest !== undefined && (second === undefined || n < 2)) return nearest;
	}
	return undefined;
}
