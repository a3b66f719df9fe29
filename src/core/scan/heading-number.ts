const units = new Map<string, number>();
for (const digits of [
	'〇一二三四五六七八九',
	'零壹貳參肆伍陸柒捌玖',
	'○壱贰叁肆伍陆柒捌玖',
	'０１２３４５６７８９',
	'0123456789',
]) {
	for (let n = 0; n < digits.length; n++) units.set(digits.charAt(n), n);
}
for (const [digit, n] of [
	['貮', 2],
	['弍', 2],
	['两', 2],
	['兩', 2],
	['叄', 3],
	['参', 3],
] as const)
	units.set(digit, n);

const runs: readonly (readonly [first: number, last: number, value: number])[] = [
	[0x2460, 0x2473, 1], // ①–⑳
	[0x2474, 0x2487, 1], // ⑴–⒇
	[0x2488, 0x249b, 1], // ⒈–⒛
	[0x2776, 0x277f, 1], // ❶–❿
	[0x2780, 0x2789, 1], // ➀–➉
	[0x278a, 0x2793, 1], // ➊–➓
	[0x3220, 0x3229, 1], // ㈠–㈩
	[0x3251, 0x325f, 21], // ㉑–㉟
	[0x2160, 0x216b, 1], // Ⅰ–Ⅻ
];

const romans = new Map([
	['I', 1],
	['V', 5],
	['X', 10],
]);

/** The number that a numeral says: 十二, 廿一, 貳, １２, ⑫, ㈢, IV, b (= 2). `undefined` where it is none. */
export function numberOf(numeral: string): number | undefined {
	const digit = numeral.length === 1 ? units.get(numeral) : undefined;
	if (digit !== undefined) return digit;
	const code = numeral.charCodeAt(0);
	for (const [first, last, value] of runs) if (code >= first && code <= last) return value + code - first;
	if (units.has(numeral.charAt(0)) || '十拾廿'.includes(numeral.charAt(0))) return chinese(numeral);
	if (/^[IVX]{1,5}$/u.test(numeral)) return roman(numeral);
	if (/^[A-Za-z]$/u.test(numeral)) return code & 31;
	return undefined;
}

function chinese(numeral: string): number | undefined {
	let total = 0;
	let digit: number | undefined;
	for (const c of numeral) {
		const value = units.get(c);
		if (value !== undefined) digit = (digit ?? 0) * 10 + value;
		else if (c === '十' || c === '拾') [total, digit] = [total + (digit ?? 1) * 10, undefined];
		else if (c === '廿') total += 20;
		else if (c === '百' || c === '佰') [total, digit] = [total + (digit ?? 1) * 100, undefined];
		else return undefined;
	}
	return total + (digit ?? 0);
}

function roman(numeral: string): number {
	let total = 0;
	for (let i = 0; i < numeral.length; i++) {
		const value = romans.get(numeral.charAt(i)) ?? 0;
		total += value < (romans.get(numeral.charAt(i + 1)) ?? 0) ? -value : value;
	}
	return total;
}
