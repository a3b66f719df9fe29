/** What a line must have for a finder to look at it: one of these traits, or one of these words. */
export interface Gate {
	readonly traits: number;
	/** A bit of its own, set on lines with one of its words. */
	readonly words: number;
}

/** Words of a gate, parted by spaces; who has to look them up may do it when they are first wanted. */
type Words = string | (() => string);

/**
 * A gate that opens on any of the traits, and on words: two characters, or alternatives for each, `全文 相|关關`. `0` stands for any
 * of the digits 0–9, `_` for any white space and for the beginning and the end of the line. What a finder finds must have such a
 * trait or word; that other lines have it too costs time only.
 */
export function gate(traits: number, words: Words = ''): Gate {
	if (words === '') return { traits, words: 0 };
	if (gates.length === most) throw new RangeError('no bit is left for another gate');
	const bit = 1 << gates.length;
	gates.push({ bit, words });
	index = undefined;
	return { traits, words: bit };
}

/** Which characters begin and end the words of gates, and the gates of two characters. */
export interface WordIndex {
	/**
	 * By code unit: in the lower half the groups of the words that it begins, in the upper half those that it ends, one bit each. Two
	 * characters without a common group are no word.
	 */
	readonly groups: ReadonlyMap<number, number>;
	/** The bits of the gates that have these two code units as a word. */
	readonly gatesOf: (first: number, second: number) => number;
}

/** The index of all gates, built when the first line is looked at. */
export function wordIndex(): WordIndex {
	return (index ??= indexed());
}

const gates: { readonly bit: number; readonly words: Words }[] = [];
let index: WordIndex | undefined;

/** Bits of a small integer. */
const most = 30;

/** Groups of words; in more of them fewer pairs of characters would be looked up in vain, but these are the bits that are left. */
export const groupCount = 8;

function indexed(): WordIndex {
	const pairs = new Map<number, number>();
	const groups = new Map<number, number>();
	let group = 0;
	for (const { bit, words } of gates) {
		for (const word of (typeof words === 'string' ? words : words()).split(' ')) {
			const bar = word.indexOf('|');
			const firsts = bar < 0 ? word.charAt(0) : word.slice(0, bar);
			const seconds = bar < 0 ? word.charAt(1) : word.slice(bar + 1);
			group = (group + 1) % groupCount;
			for (let n = 0; n < firsts.length; n++) addTo(groups, meant(firsts, n), 1 << group);
			for (let n = 0; n < seconds.length; n++) addTo(groups, meant(seconds, n), 1 << (group + groupCount));
			for (let n = 0; n < firsts.length; n++) {
				const first = meant(firsts, n);
				for (let m = 0; m < seconds.length; m++) addTo(pairs, keyOf(first, meant(seconds, m)), bit);
			}
		}
	}
	for (const code of [zero, space]) {
		const bits = groups.get(code);
		if (bits !== undefined) for (const one of alike(code)) groups.set(one, bits);
	}
	return { groups, gatesOf: lookup(pairs) };
}

function addTo(map: Map<number, number>, key: number, bits: number): void {
	map.set(key, (map.get(key) ?? 0) | bits);
}

/** A table with open addresses: it is asked so often that a `Map` would be felt. */
function lookup(pairs: ReadonlyMap<number, number>): WordIndex['gatesOf'] {
	const bits = Math.ceil(Math.log2(pairs.size + 1)) + 2;
	const mask = (1 << bits) - 1;
	const keys = new Uint32Array(mask + 1);
	const values = new Uint32Array(mask + 1);
	const slotOf = (key: number): number => {
		let slot = Math.imul(key, spread) >>> (32 - bits);
		while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
		return slot;
	};
	// Without an iterator, which makes an array for each of thousands of pairs.
	pairs.forEach((opened, key) => {
		const slot = slotOf(key);
		keys[slot] = key;
		values[slot] = opened;
	});
	return (first, second) => values[slotOf(keyOf(kin(first), kin(second)))] ?? 0;
}

/** 2³² divided by the golden ratio: neighbours go far apart. */
const spread = 0x9e3779b1;

function keyOf(first: number, second: number): number {
	return ((first << 16) | second) >>> 0;
}

const zero = 0x30;
const space = 0x20;
const underscore = 0x5f;

/** What a character of a word means. */
function meant(characters: string, at: number): number {
	const code = characters.charCodeAt(at);
	return code === underscore ? space : code;
}

/** What stands for a code unit in words: digits are alike, and so is white space. */
function kin(code: number): number {
	if (code >= zero && code <= 0x39) return zero;
	return isSpace(code) ? space : code;
}

/** White space as `\s` knows it. */
export function isSpace(code: number): boolean {
	if (code <= space) return code === space || (code >= 9 && code <= 13);
	if (code > 0x3000) return code === 0xfeff;
	if (code < 0x2000) return code === 0xa0 || code === 0x1680;
	return code <= 0x200a || code === 0x3000 || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}

/** Those of {@link isSpace}. */
const spaces: readonly number[] = Array.from(
	'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
	(character) => character.charCodeAt(0),
);

/** The code units that a code unit of a word stands for. */
function alike(code: number): readonly number[] {
	if (code === zero) return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => zero + digit);
	return code === space ? spaces : [code];
}
