import type { Scan, ScannedLine } from '../scan/scan';
import { accentedLetters, halfMarks, pairMarks, residueSigns, stops, timeSigns, variantSigns } from './signs';
import { writingOf } from './writing';

/** What a line contains, as bits: a rule looks closer only at lines that have what it is about. */
export const trait = {
	/** Quotation marks and brackets of every kind. */
	pair: 1,
	/** Half-width marks that also exist in full width. */
	half: 2,
	digit: 4,
	/** Full-width marks of a clause or sentence. */
	stop: 8,
	/** The same character twice, or the same two. */
	repeat: 16,
	/** ` or ' */
	stray: 32,
	/** Letters of pinyin. */
	accent: 64,
	/** A character of the words that sites and programs leave behind. */
	residue: 128,
	/** A character that has another common form in the same writing system. */
	variant: 256,
	/** Full-width digits. */
	wide: 512,
	/** 月 年 周 星 期 屆. */
	time: 1024,
	/** A character of Traditional texts only. */
	traditional: 2048,
	/** A character of Simplified texts only. */
	simplified: 4096,
	han: 8192,
} as const;

/** What the careful rules know about one line of body text; nothing here depends on where it stands. */
export interface CarefulLine {
	readonly text: string;
	/** Traits, see {@link trait}; 0 outside body text. */
	readonly traits: number;
	/** Characters of one writing system only. */
	readonly traditional: number;
	readonly simplified: number;
	/** Which finders have looked here, one bit each; most of them find nothing, and leave no more than that. */
	looked: number;
	/** What they found, by their number. */
	results: Map<number, readonly unknown[]> | undefined;
}

/** The lines of a scan, parallel to its own. Lines of an earlier scan of the same text are not looked at again. */
export function carefulLines(scan: Scan): readonly CarefulLine[] {
	return carefulOf(scan).lines;
}

function carefulOf(scan: Scan): Careful {
	const known = scans.get(scan);
	if (known) return known;
	const earlier = earlierOf(scan);
	const careful = earlier
		? alignedLines(scan.lines, earlier)
		: { scanned: scan.lines, lines: scan.lines.map(carefulLine), placed: new Map() };
	scans.set(scan, careful);
	for (const anchor of anchorsOf(scan.lines)) anchors.set(anchor, careful);
	return careful;
}

/** A finder of a single line, asked once per line, and only where one of the traits is there. */
export function perLine<T>(traits: number, find: (text: string) => readonly T[]): (line: CarefulLine) => readonly T[] {
	const key = finders++;
	const bit = 1 << key;
	return (line) => {
		if ((line.traits & traits) === 0) return none;
		if ((line.looked & bit) !== 0) return (line.results?.get(key) ?? none) as readonly T[];
		const found = find(line.text);
		line.looked |= bit;
		if (found.length) (line.results ??= new Map()).set(key, found);
		return found;
	};
}

/** Something found, with its line number. */
export type Placed<T> = readonly [line: number, found: T];

/** Everything that a finder finds, in order; the same array as for the scan before where an edit changed nothing of it. */
export function found<T>(scan: Scan, finder: (line: CarefulLine) => readonly T[]): readonly Placed<T>[] {
	const careful = carefulOf(scan);
	const known = careful.placed.get(finder);
	if (known) return known as readonly Placed<T>[];
	const { edit, lines } = careful;
	const before = edit?.earlier.placed.get(finder) as readonly Placed<T>[] | undefined;
	const placed = edit && before ? moved(before, lines, edit, finder) : placedIn(lines, 0, lines.length, finder);
	careful.placed.set(finder, placed);
	return placed;
}

function placedIn<T>(
	lines: readonly CarefulLine[],
	from: number,
	to: number,
	finder: (line: CarefulLine) => readonly T[],
): Placed<T>[] {
	const placed: Placed<T>[] = [];
	for (let number = from; number < to; number++) {
		const line = lines[number];
		const here = line ? finder(line) : none;
		if (here.length) for (const one of here) placed.push([number, one]);
	}
	return placed;
}

function moved<T>(
	before: readonly Placed<T>[],
	lines: readonly CarefulLine[],
	{ earlier, top, bottom }: Edit,
	finder: (line: CarefulLine) => readonly T[],
): readonly Placed<T>[] {
	const by = lines.length - earlier.lines.length;
	const from = firstFrom(before, top);
	const to = firstFrom(before, earlier.lines.length - bottom);
	const fresh = placedIn(lines, top, lines.length - bottom, finder);
	if (by === 0 && from === to && fresh.length === 0) return before;
	const rest = by === 0 ? before.slice(to) : before.slice(to).map(([line, one]): Placed<T> => [line + by, one]);
	const placed = before.slice(0, from).concat(fresh, rest);
	const tally = tallies.get(before);
	if (tally) {
		tallies.delete(before);
		for (let n = from; n < to; n++) count(tally, before[n]?.[1], -1);
		for (const [, one] of fresh) count(tally, one, 1);
		tallies.set(placed, tally);
	}
	return placed;
}

function firstFrom(placed: readonly Placed<unknown>[], line: number): number {
	let low = 0;
	let high = placed.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((placed[middle]?.[0] ?? 0) < line) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** How often things with the same key were found. */
export interface Tally {
	readonly keyOf: (found: never) => string | number;
	readonly times: Map<string | number, number>;
	/** Keys that were found more than once. */
	repeated: number;
}

/** Counts what was found by a key. An edit recounts only what it changed, so ask with one and the same `keyOf` for a finder. */
export function tallyOf<T>(placed: readonly Placed<T>[], keyOf: (found: T) => string | number): Tally {
	const known = tallies.get(placed);
	if (known) return known;
	const tally: Tally = { keyOf, times: new Map(), repeated: 0 };
	for (const [, one] of placed) count(tally, one, 1);
	tallies.set(placed, tally);
	return tally;
}

const tallies = new WeakMap<readonly Placed<unknown>[], Tally>();

function count(tally: Tally, found: unknown, by: 1 | -1): void {
	const key = tally.keyOf(found as never);
	const before = tally.times.get(key) ?? 0;
	if (before + by === 0) tally.times.delete(key);
	else tally.times.set(key, before + by);
	if (by > 0 ? before === 1 : before === 2) tally.repeated += by;
}

/** At most 32: each has a bit. */
let finders = 0;
const none: readonly never[] = [];
const scans = new WeakMap<Scan, Careful>();

/** A scan that was looked at. */
interface Careful {
	readonly scanned: readonly ScannedLine[];
	readonly lines: readonly CarefulLine[];
	/** What finders found, by the finder. */
	readonly placed: Map<unknown, readonly Placed<unknown>[]>;
	/** What is different from the scan before. */
	edit?: Edit | undefined;
}

/** Lines from `top` on were replaced, save the last `bottom` ones. */
interface Edit {
	readonly earlier: Careful;
	readonly top: number;
	readonly bottom: number;
}

/** By a few of its lines: an edit leaves most line objects as they were, so one of these leads to the scan before it. */
const anchors = new WeakMap<ScannedLine, Careful>();
const anchorCount = 8;

function anchorsOf(lines: readonly ScannedLine[]): readonly ScannedLine[] {
	const step = Math.max(1, Math.floor(lines.length / anchorCount));
	const chosen: ScannedLine[] = [];
	for (let at = 0; at < lines.length; at += step) {
		const line = lines[at];
		if (line && line.text !== '') chosen.push(line);
	}
	const last = lines.at(-1);
	if (last) chosen.push(last);
	return chosen;
}

function earlierOf({ lines }: Scan): Careful | undefined {
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at];
		const known = line && anchors.get(line);
		if (known) return known;
		if (at > 2 * anchorCount && at < lines.length - 2) at += Math.floor(lines.length / (8 * anchorCount));
	}
	return undefined;
}

/** The lines from the top and from the bottom that are the same as before; those between are looked at. */
function alignedLines(lines: readonly ScannedLine[], earlier: Careful): Careful {
	const { scanned, lines: before } = earlier;
	const most = Math.min(lines.length, scanned.length);
	let top = 0;
	while (top < most && isSame(lines[top], scanned[top])) top++;
	let bottom = 0;
	while (bottom < most - top && isSame(lines[lines.length - 1 - bottom], scanned[scanned.length - 1 - bottom]))
		bottom++;
	const aligned = before
		.slice(0, top)
		.concat(lines.slice(top, lines.length - bottom).map(carefulLine), before.slice(before.length - bottom));
	// A chain of all scans ever made would never be let go.
	earlier.edit = undefined;
	return { scanned: lines, lines: aligned, placed: new Map(), edit: { earlier, top, bottom } };
}

function isSame(a: ScannedLine | undefined, b: ScannedLine | undefined): boolean {
	return a === b || (a?.text === b?.text && a?.before === b?.before && a?.after === b?.after);
}

const outside: CarefulLine = { text: '', traits: 0, traditional: 0, simplified: 0, looked: 0, results: undefined };

function carefulLine({ text, before, after }: ScannedLine): CarefulLine {
	return before !== '' || after !== '' || text === '' ? outside : looked(text);
}

function looked(text: string): CarefulLine {
	table ??= buildTable();
	let traits = 0;
	let traditional = 0;
	let simplified = 0;
	let last = 0;
	let second = 0;
	let third = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		const bits = table[code] ?? 0;
		traits |= bits;
		traditional += (bits >> 11) & 1;
		simplified += (bits >> 12) & 1;
		if (code > 0x2fff && (code === last || (code === second && last === third))) traits |= trait.repeat;
		third = second;
		second = last;
		last = code;
	}
	return { text, traits, traditional, simplified, looked: 0, results: undefined };
}

let table: Uint16Array | undefined;

function buildTable(): Uint16Array {
	const built = new Uint16Array(0x10000);
	const mark = (characters: string, bit: number): void => {
		for (let i = 0; i < characters.length; i++) {
			const code = characters.charCodeAt(i);
			built[code] = (built[code] ?? 0) | bit;
		}
	};
	for (let code = 0x4e00; code <= 0x9fff; code++) built[code] = trait.han;
	mark(pairMarks, trait.pair);
	mark(halfMarks, trait.half);
	mark('0123456789', trait.digit);
	mark('０１２３４５６７８９', trait.digit | trait.wide);
	mark(stops, trait.stop);
	mark("`'´’", trait.stray);
	mark(accentedLetters, trait.accent);
	mark(residueSigns, trait.residue);
	mark(variantSigns, trait.variant);
	mark(timeSigns, trait.time);
	const { traditional, simplified } = writingOf();
	for (const character of traditional.keys()) mark(character, trait.traditional);
	for (const character of simplified.keys()) mark(character, trait.simplified);
	return built;
}
