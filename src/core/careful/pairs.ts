import type { Span } from '../text';
import { perLine } from './found';
import { trait } from './look';
import { gate } from './words';

/** What is wrong with a quotation mark or bracket: its partner is missing, it faces the wrong way, or it closes across another pair. */
export type PairFault = 'unclosed' | 'unopened' | 'wrong-way' | 'crossed';

/** A mark without its partner on its line. */
export interface LoosePair extends Span {
	readonly fault: PairFault;
	readonly mark: string;
	/** The partner; for a mark that faces the wrong way, what it should be. */
	readonly partner: string;
	/** The class of pair, the same for half and full width. */
	readonly kind: string;
	/** First on its line, after white space. */
	readonly leads: boolean;
}

/** The marks of a line that do not pair up. Numbering such as 1） is none, nor is an apostrophe. */
export const loosePairs = perLine(gate(trait.pair), (text, { traits }): readonly LoosePair[] => {
	if (/^\s{0,20}\|/u.test(text)) return none;
	// ( ) in a line of Latin text or beside an interval [0,1) is somebody else's business.
	const brackets = (traits & trait.square) !== 0 || (traits & trait.han) === 0;
	const open: Mark[] = [];
	const skipped: Mark[] = [];
	const loose: LoosePair[] = [];
	let closersLeft: number | undefined;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		// Nothing but Han and Latin letters in between.
		if ((code > 0x3015 && code < 0xff08) || (code > 0x29 && code < 0x2018)) continue;
		const mark = text.charAt(at);
		const closer = partners.get(mark);
		if (closer !== undefined) {
			if (mark === '(' && (brackets || isFace(text, at))) continue;
			open.push({ at, mark, kind: kindOf(closer) });
			if (open.length < many) continue;
			// Each mark that closes leaves at most one less without a partner: there may be too few of them to come.
			closersLeft ??= closersFrom(text, at + 1);
			if (open.length + skipped.length + loose.length - closersLeft > most) return none;
			continue;
		}
		const opener = openers.get(mark);
		if (opener !== undefined && closersLeft !== undefined) closersLeft--;
		if (opener === undefined || (mark === ')' && brackets)) continue;
		const kind = kindOf(mark);
		const match = nearest(open, kind);
		if (match >= 0) {
			skipped.push(...open.splice(match).slice(1));
			continue;
		}
		if (isNumbering(text, at, mark)) continue;
		const crossing = nearest(skipped, kind);
		if (crossing >= 0) {
			skipped.splice(crossing, 1);
			loose.push(looseOf(text, { at, mark, kind }, 'crossed', opener));
		} else loose.push(looseOf(text, { at, mark, kind }, 'unopened', opener));
		if (loose.length > most) return none;
	}
	if (open.length + skipped.length + loose.length > most) return none;
	for (const one of [...open, ...skipped]) loose.push(looseOf(text, one, 'unclosed', partners.get(one.mark) ?? ''));
	return loose.length > 1 ? turned(loose.sort((a, b) => a.from - b.from)) : loose;
});

interface Mark {
	readonly at: number;
	readonly mark: string;
	readonly kind: string;
}

const none: readonly never[] = [];
const pairList = ['“”', '‘’', '《》', '〈〉', '（）', '()', '【】', '〔〕', '「」', '『』'] as const;
const partners = new Map(pairList.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const openers = new Map(pairList.map((pair) => [pair.charAt(1), pair.charAt(0)]));

/** A line with more of them is a drawing, not text; marks further apart than this do not belong together. */
const most = 40;
const deepest = 20;
/** So many open at once are counted out. */
const many = 200;

function closersFrom(text: string, from: number): number {
	let count = 0;
	for (let at = from; at < text.length; at++) if (openers.has(text.charAt(at))) count++;
	return count;
}

function nearest(marks: readonly Mark[], kind: string): number {
	for (let n = marks.length - 1; n >= Math.max(0, marks.length - deepest); n--) if (marks[n]?.kind === kind) return n;
	return -1;
}

function kindOf(closer: string): string {
	return closer === '）' ? ')' : closer;
}

/** :( */
function isFace(text: string, at: number): boolean {
	return text.charAt(at - 1) === ':' && /^\s?$/u.test(text.charAt(at + 1));
}

/** 1）, （2), a), 一）at the beginning of a clause; :) ; an apostrophe. */
function isNumbering(text: string, at: number, mark: string): boolean {
	if (mark === '’' && text.charAt(at - 1) === '的' && !text.slice(Math.max(0, at - 60), at).includes('‘')) return true;
	if (mark === '’') return /[A-Za-z0-9]/u.test(text.charAt(at - 1)) || /[A-Za-z]/u.test(text.charAt(at + 1));
	if (mark !== '）' && mark !== ')') return false;
	const before = text.slice(Math.max(0, at - 5), at);
	return (
		/(?:^|[\s。；;，,：:、！？（(“])(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-zＡ-Ｚａ-ｚ]|[①-⑳])$/u.test(
			before,
		) || /[:;]-?$/u.test(before)
	);
}

function looseOf(text: string, { at, mark, kind }: Mark, fault: PairFault, partner: string): LoosePair {
	return { from: at, to: at + 1, fault, mark, partner, kind, leads: text.slice(0, at).trim() === '' };
}

/** Two loose marks that face the same way around a few words: “…“ and ”…”. */
function turned(loose: readonly LoosePair[]): readonly LoosePair[] {
	const result: LoosePair[] = [];
	for (let n = 0; n < loose.length; n++) {
		const one = loose[n];
		const next = loose[n + 1];
		if (!one) continue;
		const isTurned =
			next &&
			one.mark === next.mark &&
			one.fault === next.fault &&
			next.from - one.from > 1 &&
			next.from - one.from < 40;
		if (isTurned && one.fault === 'unclosed') result.push({ ...next, fault: 'wrong-way', partner: next.partner });
		else if (isTurned && one.fault === 'unopened') result.push({ ...one, fault: 'wrong-way', partner: one.partner });
		else {
			result.push(one);
			continue;
		}
		n++;
	}
	return result;
}
