/** Days of a month (1–12) of the Gregorian calendar; without a year February has 29. */
export function daysOf(month: number, year: number | undefined): number {
	if (month === 2) return year === undefined || isLeap(year) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Day of the week of a date, 0 = Sunday (Zeller's congruence). */
export function weekdayOf(year: number, month: number, day: number): number {
	const m = month < 3 ? month + 12 : month;
	const y = month < 3 ? year - 1 : year;
	const h = day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
	return (h + 6) % 7;
}

function isLeap(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The number of a Chinese numeral below 100 or a number in digits; 0 where it is none. */
export function smallNumber(text: string): number {
	if (/^[0-9]{1,4}$/u.test(text)) return Number(text);
	if (/^[０-９]{1,4}$/u.test(text))
		return Number(text.replace(/[０-９]/gu, (digit) => `${digit.charCodeAt(0) - 0xff10}`));
	const [, tens, ten, ones = ''] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text) ?? [];
	const one = ones === '' ? 0 : digits.indexOf(ones) + 1;
	if (ten) return (tens ? digits.indexOf(tens) + 1 : 1) * 10 + one;
	return tens && !ones ? digits.indexOf(tens) + 1 : 0;
}

const digits = '一二三四五六七八九';

/** The year that a text names: 2024年, 民國113年, 二〇二四年; with where its digits stand. */
export interface NamedYear {
	/** Of the common era. */
	readonly year: number;
	readonly from: number;
	/** After 年. */
	readonly to: number;
}

/** Every year of a text. */
export function yearsIn(text: string): readonly NamedYear[] {
	const years: NamedYear[] = [];
	for (const { index, 0: match, 1: republic, 2: common, 3: han } of text.matchAll(named)) {
		const year = republic ? Number(republic) + 1911 : common ? Number(common) : han ? hanYear(han) : 0;
		if (year >= 1900 && year <= 2100) years.push({ year, from: index, to: index + match.length });
	}
	return years;
}

const named =
	/(?:民[国國]\s?(\d{2,3})|(?<![0-9.])((?:19|20)\d\d)|([一二][九〇○零Ｏ][〇○零一二三四五六七八九]{2}))\s?年/gu;

function hanYear(text: string): number {
	return Number([...text].map((one) => Math.max(0, '〇一二三四五六七八九'.indexOf(one))).join(''));
}
