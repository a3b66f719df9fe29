import type { Heading } from '../scan/heading';
import { numeralIn, numeralLike } from '../numeral';
import { numberOf } from '../scan/heading-number';
import { rangeOn, type TextEdit } from '../text';

/** Which official digits a text has: 貳 or 贰. */
export type HanScript = 'hant' | 'hans';

/** The numbers that a heading's ordinal says: [3] of 三、, [1, 2] of 1.2; empty where it says none. */
export function pathOf({ ordinal, value }: Heading): readonly number[] {
	if (value === undefined) return [];
	return isDecimal(ordinal) ? numbersOf(ordinal) : [value];
}

/** 1.2, 3.1.4: several numbers, digits all. */
export function isDecimal(ordinal: string): boolean {
	return /^[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){1,5}/u.test(ordinal);
}

/** The text between where a heading begins and its title: `三、`, `## 3. `, `**（一）`. */
export function markOf(text: string, { from, title }: Heading): string {
	return text.slice(from, title.from);
}

/** A mark that says other numbers, in the same style and width; the same mark where it has no numeral. */
export function withPath(mark: string, path: readonly number[], script: HanScript): string {
	const decimals = numbersIn(mark);
	if (path.length > 1 && decimals.length === path.length) {
		return decimals.reduceRight((written, { from, to }, n) => {
			const number = numeralLike(mark.slice(from, to), path[n] ?? 0, script);
			return written.slice(0, from) + number + written.slice(to);
		}, mark);
	}
	const numeral = numeralIn(mark);
	if (!numeral) return mark;
	const number = numeralLike(mark.slice(numeral.from, numeral.to), path.at(-1) ?? 0, script);
	return mark.slice(0, numeral.from) + number + mark.slice(numeral.to);
}

/** The edit after which a heading's mark reads `written`: only what differs. `undefined` where it reads so already. */
export function markEdit(line: number, text: string, heading: Heading, written: string): TextEdit | undefined {
	return spanEdit(line, text, heading.from, heading.title.from, written);
}

/** The edit that makes columns of a line read `written`, without what is the same at both ends. */
export function spanEdit(line: number, text: string, from: number, to: number, written: string): TextEdit | undefined {
	const old = text.slice(from, to);
	if (old === written) return undefined;
	let head = 0;
	while (head < old.length && head < written.length && old[head] === written[head]) head++;
	let tail = 0;
	const room = Math.min(old.length, written.length) - head;
	while (tail < room && old[old.length - 1 - tail] === written[written.length - 1 - tail]) tail++;
	return {
		range: rangeOn(line, { from: from + head, to: to - tail }),
		newText: written.slice(head, written.length - tail),
	};
}

/** The numbers in digits that a mark says. */
export function numbersOf(mark: string): readonly number[] {
	return numbersIn(mark).map(({ number }) => number);
}

function numbersIn(mark: string): readonly { readonly from: number; readonly to: number; readonly number: number }[] {
	return [...mark.matchAll(/[0-9０-９]{1,4}/gu)].map(({ index, 0: digits }) => ({
		from: index,
		to: index + digits.length,
		number: Number(digits.normalize('NFKC')),
	}));
}

/** The number of a numeral in a reference. */
export function numberIn(numeral: string): number | undefined {
	if (numeral === '') return undefined;
	return /^[0-9０-９]+$/u.test(numeral) ? Number(numeral.normalize('NFKC')) : numberOf(numeral);
}
