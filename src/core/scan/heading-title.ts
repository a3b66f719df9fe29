import type { Span } from '../text';
import type { HeadingShape } from './heading';

/** A title and what follows it. */
export interface Title {
	/** Without surrounding space, with its trailing stop or colon. */
	readonly span: Span;
	/** Text goes on behind it. */
	readonly runIn: boolean;
	readonly shape: HeadingShape;
}

/** No title is longer; a sentence that does not end by then is body text. */
const longest = 100;

/**
 * The title that begins at `from`: up to the end of its first sentence (`抓隊伍。` of 抓隊伍。全鎮…), to a colon behind a short
 * label (`主席致詞：` of 主席致詞：（略）), to the gap behind a few words (`主要工作` of
 * 主要工作 今年…; at least `gap` characters follow), else to the end of the line.
 */
export function titleAt(text: string, from: number, gap = 12): Title {
	const start = skipSpace(text, from);
	const lineEnd = trimmedEnd(text, start);
	if (isContentsLine(text, start, lineEnd))
		return { span: { from: start, to: lineEnd }, runIn: false, shape: 'contents' };
	const { to, commas } = titleEnd(text, start, lineEnd, gap);
	const runIn = to < lineEnd;
	return { span: { from: start, to }, runIn, shape: shapeOf(text, start, to, runIn, commas) };
}

/** Space, tab, no-break, zero-width and ideographic space, byte order mark. */
export function isSpace(code: number): boolean {
	return code === 0x20 || code === 0x3000 || code === 9 || code === 0xa0 || code === 0x200b || code === 0xfeff;
}

export function skipSpace(text: string, from: number): number {
	let at = from;
	while (at < text.length && isSpace(text.charCodeAt(at))) at++;
	return at;
}

/** Where the text ends without trailing space, not before `from`. */
export function trimmedEnd(text: string, from: number): number {
	let end = text.length;
	while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
	return end;
}

/** Where the title ends, and how many commas part its clauses. */
function titleEnd(
	text: string,
	from: number,
	lineEnd: number,
	gap: number,
): { readonly to: number; readonly commas: number } {
	const limit = Math.min(lineEnd, from + longest);
	let commas = 0;
	let pauses = 0;
	let depth = 0;
	for (let at = from; at < limit; at++) {
		switch (signs[text.charCodeAt(at)] ?? 0) {
			case OPEN:
				depth++;
				break;
			case CLOSE:
				depth = Math.max(0, depth - 1);
				break;
			case COMMA:
				if (!isDigit(text.charCodeAt(at + 1))) commas++;
				break;
			case PAUSE:
				pauses++;
				break;
			case COLON:
				if (depth === 0 && commas + pauses === 0 && isLabelEnd(text, from, at, lineEnd)) return { to: at + 1, commas };
				break;
			case SPACE:
				if (depth === 0 && isGap(text, from, at, lineEnd, gap)) return { to: at, commas };
				break;
			case STOP:
			case HALF_STOP: {
				if (signs[text.charCodeAt(at)] === HALF_STOP && !isHalfStop(text, at, lineEnd)) break;
				const to = afterClosing(text, at + 1, lineEnd);
				if (depth === 0 || to >= lineEnd) return { to, commas };
			}
		}
	}
	return { to: lineEnd - from > longest * 2 ? limit : lineEnd, commas };
}

const [OPEN, CLOSE, COMMA, PAUSE, COLON, SPACE, STOP, HALF_STOP] = [1, 2, 3, 4, 5, 6, 7, 8];

/** What each code unit means for the end of a title. */
const signs = new Uint8Array(0x10000);
for (const [sign, characters] of [
	[OPEN, '（(《〈“「『【['],
	[CLOSE, '）)》〉”」』】]'],
	[COMMA, '，,'],
	[PAUSE, '、'],
	[COLON, '：:'],
	[SPACE, ' \u3000\t\u00a0\u200b\ufeff'],
	[STOP, '。；！？'],
	[HALF_STOP, '.;!?'],
] as const) {
	for (const character of characters) signs[character.charCodeAt(0)] = sign;
}

function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

/** A half-width stop ends a sentence before a space or the line's end; `;` and, between Han characters, `.` anywhere. */
function isHalfStop(text: string, at: number, lineEnd: number): boolean {
	const c = text.charAt(at);
	const next = at + 1 >= lineEnd || isSpace(text.charCodeAt(at + 1));
	if (c === ';') return next || !isLatin(text.charCodeAt(at + 1));
	if (c === '!' || c === '?') return next;
	if (isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1))) return true;
	return next && at > 1 && /[\p{Ll}\p{Lo}）)”"']/u.test(text.charAt(at - 1));
}

/** Stops and quotes that belong to the same sentence end: `……”。` */
function afterClosing(text: string, from: number, lineEnd: number): number {
	let at = from;
	while (at < lineEnd && at < from + 4 && '。！？”’」』）)'.includes(text.charAt(at))) at++;
	return at;
}

/** A colon ends the title behind a short name (`關於電梯：同意…`), or at the line's end; not in a time, a ratio or an address. */
function isLabelEnd(text: string, from: number, at: number, lineEnd: number): boolean {
	if (at + 1 >= lineEnd) return true;
	if (text.charAt(at) === ':' && /[\d/]/u.test(text.charAt(at + 1))) return false;
	return at - from >= 2 && at - from <= (isLatin(text.charCodeAt(at - 1)) ? 40 : 14);
}

/** A space between a few words and a paragraph, where no Latin words stand beside it. */
function isGap(text: string, from: number, at: number, lineEnd: number, gap: number): boolean {
	if (at - from < 2 || at - from > 24 || isSpace(text.charCodeAt(at - 1))) return false;
	const next = skipSpace(text, at);
	if (next - at === 1 && text.charAt(at) === ' ' && (isWestern(text, at - 1) || isWestern(text, next))) return false;
	if (lineEnd - next >= 40) return true;
	return lineEnd - next >= gap && /[。；.]/u.test(text.charAt(lineEnd - 1));
}

/** A letter or figure that a space parts from Han characters: 完成 ３ 件, 改用 Vue. */
function isWestern(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return isLatin(code) || (code >= 0xff10 && code <= 0xff19);
}

/** `1.1編寫目的 ⇥ 2`, `一、主要工作……3`. */
function isContentsLine(text: string, from: number, lineEnd: number): boolean {
	if (lineEnd - from > 160 || lineEnd - from < 3) return false;
	const last = text.charCodeAt(lineEnd - 1);
	if (!isDigit(last) && last !== 0x29 && last !== 0xff09) return false;
	return contentsTail.test(text.slice(Math.max(from, lineEnd - 24), lineEnd));
}

const contentsTail = /(?:\t|[.．·…⋯・。_]{3,}|…|-{3,}|—{2,}| {3,}|\u3000{2,})[ \u3000\t]{0,10}[（(]?\d{1,4}[)）]?$/u;

function isHan(code: number): boolean {
	return code >= 0x4e00 && code <= 0x9fff;
}

function isLatin(code: number): boolean {
	return (code > 0x20 && code < 0x7f) || (code >= 0xc0 && code < 0x250);
}

function shapeOf(text: string, from: number, to: number, runIn: boolean, commas: number): HeadingShape {
	const length = to - from;
	if (length >= longest || (length > 64 && !isLatin(text.charCodeAt(from)))) return 'sentence';
	if (length === 0) return 'title';
	const last = text.charAt(to - 1);
	if ('；;，,、'.includes(last)) return 'item';
	if (commas > 3) return 'sentence';
	if (last === '：' || last === ':') return 'label';
	const ended = '。！？!?.'.includes(last);
	if (length > 40 && (ended || runIn)) return 'sentence';
	return ended ? 'clause' : 'title';
}
