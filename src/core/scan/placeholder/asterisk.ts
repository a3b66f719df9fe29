import { beginsClause, endsClause, isAnyDigit, isAsterisk, isDigit, isHan, isLatin, isSpace } from '../characters';
import type { Candidate } from '../placeholder';
import { slotAfter, slotOf } from '../slot';
import { wordAt } from '../words';
import type { EmphasisSign, Run } from './emphasis';
import type { LineContext } from './line';

/** Asterisks: `20**年`, `**村`, `*教授`; never emphasis, bullets, products, wildcards, masked numbers. */
export function asterisk(line: LineContext, at: number): Candidate | number {
	const { text } = line;
	let to = at;
	while (isAsterisk(text.charCodeAt(to))) to++;
	const runEnd = to;
	if (line.inCode(at)) return runEnd;
	let from = at;
	while (from > at - 4 && isDigit(text.charCodeAt(from - 1))) from--;
	if (from < at) {
		if (!isPartNumber(text, from, at, to)) return runEnd;
		return { from, to, kind: 'asterisk', slot: slotOf(text, from, to).slot };
	}
	if (text.charAt(to) === '.' && isAsterisk(text.charCodeAt(to + 1))) {
		to++;
		while (isAsterisk(text.charCodeAt(to))) to++;
	}
	if (line.isEmphasis(at, emphasis)) return runEnd;
	if (!isBlank(text, at, to)) return runEnd;
	return { from: at, to, kind: 'asterisk', slot: slotOf(text, at, to).slot };
}

/** 20**年, 20*年, 1**人; not 138****, 5*5. */
function isPartNumber(text: string, from: number, at: number, to: number): boolean {
	const before = text.charCodeAt(from - 1);
	const after = text.charAt(to);
	if (
		isAnyDigit(before) ||
		isLatin(before) ||
		isAnyDigit(after.charCodeAt(0)) ||
		'-‑_.'.includes(text.charAt(from - 1) || ' ')
	)
		return false;
	const digits = text.slice(from, at);
	if (/^(?:19|20)\d?$/u.test(digits) && to - at <= 2)
		return isHan(after.charCodeAt(0)) || endsClause(after) || isSpace(after.charCodeAt(0));
	return at - from <= 2 && '年月日%％'.includes(after || ' ');
}

function isBlank(text: string, from: number, to: number): boolean {
	const before = text.charAt(from - 1);
	const after = text.charAt(to);
	if (
		isAnyDigit(before.charCodeAt(0)) ||
		isLatin(before.charCodeAt(0)) ||
		isLatin(after.charCodeAt(0)) ||
		isAnyDigit(after.charCodeAt(0))
	)
		return false;
	if (/[/\\.=(<]/u.test(before) || /[/\\.=>]/u.test(after)) return before === '(' && takesValue(text, to);
	if (takesValue(text, to)) return !isBullet(text, from, to) || to - from > 1;
	if ((before === '之' && text.charAt(from - 2) === '分') || (before === '第' && endsClause(after))) return true;
	if (to - from === 1) return false;
	if (after === '' && (before === '：' || before === ':') && isHan(text.charCodeAt(from - 2))) return true;
	if (/^[、和与與及]\*{2,4}/u.test(text.slice(to, to + 6))) return true;
	if (isSpace(after.charCodeAt(0))) return false;
	return (
		(isHan(before.charCodeAt(0)) && (isHan(after.charCodeAt(0)) || endsClause(after))) ||
		(isHan(after.charCodeAt(0)) &&
			(beginsClause(before) || isSpace(before.charCodeAt(0))) &&
			slotAfter(text, from, to) !== undefined)
	);
}

function isBullet(text: string, from: number, to: number): boolean {
	return text.slice(0, from).trim() === '' && isSpace(text.charCodeAt(to));
}

function takesValue(text: string, at: number): boolean {
	const c = text.charAt(at);
	if (c === '') return false;
	return '年月日%％号號'.includes(c) || wordAt(text, at) !== undefined || isNameHead(text, at);
}

/** 纺织有限公司, 机械厂: a trade and the head of a company's name within a few characters. */
function isNameHead(text: string, at: number): boolean {
	for (let k = at + 1; k < at + 6 && isHan(text.charCodeAt(k)); k++) {
		const word = wordAt(text, k, 'org');
		if (word && (word.text.length > 1 || '厂廠'.includes(word.text))) return true;
	}
	return false;
}

/**
 * Asterisks that markdown shows as emphasis. A pair whose two runs both stand before a word that takes a value
 * (`**镇…**村`) is two blanks instead.
 */
const emphasis: EmphasisSign = {
	code: 0x2a,
	isMark: (text, { from, to }) =>
		!isDigit(text.charCodeAt(from - 1)) || !'年级級届屆%学學-—'.includes(text.charAt(to) || ' '),
	isPair: (text, open, close) =>
		!isSpace(text.charCodeAt(open.to)) &&
		!isSpace(text.charCodeAt(close.from - 1)) &&
		!isDigit(text.charCodeAt(open.from - 1)) &&
		/[^、，,和与與及\s]/u.test(text.slice(open.to, Math.min(close.from, open.to + 200))) &&
		!(takesValue(text, open.to) && takesValue(text, close.to) && !isLabelled(text, open, close)),
};

/** `**公司**：` at a word boundary is bold whatever follows. */
function isLabelled(text: string, open: Run, close: Run): boolean {
	const before = text.charAt(open.from - 1);
	return (
		(before === '' || isSpace(before.charCodeAt(0))) &&
		(endsClause(text.charAt(close.to)) || isSpace(text.charCodeAt(close.to)))
	);
}
