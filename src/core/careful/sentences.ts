import { memoOf } from '../memo';
import type { Span } from '../text';
import type { Evidence } from './lines';
import { type CarefulLine, trait } from './look';
import { isSpace } from './words';

/** A sentence that is long enough to stand there only once. */
export interface Sentence extends Span {
	/** Without white space. */
	readonly key: string;
}

/** Han characters of a sentence that nobody writes twice by chance, and the most that are looked at. */
const shortest = 16;
const longest = 400;

/** The sentences of a line. */
export function sentencesOf(text: string): readonly Sentence[] {
	const found: Sentence[] = [];
	forEachSentence(text, (start, to) => {
		const sentence = text.slice(start, to);
		const key = /\s/u.test(sentence) ? sentence.replace(/\s/gu, '') : sentence;
		found.push({ from: to - sentence.trimStart().length, to, key });
	});
	return found;
}

/** The same for a line that is looked at again and again; always the same objects. */
export function sentencesOn(line: CarefulLine | undefined): readonly Sentence[] {
	if (!line) return none;
	const known = sentencesByLine.get(line);
	if (known) return known;
	const sentences = sentencesOf(line.text);
	sentencesByLine.set(line, sentences);
	return sentences;
}

const sentencesByLine = memoOf<CarefulLine, readonly Sentence[]>();

/** For each sentence of a line a number that is the same for the same key, and seldom the same for another. */
export function sentenceHashes(text: string): readonly number[] {
	let hashes: number[] | undefined;
	forEachSentence(text, (_start, _to, hash) => (hashes ??= []).push(hash));
	return hashes ?? none;
}

const none: readonly never[] = [];

/** FNV-1a, over code units that are no white space. */
const prime = 0x01000193;
const basis = 0x811c9dc5 | 0;

function forEachSentence(text: string, take: (start: number, to: number, hash: number) => void): void {
	if (text.length < shortest || /^\s{0,20}[|>]/u.test(text)) return;
	let start = 0;
	let han = 0;
	let hash = basis;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 0x4e00 && code <= 0x9fff) {
			han++;
			hash = Math.imul(hash ^ code, prime);
			continue;
		}
		if (isSpace(code)) continue;
		hash = Math.imul(hash ^ code, prime);
		if (code !== 0x3002 && code !== 0xff01 && code !== 0xff1f && code !== 0xff1b) continue;
		// The top bit would make it a number of another kind.
		if (han >= shortest && at + 1 - start <= longest) take(start, at + 1, hash & 0x3fffffff);
		start = at + 1;
		han = 0;
		hash = basis;
	}
}

/** Which sentences stand there more than once. */
export interface Repetitions {
	/** How often each number occurs. */
	readonly times: Map<number, number>;
	/** How many of them occur more than once. */
	repeated: number;
	/** The lines that have one of these; asked for only where there are any. */
	lines: readonly number[] | undefined;
}

/** The repetitions of a text by number: what has the same number is still to be compared. */
export const repetitions: Evidence<Repetitions> = {
	of: ({ lines }) => {
		const all: Repetitions = { times: new Map(), repeated: 0, lines: undefined };
		for (const line of lines) add(all, line);
		return all;
	},
	after: (before, { from, removed, added }) => {
		let touched = false;
		for (const line of removed) touched = remove(before, line) || touched;
		for (const line of added) touched = add(before, line) || touched;
		const by = added.length - removed.length;
		if (touched) before.lines = undefined;
		else if (by !== 0) before.lines = before.lines?.map((line) => (line < from ? line : line + by));
		return before;
	},
};

/** The lines with a sentence that stands there more than once, in order. */
export function repeatedLines(lines: readonly CarefulLine[], repetitions: Repetitions): readonly number[] {
	if (repetitions.repeated === 0) return none;
	if (repetitions.lines) return repetitions.lines;
	const found: number[] = [];
	for (const [number, line] of lines.entries())
		if (hashesOf(line).some((hash) => (repetitions.times.get(hash) ?? 0) > 1)) found.push(number);
	repetitions.lines = found;
	return found;
}

function hashesOf(line: CarefulLine): readonly number[] {
	return (line.traits & trait.end) === 0 ? none : (line.sentences ??= sentenceHashes(line.text));
}

/** Counts the sentences of a line; tells whether one of them is a repetition now. */
function add(all: Repetitions, line: CarefulLine): boolean {
	let touched = false;
	for (const hash of hashesOf(line)) {
		const before = all.times.get(hash) ?? 0;
		all.times.set(hash, before + 1);
		if (before === 1) all.repeated++;
		touched ||= before > 0;
	}
	return touched;
}

/** Tells whether one of them was a repetition. */
function remove(all: Repetitions, line: CarefulLine): boolean {
	let touched = false;
	for (const hash of hashesOf(line)) {
		const before = all.times.get(hash) ?? 0;
		if (before <= 1) all.times.delete(hash);
		else all.times.set(hash, before - 1);
		if (before === 2) all.repeated--;
		touched ||= before > 1;
	}
	return touched;
}
