import { fold } from '../script';
import { chineseDigits, halfWidth, numberValue } from './numbers';
import type { Want } from './want';

/** Why a value cannot be filled in: facts only, the sentence is in the message catalogues. */
export type FillProblem =
	| { readonly code: 'empty' }
	| { readonly code: 'line-break' }
	| { readonly code: 'not-a-number' }
	| { readonly code: 'month-range' }
	| { readonly code: 'day-range' }
	| { readonly code: 'weekday-range' }
	| { readonly code: 'percent-range' }
	| { readonly code: 'not-a-year' }
	| { readonly code: 'republic-year'; readonly republic: number }
	| { readonly code: 'parts'; readonly count: number }
	| { readonly code: 'still-blank' };

/** A value as it goes into the text, or why it does not. */
export type Checked = { readonly value: string } | { readonly problem: FillProblem };

/** Judges what was typed for a blank: folds full-width digits, cuts the unit or noun that the text has already. */
export function checkValue(want: Want, typed: string): Checked {
	if (/[\r\n]/u.test(typed.trim())) return bad('line-break');
	const value = withoutNext(want, typed.trim());
	if (!value) return bad('empty');
	switch (want.form) {
		case 'text':
			return { value };
		case 'code':
			return { value: halfWidth(value) };
		case 'number':
			return isAmount(halfWidth(value)) ? { value: halfWidth(value) } : bad('not-a-number');
		case 'month':
			return checkWhole(value, 12, 'month-range');
		case 'day':
			return checkWhole(value, 31, 'day-range');
		case 'weekday':
			return /^[一二三四五六日天1-7]$/u.test(halfWidth(value)) ? { value: halfWidth(value) } : bad('weekday-range');
		case 'percent':
		case 'growth':
			return checkPercent(want, value);
		case 'year':
			return checkYear(want, value);
		case 'republic-year':
			return checkRepublicYear(value);
	}
}

/** The Western year as a blank of a year wants it: 民國 and OOO年度 count from 1912. */
export function yearFor(want: Want, year: number): string {
	return want.form === 'republic-year' ? `${year - 1911}` : `${year}`;
}

function bad(code: Exclude<FillProblem['code'], 'republic-year' | 'parts'>): Checked {
	return { problem: { code } };
}

/** 雙江鄉 for ××鄉 is 雙江, 30% for __% is 30, 5月 for __月 is 5. */
function withoutNext({ form, next }: Want, typed: string): string {
	const folded = fold(next);
	for (let length = Math.min(typed.length - 1, 12); length > 0; length--) {
		const tail = fold(typed.slice(-length));
		if (!tail || !folded.startsWith(tail) || tail.length < (form === 'text' ? 1 : fold(typed.slice(-1)).length))
			continue;
		if (form !== 'text' && /[0-9]$/u.test(tail)) continue;
		return typed.slice(0, -length).trimEnd();
	}
	return form === 'percent' || form === 'growth' ? typed.replace(/\s?[%％]$/u, '') : typed;
}

const digits = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,10})?|\d{1,20}(?:\.\d{1,10})?`;
const numerals =
	'[〇○零一二三四五六七八九十百千万萬亿億两兩廿卅壹贰貳參叁肆伍陆陸柒捌玖拾佰仟]{1,20}(?:[點点][〇○零一二三四五六七八九]{1,8})?';
const one = `(?:[約约近超逾]|[+-])?(?:(?:${digits})[十百千万萬亿億]{0,2}|${numerals})(?:余|餘|多)?`;
const amount = new RegExp(
	`^(?:${one}(?:\\s?(?:-|~|–|—|——|至|到)\\s?${one})?|[数數几幾若][十百千万萬亿億干]{1,2})$`,
	'u',
);

/** 12, 1,200.5, 十二, 約30, 3萬, 百餘, 10-12, 數十. */
function isAmount(value: string): boolean {
	return amount.test(value);
}

function checkWhole(value: string, most: number, code: 'month-range' | 'day-range'): Checked {
	const plain = halfWidth(value);
	const number = numberValue(plain);
	if (number === undefined) return bad('not-a-number');
	return Number.isInteger(number) && number >= 1 && number <= most ? { value: plain } : bad(code);
}

function checkPercent({ form }: Want, value: string): Checked {
	const plain = halfWidth(value).replace(/^百分之/u, '');
	const parts = plain.split(/(?<=\S)\s?[-~–—至到]{1,2}\s?(?=\S)/u);
	const numbers = (parts.length > 2 ? [plain] : parts).map((part) =>
		numberValue(part.replace(/^[約约近超逾]|[余餘多]$/gu, '')),
	);
	if (numbers.some((number) => number === undefined)) return bad('not-a-number');
	const isInside = numbers.every(
		(number) => form === 'growth' || (number !== undefined && number >= 0 && number <= 100),
	);
	return isInside ? { value: plain } : bad('percent-range');
}

function checkYear({ given, length }: Want, value: string): Checked {
	const plain = halfWidth(value);
	if (/^(?:19|20|21)\d{2}\s?[-~–—至]\s?(?:(?:19|20|21)?\d{2})$/u.test(plain)) return { value: plain };
	const number = numberValue(plain);
	if (number === undefined || !Number.isInteger(number)) return bad('not-a-year');
	const isShort = number >= 0 && number <= 99 && /^.{2}$/u.test(plain);
	if (isShort && !given && length !== 2) return bad('not-a-year');
	if (!isShort && (number < 1900 || number > 2199)) return bad('not-a-year');
	if (!given) return { value: plain };
	const century = numberValue(given.slice(0, 2)) ?? 20;
	const whole = `${isShort ? century * 100 + number : number}`;
	const zero = /[〇○零]/u.exec(given)?.[0];
	return { value: /[〇○零一二]/u.test(given) ? chineseDigits(whole, zero ?? '〇') : whole };
}

function checkRepublicYear(value: string): Checked {
	const plain = halfWidth(value);
	const number = numberValue(plain);
	if (number === undefined || !Number.isInteger(number) || number < 1) return bad('not-a-year');
	if (number > 1911) return { problem: { code: 'republic-year', republic: number - 1911 } };
	return number < 200 ? { value: plain } : bad('not-a-year');
}
