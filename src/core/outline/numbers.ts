import type { ScannedLine } from '../scan/scan';
import { isTitled } from '../scan/structure-series';

/** With more lines in an edit it is quicker to look at all headings anew. */
export const mostLines = 64;

/** What the numbers on some lines are, and how they are written; of lines that an edit replaced by as many others. */
export interface Numbers {
	/** Marks with a number, line by line: what others count on from. */
	readonly marks: string;
	/** All that may be said about them: their columns, the words with them, blanks in their titles. */
	readonly written: string;
}

/**
 * The numbers on lines `from` to `to`, those of candidates that are no headings too: rules about the order of numbers look at all
 * that stands between two headings. Who remembers something of an outline does so as long as these stay the same.
 */
export function numbersOn(lines: readonly ScannedLine[], from: number, to: number): Numbers {
	const marks: string[] = [];
	const written: string[] = [];
	for (let n = from; n < to; n++) {
		const line = lines[n];
		if (!line) continue;
		const { text, headings, placeholders } = line;
		let isNumbered = false;
		for (const heading of headings) {
			const { form, value, level, ordinal, shape, title } = heading;
			if (value === undefined && form !== 'md' && form !== 'setext') continue;
			isNumbered ||= value !== undefined;
			if (value !== undefined) marks.push(`${n} ${form} ${value}`);
			written.push(`${n} ${form} ${level} ${shape} ${ordinal}`);
			// Of an item of a list the words do not matter.
			if (!isTitled(heading)) continue;
			written.push(
				`${heading.from} ${title.from} ${text.slice(heading.from, heading.inline ? text.length : title.to)}`,
			);
			for (const blank of placeholders) if (blank.from < title.to) written.push(`${blank.from}-${blank.to}`);
		}
		if (!isNumbered && beginning.test(text)) written.push(`${n} ${text.trimStart().slice(0, longestMark)}`);
	}
	return { marks: marks.join('\n'), written: written.join('\n') };
}

/**
 * The numbers on lines `from` to `to` in their order, without the places where they stand and the words that stand with them: all
 * that counts of them where only titles and lines between headings are others.
 */
export function orderOn(lines: readonly ScannedLine[], from: number, to: number): string {
	const order: string[] = [];
	for (let n = from; n < to; n++) {
		for (const [at, heading] of (lines[n]?.headings ?? []).entries()) {
			const { form, value, level, ordinal, inline } = heading;
			if (value !== undefined) order.push(`${at} ${form} ${value} ${level} ${ordinal} ${inline} ${isTitled(heading)}`);
		}
	}
	return order.join('\n');
}

/** What a mark may begin with, where the line is no candidate for a heading with a number: in a block of code, or as a paragraph. */
const beginning = /^\s{0,40}[（(【[第\d０-９一二三四五六七八九十百零〇壹贰貳叁參参肆伍陆陸柒捌玖拾①-⑳A-Za-z]/u;
const longestMark = 16;
