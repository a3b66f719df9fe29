import type { Section, SummaryDocument } from '../outline';
import { occursIn } from '../profile/pattern';
import type { Heading } from '../scan/heading';
import type { Scan, ScannedLine } from '../scan/scan';
import { fold } from '../script';
import type { Position, Span } from '../text';
import type { SpecWords } from './vocabulary';

/** A paragraph, or what stands of it between two headings on one line; knows its columns but not its line number. */
export interface Passage extends Span {
	/** Folded; blanks and years read ○. */
	readonly text: string;
	/** It says something: a sentence, not a greeting, a signature, a date, a tag line. */
	readonly isProse: boolean;
	/** Answers to "does it say this section", kept as long as the line does not change. */
	readonly answers: WeakMap<SpecWords, boolean>;
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
	return piecesOf(line, from, to, document);
}

/** Whether a passage says what a section is for, by the section's cues. */
export function says({ text, answers }: Passage, words: SpecWords): boolean {
	const known = answers.get(words);
	if (known !== undefined) return known;
	const answer = words.cues.some((cue) => occursIn(cue, text));
	answers.set(words, answer);
	return answer;
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
const known = new WeakMap<ScannedLine, Pieces>();
const standing = new WeakMap<SummaryDocument, ReadonlySet<Heading>>();

/** What a line alone takes for a heading may be none: these stand. */
function headingsOf(document: SummaryDocument): ReadonlySet<Heading> {
	let headings = standing.get(document);
	if (!headings) {
		const found = new Set<Heading>(document.heading ? [document.heading] : []);
		const add = (section: Section): void => {
			found.add(section.heading);
			section.children.forEach(add);
		};
		document.sections.forEach(add);
		headings = found;
		standing.set(document, headings);
	}
	return headings;
}

function piecesOf(line: ScannedLine, start: number, to: number, document: SummaryDocument): readonly Passage[] {
	const headings = line.headings.length ? line.headings.filter((heading) => headingsOf(document).has(heading)) : none;
	const last = known.get(line);
	if (last && last.from === start && last.to === to && isSame(last.headings, headings)) return last.pieces;
	const pieces: Passage[] = [];
	if (line.before === '' && line.after === '') {
		let from = start;
		for (const heading of [...headings, undefined]) {
			const until = Math.min(heading?.from ?? to, to);
			const text = from < until ? fold(shortened(withoutBlanks(line, from, until))).replace(year, blank) : '';
			if (text !== '') pieces.push({ from, to: until, text, isProse: isProse(text), answers: new WeakMap() });
			from = Math.max(from, heading?.to ?? until);
		}
	}
	known.set(line, { from: start, to, headings, pieces });
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
const label = /^[^\p{L}\p{N}]{0,6}[^,。;!?:]{1,16}:/u;
const noProse =
	/^(?:标签|tag|来源|关键词|上一篇|下一篇|相关推荐|相关文章|当前位置|现在位置|位置|作者|编辑|责任编辑|【[^】]{1,60}】相关)/u;
const site = /小编|范文|欢迎阅读|欢迎大家(?:参考|阅读|借鉴)|仅供参考|免费公文网|来(?:源|自|于)[^。]{0,12}(?:网|www)/u;

function isProse(text: string): boolean {
	if (text.length < shortest || noProse.test(text) || site.test(text.slice(0, 400))) return false;
	if (label.test(text) && !/[。!?;]/u.test(text)) return false;
	return /[。!?;,]|\.(?:\s|$)/u.test(text) || text.length >= unpunctuated;
}
