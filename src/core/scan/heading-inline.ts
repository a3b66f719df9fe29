import type { Heading } from './heading';
import { ordinalHeading } from './heading-mark';
import { isSpace } from './heading-title';

/** More headings on one line are no document any more. */
const most = 400;

const marks = /[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,2}、/gu;

/**
 * The headings of a document that stands on one line: 一、 and 二、 both begin sentences within it. `first` is what stands at the
 * line's beginning (column `at`). `undefined` where the line is an ordinary paragraph.
 */
export function inlineHeadings(text: string, at: number, first: Heading | undefined): readonly Heading[] | undefined {
	if (!text.includes('二、')) return undefined;
	const found: Heading[] = [];
	for (const match of text.matchAll(marks)) {
		if (found.length >= most) break;
		if (match.index < at) continue;
		if (match.index > at && !beginsSentence(text, match.index)) continue;
		const heading = ordinalHeading(text, match.index, 4);
		if (!heading || heading.form === 'num') continue;
		const previous = found.at(-1);
		if (previous && previous.to > heading.from) found[found.length - 1] = cutAt(text, previous, heading.from);
		found.push(match.index > at ? { ...heading, inline: true } : heading);
	}
	const values = found.filter(({ form }) => form === 'cn' || form === 'di').map(({ value }) => value);
	if (!values.includes(1) || !values.includes(2)) return undefined;
	if (first && found[0]?.from !== first.from && first.to <= (found[0]?.from ?? 0)) found.unshift(first);
	return found;
}

function beginsSentence(text: string, at: number): boolean {
	return isSpace(text.charCodeAt(at - 1)) || '。！？：'.includes(text.charAt(at - 1));
}

/** The title ends where the next mark begins (`一、主要工作 （一）加強…`). */
function cutAt(text: string, heading: Heading, end: number): Heading {
	let to = end;
	while (to > heading.title.from && isSpace(text.charCodeAt(to - 1))) to--;
	return { ...heading, to, title: { from: Math.min(heading.title.from, to), to }, runIn: false };
}
