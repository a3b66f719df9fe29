/** The number `value` written as `sample` is: 一 → 二, 壹 → 貳, ０１ → ０２, ③ → ④, IV → V, b → c. As digits where the sample's own kind ends. */
export function numeralLike(sample: string, value: number, script: 'hant' | 'hans'): string {
	const code = sample.charCodeAt(0);
	const run = runs.find(([first, last]) => code >= first && code <= last);
	if (run) return value >= 1 && run[0] + value - 1 <= run[1] ? String.fromCharCode(run[0] + value - 1) : `${value}`;
	if (/^[0-9]/u.test(sample)) return `${value}`.padStart(sample.startsWith('0') ? sample.length : 1, '0');
	if (/^[０-９]/u.test(sample)) {
		const digits = `${value}`.padStart(sample.startsWith('０') ? sample.length : 1, '0');
		return digits.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
	}
	if (/^[IVX]+$/u.test(sample)) return roman(value);
	if (/^[A-Za-z]$/u.test(sample)) return letter(sample, value);
	return chinese(value, /[壹贰貳貮叁參肆伍陆陸柒捌玖拾]/u.test(sample) ? official[script] : ordinary);
}

/** Columns of the numeral in a heading's mark, the last one where it has several (1.2.3): 第〔十二〕部分, （〔三〕）. */
export function numeralIn(mark: string): { readonly from: number; readonly to: number } | undefined {
	const found = [...mark.slice(0, 40).matchAll(numerals)].at(-1);
	return found && { from: found.index, to: found.index + found[0].length };
}

const numerals =
	/[〇零○一二三四五六七八九十百廿两兩壹贰貳貮叁參肆伍陆陸柒捌玖拾]{1,8}|[0-9]{1,4}|[０-９]{1,4}|[①-⒛❶-➓㈠-㈩㉑-㉟Ⅰ-Ⅻ]|[IVX]{1,6}(?![A-Za-z])|(?<![A-Za-z])[A-Za-z](?![A-Za-z])/gu;

/** Signs that stand one after the other, beginning with one. */
const runs: readonly (readonly [first: number, last: number])[] = [
	[0x2460, 0x2473], // ①–⑳
	[0x2474, 0x2487], // ⑴–⒇
	[0x2488, 0x249b], // ⒈–⒛
	[0x2776, 0x277f], // ❶–❿
	[0x2780, 0x2789], // ➀–➉
	[0x278a, 0x2793], // ➊–➓
	[0x3220, 0x3229], // ㈠–㈩
	[0x2160, 0x216b], // Ⅰ–Ⅻ
];

const ordinary = '零一二三四五六七八九十百';
const official = { hant: '零壹貳參肆伍陸柒捌玖拾佰', hans: '零壹贰叁肆伍陆柒捌玖拾佰' } as const;

function chinese(value: number, digits: string): string {
	if (value < 0 || value > 999) return `${value}`;
	const digit = (n: number): string => digits.charAt(n);
	if (value < 10) return digit(value);
	if (value < 100) {
		const tens = Math.floor(value / 10);
		return `${tens > 1 ? digit(tens) : ''}${digit(10)}${value % 10 ? digit(value % 10) : ''}`;
	}
	const rest = value % 100;
	const tens = Math.floor(rest / 10);
	const low = `${tens ? `${digit(tens)}${digit(10)}` : digit(0)}${rest % 10 ? digit(rest % 10) : ''}`;
	return `${digit(Math.floor(value / 100))}${digit(11)}${rest ? low : ''}`;
}

function roman(value: number): string {
	if (value < 1 || value > 39) return `${value}`;
	const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
	return 'X'.repeat(Math.floor(value / 10)) + (ones[value % 10] ?? '');
}

function letter(sample: string, value: number): string {
	const first = sample === sample.toUpperCase() ? 0x40 : 0x60;
	return value >= 1 && value <= 26 ? String.fromCharCode(first + value) : `${value}`;
}
