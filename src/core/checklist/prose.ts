import type { SummaryDocument } from '../outline';
import { occursIn } from '../profile/pattern';
import type { ScannedLine, Scan } from '../scan/scan';
import { fold } from '../script';
import type { Position, Range, Span } from '../text';
import type { SpecWords } from './vocabulary';

/** A paragraph, or what stands of it between two headings on one line. */
export interface Passage extends Range {
	readonly line: ScannedLine;
	/** Folded; blanks and years read ○. */
	readonly text: string;
	/** It says something: a sentence, not a greeting, a signature, a date, a tag line. */
	readonly isProse: boolean;
}

/** The passages of a document's body, in order; its title line is none. */
export function passagesOf({ lines }: Scan, document: SummaryDocument): readonly Passage[] {
	const found: Passage[] = [];
	const { start, end } = document.range;
	for (let n = start.line; n <= end.line && n < lines.length; n++) {
		const line = lines[n];
		if (!line || n === document.titleSpan?.line && document.titleSpan.to >= line.text.trimEnd().length) continue;
		for (const piece of piecesOf(line)) {
			const from = Math.max(piece.from, n === start.line ? start.column : 0, n === document.titleSpan?.line ? document.titleSpan.to : 0);
			if (n === end.line && piece.from >= end.column) continue;
			if (from < piece.to) found.push({ ...piece, line, start: { line: n, column: from }, end: { line: n, column: piece.to } });
		}
	}
	return found;
}

/** Whether a passage says what a section is for, by the section's cues. */
export function says(passage: Passage, words: SpecWords): boolean {
	if (words.cues.length === 0) return false;
	let known = answers.get(passage.line);
	if (!known) {
		known = new Map();
		answers.set(passage.line, known);
	}
	const bySpec = known.get(words) ?? new Map<number, boolean>();
	known.set(words, bySpec);
	let answer = bySpec.get(passage.end.column);
	if (answer === undefined) {
		answer = words.cues.some((cue) => occursIn(cue, passage.text));
		bySpec.set(passage.end.column, answer);
	}
	return answer;
}

interface Piece extends Span {
	readonly text: string;
	readonly isProse: boolean;
}

const pieces = new WeakMap<ScannedLine, readonly Piece[]>();
const answers = new WeakMap<ScannedLine, Map<SpecWords, Map<number, boolean>>>();

function piecesOf(line: ScannedLine): readonly Piece[] {
	const known = pieces.get(line);
	if (known) return known;
	const found: Piece[] = [];
	if (line.before === '' && line.after === '') {
		let from = 0;
		for (const heading of [...line.headings, undefined]) {
			const to = heading?.from ?? line.text.length;
			const text = fold(withoutBlanks(line, from, to)).replace(year, blank);
			if (text !== '') found.push({ from, to, text, isProse: isProse(text) });
			from = heading?.to ?? to;
		}
	}
	pieces.set(line, found);
	return found;
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

/** Where a passage begins, without its indentation. */
export function beginningOf({ start, line }: Passage): Position {
	const indent = /^\s*/u.exec(line.text.slice(start.column, start.column + 200))?.[0].length ?? 0;
	return { line: start.line, column: start.column + indent };
}

const blank = '○';
const year = /(?:\d{4}|[一二三四五六七八九〇零○]{2,4}|\d{3}(?=年度))(?=年)/gu;
const shortest = 10;
const label = /^[^\p{L}\p{N}]{0,6}[^,。;!?:]{1,16}:/u;
const noProse = /^(?:标签|tag|来源|关键词|上一篇|下一篇|相关推荐|相关文章|当前位置|现在位置|位置|作者|编辑|责任编辑|【[^】]{1,60}】相关)/u;
const site = /小编|范文|欢迎阅读|欢迎大家(?:参考|阅读|借鉴)|仅供参考|免费公文网|来(?:源|自|于)[^。]{0,12}(?:网|www)/u;

function isProse(text: string): boolean {
	if (text.length < shortest || noProse.test(text) || site.test(text.slice(0, 400))) return false;
	if (label.test(text) && !/[。!?;]/u.test(text)) return false;
	return /[。!?;,]|\.(?:\s|$)/u.test(text) || text.length >= 30;
}
