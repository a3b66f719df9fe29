import { hasHan, isLatin } from '../characters';
import type { Candidate } from '../placeholder';
import { type EmphasisSign, emphasisOf } from './emphasis';

/** One line while it is being read: what several readers ask about it is found once, when it is first asked. */
export class LineContext {
	readonly text: string;
	/** The candidate found last, for readers that look at their neighbour on the left. */
	last: Candidate | undefined;
	#code: readonly (readonly [number, number])[] | undefined;
	#nextCode = 0;
	#token: readonly [number, number, boolean] = [-1, -1, false];
	#han: boolean | undefined;
	#bar: boolean | undefined;
	#sentence: boolean | undefined;
	#chromosomes: boolean | undefined;
	#codes: boolean | undefined;
	#emphasis: Map<EmphasisSign, ReadonlySet<number>> | undefined;

	constructor(text: string) {
		this.text = text;
	}

	/** Whether the line has a Han character. */
	get hasHan(): boolean {
		this.#han ??= hasHan(this.text);
		return this.#han;
	}

	/** Whether the line has a bar, as the rows of a table do. */
	get hasBar(): boolean {
		this.#bar ??= this.text.includes('|');
		return this.#bar;
	}

	/** Prose, not a row of labels or a letter-spaced title. */
	get isSentence(): boolean {
		this.#sentence ??= this.text.length > 16 && /[，。；,;]/u.test(this.text);
		return this.#sentence;
	}

	/** The chromosomes XY, XXY, XO are spoken of. */
	get hasChromosomes(): boolean {
		this.#chromosomes ??= /(?:^|[^A-Za-z])X{1,2}[YO](?![A-Za-z])/u.test(this.text);
		return this.#chromosomes;
	}

	/** Other abbreviations in capitals stand on the line: OO is one of them. */
	get hasCodes(): boolean {
		this.#codes ??= /(?:^|[^A-Za-z])(?!O{2,4}(?![A-Za-z]))[A-Z]{2,4}(?![A-Za-z])/u.test(this.text);
		return this.#codes;
	}

	/** Whether the column stands in inline code (CommonMark 6.1); a lone or prose-filled pair of backticks is none. */
	inCode(at: number): boolean {
		this.#code ??= codeSpans(this.text);
		// The columns asked for go up, but for a few steps back.
		let next = this.#nextCode;
		while (next > 0 && (this.#code[next - 1]?.[1] ?? 0) > at) next--;
		while ((this.#code[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next++;
		this.#nextCode = next;
		return (this.#code[next]?.[0] ?? Number.POSITIVE_INFINITY) <= at;
	}

	/** Whether the column stands in a URL, a path, a domain, an e-mail address or an identifier. */
	inToken(at: number): boolean {
		if (at < this.#token[0] || at >= this.#token[1]) this.#token = tokenAt(this.text, at);
		return this.#token[2];
	}

	/** Whether the run that begins at the column opens or closes markdown emphasis rather than standing for a blank. */
	isEmphasis(at: number, sign: EmphasisSign): boolean {
		this.#emphasis ??= new Map();
		let columns = this.#emphasis.get(sign);
		if (!columns) {
			columns = emphasisOf(this.text, sign);
			this.#emphasis.set(sign, columns);
		}
		return columns.has(at);
	}
}

function codeSpans(text: string): readonly (readonly [number, number])[] {
	if (!text.includes('`')) return [];
	const runs: { readonly from: number; readonly to: number }[] = [];
	for (let at = text.indexOf('`'); at >= 0; ) {
		let to = at;
		while (text.charCodeAt(to) === 0x60) to++;
		runs.push({ from: at, to });
		at = text.indexOf('`', to);
	}
	// The next run of the same length, found from the right so that the search stays linear.
	const partner: number[] = [];
	const nextOfLength = new Map<number, number>();
	for (let k = runs.length - 1; k >= 0; k--) {
		const run = runs[k];
		if (!run) continue;
		partner[k] = nextOfLength.get(run.to - run.from) ?? -1;
		nextOfLength.set(run.to - run.from, k);
	}
	const spans: [number, number][] = [];
	for (let k = 0; k < runs.length; ) {
		const open = runs[k];
		const close = runs[partner[k] ?? -1];
		if (open && close && text.charAt(open.from - 1) !== '的' && !isProse(text, open.to, close.from)) {
			spans.push([open.from, close.to]);
			k = (partner[k] ?? k) + 1;
		} else k++;
	}
	return spans;
}

function isProse(text: string, from: number, to: number): boolean {
	for (let k = from; k < to; k++) if ('，。；、：'.includes(text.charAt(k))) return true;
	return false;
}

/** The run of URL characters around a column, and whether it reads like a URL, path, address or identifier. */
function tokenAt(text: string, at: number): readonly [number, number, boolean] {
	let from = at;
	let to = at;
	while (from > 0 && isTokenCode(text.charCodeAt(from - 1))) from--;
	while (to < text.length && isTokenCode(text.charCodeAt(to))) to++;
	if (to === at) return [at, at + 1, false];
	return [from, to, isAddress(text, from, to)];
}

function isTokenCode(code: number): boolean {
	return isLatin(code) || (code >= 0x30 && code <= 0x39) || "-._~:/?#@!$&'+,;=%*\\".includes(String.fromCharCode(code));
}

function isAddress(text: string, from: number, to: number): boolean {
	let letters = 0;
	let slash = false;
	let dotted = false;
	let at = false;
	let scheme = false;
	let identifier = false;
	for (let k = from; k < to; k++) {
		const code = text.charCodeAt(k);
		const next = text.charCodeAt(k + 1);
		if (isLatin(code) && code !== 0x78 && code !== 0x58) letters++;
		else if (code === 0x2f || code === 0x5c) slash = slash || (isLatin(next) && k + 1 < to) || next === 0x2f;
		else if (code === 0x2e) dotted = dotted || (isLatin(next) && k + 1 < to && k > from);
		else if (code === 0x40) at = true;
		if (code === 0x3a && text.startsWith('//', k + 1)) scheme = true;
		if (code === 0x5f && k > from && isLatin(text.charCodeAt(k - 1)) && isLatin(next)) identifier = true;
	}
	return scheme || (at && letters > 0) || (letters > 1 && (slash || dotted || identifier)) || (dotted && letters > 0);
}
