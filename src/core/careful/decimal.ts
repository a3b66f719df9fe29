/** A number as printed, exact: `micro` is its value in millionths, `ulp` the value of one unit of its last printed digit, in millionths. */
export interface Decimal {
	readonly micro: bigint;
	readonly ulp: bigint;
}

/** One, in millionths. */
export const one = 1_000_000n;

/** The value of a number in digits (1,234.5, ３６．５) or Chinese numerals (二十三, 一百零五, 三千), with 万/萬/亿/億; `undefined` where it is none. */
export function parseDecimal(text: string): Decimal | undefined {
	const [, body = '', multiple = ''] = /^(.*?)([万萬亿億]{0,2})$/u.exec(text) ?? [];
	const factor = [...multiple].reduce(
		(product, sign) => product * ('万萬'.includes(sign) ? 10_000n : 100_000_000n),
		1n,
	);
	const digits = /^(\d{1,15})(?:\.(\d{1,6}))?$/u.exec(halfWidth(body).replaceAll(',', ''));
	if (digits) {
		const [, whole = '', fraction = ''] = digits;
		const micro = BigInt(whole) * one + BigInt(fraction.padEnd(6, '0'));
		return { micro: micro * factor, ulp: (one / 10n ** BigInt(fraction.length)) * factor };
	}
	const value = chinese(body);
	return value === undefined ? undefined : { micro: value * one * factor, ulp: one * factor };
}

/** A value in millionths with so many decimals, rounded half up: 36.5. */
export function printed(micro: bigint, decimals: number): string {
	const unit = one / 10n ** BigInt(decimals);
	const negative = micro < 0n;
	const rounded = ((negative ? -micro : micro) + unit / 2n) / unit;
	const text = rounded.toString().padStart(decimals + 1, '0');
	const whole = text.slice(0, text.length - decimals);
	return `${negative ? '-' : ''}${whole}${decimals ? `.${text.slice(-decimals)}` : ''}`;
}

/** How many decimals a number prints, from the value of its last digit. */
export function decimalsOf({ ulp }: Decimal): number {
	let decimals = 0;
	for (let unit = one; unit > ulp && decimals < 6; unit /= 10n) decimals++;
	return decimals;
}

function halfWidth(text: string): string {
	return text.replace(/[０-９．，]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function chinese(text: string): bigint | undefined {
	if (!/^[零〇一二三四五六七八九两兩十百千]{1,9}$/u.test(text)) return undefined;
	if (/[十百千]/u.test(text)) {
		let total = 0n;
		let digit = 0n;
		for (const sign of text) {
			const unit = units[sign];
			if (unit) {
				total += (digit === 0n ? 1n : digit) * unit;
				digit = 0n;
			} else digit = BigInt(values[sign] ?? 0);
		}
		return total + digit;
	}
	return BigInt([...text].map((sign) => values[sign] ?? 0).join(''));
}

const units: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const values: Readonly<Record<string, number>> = {
	零: 0,
	〇: 0,
	一: 1,
	二: 2,
	两: 2,
	兩: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
};
