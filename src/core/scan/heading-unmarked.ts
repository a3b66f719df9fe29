import { hasLetter } from '../letters';
import type { Heading, HeadingForm } from './heading';
import { numberOf } from './heading-number';
import { isSpace, skipSpace, titleAt, trimmedEnd } from './heading-title';
import { isDocumentTitle } from './structure-words';

const longestBare = 48;

/**
 * A line that may be a heading without an ordinal: 篇1, `【工作回顧】`, `**主要工作**`, `主要工作：`, a title line, the line that
 * underlines a setext heading. Nearly every paragraph is longer than any of them, so this costs nothing on body text.
 */
export function unmarkedHeading(text: string, at: number): Heading | undefined {
	const end = trimmedEnd(text, at);
	if (end - at > 100) return undefined;
	const first = text.charAt(at);
	if (first === '=' || first === '-') return underline(text, at, end);
	if ('#|>+~<`•·●○◦▪▫□☐☑✓✔√→※/\\$@&;；，。、：:'.includes(first)) return undefined;
	const document = documentHeading(text, at, end);
	if (document) return document;
	const counted = countedWord(text, at, end);
	if (counted) return counted;
	if (first === '*' || first === '_') return boldLine(text, at, end);
	if ('【〖{「『'.includes(first)) return bracketLine(text, at, end);
	return titleLine(text, at, end);
}

function heading(form: HeadingForm, level: number, at: number, to: number, from = at, end = to): Heading {
	const shape = form === 'label' ? 'label' : 'title';
	return { from: at, to, level, form, ordinal: '', title: { from, to: end }, runIn: false, shape, certainty: 'maybe' };
}

/** `====` or `----` below a title line; its own title is empty, the outline joins the two. */
function underline(text: string, at: number, end: number): Heading | undefined {
	const c = text.charAt(at);
	if (end - at < 3) return undefined;
	for (let i = at; i < end; i++) if (text.charAt(i) !== c) return undefined;
	return heading('setext', c === '=' ? 1 : 2, at, end, end, end);
}

const numeral = '(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,3})';
const pieceAtStart = new RegExp(
	`^[【\\[（(〖]?[ \u3000]?(?:第[ \u3000]?(${numeral})[ \u3000]?篇|篇[ \u3000]?(${numeral})|[范範]文[ \u3000]?(${numeral}))[ \u3000]?(?:[】\\]）)〗][：:、]?|[：:、.．])?`,
	'u',
);
const pieceAtEnd = new RegExp(
	`(?:[（(【\\[][ \u3000]?)?(?:第[ \u3000]?(${numeral})[ \u3000]?篇|(?:[范範]文)?篇[ \u3000]?(${numeral})|[范範]文[ \u3000]?(${numeral}))(?:[ \u3000]?[）)】\\]])?[：:]?$`,
	'u',
);

/** 篇1, 篇一：…, 【第1篇】…, … 篇1, …（篇一）, 範文三: a line that opens a new text in a compilation. */
export function documentHeading(text: string, at: number, end: number): Heading | undefined {
	if (end - at > 80) return undefined;
	const line = text.slice(at, end);
	if (!line.includes('篇') && !line.includes('文')) return undefined;
	const start = pieceAtStart.exec(line);
	if (start && opensPiece(line, start[0])) return piece(start, at, end, at + start[0].length, end);
	const tail = pieceAtEnd.exec(line);
	if (!tail || tail.index < 2 || /[。；，：]/u.test(line.slice(0, tail.index))) return undefined;
	return piece(tail, at, end, at, at + tail.index);
}

/** Something parts the mark from the title (第1篇：…), or the title names a kind of text (第1篇護理總結); 第一篇論文發表了。 is neither. */
function opensPiece(line: string, mark: string): boolean {
	if (/[。；，]$/u.test(line)) return false;
	const next = line.charAt(mark.length);
	return (
		next === '' ||
		isSpace(next.charCodeAt(0)) ||
		/[】\]）)〗：:、.．]$/u.test(mark) ||
		isDocumentTitle(line.slice(mark.length))
	);
}

function piece(match: RegExpExecArray, at: number, end: number, titleFrom: number, titleTo: number): Heading {
	let [from, to] = [titleFrom, titleTo];
	const value = numberOf(match[1] ?? match[2] ?? match[3] ?? '');
	for (const text = match.input; from < to && isSpace(text.charCodeAt(from - at)); ) from++;
	for (const text = match.input; from < to && isSpace(text.charCodeAt(to - 1 - at)); ) to--;
	return {
		from: at,
		to: end,
		level: 0,
		form: 'document',
		ordinal: match[0].replace(/^[ \u3000]+|[：:、.．]$/gu, ''),
		...(value !== undefined && { value }),
		title: { from, to },
		runIn: false,
		shape: 'title',
		certainty: 'sure',
	};
}

const wordMark =
	/(?:(?!星期|周|週|图|圖|表|附|初|年|进|統|统|万|萬|唯|单|單)[\u4e00-\u9fff]{2,4}?([一二三四五六七八九十]{1,2}|\d{1,2})|第([一二三四五六七八九十]{1,2}|\d{1,2})[\u4e00-\u9fff]{1,3})(?:[：:、]|$)/uy;

/** `案例一：…`, `需求二、…`, `第一次會議：`: a word with an ordinal counts the sections. */
function countedWord(text: string, at: number, end: number): Heading | undefined {
	const code = text.charCodeAt(at);
	if (code < 0x4e00 || code > 0x9fff) return undefined;
	wordMark.lastIndex = at;
	const match = wordMark.exec(text);
	const value = numberOf(match?.[1] ?? match?.[2] ?? '');
	if (!match || value === undefined) return undefined;
	const { span, runIn, shape } = titleAt(text, at + match[0].length);
	const ordinal = match[0];
	const to = Math.max(Math.min(span.to, end), at + ordinal.length);
	return {
		from: at,
		to,
		level: 1,
		form: 'label',
		ordinal,
		value,
		title: { from: Math.min(span.from, to), to },
		runIn,
		shape,
		certainty: 'maybe',
	};
}

/** `**主要工作**` or `**主要工作：**` alone on its line. */
function boldLine(text: string, at: number, end: number): Heading | undefined {
	const mark = text.slice(at, at + 2);
	if (mark !== '**' && mark !== '__') return undefined;
	const colon = /[：:]$/u.test(text.slice(at, end)) ? 1 : 0;
	const to = end - colon - 2;
	if (to - at < 4 || to - at > 50 || text.indexOf(mark, at + 2) !== to) return undefined;
	const inside = text.slice(at + 2, to);
	if (!isTitle(inside.replace(/[：:]$/u, '')) || inside.trim() === '') return undefined;
	return heading('bold', 1, at, end, at + 2, to);
}

const brackets = new Map([
	['【', '】'],
	['〖', '〗'],
	['{', '}'],
	['「', '」'],
	['『', '』'],
]);

/** `【工作回顧】` alone on its line. */
function bracketLine(text: string, at: number, end: number): Heading | undefined {
	const close = brackets.get(text.charAt(at)) ?? '';
	const colon = /[：:]$/u.test(text.slice(at, end)) ? 1 : 0;
	const to = end - colon - 1;
	if (to - at < 3 || to - at > 26 || text.indexOf(close, at) !== to) return undefined;
	return isTitle(text.slice(at + 1, to)) ? heading('bracket', 1, at, end, at + 1, to) : undefined;
}

/** A short line without a stop, or one that only a colon ends. */
function titleLine(text: string, at: number, end: number): Heading | undefined {
	const from = afterOrnament(text, at);
	const line = text.slice(from, end);
	const latin = /^[A-Za-z]/u.test(line);
	if (line.length < 2 || line.length > (latin ? 64 : longestBare)) return undefined;
	const label = /[：:]$/u.test(line);
	const inside = label ? line.slice(0, -1) : line;
	if (!isTitle(inside)) return undefined;
	return heading(label ? 'label' : 'bare', 1, at, end, from);
}

/** `■ 主要工作`: the ornament before a title belongs to its mark. */
function afterOrnament(text: string, at: number): number {
	return '■◆◇▲△★☆▶►◎✦❖➤➢'.includes(text.charAt(at)) ? skipSpace(text, at + 1) : at;
}

/** Words, without what only sentences, fields, tables and addresses have. */
function isTitle(text: string): boolean {
	return (
		!/[。；！：:;|=<>\t]|[，,、][^，,]{0,40}[，,][^，,]{0,40}[，,]|[，,.、…]$|https?|@|_{5}|--/u.test(text) &&
		hasLetter(text)
	);
}
