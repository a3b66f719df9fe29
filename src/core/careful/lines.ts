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

/** What the careful rules know about one line of body text. */
export interface CarefulLine {
	readonly text: string;
	/** Traits, see {@link trait}; 0 outside body text. */
	readonly traits: number;
	/** Characters of one writing system only. */
	readonly traditional: number;
	readonly simplified: number;
	/** What finders found here, by their number. */
	readonly memo: unknown[];
}

/** The lines of a scan, parallel to its own. A line that did not change is not looked at again. */
export function carefulLines(scan: Scan): readonly CarefulLine[] {
	const known = scans.get(scan);
	if (known) return known;
	const lines = scan.lines.map(carefulLine);
	scans.set(scan, lines);
	return lines;
}

/** A finder of a single line, asked once per line object, and only where one of the traits is there. */
export function perLine<T>(traits: number, find: (text: string) => readonly T[]): (line: CarefulLine) => readonly T[] {
	const key = finders++;
	return (line) => {
		if ((line.traits & traits) === 0) return none;
		return (line.memo[key] ??= find(line.text)) as readonly T[];
	};
}

/** Everything that a finder finds, with line numbers. */
export function* found<T>(
	scan: Scan,
	finder: (line: CarefulLine) => readonly T[],
): Generator<readonly [line: number, found: T]> {
	for (const [number, line] of carefulLines(scan).entries()) {
		const here = finder(line);
		if (here.length) for (const one of here) yield [number, one];
	}
}

let finders = 0;
const none: readonly never[] = [];
const scans = new WeakMap<Scan, readonly CarefulLine[]>();
const lines = new WeakMap<ScannedLine, CarefulLine>();
const outside: CarefulLine = { text: '', traits: 0, traditional: 0, simplified: 0, memo: [] };

function carefulLine(line: ScannedLine): CarefulLine {
	if (line.before !== '' || line.after !== '' || line.text === '') return outside;
	const known = lines.get(line);
	if (known) return known;
	const made = looked(line.text);
	lines.set(line, made);
	return made;
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
	return { text, traits, traditional, simplified, memo: [] };
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
