import { isLatin } from './scan/characters';
import type { Scan } from './scan/scan';
import { fold, foldingTable } from './script';

/** In what a text is written. */
export type Script = 'hant' | 'hans' | 'en';

/** Whether a text is in Traditional or Simplified characters, or in a language without Han characters; `unsure` where it has no words. */
export function scriptOf({ lines }: Scan, unsure: Script): Script {
	let han = 0;
	let traditional = 0;
	let latin = 0;
	for (const { text } of lines) {
		if (text === '') continue;
		const counts = countsOf(text);
		han += counts.han;
		traditional += counts.traditional;
		latin += counts.latin;
		if (han + latin > enough) break;
		// Whatever else is read until there is enough: these outweigh it.
		if (han * 4 >= most - han && traditional * 20 > most) return 'hant';
	}
	if (han + latin < 2) return unsure;
	if (han * 4 < latin) return 'en';
	return traditional * 20 > han ? 'hant' : 'hans';
}

/** So much of a line, and so many characters and words of a text, tell in what it is written. */
const longestLine = 2000;
const enough = 3000;

/** More is never counted. */
const most = enough + longestLine;

interface Counts {
	/** Han characters. */
	readonly han: number;
	/** Those of them that folding changes. */
	readonly traditional: number;
	/** Words of Latin letters; a letter alone is none, and a very long word is several. */
	readonly latin: number;
}

function countsOf(text: string): Counts {
	const kinds = kindTable();
	const end = Math.min(text.length, longestLine);
	let han = 0;
	let traditional = 0;
	let latin = 0;
	let letters = 0;
	let seen = 0;
	for (let i = 0; i < end; i++) {
		const kind = kinds[text.charCodeAt(i)] ?? 0;
		if (kind === LATIN) {
			letters++;
			continue;
		}
		if (letters > 0) {
			latin += wordsIn(letters);
			letters = 0;
		}
		if (kind === 0) continue;
		han++;
		if (kind & FOLDED) traditional++;
		seen |= kind;
	}
	latin += wordsIn(letters);
	const hasUsual = (seen & USUAL || end < text.length) && han > 0 && usualWord.test(text);
	if (hasUsual) traditional = changedIn(text.slice(0, end));
	return { han, traditional, latin };
}

/** What a code unit is: a Latin letter, or a Han character, one that folding changes, one that a {@link usualWord} cannot be without. */
const [LATIN, HAN, FOLDED, USUAL] = [1, 2, 4, 8];

function kindTable(): Uint8Array {
	kinds ??= buildKinds();
	return kinds;
}

let kinds: Uint8Array | undefined;

function buildKinds(): Uint8Array {
	const folded = foldingTable();
	const built = new Uint8Array(0x10000);
	for (let code = 0x41; code <= 0x7a; code++) if (isLatin(code)) built[code] = LATIN;
	for (let code = 0x4e00; code <= 0x9fff; code++) built[code] = folded[code] === code ? HAN : HAN | FOLDED;
	for (const usual of '画纪份') built[usual.charCodeAt(0)] = (built[usual.charCodeAt(0)] ?? 0) | USUAL;
	return built;
}

const longestWord = 40;

function wordsIn(letters: number): number {
	return Math.floor(letters / longestWord) + (letters % longestWord > 1 ? 1 : 0);
}

/** Words in which folding changes a character that it leaves alone elsewhere. */
const usualWord = /[计計企規规]画|纪[录錄録彔]|部份/u;

function changedIn(text: string): number {
	let count = 0;
	for (const [characters] of text.matchAll(/[\u4e00-\u9fff]{1,400}/gu)) {
		const folded = fold(characters);
		for (let i = 0; i < characters.length; i++) if (folded[i] !== characters[i]) count++;
	}
	return count;
}
