/**
 * Letters and numbers of every script, by code point. The patterns for them are built from tables of all characters, which takes
 * longer than reading a summary: what summaries are written with is told by its place, and only other characters ask them.
 */

/** `\p{L}`. */
export function isLetter(code: number): boolean {
	if (code < 0xaa) return isLatin(code);
	if (isUsualHan(code)) return true;
	return !isUsualSign(code) && /\p{L}/u.test(String.fromCodePoint(code));
}

/** `\p{L}` or `\p{N}`. */
export function isLetterOrNumber(code: number): boolean {
	if (code < 0xaa) return isLatin(code) || (code >= 0x30 && code <= 0x39);
	if (isUsualHan(code)) return true;
	return !isUsualSign(code) && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
}

/** Whether a text has a letter. */
export function hasLetter(text: string): boolean {
	for (const character of text) if (isLetter(character.codePointAt(0) ?? 0)) return true;
	return false;
}

/** Where a text begins without the first characters that are none of its own, `most` of them at most. */
export function startOf(text: string, isOwn: (code: number) => boolean, most: number): number {
	let at = 0;
	for (let n = 0; n < most && at < text.length; n++) {
		const code = text.codePointAt(at) ?? 0;
		if (isOwn(code)) break;
		at += code > 0xffff ? 2 : 1;
	}
	return at;
}

/** Where a text ends without the last characters that are none of its own, `most` of them at most. */
export function endOf(text: string, isOwn: (code: number) => boolean, most: number): number {
	let end = text.length;
	for (let n = 0; n < most && end > 0; n++) {
		const pair = end > 1 ? (text.codePointAt(end - 2) ?? 0) : 0;
		const width = pair > 0xffff ? 2 : 1;
		if (isOwn(width === 2 ? pair : text.charCodeAt(end - 1))) break;
		end -= width;
	}
	return end;
}

/** What a prompt says, without the signs around it: up to four on each side. */
export function withoutSigns(text: string): string {
	const inner = text.slice(startOf(text, isLetter, 4));
	return inner.slice(0, endOf(inner, isLetterOrNumber, 4));
}

function isLatin(code: number): boolean {
	const small = code | 0x20;
	return small >= 0x61 && small <= 0x7a;
}

function isUsualHan(code: number): boolean {
	return code >= 0x4e00 && code <= 0x9fff;
}

/** × and ·, general punctuation, boxes and circles, Chinese punctuation, full-width signs: none of them a letter or number. */
function isUsualSign(code: number): boolean {
	return (
		code === 0xb7 ||
		code === 0xd7 ||
		(code >= 0x2000 && code <= 0x206f) ||
		(code >= 0x2500 && code <= 0x26ff) ||
		(code >= 0x3000 && code <= 0x3004) ||
		(code >= 0x3008 && code <= 0x3020) ||
		(code >= 0xff01 && code <= 0xff0f) ||
		(code >= 0xff1a && code <= 0xff20)
	);
}
