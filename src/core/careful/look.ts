import { accentedLetters, arrows, closers, halfMarks, pairMarks, sentenceEnds, stops } from './signs';
import { variantPairs } from './variants';
import { groupCount, wordIndex, type WordIndex } from './words';
import { eachOfWriting } from './writing';

/** What a line contains, as bits: a rule looks closer only at lines that have what it is about. */
export const trait = {
	/** Quotation marks and brackets of every kind. */
	pair: 1,
	/** [ and ], which quote code or an interval. */
	square: 1 << 1,
	/** Half-width marks that also exist in full width. */
	half: 1 << 2,
	/** 0–9 */
	digit: 1 << 3,
	/** Full-width digits. */
	wide: 1 << 4,
	/** Full-width marks of a clause or sentence. */
	stop: 1 << 6,
	/** Those that end a sentence. */
	end: 1 << 7,
	/** Letters of pinyin. */
	accent: 1 << 8,
	/** > and the like. */
	arrow: 1 << 9,
	/** A character that has another common form in the same writing system. */
	variant: 1 << 10,
	han: 1 << 11,
	/** A character of Traditional texts only. */
	traditional: 1 << 12,
	/** A character of Simplified texts only. */
	simplified: 1 << 13,
	/** What closes a quotation or a bracket. */
	closer: 1 << 14,
	/** A half-width mark right behind a Han character, or behind what closes a quotation. */
	halfBehindHan: 1 << 15,
	/** Two Han characters, each twice: 認認真真. */
	doubles: 1 << 16,
	/** Two Han characters, and the same two: 研究研究. */
	again: 1 << 17,
} as const;

/** What the careful rules know about one line of body text; nothing here depends on where it stands. */
export interface CarefulLine {
	readonly text: string;
	/** Traits, see {@link trait}; 0 outside body text. */
	readonly traits: number;
	/** The gates that a word of the line opens. */
	readonly words: number;
	/** Characters of one writing system only. */
	readonly traditional: number;
	readonly simplified: number;
	/** Which of the pairs of forms have their first and their second here, one bit each. */
	readonly firstForms: number;
	readonly secondForms: number;
	/** Numbers that tell its sentences from others; found when they are asked for. */
	sentences: readonly number[] | undefined;
}

/** A line that is no body text. */
export const outside: CarefulLine = {
	text: '',
	traits: 0,
	words: 0,
	traditional: 0,
	simplified: 0,
	firstForms: 0,
	secondForms: 0,
	sentences: undefined,
};

/** Looks at a line once, for all rules. */
export function look(text: string): CarefulLine {
	const { bits: bitsOf, forms, gatesOf } = (tables ??= buildTables());
	let all = 0;
	let traits = 0;
	let words = 0;
	let traditional = 0;
	let simplified = 0;
	let firstForms = 0;
	let secondForms = 0;
	let last = lineEnd;
	let lastBits = bitsOf[lineEnd] ?? 0;
	let second = 0;
	let third = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const bits = bitsOf[code] ?? 0;
		all |= bits;
		traditional += (bits >> traditionalShift) & 1;
		simplified += (bits >> simplifiedShift) & 1;
		if (mayBeWord(lastBits, bits)) words |= gatesOf(last, code);
		if ((bits & (trait.half | trait.variant)) !== 0) {
			if ((bits & trait.half) !== 0 && (lastBits & (trait.han | trait.closer)) !== 0) traits |= trait.halfBehindHan;
			const form = (forms[code] ?? 0) - 1;
			if (form >= 0 && (form < partOf || last === part)) {
				if ((form & 1) === 0) firstForms |= 1 << (form >> 1);
				else secondForms |= 1 << (form >> 1);
			}
		}
		if (code === last) {
			if (second === third && isWide(code) && isWide(second)) traits |= trait.doubles;
		} else if (code === second && last === third && isWide(code)) traits |= trait.again;
		third = second;
		second = last;
		last = code;
		lastBits = bits;
	}
	if (mayBeWord(lastBits, bitsOf[lineEnd] ?? 0)) words |= gatesOf(last, lineEnd);
	traits |= all & (firstGroup - 1);
	return { text, traits, words, traditional, simplified, firstForms, secondForms, sentences: undefined };
}

const lineEnd = 0x0a;
const traditionalShift = Math.log2(trait.traditional);
const simplifiedShift = Math.log2(trait.simplified);

/** In the table, above the traits of characters: the groups of words that a character begins, and those that it ends. */
const firstGroup = 1 << 15;
const firstShift = 15;
const secondShift = firstShift + groupCount;

function mayBeWord(lastBits: number, bits: number): boolean {
	return ((lastBits >> firstShift) & (bits >> secondShift)) !== 0;
}

/** 份 and 分 are forms of one character only behind 部; the pair stands last. */
const part = '部'.charCodeAt(0);
const partOf = (variantPairs.length - 1) * 2;

function isWide(code: number): boolean {
	return code > 0x2fff;
}

interface Tables {
	/** Traits by code unit. */
	readonly bits: Uint32Array;
	/** By code unit, one more than twice the number of the pair; and one more still for the second of the two. */
	readonly forms: Uint8Array;
	readonly gatesOf: WordIndex['gatesOf'];
}

let tables: Tables | undefined;

function buildTables(): Tables {
	const bits = new Uint32Array(0x10000);
	const forms = new Uint8Array(0x10000);
	const mark = (code: number, bit: number): void => {
		bits[code] = (bits[code] ?? 0) | bit;
	};
	const markAll = (characters: string, bit: number): void => {
		for (let at = 0; at < characters.length; at++) mark(characters.charCodeAt(at), bit);
	};
	bits.fill(trait.han, 0x4e00, 0xa000);
	markAll(pairMarks, trait.pair);
	markAll('[]', trait.square);
	markAll(halfMarks, trait.half);
	markAll('0123456789', trait.digit);
	markAll('０１２３４５６７８９', trait.wide);
	markAll(stops, trait.stop);
	markAll(sentenceEnds, trait.end);
	markAll(accentedLetters, trait.accent);
	markAll(arrows, trait.arrow);
	markAll(closers, trait.closer);
	for (const [number, pair] of variantPairs.entries()) {
		markAll(pair, trait.variant);
		forms[pair.charCodeAt(0)] = number * 2 + 1;
		forms[pair.charCodeAt(1)] = number * 2 + 2;
	}
	eachOfWriting(
		(code) => mark(code, trait.traditional),
		(code) => mark(code, trait.simplified),
	);
	const { groups, gatesOf } = wordIndex();
	groups.forEach((bits, code) => mark(code, bits << firstShift));
	return { bits, forms, gatesOf };
}
