import { nounAfter } from '../groups/head';
import { withoutSigns } from '../letters';
import type { Placeholder, Slot } from '../scan/placeholder';
import { wordAt } from '../scan/words';

/**
 * How a value is written. `growth`: a percentage that may be negative or above 100. `code`: a number that may have letters, as that
 * of a telephone or a file. `republic-year`: counted from 1912.
 */
export type ValueForm =
	| 'text'
	| 'number'
	| 'percent'
	| 'growth'
	| 'code'
	| 'month'
	| 'day'
	| 'weekday'
	| 'year'
	| 'republic-year';

/** What a blank wants, and what stands around it that says so. */
export interface Want {
	readonly slot: Slot;
	readonly form: ValueForm;
	/** The unit or the noun that the value belongs to, as it is written: 人 of `__餘人`, 鎮 of `xx鎮婦聯`; '' where there is none. */
	readonly noun: string;
	/** What stands directly behind the value when it is filled in: a value that repeats it is cut. */
	readonly next: string;
	/** Digits of a year that are given: `20` of 20xx, `二○` of 二○xx. */
	readonly given: string;
	/** How many characters the blank has. */
	readonly length: number;
}

/** Reads off a line what the blank on it wants. */
export function wantOf(text: string, placeholder: Placeholder): Want {
	const { slot, kind, from, to } = placeholder;
	const written = text.slice(from, to);
	const unitAt = kind === 'missing-number' ? from + written.length - written.trimStart().length : to;
	const given =
		slot === 'year' ? (/^[12１２〇○零一二][0-9０-９〇○零一二三四五六七八九]{0,2}/u.exec(written)?.[0] ?? '') : '';
	const noun = nounOf(text, placeholder, unitAt);
	const next = text.slice(unitAt, unitAt + 12).trimStart();
	return { slot, form: formOf(text, placeholder, noun), noun, next, given, length: written.trim().length };
}

function nounOf(text: string, { slot, kind, from, to }: Placeholder, unitAt: number): string {
	const inner = withoutSigns(text.slice(from, to));
	if (kind === 'bracket-prompt' && inner && slot !== 'percent') return slot === 'number' ? unitAfter(text, to) : inner;
	switch (slot) {
		case 'number':
			return unitAfter(text, unitAt);
		case 'name': {
			const at = to + (/^\s{0,2}/u.exec(text.slice(to, to + 2))?.[0].length ?? 0);
			return wordAt(text, at, 'title')?.text ?? labelBefore(text, from);
		}
		case 'place':
		case 'org':
		case 'generic': {
			const noun = nounAfter(text, to);
			return noun ? text.slice(to, noun.to) : labelBefore(text, from);
		}
		case 'year':
			return /^\s?((?:学|學)?年度?|级|級|届|屆)/u.exec(text.slice(to, to + 5))?.[1] ?? '';
		case 'percent':
		case 'month':
		case 'day':
			return '';
	}
}

/** 人 of ` 餘人`, 萬元, `people`. */
function unitAfter(text: string, from: number): string {
	let at = from;
	while (at < from + 3 && /[\s余餘多]/u.test(text.charAt(at))) at++;
	const unit = wordAt(text, at, 'unit') ?? wordAt(text, from, 'unit');
	if (unit) return unit.text.replace(/^[余餘多](?=.)/u, '');
	return (
		/^[A-Za-z]{2,20}/u.exec(text.slice(at, at + 20))?.[0] ??
		/^[歲岁届屆期级級]/u.exec(text.slice(at, at + 1))?.[0] ??
		''
	);
}

/** 記錄人 of `記錄人：____`. */
function labelBefore(text: string, from: number): string {
	return (
		/(?:^|[^\p{Script=Han}])([\p{Script=Han}]{1,6}|[A-Za-z]{1,16})\s?[：:]\s?$/u.exec(
			text.slice(Math.max(0, from - 20), from),
		)?.[1] ?? ''
	);
}

function formOf(text: string, { slot, kind, from, to }: Placeholder, noun: string): ValueForm {
	const before = text.slice(Math.max(0, from - 14), from);
	switch (slot) {
		case 'year': {
			const written = text.slice(from, to).trim();
			const threeCircles = kind === 'circle' && written.length === 3;
			return threeCircles || /(?:民[国國]|R\.?O\.?C\.?)\s{0,2}$/u.test(before) ? 'republic-year' : 'year';
		}
		case 'percent':
			return growth.test(before) ? 'growth' : 'percent';
		case 'day':
			return /(?:星期|礼拜|禮拜)\s?$/u.test(before) ? 'weekday' : 'day';
		case 'month':
			return 'month';
		case 'number':
			return noun && !/[A-Za-z]/u.test(noun) && !/[号號]/u.test(noun) ? 'number' : 'code';
		case 'name':
		case 'place':
		case 'org':
		case 'generic':
			return 'text';
	}
}

/** Words before a percentage that may be above 100 or below 0; a clause further back says nothing about it. */
const growth =
	/(?:增|升|超|提高|提升|同比|环比|環比|较|較|比上年|比去年|上涨|上漲|涨|漲|翻|降|减|減|跌|完成|达成|達成|实现|實現|growth|grew|rose|up|increased?|down|fell)[^，。；,;]{0,8}$/iu;
