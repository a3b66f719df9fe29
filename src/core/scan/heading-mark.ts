import type { Heading, HeadingForm } from './heading';
import { hanFirst, markKinds } from './heading-kinds';
import { numberOf } from './heading-number';
import { skipSpace, titleAt } from './heading-title';

/** A mark before a title: `一、`, `（二）`, `1.1`. */
export interface Mark {
	readonly form: HeadingForm;
	readonly level: number;
	/** The mark as written, without the space around it. */
	readonly ordinal: string;
	readonly value: number | undefined;
	/** Where the title begins. */
	readonly to: number;
	readonly certainty: Heading['certainty'];
}

/** The ordinal mark that begins at `at`. */
export function markAt(text: string, at: number): Mark | undefined {
	return usualMark(text, at) ?? markByPattern(text, at);
}

/** 一、 and （一）, as nearly all headings have them, with nothing about them that a pattern would have to tell. */
function usualMark(text: string, at: number): Mark | undefined {
	const code = text.charCodeAt(at);
	const isRound = code === 0xff08 || code === 0x28;
	const value = usualNumerals.indexOf(text.charAt(isRound ? at + 1 : at)) + 1;
	if (value === 0 || at + 2 > text.length) return undefined;
	if (!isRound) return text.charAt(at + 1) === '、' ? markOf(text, at, at + 2, 'cn', 1, value) : undefined;
	const close = text.charCodeAt(at + 2);
	if ((close !== 0xff09 && close !== 0x29) || ' \u3000、．.：:'.includes(text.charAt(at + 3) || '\n')) return undefined;
	return markOf(text, at, at + 3, 'paren', 2, value);
}

const usualNumerals = '一二三四五六七八九十';

function markOf(text: string, from: number, to: number, form: HeadingForm, level: number, value: number): Mark {
	const certainty = isEnumeration(text, to, value) ? 'maybe' : 'sure';
	return { form, level, ordinal: text.slice(from, to), value, to: skipSpace(text, to), certainty };
}

/** Any mark, as {@link markKinds} has them. */
export function markByPattern(text: string, at: number): Mark | undefined {
	for (const { form, level, pattern, certainty } of markKinds(text.charCodeAt(at))) {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (!match) continue;
		const ordinal = match[0].trim();
		const value = numberOf(match[1] ?? '');
		return {
			form,
			level: level || ordinal.split(/[.．](?=.)/u).length,
			ordinal,
			value,
			to: skipSpace(text, at + match[0].length),
			certainty: isEnumeration(text, at + match[0].length, value) ? 'maybe' : certainty,
		};
	}
	return undefined;
}

/** `三、四年級學生`: the next number follows, so the mark may be a pause between two numbers. */
function isEnumeration(text: string, at: number, value: number | undefined): boolean {
	const c = text.charAt(at);
	return value !== undefined && hanFirst.includes(c) && numberOf(c) === value + 1;
}

/** The heading that begins at `at` with an ordinal mark; `gap`: so many characters behind a space make a body rather than a title. */
export function ordinalHeading(text: string, at: number, gap?: number): Heading | undefined {
	const mark = markAt(text, at);
	if (!mark) return undefined;
	const { span, runIn, shape } = titleAt(text, mark.to, gap);
	return headingOf(mark, at, span, runIn, shape);
}

/** A heading of a mark and a title. */
export function headingOf(
	mark: Mark,
	from: number,
	title: Heading['title'],
	runIn: boolean,
	shape: Heading['shape'],
): Heading {
	const { form, level, ordinal, value, certainty } = mark;
	const to = Math.max(title.to, from + ordinal.length);
	const heading: Writable<Heading> = { from, to, level, form, ordinal, title, runIn, shape, certainty };
	if (value !== undefined) heading.value = value;
	return heading;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
