/**
 * Classes of characters, by UTF-16 code unit. A line of ordinary prose is decided by one table look-up per character;
 * everything that costs more starts at a trigger.
 */

/** Han characters, the iteration mark 々 and 〇 excluded. */
export function isHan(code: number): boolean {
	return (
		(code >= 0x4e00 && code <= 0x9fff) ||
		(code >= 0x3400 && code <= 0x4dbf) ||
		(code >= 0xd840 && code <= 0xd869) ||
		code === 0x3005
	);
}

/** Whether a text has a Han character. */
export function hasHan(text: string): boolean {
	for (let k = 0; k < text.length; k++) if (isHan(text.charCodeAt(k))) return true;
	return false;
}

/** ASCII digit. */
export function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

/** ASCII letter. */
export function isLatin(code: number): boolean {
	return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Space, tab, no-break space or ideographic space. */
export function isSpace(code: number): boolean {
	return code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0;
}

/** x X × ✕ ╳ ✖ and the full-width letters. */
export function isCross(code: number): boolean {
	return (
		code === 0x78 ||
		code === 0x58 ||
		code === 0xd7 ||
		code === 0x2715 ||
		code === 0x2573 ||
		code === 0x2716 ||
		code === 0xff38 ||
		code === 0xff58
	);
}

/** Underscores of every kind. */
export function isUnderscore(code: number): boolean {
	return code === 0x5f || code === 0xff3f || code === 0xfe4d || code === 0xfe4e || code === 0xfe4f || code === 0x2017;
}

/** * and its full-width and operator forms. */
export function isAsterisk(code: number): boolean {
	return code === 0x2a || code === 0xff0a || code === 0xfe61 || code === 0x2217;
}

/** ○ 〇 ◯ 〇-like circles (not letters). */
export function isCircle(code: number): boolean {
	return code === 0x25cb || code === 0x3007 || code === 0x25ef || code === 0x26aa;
}

/** Chinese numerals, ordinary and official, and 两. */
export const numerals = '零〇一二三四五六七八九十百千万亿萬億两兩壹贰叁肆伍陆柒捌玖拾貳參陸佰仟廿卅';

/** One of {@link numerals}. */
export function isNumeral(character: string): boolean {
	return character !== '' && numerals.includes(character);
}

/** Full-width digits count as digits here. */
export function isAnyDigit(code: number): boolean {
	return isDigit(code) || (code >= 0xff10 && code <= 0xff19);
}

/** Punctuation that ends a clause, half or full width, and the end of the line. */
export function endsClause(character: string): boolean {
	return character === '' || '，。、；：！？,;:.!?)）】」』》”’"\'…—-~～/|'.includes(character);
}

/** Punctuation or brackets after which a clause or value begins, and the start of the line. */
export function beginsClause(character: string): boolean {
	return character === '' || '，。、；：！？,;:.!?(（【「『《“‘"\'…—-~～/|'.includes(character);
}
