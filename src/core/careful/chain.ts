import type { Span } from '../text';

/** A member of an enumeration that does not follow the one before it. */
export interface ChainBreak extends Span {
	readonly fault: 'form' | 'skipped' | 'repeated';
	readonly expected: string;
	/** The member before it. */
	readonly after: string;
}

/** Where the enumerations of a paragraph (一是…二是…三是, 一要…二要) break off. */
export function chainBreaks(text: string): readonly ChainBreak[] {
	const breaks: ChainBreak[] = [];
	let last = 0;
	let form = '';
	for (const { index, 0: member, 1: numeral = '', 2: mark = '' } of text.matchAll(members)) {
		const number = ordinals.indexOf(numeral) + 1;
		if (number === 1) {
			form = mark === '、' ? '' : mark;
			last = 1;
			continue;
		}
		if (form === '') continue;
		const after = `${ordinals[last - 1] ?? ''}${form}`;
		const span = { from: index, to: index + member.length, after };
		if (mark === '、') {
			if (
				number === last + 1 &&
				/[，,；;]\s?$/u.test(text.slice(Math.max(0, index - 2), index)) &&
				last >= 2 &&
				!/[、]/u.test(text.slice(index + member.length, index + member.length + 3))
			)
				breaks.push({ ...span, fault: 'form', expected: `${numeral}${form}` });
			else continue;
		} else if (mark !== form) continue;
		else if (number === last) breaks.push({ ...span, fault: 'repeated', expected: `${ordinals[last] ?? ''}${form}` });
		else if (number > last + 1) breaks.push({ ...span, fault: 'skipped', expected: `${ordinals[last] ?? ''}${form}` });
		last = number;
	}
	return breaks;
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const members = /(?<=^|[：:；;。，,！？、\s])(十[一二]|[一二三四五六七八九十])(是|要|、)(?!否|求)/gu;
