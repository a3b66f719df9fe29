import type { Heading } from './heading';
import { isSpace, trimmedEnd } from './heading-title';
import type { ScannedLine } from './scan';

/** A candidate for a heading, or a heading, on its line (0-based). */
export interface Candidate {
	readonly line: number;
	readonly heading: Heading;
}

/** White space only, or a rule of dashes. */
export function isBlank(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (!isSpace(code)) return text.length < 200 && /^[-=*_—\s]{3,}$/u.test(text);
	}
	return true;
}

/** The next line from `line` on, before `end`, that is not blank; `end` where there is none. */
export function nextFilled(lines: readonly ScannedLine[], line: number, end: number): number {
	let n = line;
	while (n < end && isBlank(lines[n]?.text ?? '')) n++;
	return n;
}

/** The last line before `line`, not before `start`, that is not blank; `start - 1` where there is none. */
export function previousFilled(lines: readonly ScannedLine[], line: number, start: number): number {
	let n = line - 1;
	while (n >= start && isBlank(lines[n]?.text ?? '')) n--;
	return n;
}

/** The line ends as a sentence, or is too long for anything but a paragraph. */
export function isParagraph(text: string): boolean {
	const end = trimmedEnd(text, 0);
	return (
		end > 64 || '。！？；：.!?;:'.includes(text.charAt(/[”"’」』）)]/u.test(text.charAt(end - 1)) ? end - 2 : end - 1))
	);
}

/** An item of a bulleted list, a row of a table, a quotation. */
export function isListed(text: string): boolean {
	return /^[ \t\u3000]{0,20}(?:[-*+•·●○◦▪■□☐☑✓✔√→※|>]|\d{1,2}[.)、])/u.test(text.slice(0, 24));
}

/** The candidate's title as text, without bold marks, stop and colon. */
export function titleText(text: string, { title }: Heading): string {
	let { from, to } = title;
	while (to > from && trailing.includes(text.charAt(to - 1))) to--;
	while (from < to && '* '.includes(text.charAt(from))) from++;
	return text.slice(from, to);
}

/** `目錄`: what stands below are its entries. */
export function isContents(title: string): boolean {
	return /^(?:目\s*[录錄次]|(?:Table of )?Contents)$/iu.test(title);
}

const trailing = '。．.：:；;，,* \t\u3000\u00a0';
