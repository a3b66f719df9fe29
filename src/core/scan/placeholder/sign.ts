import { isAnyDigit, isDigit, isHan, isSpace } from '../characters';
import type { Candidate } from '../placeholder';
import { slotAfter, slotOf } from '../slot';
import { wordAt } from '../words';
import type { LineContext } from './line';

const shapes = '□■△▲◇◆';

/** Other signs used as blanks: `□□万元`, `△△村`, `？？人`, `……万元`, `—月—日`, `##镇`. */
export function sign(line: LineContext, at: number): Candidate | number {
	const { text } = line;
	const c = text.charAt(at);
	let to = at;
	while (text.charAt(to) === c) to++;
	const after = text.charAt(to);
	if (line.inCode(at) || (after === '' && text.charAt(at - 1) !== '之')) return to;
	const before = text.charAt(at - 1);
	if (isAnyDigit(before.charCodeAt(0)) || isAnyDigit(after.charCodeAt(0))) return to;
	if (shapes.includes(c)) return shape(text, at, to);
	if (c === '#')
		return to - at >= 2 && isHan(before.charCodeAt(0)) && takesValue(text, to) && !isSpace(after.charCodeAt(0))
			? { from: at, to, kind: 'other', slot: slotOf(text, at, to).slot }
			: to;
	if (c === '?' || c === '？') return question(text, at, to);
	if (c === '…') return ellipsis(text, at, to);
	if (after === '月' && /^月[—－\-.…·～~]{1,4}[日号號]/u.test(text.slice(to, to + 6)))
		return { from: at, to, kind: 'other', slot: 'month' };
	if (after === '日' && before === '月' && line.last?.slot === 'month')
		return { from: at, to, kind: 'other', slot: 'day' };
	return to;
}

/** □□万元, △△村, △△△; one alone where the document has longer ones. A □ before a word is a box to tick. */
function shape(text: string, at: number, to: number): Candidate | number {
	const { slot, evidence } = slotOf(text, at, to);
	const found: Candidate = { from: at, to, kind: 'other', slot };
	const before = text.charCodeAt(at - 1);
	if (to - at === 1)
		return takesValue(text, to) && evidence === 'right' && isHan(text.charCodeAt(to))
			? { ...found, need: 'shapes' }
			: to;
	if (isSpace(text.charCodeAt(to)) || to - at > 14) return to;
	if (takesValue(text, to)) return found;
	return isHan(text.charCodeAt(to)) || isHan(before) ? { ...found, need: 'shapes' } : to;
}

/** ？？人, 万分之？; one alone where the document has longer ones. */
function question(text: string, at: number, to: number): Candidate | number {
	const found: Candidate = { from: at, to, kind: 'other', slot: 'number' };
	if (text.charAt(at - 1) === '之' && text.charAt(at - 2) === '分') return found;
	if (!isHan(text.charCodeAt(at - 1)) || !(wordAt(text, to, 'unit') || /^[秒年月日分]/u.test(text.slice(to, to + 1))))
		return to;
	return to - at >= 2 ? found : { ...found, need: 'shapes' };
}

/** ……万元, ……年, ……支行: an ellipsis grown together with the word behind it. */
function ellipsis(text: string, at: number, to: number): Candidate | number {
	if (!isHan(text.charCodeAt(at - 1)) || !isHan(text.charCodeAt(to))) return to;
	if (unitOfMoney(text, to)) return { from: at, to, kind: 'other', slot: 'number' };
	const slot = slotAfter(text, at, to);
	const year = slot === 'year' && isDigit(text.charCodeAt(to + 1));
	const name = (slot === 'org' || slot === 'place') && wordAt(text, to) !== undefined;
	return slot && (year || name) ? { from: at, to, kind: 'other', slot, need: 'shapes' } : to;
}

function takesValue(text: string, at: number): boolean {
	return wordAt(text, at) !== undefined || '年月日%％‰'.includes(text.charAt(at) || ' ');
}

function unitOfMoney(text: string, at: number): boolean {
	const unit = wordAt(text, at, 'unit');
	return unit !== undefined && (unit.text.length > 1 || '元人次户戶件个個'.includes(unit.text));
}
