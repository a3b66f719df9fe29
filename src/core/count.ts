import type { ScannedLine, Scan } from './scan/scan';
import { comparePositions, type Range, type Span } from './text';

/**
 * 字數 of a line: every Han character and every punctuation mark beside Han counts 1, a run of Latin letters and digits with
 * its inner . , % - / counts 1; white space, ordinals, markup, guidance and open blanks count 0. Close to Word's count, not
 * claimed equal. The title of a heading counts, its mark does not.
 */
export function countLine(line: ScannedLine): number {
	const known = counts.get(line);
	if (known !== undefined) return known;
	const count = countSpan(line, { from: 0, to: line.text.length });
	counts.set(line, count);
	return count;
}

/** 字數 of a range; lines that it covers whole are counted once as long as they do not change. */
export function countRange({ lines }: Scan, { start, end }: Range): number {
	let count = 0;
	for (let n = start.line; n <= end.line && n < lines.length; n++) {
		const line = lines[n];
		if (!line) break;
		const from = n === start.line ? start.column : 0;
		const to = n === end.line ? end.column : line.text.length;
		if (from === 0 && to >= line.text.length) count += countLine(line);
		else if (to > from) count += countSpan(line, { from, to });
	}
	return count;
}

/** Open placeholders that begin in a range. */
export function countPlaceholders({ lines }: Scan, { start, end }: Range): number {
	let count = 0;
	for (let n = start.line; n <= end.line && n < lines.length; n++) {
		for (const { from } of lines[n]?.placeholders ?? []) {
			const at = { line: n, column: from };
			if (comparePositions(start, at) <= 0 && comparePositions(at, end) < 0) count++;
		}
	}
	return count;
}

const counts = new WeakMap<ScannedLine, number>();

function countSpan(line: ScannedLine, { from, to }: Span): number {
	const text = line.text;
	let count = 0;
	let at = from;
	for (const skipped of [...uncounted(line), { from: to, to }]) {
		if (skipped.to <= at) continue;
		count += countText(text.slice(at, Math.min(skipped.from, to)));
		at = Math.max(at, skipped.to);
		if (at >= to) break;
	}
	return count;
}

/** What counts 0 though it is written: blanks, marks of headings and lists, markup, comments; in order, may overlap. */
function uncounted(line: ScannedLine): readonly Span[] {
	const { text, before, placeholders, headings } = line;
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

/** Front matter and comments are no text of the summary; code is. */
function isGuidance(state: string): boolean {
	return state === '-' || state === '!';
}

const listMark =
	/^[\s>]{0,40}(?:[-*+•●○◆■□▪·]\s{1,4}(?:\[[ xX]\]\s)?|\d{1,3}(?:[.．](?!\d)|[、)）])|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]、?|[一二三四五六七八九十]{1,3}、|[①-⑳])?/u;
/** One of these stands in every markup that is more than white space. */
const mayBeMarkup = /[*~`\]|:-]/u;
const inlineMarkup = /\*{1,3}|~~|`{1,3}|\]\([^()\s]{1,500}\)|!?\[(?=[^\]]{1,200}\]\()|^\|?[\s:|-]{3,200}$|\|/gu;

/** Kinds of characters: 0 nothing, 1 Han and the like, 2 Latin, 3 mark that counts beside Han, 4 Chinese mark. */
function kindOf(code: number): 0 | 1 | 2 | 3 | 4 {
	if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f))
		return 0;
	if (code < 0x80) return isAlphanumeric(code) ? 2 : 3;
	if (code < 0x250) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 ? 2 : 3;
	if (code >= 0x3001 && code <= 0x303f) return code === 0x3007 || code === 0x3005 ? 1 : 4;
	if (code >= 0xff10 && code <= 0xff5a && isAlphanumeric(code - 0xfee0)) return 2;
	if (code >= 0xff01 && code <= 0xff65) return 4;
	if (code >= 0x2e80 && code < 0xe000) return 1;
	if (code >= 0xf900 && code <= 0xfaff) return 1;
	return code >= 0x370 && code < 0x2000 ? 2 : 3;
}

function isAlphanumeric(code: number): boolean {
	return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function countText(text: string): number {
	let count = 0;
	let last = 0;
	let waiting = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code >= 0xdc00 && code <= 0xdfff) continue;
		const kind = kindOf(code);
		if (kind === 3) {
			if (last === 2 && isInner(code) && (kindOf(text.charCodeAt(i + 1)) === 2 || code === 0x25)) continue;
			if (last === 1 || last === 4) count++;
			else waiting++;
			if (last !== 1 && last !== 4) last = 3;
			continue;
		}
		if (kind === 1 || kind === 4) count += 1 + waiting;
		else if (kind === 2 && last !== 2) count++;
		waiting = 0;
		last = kind;
	}
	return count;
}

/** . , % - / ' inside a run of letters and digits. */
function isInner(code: number): boolean {
	return code === 0x2e || code === 0x2c || code === 0x25 || code === 0x2d || code === 0x2f || code === 0x27;
}
