import { foldingPairs } from './script.generated';

/**
 * The text as it is compared with titles, aliases and cues: Traditional and variant characters become Simplified, full-width
 * letters and digits half-width, capitals small; white space goes, save one space between two Latin words. For matching only,
 * never for output: columns do not survive it.
 */
export function fold(text: string): string {
	table ??= buildTable();
	const codes: number[] = [];
	let gap = false;
	for (let i = 0; i < text.length; i++) {
		const code = table[text.charCodeAt(i)] ?? 0;
		if (code === 0) {
			gap = true;
			continue;
		}
		if (gap && isLatin(code) && isLatin(codes.at(-1) ?? 0)) codes.push(SPACE);
		gap = false;
		codes.push(code);
	}
	return withUsualWords(textOf(codes));
}

/** Words that Taiwan writes with another character of the same sound, on which no table of characters can decide. */
const usualWords = [
	['计画', '计划'],
	['企画', '企划'],
	['规画', '规划'],
	['纪录', '记录'],
	['部份', '部分'],
] as const;

const SPACE = 0x20;

/** The folded code unit of each code unit; 0 where nothing is left of it. */
let table: Uint16Array | undefined;

function buildTable(): Uint16Array {
	const built = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
	for (let i = 0; i + 1 < foldingPairs.length; i += 2) {
		built[foldingPairs.charCodeAt(i)] = foldingPairs.charCodeAt(i + 1);
	}
	for (let code = 0xff01; code <= 0xff5e; code++) built[code] = code - 0xfee0;
	for (let code = 0; code < 0x10000; code++) {
		const to = built[code] ?? 0;
		if (to >= 0x41 && to <= 0x5a) built[code] = to + 0x20;
	}
	for (const space of '\t\n\v\f\r \u00a0\u2000\u2001\u2002\u2003\u2009\u200b\u202f\u3000\ufeff') {
		built[space.charCodeAt(0)] = 0;
	}
	return built;
}

/** A letter, a digit or a sign that stands between Latin words. */
function isLatin(code: number): boolean {
	return (code > SPACE && code < 0x7f) || (code >= 0xc0 && code < 0x250) || code === 0x2019;
}

function textOf(codes: readonly number[]): string {
	if (codes.length < 4096) return String.fromCharCode(...codes);
	let text = '';
	for (let i = 0; i < codes.length; i += 4096) text += String.fromCharCode(...codes.slice(i, i + 4096));
	return text;
}

function withUsualWords(text: string): string {
	let folded = text;
	for (const [written, usual] of usualWords) {
		if (folded.includes(written)) folded = folded.replaceAll(written, usual);
	}
	return folded;
}
