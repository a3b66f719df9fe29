import {
	beginsClause,
	endsClause,
	isAnyDigit,
	isAsterisk,
	isCross,
	isDigit,
	isHan,
	isLatin,
	isNumeral,
	isSpace,
	isUnderscore,
} from '../characters';
import type { Candidate } from '../placeholder';
import { slotOf } from '../slot';
import { wordAt } from '../words';
import type { LineContext } from './line';

const latinUnits = /^(?:km|kg|mg|ml|cm|mm|GB|MB|TB|kW|MW|GW|kWh|ms|Hz|dB|ppm|KB|m|h|s|g|t)(?![A-Za-z0-9_])/u;

/** Crosses: `xx`, `XXXX`, `20xx`, `二〇××`, `X.X`, `X,XXX,XXX`, `××*`. */
export function cross(line: LineContext, at: number): Candidate | number {
	const { text } = line;
	let to = at;
	while (isCross(text.charCodeAt(to))) to++;
	const letters = isLatinCross(text, at, to);
	const runEnd = to;
	to = grow(text, at, to);
	const from = yearStart(text, at, to);
	if (line.inCode(at) || isQuotedCode(text, from, to)) return to;
	const before = text.charCodeAt(from - 1);
	const after = text.charCodeAt(to);
	if ((isLatin(before) && !(before === 0x51 && to - at === 1)) || before === 0x5f) return runEnd;
	if (isAnyDigit(before)) {
		const start = maskedNumberStart(text, at, to);
		return start < at ? { from: start, to, kind: 'cross', slot: 'number' } : runEnd;
	}
	if (letters && ((isLatin(after) && !latinUnits.test(text.slice(to, to + 4))) || isDigit(after))) return runEnd;
	if (letters && line.inToken(at)) return runEnd;
	if (text.charAt(from - 1) === '.' && isDigit(text.charCodeAt(from - 2))) return decimal(text, from, to);
	const date = slashDate(text, from, to);
	if (date > to) return { from, to: date, kind: 'cross', slot: 'generic' };
	const count = to - at;
	if (!letters && count === 1 && from < at && !'年届屆级級'.includes(text.charAt(to) || ' ')) return to;
	if (!letters && count === 1 && from === at && !isBracketed(text, at) && isMultiplication(text, at)) return to;
	if (letters && count === 1 && from === at && !isLoneLetterBlank(text, at)) return to;
	if (!letters && count === 1 && from === at && !isLoneSignBlank(text, at)) return to;
	if (count > 1 && from === at && !isRunBlank(line, at, to)) return to;
	const surname = text.charAt(to) === '某' && text.charAt(to + 1) !== '某';
	if (surname) return { from, to: to + 1, kind: 'mou', slot: 'name' };
	return { from, to, kind: 'cross', slot: from < at ? yearSlot(text, from, to) : slotOf(text, from, to).slot };
}

/** Where a long number begins of which only the first digits are given (14401XXXXXXXX); `at` where this is none. */
function maskedNumberStart(text: string, at: number, to: number): number {
	if (to - at < 4 || isAnyDigit(text.charCodeAt(to)) || isLatin(text.charCodeAt(to))) return at;
	let from = at;
	while (from > at - 12 && isDigit(text.charCodeAt(from - 1))) from--;
	return at - from >= 3 && !isLatin(text.charCodeAt(from - 1)) && !isDigit(text.charCodeAt(from - 1)) ? from : at;
}

/** 99.XX is one number; 10.0.x.x is an address. */
function decimal(text: string, at: number, to: number): Candidate | number {
	let from = at - 1;
	while (from > at - 6 && isDigit(text.charCodeAt(from - 1))) from--;
	if (to - at > 3 || text.charAt(from - 1) === '.' || isLatin(text.charCodeAt(from - 1)) || text.charAt(to) === '.')
		return to;
	if (!isHan(text.charCodeAt(to)) && !'%％'.includes(text.charAt(to) || ' ')) return to;
	// Vue 2.x, 4.x版本: a version.
	if (isLatin(text.charCodeAt(skipLeft(text, from) - 1)) || text.charAt(to) === '版') return to;
	return { from, to, kind: 'cross', slot: slotOf(text, from, to).slot };
}

/** 20XX/XX/XX, XX-XX-XXXX: the end of a date of three parts, else `to`. */
function slashDate(text: string, from: number, to: number): number {
	const parts = text.charCodeAt(to);
	if (parts !== 0x2d && parts !== 0x2f) return to;
	const match =
		/^(?:(?:20)?[xX×Ｘ]{2,4}([-/])[xX×Ｘ]{1,2}\1[xX×Ｘ]{1,2}|[xX×Ｘ]{1,2}([-/])[xX×Ｘ]{1,2}\2(?:20)?[xX×Ｘ]{2,4})(?![xX×Ｘ\w])/u.exec(
			text.slice(from, from + 14),
		);
	return match && match[0].length > to - from ? from + match[0].length : to;
}

function isLatinCross(text: string, from: number, to: number): boolean {
	for (let k = from; k < to; k++) if ('xXＸｘ'.includes(text.charAt(k))) return true;
	return false;
}

/** X.X and X,XXX,XXX are one number; crosses with asterisks behind them (××*) are one blank. */
function grow(text: string, at: number, end: number): number {
	let to = end;
	while (to < text.length) {
		const code = text.charCodeAt(to);
		if (isAsterisk(code) && !isCross(text.charCodeAt(to + 1)) && (end - at > 1 || !isAsterisk(text.charCodeAt(to + 1))))
			to++;
		else if (isCross(code)) to++;
		else if (
			(code === 0x2e || code === 0xff0e) &&
			text.charAt(at - 1) !== '.' &&
			isCross(text.charCodeAt(to + 1)) &&
			to === end &&
			end - at <= 3 &&
			!isCross(text.charCodeAt(to + 4))
		)
			to++;
		else if (code === 0x2c && isThousands(text, to)) to += 4;
		else break;
	}
	return to;
}

function isThousands(text: string, comma: number): boolean {
	for (let k = 1; k <= 3; k++) if (!isCross(text.charCodeAt(comma + k))) return false;
	return !isCross(text.charCodeAt(comma + 4));
}

/** Digits directly before the crosses belong to them: 20xx, 202x, 二〇××, 1x. */
function yearStart(text: string, at: number, to: number): number {
	let from = at;
	while (from > at - 4 && isAnyDigit(text.charCodeAt(from - 1))) from--;
	if (from < at) {
		const total = to - from;
		const before = text.charCodeAt(from - 1);
		if (isDigit(before) || isLatin(before) || before === 0x2e) return at;
		const year = /^(?:1[89]|20|2|２０)[\d０-９]{0,2}$/u.test(text.slice(from, at)) && total >= 3 && total <= 4;
		return year || wordAt(text, to, 'unit') || '月日年%％'.includes(text.charAt(to) || ' ') ? from : at;
	}
	if (to - at > 3) return at;
	while (from > at - 3 && '二一〇零○九两'.includes(text.charAt(from - 1)) && from > 0) from--;
	return /^(?:二[〇零○]?|一九)[〇零○一二三]?$/u.test(text.slice(from, at)) && from < at && at - from + (to - at) === 4
		? from
		: at;
}

function yearSlot(text: string, from: number, to: number): Candidate['slot'] {
	const slot = slotOf(text, from, to).slot;
	if (slot === 'year' || slot === 'month' || slot === 'day' || slot === 'percent') return slot;
	return to - from === 4 && /^(?:19|20|二|一九)/u.test(text.slice(from, to)) && slot !== 'number'
		? 'year'
		: slot === 'generic'
			? 'number'
			: slot;
}

/** 'XX' and "XX" in ASCII quotes are values of code. */
function isQuotedCode(text: string, from: number, to: number): boolean {
	const open = text.charAt(from - 1);
	return (open === "'" || open === '"') && text.charAt(to) === open;
}

/** 3×4, A×B, “x”×8, (0.6m×0.8m): a sign between two factors. */
function isMultiplication(text: string, at: number): boolean {
	const left = text.charCodeAt(skipLeft(text, at) - 1);
	const right = text.charCodeAt(skipRight(text, at + 1));
	const factor = (code: number) =>
		isAnyDigit(code) || isLatin(code) || code === 0x29 || code === 0xff09 || code === 0x28 || code === 0xff08;
	if (factor(left) || isAnyDigit(right) || (isLatin(right) && right !== 0x25)) return true;
	return false;
}

function skipLeft(text: string, at: number): number {
	let to = at;
	while (to > at - 3 && isSpace(text.charCodeAt(to - 1))) to--;
	return to;
}

function skipRight(text: string, at: number): number {
	let to = at;
	while (to < at + 3 && isSpace(text.charCodeAt(to))) to++;
	return to;
}

/** A lone x or X is a blank where something that takes a value follows: X余名, x月x日, 镇X村, X%, $X. */
function isLoneLetterBlank(text: string, at: number): boolean {
	const before = text.charAt(at - 1);
	const next = text.charAt(at + 1);
	if (next === '%' || next === '％') return before !== '=';
	if (next === '某') return text.charAt(at + 2) !== '某';
	if (before === '$' || before === '¥' || before === '￥')
		return text.charAt(at) === 'X' && !'=_^$+-*\\'.includes(next || ' ');
	if (before === '(' || before === '（')
		return /^[)）][班组組号號级級]/u.test(text.slice(at + 1, at + 3)) || takesValue(text, at, at + 1);
	if (isEnglishCount(text, at)) return true;
	if ('小阿'.includes(before || ' ') && (endsClause(next) || isHan(next.charCodeAt(0)))) return true;
	if (before === 'Q') return isSpace(text.charCodeAt(at + 1)) && !isLatin(text.charCodeAt(at - 2));
	if (/[-=/.\\<>^|&+'"`’‘]/u.test(before) && !/[-/]/u.test(before)) return false;
	if (isSpace(text.charCodeAt(at + 1)) && isSpace(text.charCodeAt(at - 1)) && !isHan(text.charCodeAt(at + 2)))
		return false;
	return takesValue(text, at, at + 1);
}

/** Hire X agents, by X points: an upper-case X between two ordinary words. */
function isEnglishCount(text: string, at: number): boolean {
	if (text.charAt(at) !== 'X') return false;
	const left = /([A-Za-z]{2,12}) $/u.exec(text.slice(Math.max(0, at - 13), at))?.[1];
	const right = /^ ([a-z]{3,20})/u.exec(text.slice(at + 1, at + 22))?.[1];
	if (
		!left ||
		!right ||
		/^(?:linkage|linked|axis|axes|factor|ray|rays|server|window|windows|coordinate|chromosome|and|or|is|was|has|are)$/u.test(
			right,
		)
	)
		return false;
	return /^(?:by|of|to|for|in|with|from|over|about|around|nearly|hire|hired|add|added|train|trained|the|all|these|than|served|reached|held|ran|delivered|completed|saved|recruited|organised|organized|at|least|most|Hire|Add|Train|Held|Served|Ran|Completed)$/u.test(
		left,
	);
}

/** A lone × is a cross where a head noun or unit follows directly, and no noun before it makes it a crossing of breeds. */
function isLoneSignBlank(text: string, at: number): boolean {
	const before = text.charAt(at - 1);
	if (text.charAt(at + 1) === '某') return true;
	if (isBracketed(text, at)) return true;
	if (/^[\u4e00-\u9fff]{1,4}[〔［\[]/u.test(text.slice(at + 1, at + 7)) && !isHan(before.charCodeAt(0))) return true;
	if (
		(before === '(' || before === '（') &&
		/^[)）]$/u.test(text.charAt(at + 1)) &&
		/^[班组組级級号號]/u.test(text.slice(at + 2))
	)
		return true;
	if (/^[政府委局][办辦发發函字]/u.test(text.slice(at + 1, at + 3)) && !isHan(before.charCodeAt(0))) return true;
	if (isCrossing(text, at)) return false;
	return takesValue(text, at, at + 1);
}

/** 七（×）班, （×政办函〔20××〕××号）: a blank inside brackets. */
function isBracketed(text: string, at: number): boolean {
	const before = text.charAt(at - 1);
	if (before !== '(' && before !== '（') return false;
	return /^(?:[)）][班组組号號级級]|[政府委局][办辦发發函字])/u.test(text.slice(at + 1, at + 3));
}

/** “红颜×章姬”, 杜洛克×長白: names on both sides within one pair of quotes. */
function isCrossing(text: string, at: number): boolean {
	const left = /[“「"]([\u4e00-\u9fff]{1,6})$/u.exec(text.slice(Math.max(0, at - 8), at));
	const right = /^([\u4e00-\u9fff]{1,6})[”」"]/u.exec(text.slice(at + 1, at + 9));
	return left !== null && right !== null;
}

function takesValue(text: string, from: number, to: number): boolean {
	const at = skipRight(text, to);
	const c = text.charAt(at);
	if (c === '') return false;
	if (c === '光' || c === '线' || c === '線' || c === '轴' || c === '軸' || c === '射') return false;
	const before = text.charAt(skipLeft(text, from) - 1);
	if (isNumeral(before) && before !== '两' && before !== '万' && before !== '百' && before !== '千') return false;
	if ('年月日%％号號周週届屆级級季百千万萬亿億'.includes(c)) return true;
	const word = wordAt(text, at);
	if (word) return true;
	if (before === '第' || before === '约' || before === '約' || before === '共' || before === '达' || before === '達')
		return isHan(text.charCodeAt(at)) || endsClause(c);
	return false;
}

/** Two or more crosses: a blank unless they are a word of their own (XX型, XXL), part of a name, or talk about naming. */
function isRunBlank(line: LineContext, at: number, to: number): boolean {
	const { text } = line;
	const before = text.charAt(at - 1);
	const after = text.charAt(to);
	const next = text.charAt(to + 1);
	if ((/[=\\^|&<>+`]/u.test(before) && !(before === '+' && after === '%')) || /[=\\^|&`]/u.test(after)) return false;
	if (to - at === 2 && text.charAt(at) === 'X' && line.hasChromosomes) return false;
	if (after === '-' && isLatin(next.charCodeAt(0)) && !isCross(next.charCodeAt(0))) return false;
	if (after === '.' && text.charAt(to + 1) === '.' && isSpace(text.charCodeAt(at - 1))) return false;
	if (after === '.' && isLatin(next.charCodeAt(0)) && !isCross(next.charCodeAt(0))) return false;
	if (/^[型染]/u.test(after) && /^(?:型性|型的?性|染色)/u.test(text.slice(to, to + 3))) return false;
	if (/[XY]/u.test(next) && (after === '/' || after === '、') && text.charAt(to + 2) === 'Y') return false;
	if (
		/(?:每个|每個|每一个|某个|某個)$/u.test(text.slice(Math.max(0, at - 3), at)) &&
		(after === '的' || text.slice(to, to + 1) === '的')
	)
		return false;
	if (isUnderscore(text.charCodeAt(to)) && isLatin(text.charCodeAt(to + 1))) return false;
	const lower = text.charCodeAt(at) === 0x78;
	if (lower && !line.hasHan)
		return !isLatin(text.charCodeAt(to)) && (after === '%' || beginsClause(before) || isSpace(before.charCodeAt(0)));
	return true;
}
