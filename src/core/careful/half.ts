import type { Span } from '../text';

/** A half-width mark, or a pair of half-width brackets, among Han characters. */
export interface HalfMark extends Span {
	readonly kind: 'mark' | 'bracket';
	/** The same in full width. */
	readonly wide: string;
}

/** The half-width marks of a line among Han characters. */
export function halfMarksOf(text: string): readonly HalfMark[] {
	const marks: HalfMark[] = [];
	for (let from = 0; from < text.length; from++) {
		// Most of a line is Han.
		if (text.charCodeAt(from) > 0x7f) continue;
		const mark = text.charAt(from);
		const before = text.charAt(from - 1);
		if (mark === '(') {
			const bracket = isHan(before) ? bracketAt(text, from) : undefined;
			if (bracket) marks.push(bracket);
			continue;
		}
		const kind = narrow.indexOf(mark);
		if (kind < 0) continue;
		const after = text.charAt(from + 1);
		if (!isHan(before) && !isOneOf('”’》」）', before)) continue;
		if (!isHan(after) && !isOneOf('“‘《「（', after)) continue;
		marks.push({ kind: 'mark', from, to: from + 1, wide: wideMarks.charAt(kind) });
	}
	return marks;
}

/** How many full-width marks of each kind a line has. */
export function wideMarksIn(text: string): Readonly<Record<HalfMark['kind'], number>> {
	let mark = 0;
	let bracket = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < 0xff01) continue;
		if (code === 0xff0c || code === 0xff1b || code === 0xff1a || code === 0xff1f || code === 0xff01) mark++;
		else if (code === 0xff08) bracket++;
	}
	return { mark, bracket };
}

const narrow = ',;:?!';
const wideMarks = '，；：？！';

/** Both brackets and what stands between them, in UTF-16 units. */
const longestBracket = 60;

function bracketAt(text: string, from: number): HalfMark | undefined {
	const end = Math.min(text.length, from + longestBracket);
	let last = from + 1;
	// A second bracket that opens begins another pair.
	while (last < end && !isOneOf(')(（', text.charAt(last))) last++;
	if (last === end || text.charAt(last) !== ')') return undefined;
	const inside = text.slice(from + 1, last);
	if (!/[\u4e00-\u9fff].*[\u4e00-\u9fff]/u.test(inside)) return undefined;
	return { kind: 'bracket', from, to: last + 1, wide: `（${inside}）` };
}

function isHan(character: string): boolean {
	return character >= '\u4e00' && character <= '\u9fff';
}

function isOneOf(characters: string, character: string): boolean {
	return character !== '' && characters.includes(character);
}
