import { beginsClause, endsClause, isAnyDigit, isDigit, isHan, isLatin, isSpace, isUnderscore } from '../characters';
import type { Candidate } from '../placeholder';
import { slotOf } from '../slot';
import { wordAt } from '../words';
import type { LineContext } from './line';

const signature =
	/(?:签字|簽字|签名|簽名|签章|簽章|盖章|蓋章|签收|簽收|审批|審批|意见|意見|批示)\s{0,4}[（(]?[^（()）]{0,6}[)）]?\s{0,4}[:：]?\s{0,4}$/u;

/** Underscores: `_名`, `__月__日`, `20__年`, `____`, also full-width and low lines. */
export function underscore(line: LineContext, at: number): Candidate | number {
	const { text } = line;
	let to = at;
	while (isUnderscore(text.charCodeAt(to))) to++;
	let from = at;
	while (from > at - 3 && isDigit(text.charCodeAt(from - 1))) from--;
	if (
		from < at &&
		(isAnyDigit(text.charCodeAt(from - 1)) ||
			isLatin(text.charCodeAt(from - 1)) ||
			!'年届屆级級学學'.includes(text.charAt(to) || ' '))
	)
		from = at;
	if (text.charCodeAt(to) === 0x2e && isUnderscore(text.charCodeAt(to + 1))) {
		to++;
		while (isUnderscore(text.charCodeAt(to))) to++;
	}
	const before = text.charCodeAt(from - 1);
	const after = text.charCodeAt(to);
	const ascii = text.charCodeAt(at) === 0x5f;
	if (ascii && (isLatin(before) || isLatin(after) || before === 0x5f))
		return isSpacedBlank(text, at, to) ? found(line, from, to) : to;
	if (ascii && (isAnyDigit(before) || isAnyDigit(after)) && from === at) return to;
	if (line.inCode(at) || (ascii && line.inToken(at) && to - at < 3)) return to;
	if (isRule(text)) return text.length;
	if (signature.test(text.slice(Math.max(0, at - 24), at))) return to;
	if (line.emphasis(emphasisOf).has(at)) return to;
	if (to - at === 1 && from === at && !takesOne(text, at, to)) return to;
	return found(line, from, to);
}

function found(line: LineContext, from: number, to: number): Candidate {
	const whole = /^\d/u.test(line.text.slice(from, to));
	return { from, to, kind: 'blank', slot: whole ? 'year' : slotOf(line.text, from, to).slot, need: 'fill' };
}

/** English: "by ____ people", with the blank standing as a word. */
function isSpacedBlank(text: string, from: number, to: number): boolean {
	return (
		to - from > 1 && isSpace(text.charCodeAt(from - 1)) && (isSpace(text.charCodeAt(to)) || endsClause(text.charAt(to)))
	);
}

/** A line of nothing but underscores is a rule or a line to write on. */
function isRule(text: string): boolean {
	for (let k = 0; k < text.length; k++) {
		const code = text.charCodeAt(k);
		if (!isUnderscore(code) && !isSpace(code)) return false;
	}
	return true;
}

/** A single underscore is a blank before a unit, a noun that takes a name, or as the value between two Han characters. */
function takesOne(text: string, from: number, to: number): boolean {
	const after = text.charAt(to);
	if ('年月日%％号號周週届屆级級'.includes(after) && after !== '') return true;
	if (wordAt(text, to)) return true;
	const before = text.charCodeAt(from - 1);
	return isHan(text.charCodeAt(to)) && (isHan(before) || beginsClause(text.charAt(from - 1)));
}

/** Pairs of runs of the same length that flank a word at word boundaries: `_x_`, `__x__` (CommonMark 6.2). */
function emphasisOf(text: string): ReadonlySet<number> {
	const columns = new Set<number>();
	const runs: { readonly from: number; readonly to: number }[] = [];
	for (let k = 0; k < text.length; k++) {
		if (text.charCodeAt(k) !== 0x5f) continue;
		let to = k;
		while (text.charCodeAt(to) === 0x5f) to++;
		runs.push({ from: k, to });
		k = to;
	}
	for (let k = 0; k + 1 < runs.length; k++) {
		const open = runs[k];
		const close = runs[k + 1];
		if (!open || !close || open.to - open.from !== close.to - close.from || open.to - open.from > 3) continue;
		if (!isBoundary(text, open.from - 1) || !isBoundary(text, close.to)) continue;
		if (isSpace(text.charCodeAt(open.to)) || isSpace(text.charCodeAt(close.from - 1)) || close.from - open.to > 200)
			continue;
		if (wordAt(text, open.to, 'unit') || '年月日%％'.includes(text.charAt(open.to))) continue;
		columns.add(open.from);
		columns.add(close.from);
		k++;
	}
	return columns;
}

function isBoundary(text: string, at: number): boolean {
	const c = text.charAt(at);
	return c === '' || isSpace(c.charCodeAt(0)) || endsClause(c) || beginsClause(c);
}
