import { memoOf } from '../memo';
import type { SummaryDocument } from '../outline';
import type { Heading } from '../scan/heading';
import type { Scan, ScannedLine } from '../scan/scan';
import { fold } from '../script';
import type { Position, Span } from '../text';
import { type Cues, saidBy } from './cues';
import { hasPair } from './pairs';
import { lastNotAfter } from './sections';
import type { SpecWords } from './vocabulary';

/** A paragraph, or what stands of it between two headings on one line; knows its columns but not its line number. */
export interface Passage extends Span {
	/** Folded; blanks and years read ○. */
	readonly text: string;
	/** It says something: a sentence, not a greeting, a signature, a date, a tag line. */
	readonly isProse: boolean;
}

/** A passage with its line number. */
export interface PlacedPassage {
	readonly line: number;
	readonly passage: Passage;
}

/** The passages on a line of a document's body, in order; its title is none. Cached by the line. */
export function passagesOn({ lines }: Scan, document: SummaryDocument, n: number): readonly Passage[] {
	const line = lines[n];
	const { start, end } = document.range;
	if (!line || n < start.line || n > end.line || line.text === '') return none;
	const title = document.titleSpan?.line === n ? document.titleSpan : undefined;
	const from = Math.max(title?.to ?? 0, n === start.line ? start.column : 0);
	const to = n === end.line ? Math.min(end.column, line.text.length) : line.text.length;
	const headings = line.headings.length ? line.headings.filter(({ from }) => isHeadingAt(document, n, from)) : none;
	return piecesOf(line, from, to, headings);
}

/** Whether a passage says what a section is for, by its cues among those of others. */
export function says(passage: Passage, cues: Cues, words: SpecWords): boolean {
	let known = answers.get(passage);
	if (known?.cues !== cues) {
		known = { cues, specs: saidBy(cues, passage.text) };
		answers.set(passage, known);
	}
	return known.specs.has(words);
}

/** What each passage says of what was asked last. */
const answers = memoOf<Passage, { readonly cues: Cues; readonly specs: ReadonlySet<SpecWords> }>();

/**
 * Which sections the prose on a line may say: a set of bits in the order of the cues' sections, see {@link bitOf}. Depends on the
 * line alone, so it may be noted; it speaks of lines that are one passage from end to end, save {@link anySection}.
 */
export function sayingOn({ lines }: Scan, n: number, cues: Cues): number {
	const line = lines[n];
	if (!line) return 0;
	if (line.headings.length > 0) return anySection;
	if (!hasPair(cues.pairs, line)) return 0;
	let saying = 0;
	for (const passage of piecesOf(line, 0, line.text.length, none)) {
		if (!passage.isProse) continue;
		for (const [n, words] of cues.specs.entries()) if (says(passage, cues, words)) saying |= bitOf(n);
	}
	return saying;
}

/** Any section may be said: what stands on the line depends on the outline. */
export const anySection = 1 << 30;

/** The bit of the section that is number `n` in the cues. */
export function bitOf(n: number): number {
	return n < 30 ? 1 << n : anySection;
}

/** Where a passage begins, without its indentation. */
export function beginningOf({ lines }: Scan, { line, passage }: PlacedPassage): Position {
	const text = lines[line]?.text.slice(passage.from, passage.to) ?? '';
	return { line, column: passage.from + text.length - text.trimStart().length };
}

interface Pieces extends Span {
	readonly headings: readonly Heading[];
	readonly pieces: readonly Passage[];
}

const none: readonly never[] = [];
const known = memoOf<ScannedLine, Pieces>();

/**
 * Whether a heading stands at a place. What a line alone takes for a heading may be none; and one that stands may be another object
 * in the outline, which gives some another level and keeps others over an edit.
 */
function isHeadingAt({ heading, range, titleSpan, sections }: SummaryDocument, line: number, column: number): boolean {
	const opening = heading?.form === 'document' ? range.start.line : (titleSpan?.line ?? range.start.line);
	if (heading && opening === line && heading.from === column) return true;
	const last = lastNotAfter(sections, { line, column })?.start;
	return last?.line === line && last.column === column;
}

function piecesOf(line: ScannedLine, start: number, to: number, headings: readonly Heading[]): readonly Passage[] {
	const last = known.get(line);
	if (last && last.from === start && last.to === to && isSame(last.headings, headings)) return last.pieces;
	const pieces: Passage[] = [];
	if (line.before === '' && line.after === '') {
		let from = start;
		for (const heading of [...headings, undefined]) {
			const until = Math.min(heading?.from ?? to, to);
			const text = from < until ? fold(shortened(withoutBlanks(line, from, until))).replace(year, blank) : '';
			if (text !== '') pieces.push({ from, to: until, text, isProse: isProse(text) });
			from = Math.max(from, heading?.to ?? until);
		}
	}
	// Of a line that is a heading and nothing else it is as quickly found again.
	if (pieces.length > 0 || headings.length === 0) known.set(line, { from: start, to, headings, pieces });
	return pieces;
}

function isSame(some: readonly Heading[], others: readonly Heading[]): boolean {
	return some.length === others.length && some.every((heading, n) => heading === others[n]);
}

/** A blank reads ○, as does a year: cues can then speak of ○年. */
function withoutBlanks({ text, placeholders }: ScannedLine, from: number, to: number): string {
	let read = '';
	let at = from;
	for (const placeholder of placeholders) {
		if (placeholder.from < at || placeholder.to > to) continue;
		read += text.slice(at, placeholder.from) + blank;
		at = placeholder.to;
	}
	return read + text.slice(at, to);
}

/** A paragraph says at its beginning or at its end what it is for: a line of megabytes is not searched. */
function shortened(text: string): string {
	return text.length <= longest ? text : `${text.slice(0, longest / 2)}。${text.slice(-longest / 2)}`;
}

const longest = 20_000;
const blank = '○';
const year = /(?:\d{4}|[一二三四五六七八九〇零○]{2,4}|\d{3}(?=年度))(?=年)/gu;
const shortest = 10;
const unpunctuated = 30;
/** Of a label with its colon, in UTF-16 units. */
const longestLabel = 46;
const noProse =
	/^(?:标签|tag|来源|关键词|上一篇|下一篇|相关推荐|相关文章|当前位置|现在位置|位置|作者|编辑|责任编辑|【[^】]{1,60}】相关)/u;
const site = /小编|范文|欢迎阅读|欢迎大家(?:参考|阅读|借鉴)|仅供参考|免费公文网|来(?:源|自|于)[^。]{0,12}(?:网|www)/u;

function isLabel(text: string): boolean {
	return /^[^\p{L}\p{N}]{0,6}[^,。;!?:]{1,16}:/u.test(text) && !/[。!?;]/u.test(text);
}

function isProse(text: string): boolean {
	if (text.length < shortest || noProse.test(text) || site.test(text.slice(0, 400))) return false;
	if (text.slice(0, longestLabel).includes(':') && isLabel(text)) return false;
	return /[。!?;,]|\.(?:\s|$)/u.test(text) || text.length >= unpunctuated;
}
