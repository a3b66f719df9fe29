import type { Span } from '../text';
import { daysOf, smallNumber, weekdayOf } from './calendar';
import { perLine } from './found';
import { gate } from './words';

/** A date that cannot be, or a weekday that it does not have. */
export type DateFault = Span &
	(
		| { readonly fault: 'month' }
		| { readonly fault: 'day'; readonly days: number }
		| { readonly fault: 'weekday'; readonly stated: number; readonly actual: number }
	);

/** Wrong dates of a line: 2月30日, 13月, 2024年3月1日（星期一）. Lunar dates are left alone. */
export const dates = perLine(gate(0, '0_一二三四五六七八九十|月 -./|0'), (text): readonly DateFault[] => {
	const inHan = suspicious.test(text) ? [...chineseDates(text)] : none;
	const inDigits = dashed.test(text) ? [...digitDates(text)] : none;
	return inDigits.length ? [...inHan, ...inDigits].sort((a, b) => a.from - b.from) : inHan;
});

const none: readonly never[] = [];

/** A month or a day that not every year or month has, or a weekday: without one of them no date is wrong. */
const suspicious =
	/(?:[02-9]\d|1[3-9]|(?<!\d)0|[一二三四五六七八九十]{2})\s?月|月\s?(?:[3-9]\d|29|0|[一二三四五六七八九十]{2})|[日号號]\s?[（(]?\s?(?:星期|[周週]|礼拜|禮拜)/u;
const dashed = /(?:19|20)\d\d[-./]\d/u;

const chinese =
	/(?:(?:(民[国國])\s?(\d{2,3})|(?<![0-9.])((?:19|20)\d\d))\s?年(?:度)?\s?)?(?<![0-9０-９.．/至—~-])(\d{1,2}|[一二三四五六七八九十]{1,3})\s?月(?:\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?[日号號])?(?:\s?[（(]?\s?(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])(?![年期末报報])[）)]?)?/gu;
const week = '日一二三四五六';

function* chineseDates(text: string): Generator<DateFault> {
	for (const match of text.matchAll(chinese)) {
		const {
			index,
			0: written,
			1: republic,
			2: republicYear,
			3: common,
			4: monthText = '',
			5: dayText,
			6: weekday,
		} = match;
		if (/[农農阴陰正旧舊]/u.test(text.slice(Math.max(0, index - 3), index))) continue;
		const year = republic ? Number(republicYear) + 1911 : common ? Number(common) : undefined;
		const month = smallNumber(monthText);
		const span = { from: index, to: index + written.length };
		// Without a year or a day, 15月 may be a count of months.
		if (month < 1 || month > 12) {
			if ((year !== undefined || dayText !== undefined) && monthText !== '') yield { ...span, fault: 'month' };
			continue;
		}
		if (dayText === undefined) continue;
		const day = smallNumber(dayText);
		const days = daysOf(month, year);
		if (day > days || dayText === '0' || dayText === '00') {
			yield { ...span, fault: 'day', days };
			continue;
		}
		if (weekday === undefined || year === undefined) continue;
		const stated = weekday === '天' ? 0 : week.indexOf(weekday);
		const actual = weekdayOf(year, month, day);
		if (stated !== actual) yield { ...span, fault: 'weekday', stated, actual };
	}
}

function* digitDates(text: string): Generator<DateFault> {
	for (const { index, 0: written, 1: year, 3: monthText, 4: dayText } of text.matchAll(
		/(?<![0-9A-Za-z.\-/])((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![0-9.\-/])/gu,
	)) {
		const month = Number(monthText);
		const day = Number(dayText);
		const days = month >= 1 && month <= 12 ? daysOf(month, Number(year)) : 0;
		if (days > 0 && day > days && day <= 39) yield { from: index, to: index + written.length, fault: 'day', days };
	}
}
