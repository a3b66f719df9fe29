import { fold } from '../script';

/**
 * The wildcard language of profiles: words as they are, `(a|b|)` one of several, `*` any characters, `…` up to 40 characters
 * within one sentence, `^` in front: only at the beginning of a sentence. Groups do not nest. Time is linear in the text for
 * every pattern: sets of places advance together, nothing is tried twice.
 */
export interface Pattern {
	readonly atStart: boolean;
	readonly elements: readonly Element[];
	/** One of these stands in every text that the pattern matches. */
	readonly needs: readonly string[];
}

type Element =
	| { readonly kind: 'words'; readonly words: readonly string[] }
	| { readonly kind: 'gap'; readonly max: number };

/** Why a text is no pattern. */
export type PatternFault = 'empty' | 'unclosed-group' | 'unopened-group' | 'nested-group' | 'too-long';

/** Longest pattern, in characters. */
export const maxPatternLength = 1000;

/** The pattern that `source` writes, folded; or what is wrong with it. */
export function parsePattern(source: string): Pattern | PatternFault {
	if (source.length > maxPatternLength) return 'too-long';
	const text = fold(source.replaceAll('...', '…'));
	const atStart = text.startsWith('^');
	const elements: Element[] = [];
	for (const token of tokens(atStart ? text.slice(1) : text)) {
		if (token === ')') return 'unopened-group';
		if (token.startsWith('(')) {
			if (!token.endsWith(')')) return 'unclosed-group';
			const inner = token.slice(1, -1);
			if (inner.includes('(')) return 'nested-group';
			elements.push({ kind: 'words', words: inner.split('|') });
		} else if (token === '*') elements.push({ kind: 'gap', max: Number.POSITIVE_INFINITY });
		else if (token === '…') elements.push({ kind: 'gap', max: longestGap });
		else elements.push({ kind: 'words', words: [token] });
	}
	const needs = neededIn(elements);
	return needs.length === 0 ? 'empty' : { atStart, elements, needs };
}

/**
 * The patterns that some texts write; the same object for the same text, since profiles share most of theirs. One with a fault
 * was reported where its profile was read: it matches nothing and is left out.
 */
export function parsePatterns(sources: readonly string[]): readonly Pattern[] {
	return sources.map(knownPattern).filter((pattern) => typeof pattern !== 'string');
}

function knownPattern(source: string): Pattern | PatternFault {
	let pattern = parsed.get(source);
	if (pattern === undefined) {
		pattern = parsePattern(source);
		if (parsed.size >= mostParsed) parsed.clear();
		parsed.set(source, pattern);
	}
	return pattern;
}

const parsed = new Map<string, Pattern | PatternFault>();
const mostParsed = 5000;

/** The words of the element that is rarest in texts, by their length and number; none where every element may be nothing. */
function neededIn(elements: readonly Element[]): readonly string[] {
	let best: readonly string[] = [];
	let most = 0;
	for (const element of elements) {
		if (element.kind === 'gap') continue;
		const shortest = Math.min(...element.words.map((word) => word.length));
		if (shortest > most || (shortest === most && element.words.length < best.length)) best = element.words;
		most = Math.max(most, shortest);
	}
	return most > 0 ? best : [];
}

/** Whether the pattern covers the whole of `text` (folded). */
export function matchesWhole(pattern: Pattern, text: string): boolean {
	const first = pattern.elements[0];
	const last = pattern.elements.at(-1);
	if (first?.kind === 'words' && !first.words.some((word) => text.startsWith(word))) return false;
	if (last?.kind === 'words' && !last.words.some((word) => text.endsWith(word))) return false;
	let places: readonly number[] = [0];
	for (const element of pattern.elements) {
		places =
			element.kind === 'gap' ? afterGap(places, element.max, text, false) : afterWords(places, element.words, text);
		if (places.length === 0) return false;
	}
	return places.at(-1) === text.length;
}

/** Whether the pattern stands somewhere in `text` (folded). */
export function occursIn(pattern: Pattern, text: string): boolean {
	return mayOccur(pattern, text) && stretchIn(pattern, text, 1) > 0;
}

/** Length of the longest stretch of `text` (folded) that the pattern covers, wildcards counted; 0 where it does not occur. */
export function longestIn(pattern: Pattern, text: string): number {
	return mayOccur(pattern, text) ? stretchIn(pattern, text, Number.POSITIVE_INFINITY) : 0;
}

function mayOccur({ needs }: Pattern, text: string): boolean {
	for (const word of needs) if (text.includes(word)) return true;
	return false;
}

/** The most that the pattern covers from a place where it may begin; the first that is `enough`, where one is. */
function stretchIn({ atStart, elements }: Pattern, text: string, enough: number): number {
	const [first] = elements;
	let longest = 0;
	if (atStart || first?.kind !== 'words') {
		for (let start = 0; start >= 0 && longest < enough; start = atStart ? nextSentence(text, start) : -1)
			longest = Math.max(longest, reach(elements, 0, start, text) - start);
		return longest;
	}
	for (const word of first.words) {
		if (word === '') continue;
		for (let at = text.indexOf(word); at >= 0 && longest < enough; at = text.indexOf(word, at + 1))
			longest = Math.max(longest, reach(elements, 1, at + word.length, text) - at);
	}
	return longest;
}

const longestGap = 40;

function tokens(text: string): readonly string[] {
	return text.match(/\([^)]*\)?|\)|\*|…|[^()*…]+/gu) ?? [];
}

/** The last place that the elements from number `n` on reach from a place; -1 where they do not match. */
function reach(elements: readonly Element[], n: number, place: number, text: string): number {
	let current: readonly number[] = [place];
	for (let at = n; at < elements.length; at++) {
		const element = elements[at];
		if (!element) break;
		current =
			element.kind === 'gap'
				? afterGap(current, Math.min(element.max, longestGap), text, true)
				: afterWords(current, element.words, text);
		if (current.length === 0) return -1;
	}
	return current.at(-1) ?? -1;
}

function afterWords(places: readonly number[], words: readonly string[], text: string): readonly number[] {
	let reached: Set<number> | undefined;
	for (const place of places) {
		for (const word of words) {
			if (!text.startsWith(word, place)) continue;
			reached ??= new Set();
			reached.add(place + word.length);
		}
	}
	return reached ? [...reached].sort((a, b) => a - b) : nowhere;
}

const nowhere: readonly number[] = [];

function afterGap(places: readonly number[], max: number, text: string, inSentence: boolean): readonly number[] {
	const reached: number[] = [];
	for (const [n, place] of places.entries()) {
		const next = places[n + 1] ?? Number.POSITIVE_INFINITY;
		const end = Math.min(text.length, place + max);
		for (let at = place; at <= end && at < next; at++) {
			reached.push(at);
			if (inSentence && isSentenceEnd(text.charCodeAt(at))) break;
		}
	}
	return reached;
}

/** Where the next sentence begins behind a place; -1 where there is none. */
function nextSentence(text: string, from: number): number {
	for (let at = from; at < text.length; at++) if (isSentenceEnd(text.charCodeAt(at))) return at + 1;
	return -1;
}

/** 。 ! ? after folding; a full stop only ends a sentence of Latin words, which profiles need not care about. */
function isSentenceEnd(code: number): boolean {
	return code === 0x3002 || code === 0x21 || code === 0x3f;
}
