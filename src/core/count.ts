import { lineNotes, unknown } from './line-notes';
import type { Scan, ScannedLine } from './scan/scan';
import type { Range, Span } from './text';

/**
 * 字數 of a line: every Han character and every punctuation mark beside Han counts 1, a run of Latin letters and digits with
 * its inner . , % - / counts 1; white space, ordinals, markup, guidance and open blanks count 0. Close to Word's count, not
 * claimed equal. The title of a heading counts, its mark does not.
 */
export function countLine(line: ScannedLine): number {
	return countSpan(line, 0, line.text.length);
}

/**
 * 字數 of a range; lines that it covers whole are counted once as long as they do not change. Whoever only asks whether it
 * reaches a number gives it as `enough`: the count ends with the line that reaches it.
 */
export function countRange(scan: Scan, { start, end }: Range, enough = Number.POSITIVE_INFINITY): number {
	const { lines } = scan;
	const counts = countsOf(scan);
	const last = Math.min(end.line, lines.length - 1);
	let count = 0;
	for (let n = start.line; n <= last && count < enough; n++) {
		let whole = counts[n] ?? 0;
		if (n === start.line || n === end.line || whole === unknown) {
			const line = lines[n];
			if (!line) break;
			const from = n === start.line ? start.column : 0;
			const to = n === end.line ? end.column : line.text.length;
			if (from > 0 || to < line.text.length) {
				if (to > from) count += countSpan(line, from, to);
				continue;
			}
			if (whole === unknown) {
				whole = countLine(line);
				counts[n] = whole;
			}
		}
		count += whole;
	}
	return count;
}

/** Open placeholders that begin in a range. */
export function countPlaceholders({ lines }: Scan, { start, end }: Range): number {
	const last = Math.min(end.line, lines.length - 1);
	let count = 0;
	for (let n = start.line; n <= last; n++) {
		const placeholders = lines[n]?.placeholders;
		if (placeholders === undefined || placeholders.length === 0) continue;
		if (n > start.line && n < end.line) count += placeholders.length;
		else {
			for (const { from } of placeholders) {
				if ((n > start.line || from >= start.column) && (n < end.line || from < end.column)) count++;
			}
		}
	}
	return count;
}

const countsOf = lineNotes();

function countSpan(line: ScannedLine, from: number, to: number): number {
	const { text } = line;
	let count = 0;
	let at = from;
	for (const skipped of uncounted(line)) {
		if (skipped.to <= at) continue;
		count += countText(text, at, Math.min(skipped.from, to));
		at = skipped.to;
		if (at >= to) return count;
	}
	return count + countText(text, at, to);
}

/** What counts 0 though it is written: blanks, marks of headings and lists, markup, comments; in order, may overlap. */
function uncounted(line: ScannedLine): readonly Span[] {
	const { text, before, placeholders, headings } = line;
	if (isPlain(line)) return placeholders;
	const spans: Span[] = [...placeholders];
	for (const { from, title } of headings) spans.push({ from, to: title.from });
	if (isGuidance(before)) {
		const close = before === '!' ? text.indexOf('-->') : -1;
		spans.push({ from: 0, to: close < 0 ? text.length : close + 3 });
	} else if (before !== '' || (line.after !== '' && line.after !== '!')) {
		if (/^\s{0,20}(?:`{3}|~{3}|-{3})/u.test(text)) spans.push({ from: 0, to: text.length });
	} else if (!headings.length) {
		const mark = listMark.exec(text);
		if (mark) spans.push({ from: 0, to: mark[0].length });
	}
	for (let open = text.indexOf('<!--'); open >= 0; ) {
		const close = text.indexOf('-->', open + 4);
		spans.push({ from: open, to: close < 0 ? text.length : close + 3 });
		open = close < 0 ? -1 : text.indexOf('<!--', close + 3);
	}
	if (mayBeMarkup.test(text)) {
		for (const { index, 0: markup } of text.matchAll(inlineMarkup))
			spans.push({ from: index, to: index + markup.length });
	}
	return spans.length > 1 ? spans.sort((a, b) => a.from - b.from) : spans;
}

/** A line of prose: only its blanks are not counted. */
function isPlain({ text, before, after, headings }: ScannedLine): boolean {
	if (before !== '' || after !== '' || headings.length > 0 || mayBeMarkup.test(text)) return false;
	return !/[^ \t\u3000]/u.test(listMark.exec(text)?.[0] ?? '');
}

/** Front matter and comments are no text of the summary; code is. */
function isGuidance(state: string): boolean {
	return state === '-' || state === '!';
}

const listMark =
	/^[\s>]{0,40}(?:[-*+•●○◆■□▪·]\s{1,4}(?:\[[ xX]\]\s)?|\d{1,3}(?:[.．](?!\d)|[、)）])|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]、?|[一二三四五六七八九十]{1,3}、|[①-⑳])?/u;
/** One of these stands in every markup that is more than white space. */
const mayBeMarkup = /[*~`\]|:-]/u;
const inlineMarkup = /\*{1,3}|~~|`{1,3}|\]\([^()\s]{1,500}\)|!?\[(?=[^\]]{1,200}\]\()|^\|?[\s:|-]{3,200}$|\|/gu;

/** Kinds of characters. */
const [NOTHING, HAN, LATIN, BESIDE_HAN, CHINESE_MARK, SECOND_HALF] = [0, 1, 2, 3, 4, 5];

/** The kind of each code unit. */
let kinds: Uint8Array | undefined;

function buildKinds(): Uint8Array {
	const built = new Uint8Array(0x10000).fill(BESIDE_HAN);
	for (const [kind, from, to] of ranges) built.fill(kind, from, to + 1);
	return built;
}

/** Later ranges stand above earlier ones. */
const ranges: readonly (readonly [kind: number, from: number, to: number])[] = [
	[NOTHING, 0, 0x20],
	[LATIN, 0x30, 0x39],
	[LATIN, 0x41, 0x5a],
	[LATIN, 0x61, 0x7a],
	[NOTHING, 0xa0, 0xa0],
	[LATIN, 0xc0, 0x24f],
	[BESIDE_HAN, 0xd7, 0xd7],
	[BESIDE_HAN, 0xf7, 0xf7],
	[LATIN, 0x370, 0x1fff],
	[NOTHING, 0x2000, 0x200f],
	[HAN, 0x2e80, 0xdfff],
	[NOTHING, 0x3000, 0x3000],
	[CHINESE_MARK, 0x3001, 0x303f],
	[HAN, 0x3005, 0x3005],
	[HAN, 0x3007, 0x3007],
	[SECOND_HALF, 0xdc00, 0xdfff],
	[HAN, 0xf900, 0xfaff],
	[NOTHING, 0xfeff, 0xfeff],
	[CHINESE_MARK, 0xff01, 0xff65],
	[LATIN, 0xff10, 0xff19],
	[LATIN, 0xff21, 0xff3a],
	[LATIN, 0xff41, 0xff5a],
];

function countText(text: string, from: number, to: number): number {
	kinds ??= buildKinds();
	let count = 0;
	let last = NOTHING;
	let waiting = 0;
	for (let i = from; i < to; i++) {
		const code = text.charCodeAt(i);
		const kind = kinds[code] ?? NOTHING;
		if (kind === HAN || kind === CHINESE_MARK) {
			count += 1 + waiting;
			waiting = 0;
		} else if (kind === LATIN) {
			if (last !== LATIN) count++;
			waiting = 0;
		} else if (kind === BESIDE_HAN) {
			if (last === LATIN && isInner(code) && (code === PERCENT || isLatinAt(text, i + 1, to))) continue;
			if (last === HAN || last === CHINESE_MARK) {
				count++;
				continue;
			}
			waiting++;
		} else if (kind === SECOND_HALF) continue;
		else waiting = 0;
		last = kind;
	}
	return count;
}

const PERCENT = 0x25;

function isLatinAt(text: string, at: number, to: number): boolean {
	return at < to && kinds?.[text.charCodeAt(at)] === LATIN;
}

/** . , % - / ' inside a run of letters and digits. */
function isInner(code: number): boolean {
	return code === 0x2e || code === 0x2c || code === PERCENT || code === 0x2d || code === 0x2f || code === 0x27;
}
