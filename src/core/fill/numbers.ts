/** Full-width digits, letters and signs become half-width; other characters stay. */
export function halfWidth(text: string): string {
	return text
		.replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replaceAll('\u3000', ' ');
}

/** The value of a number in digits (1,200.5) or in Chinese numerals (一百二十, 二〇二四, 九點五); `undefined` where it is none. */
export function numberValue(text: string): number | undefined {
	const plain = halfWidth(text).trim();
	if (/^[+-]?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(?:\.\d{1,10})?$/u.test(plain))
		return Number(plain.replaceAll(',', ''));
	const [whole = '', fraction, ...more] = plain.split(/[點点]/u);
	if (more.length || whole.length > 20) return undefined;
	const value = /^[〇○零一二三四五六七八九壹贰貳參叁肆伍陆陸柒捌玖两兩]{2,20}$/u.test(whole)
		? Number([...whole].map(digitOf).join(''))
		: countedValue(whole);
	if (value === undefined || fraction === undefined) return value;
	const digits = [...fraction].map(digitOf);
	return digits.length && digits.every((digit) => digit !== undefined)
		? Number(`${value}.${digits.join('')}`)
		: undefined;
}

/** A year in Chinese digits, as 二〇二四 or, where `zero` says so, 二○二四. */
export function chineseDigits(digits: string, zero: string): string {
	return digits.replace(/[0-9]/gu, (digit) => `${zero}一二三四五六七八九`.charAt(Number(digit)));
}

function digitOf(character: string): number | undefined {
	const at = '〇一二三四五六七八九'.indexOf(variants[character] ?? character);
	return at < 0 ? undefined : at;
}

const variants: Readonly<Record<string, string>> = {
	零: '〇',
	'○': '〇',
	两: '二',
	兩: '二',
	壹: '一',
	贰: '二',
	貳: '二',
	參: '三',
	叁: '三',
	肆: '四',
	伍: '五',
	陆: '六',
	陸: '六',
	柒: '七',
	捌: '八',
	玖: '九',
};

const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const large: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** 三百二十, 一萬二千, 廿五. */
function countedValue(text: string): number | undefined {
	if (!text) return undefined;
	let total = 0;
	let section = 0;
	let digit: number | undefined;
	for (const character of text.replace(/^[廿卄]/u, '二十').replace(/^卅/u, '三十')) {
		const unit = units[character];
		const factor = large[character];
		if (unit !== undefined) {
			section += (digit ?? 1) * unit;
			digit = undefined;
		} else if (factor !== undefined) {
			total += (section + (digit ?? 0)) * factor;
			section = 0;
			digit = undefined;
		} else {
			digit = digitOf(character);
			if (digit === undefined) return undefined;
		}
	}
	return total + section + (digit ?? 0);
}
