import { beginsClause, endsClause, isAnyDigit, isCircle, isHan, isLatin, isNumeral, isSpace } from '../characters';
import type { Candidate } from '../placeholder';
import { slotOf } from '../slot';
import { wordAt } from '../words';
import type { LineContext } from './line';

/** Circles: `○○`, `〇〇`, the letters `OO` of Taiwan; never the zero of 二〇二四, never a bullet. */
export function circle(line: LineContext, at: number): Candidate | number {
	const { text } = line;
	const letter = text.charCodeAt(at) === 0x4f;
	let to = at;
	while (letter ? text.charCodeAt(to) === 0x4f : isCircle(text.charCodeAt(to))) to++;
	to = numberEnd(text, to, letter);
	if (letter ? !isLetterBlank(line, at, to) : !isSignBlank(text, at, to)) return to;
	const { slot, evidence } = slotOf(text, at, to);
	if (letter && line.hasCodes && evidence !== 'right') return to;
	return { from: at, to, kind: 'circle', slot, ...(letter && evidence !== 'right' && { need: 'circles' as const }) };
}

/** ○.○, O,OOO and ○,○○○,○○○ are one number. */
function numberEnd(text: string, end: number, letter: boolean): number {
	let to = end;
	while (
		',，'.includes(text.charAt(to) || ' ') &&
		isSame(text, to + 1, letter) &&
		isSame(text, to + 2, letter) &&
		isSame(text, to + 3, letter) &&
		!isSame(text, to + 4, letter)
	)
		to += 4;
	if (text.charAt(to) !== '.' || !isSame(text, to + 1, letter)) return to;
	to++;
	while (isSame(text, to, letter)) to++;
	return to;
}

function isSame(text: string, at: number, letter: boolean): boolean {
	return letter ? text.charCodeAt(at) === 0x4f : isCircle(text.charCodeAt(at));
}

function isSignBlank(text: string, from: number, to: number): boolean {
	const before = text.charAt(from - 1);
	const after = text.charAt(to);
	if (
		(isNumeral(before) && (to - from === 1 || !'万萬亿億'.includes(before))) ||
		(after !== '' && '〇一二三四五六七八九零'.includes(after))
	)
		return false;
	if (to - from === 1 && isNumeral(after)) return false;
	if (isAnyDigit(before.charCodeAt(0)) || isLatin(after.charCodeAt(0))) return false;
	if (after === '·' || before === '·') return false;
	if (to - from > 1) return to - from <= 14 && !isLineOf(text, from, to);
	if (before === '' || isSpace(before.charCodeAt(0))) {
		// A circle before a space or at the start of a line is a bullet, save in ○ 年 ○ 月.
		if (text.slice(0, from).trim() === '') return /^[ \u3000]{0,2}[年月日]/u.test(text.slice(to, to + 3));
		return (
			/^[ \u3000]{0,2}[年月日]/u.test(text.slice(to, to + 3)) ||
			wordAt(text, to + (isSpace(text.charCodeAt(to)) ? 1 : 0), 'unit') !== undefined
		);
	}
	if ((before === '第' && isHan(after.charCodeAt(0))) || (before === '期' && '）)'.includes(after || ' '))) return true;
	if ('時时分點点'.includes(after || ' ')) return true;
	return wordAt(text, to) !== undefined || '年月日号號'.includes(after || ' ');
}

function isLineOf(text: string, from: number, to: number): boolean {
	return text.slice(0, from).trim() === '' && text.slice(to).trim() === '';
}

function isLetterBlank(line: LineContext, from: number, to: number): boolean {
	const { text } = line;
	const before = text.charCodeAt(from - 1);
	const after = text.charCodeAt(to);
	const item = text.charAt(from - 1) === '.' && isAnyDigit(text.charCodeAt(from - 2));
	if (isLatin(before) || isLatin(after) || isAnyDigit(before) || isAnyDigit(after) || before === 0x5f || after === 0x5f)
		return false;
	if (line.inCode(from) || (line.inToken(from) && !item && !text.slice(from, to).includes('.'))) return false;
	let at = to;
	while (at < to + 2 && isSpace(text.charCodeAt(at))) at++;
	const c = text.charAt(at);
	const left = text.charAt(from - 1);
	if (to - from === 1) {
		if (/[年月日]/u.test(c) || (left === '期' && /[）)]/u.test(c))) return true;
		if ((isSpace(before) && /[號号]/u.test(c)) || (left === '第' && isHan(text.charCodeAt(at)))) return true;
		const word = wordAt(text, at);
		return (
			word !== undefined &&
			(word.class === 'unit' || word.class === 'title') &&
			(isHan(before) || isSpace(before) || beginsClause(left))
		);
	}
	if (
		/^(?:设计|設計|分析|编程|編程|思想|语言|語言|方法|建模|原则|原則|技术|技術|模型|概念)/u.test(text.slice(at, at + 2))
	)
		return false;
	return (
		isHan(c.charCodeAt(0)) ||
		isHan(before) ||
		(line.hasHan && to - from > 2 && (isSpace(before) || beginsClause(left)) && (c === '' || endsClause(c)))
	);
}
