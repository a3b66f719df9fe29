import { beginsClause, endsClause, isAnyDigit, isDigit, isHan, isLatin, isSpace, isUnderscore } from '../characters';
import type { Candidate } from '../placeholder';
import { slotOf } from '../slot';
import { wordAt } from '../words';
import type { EmphasisSign } from './emphasis';
import type { LineContext } from './line';

const latinUnit = /^(?:km|kg|mg|ml|cm|mm|GB|MB|TB|kW|kWh|ms|Hz)(?![A-Za-z0-9_])/u;
const signed =
	/(?:签字|簽字|签名|簽名|签章|簽章|盖章|蓋章|签收|簽收|审批|審批|意见|意見|批示)\s{0,4}[（(]?[^（()）]{0,6}[)）]?\s{0,4}[:：]?\s{0,4}$/u;

/** Underscores: `_名`, `__月__日`, `20__年`, `____`, also full-width and low lines. */
export function underscore(line: LineContext, at: number): Candidate | number {
	const { text } = line;
	let to = at;
	while (isUnderscore(text.charCodeAt(to))) to++;
	const separated = '-/.'.includes(text.charAt(to));
	let from = at;
	while (from > at - 3 && isDigit(text.charCodeAt(from - 1))) from--;
	if (
		from < at &&
		(isAnyDigit(text.charCodeAt(from - 1)) || isLatin(text.charCodeAt(from - 1)) || !isYearEnd(text, from, at, to))
	)
		from = at;
	if (text.charCodeAt(to) === 0x2e && isUnderscore(text.charCodeAt(to + 1))) {
		to++;
		while (isUnderscore(text.charCodeAt(to))) to++;
	}
	const before = text.charCodeAt(from - 1);
	const after = text.charCodeAt(to);
	const ascii = text.charCodeAt(at) === 0x5f;
	const date = separated ? /^_{1,4}([-/.])_{1,4}\1_{1,4}(?!_)/u.exec(text.slice(at, at + 16)) : null;
	if (date) return { from: at, to: at + date[0].length, kind: 'blank', slot: 'generic', need: 'fill' };
	if (ascii && isLatin(after) && to - at > 1 && latinUnit.test(text.slice(to, to + 4))) return found(line, at, to);
	if (ascii && (isLatin(before) || isLatin(after) || before === 0x5f))
		return isSpacedBlank(text, at, to) ? found(line, from, to) : to;
	if (ascii && (isAnyDigit(before) || isAnyDigit(after)) && from === at) return to;
	if (line.inCode(at) || (ascii && line.inToken(at) && to - at < 3)) return to;
	if (isRule(text)) return text.length;
	if (isSignature(text, at)) return to;
	if (line.isEmphasis(at, emphasis)) return to;
	if (to - at === 1 && from === at && (!takesOne(text, at, to) || isFileName(text, at))) return to;
	return found(line, from, to);
}

/** 签字：____, 审批意见：____: a line to sign on, told by one of the characters before it. */
function isSignature(text: string, at: number): boolean {
	const from = Math.max(0, at - 24);
	for (let k = from; k < at; k++)
		if ('签簽盖蓋审審意批'.includes(text.charAt(k))) return signed.test(text.slice(from, at));
	return false;
}

/** 20__年, 2_级; 20__— with the two figures that a year lacks. */
function isYearEnd(text: string, from: number, at: number, to: number): boolean {
	if ('年届屆级級学學'.includes(text.charAt(to) || ' ')) return true;
	const after = text.charCodeAt(to);
	return /^(?:19|20)$/u.test(text.slice(from, at)) && to - at === 2 && !isLatin(after) && !isAnyDigit(after);
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
	const next = isSpace(after.charCodeAt(0)) ? text.charAt(to + 1) : after;
	if ('年月日%％号號周週届屆级級'.includes(next) && next !== '') return true;
	if (wordAt(text, to)) return true;
	if (/^[)）][班组組号號级級]/u.test(text.slice(to, to + 2)) && '（('.includes(text.charAt(from - 1))) return from > 0;
	const before = text.charCodeAt(from - 1);
	return isHan(text.charCodeAt(to)) && (isHan(before) || beginsClause(text.charAt(from - 1)));
}

/** 卷_期_頁, 最终版_改.docx: parts of a file name joined by underscores. */
function isFileName(text: string, at: number): boolean {
	let from = at;
	let to = at + 1;
	while (from > at - 24 && from > 0 && isNamePart(text.charCodeAt(from - 1))) from--;
	while (to < at + 24 && isNamePart(text.charCodeAt(to))) to++;
	if (/^\.[A-Za-z]{2,5}/u.test(text.slice(to, to + 6))) return true;
	const inQuotes =
		'“「『"《'.includes(text.charAt(from - 1)) && from > 0 && '”」』"》'.includes(text.charAt(to) || ' ');
	return (
		inQuotes &&
		/(?:命名|格式|文件名|檔名|檔案|文件|规则|規則)/u.test(
			text.slice(Math.max(0, from - 8), from) + text.slice(to, to + 10),
		)
	);
}

function isNamePart(code: number): boolean {
	return isHan(code) || isLatin(code) || isDigit(code) || isUnderscore(code) || code === 0x28 || code === 0x29;
}

/** Underscores that flank a word at word boundaries: `_x_`, `__x__`. */
const emphasis: EmphasisSign = {
	code: 0x5f,
	isMark: () => true,
	isPair: (text, open, close) =>
		isBoundary(text, open.from - 1) &&
		isBoundary(text, close.to) &&
		!isSpace(text.charCodeAt(open.to)) &&
		!isSpace(text.charCodeAt(close.from - 1)) &&
		close.from - open.to <= 200 &&
		!wordAt(text, open.to, 'unit') &&
		!'年月日%％'.includes(text.charAt(open.to)),
};

function isBoundary(text: string, at: number): boolean {
	const c = text.charAt(at);
	return c === '' || isSpace(c.charCodeAt(0)) || endsClause(c) || beginsClause(c);
}
