import { traditionalPairs, variantPairs } from './script.generated';

/**
 * The text as it is compared with titles, aliases and cues: Traditional and variant characters become Simplified, full-width
 * letters and digits half-width, capitals small; white space goes, save one space between two Latin words. For matching only,
 * never for output: columns do not survive it.
 */
export function fold(text: string): string {
	const table = foldingTable();
	let folded = '';
	let kept = 0;
	let last = 0;
	for (let i = 0; i < text.length; i++) {
		const written = text.charCodeAt(i);
		const code = table[written] ?? 0;
		if (code !== 0) {
			last = code;
			if (code === written) continue;
			folded += text.slice(kept, i) + String.fromCharCode(code);
		} else {
			const isBetween = isLatin(last) && isLatin(table[text.charCodeAt(i + 1)] ?? 0);
			if (isBetween && written === SPACE) continue;
			folded += text.slice(kept, i) + (isBetween ? ' ' : '');
		}
		kept = i + 1;
	}
	return withUsualWords(kept === 0 ? text : folded + text.slice(kept));
}

const SPACE = 0x20;

/** Words that Taiwan writes with another character of the same sound, on which no table of characters can decide. */
const usualWords = [
	['计画', '计划'],
	['企画', '企划'],
	['规画', '规划'],
	['纪录', '记录'],
	['部份', '部分'],
] as const;

/** The folded code unit of each code unit; 0 where nothing is left of it. */
export function foldingTable(): Uint16Array {
	table ??= buildTable();
	return table;
}

let table: Uint16Array | undefined;

function buildTable(): Uint16Array {
	const built = new Uint16Array(0x10000);
	for (let code = 0; code < 0x10000; code++) built[code] = code;
	for (const pairs of [traditionalPairs, variantPairs]) {
		for (let i = 0; i + 1 < pairs.length; i += 2) built[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
	}
	for (let code = 0xff01; code <= 0xff5e; code++) built[code] = code - 0xfee0;
	for (let letter = 0x41; letter <= 0x5a; letter++) {
		built[letter] = letter + 0x20;
		built[letter + 0xfee0] = letter + 0x20;
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

function withUsualWords(text: string): string {
	if (!text.includes('画') && !text.includes('录') && !text.includes('份')) return text;
	let folded = text;
	for (const [written, usual] of usualWords) {
		if (folded.includes(written)) folded = folded.replaceAll(written, usual);
	}
	return folded;
}
