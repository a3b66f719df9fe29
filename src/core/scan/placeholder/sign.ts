import { isAnyDigit, isHan, isSpace } from '../characters';
import type { Candidate } from '../placeholder';
import { slotOf } from '../slot';
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
	if (after === '' || line.inCode(at)) return to;
	const before = text.charAt(at - 1);
	if (isAnyDigit(before.charCodeAt(0)) || isAnyDigit(after.charCodeAt(0))) return to;
	if (shapes.includes(c))
		return to - at >= 2 && takesValue(text, to) ? { from: at, to, kind: 'other', slot: slotOf(text, at, to).slot } : to;
	if (c === '#')
		return to - at >= 2 && isHan(before.charCodeAt(0)) && takesValue(text, to) && !isSpace(after.charCodeAt(0))
			? { from: at, to, kind: 'other', slot: slotOf(text, at, to).slot }
			: to;
	if (c === '?' || c === '？')
		return to - at >= 2 && wordAt(text, to, 'unit') ? { from: at, to, kind: 'other', slot: 'number' } : to;
	if (c === '…')
		return to - at >= 1 && isHan(before.charCodeAt(0)) && unitOfMoney(text, to)
			? { from: at, to, kind: 'other', slot: 'number' }
			: to;
	if (after === '月' && /^月[—－\-.…·～~]{1,4}[日号號]/u.test(text.slice(to, to + 6)))
		return { from: at, to, kind: 'other', slot: 'month' };
	if (after === '日' && before === '月' && line.last?.slot === 'month')
		return { from: at, to, kind: 'other', slot: 'day' };
	return to;
}

function takesValue(text: string, at: number): boolean {
	return wordAt(text, at) !== undefined || '年月日%％‰'.includes(text.charAt(at) || ' ');
}

function unitOfMoney(text: string, at: number): boolean {
	const unit = wordAt(text, at, 'unit');
	return unit !== undefined && (unit.text.length > 1 || '元人次户戶件个個'.includes(unit.text));
}
