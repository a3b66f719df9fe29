import type { Heading } from './heading';
import { headingOf, type Mark, markAt, ordinalHeading } from './heading-mark';
import { numberOf } from './heading-number';
import { skipSpace, titleAt, trimmedEnd } from './heading-title';

/** The heading that begins at `at` with a mark of any kind: `#`, 篇1, 一、, also in bold. */
export function markedHeading(text: string, at: number): Heading | undefined {
	const c = text.charAt(at);
	if (c === '#') return markdownHeading(text, at);
	if (c === '*' && text.startsWith('**', at)) return boldMark(text, at);
	if (c === '【' && text.charAt(at + 1) <= '\u9fff') return bracketMark(text, at);
	return ordinalHeading(text, at);
}

const hashes = /(#{1,6})(?:[ \u3000\t]{1,20}|(?=[^\s#!A-Za-z0-9/(])|(?<=##)(?=[A-Z0-9]))/uy;

/** `# Title`, `###提案一`; a `#` before a word without a space is a tag (#總結 #年終) where another follows. */
function markdownHeading(text: string, at: number): Heading | undefined {
	hashes.lastIndex = at;
	const match = hashes.exec(text);
	if (!match) return undefined;
	if (at > 3 && (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t')) return undefined;
	const level = match[1]?.length ?? 1;
	const spaced = match[0].length > level;
	if (!spaced && level === 1 && text.indexOf('#', at + 1) > 0) return undefined;
	const end = trimmedEnd(text, at + match[0].length);
	const closed = /[ \u3000\t#]#{1,20}$/u.test(text.slice(Math.max(at, end - 24), end))
		? trimHashes(text, at + level, end)
		: end;
	const [from, to] = withoutBold(text, at + match[0].length, closed);
	if (from >= to) return undefined;
	const mark = markAt(text, from);
	const inner = mark && mark.to < to && isMarkInTitle(mark) ? mark : undefined;
	const title = { from: inner?.to ?? from, to };
	const certainty = (!spaced && level === 1) || to - from > 200 ? 'maybe' : 'sure';
	return {
		from: at,
		to: end,
		level,
		form: 'md',
		ordinal: inner?.ordinal ?? '',
		...(inner?.value !== undefined && { value: inner.value }),
		title,
		runIn: false,
		shape: 'title',
		certainty,
	};
}

/** `## 3 人團隊` has no ordinal, `## 3 測試` has. */
function isMarkInTitle(mark: Mark): boolean {
	return !(mark.form === 'decimal' && mark.level === 1 && !/\d$/u.test(mark.ordinal)) && mark.form !== 'letter';
}

function trimHashes(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && text.charAt(end - 1) === '#') end--;
	while (end > from && ' \t\u3000'.includes(text.charAt(end - 1))) end--;
	return end;
}

function withoutBold(text: string, from: number, to: number): readonly [number, number] {
	const bold = to - from > 4 && text.startsWith('**', from) && text.startsWith('**', to - 2);
	return bold && text.indexOf('**', from + 2) === to - 2 ? [from + 2, to - 2] : [from, to];
}

/** `**一、主要工作**`: an ordinal mark inside bold that fills the line, or its beginning. */
function boldMark(text: string, at: number): Heading | undefined {
	const close = text.slice(at + 2, at + 82).indexOf('**');
	if (close < 1) return undefined;
	const end = at + 2 + close;
	const mark = markAt(text, at + 2);
	if (!mark || mark.to >= end) return undefined;
	const lineEnd = trimmedEnd(text, end + 2);
	const colon = /^[：:]/u.test(text.slice(end + 2)) ? 1 : 0;
	const { shape } = titleAt(text.slice(0, end), mark.to);
	const heading = headingOf(mark, at, { from: mark.to, to: end }, lineEnd > end + 2 + colon, shape);
	return { ...heading, to: end + 2 + colon };
}

const pieceInBrackets = /【[ \u3000]?(?:第[ \u3000]?)?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[案项項题題]?】/uy;

/** `【一】工作回顧`: brackets as a mark. */
function bracketMark(text: string, at: number): Heading | undefined {
	pieceInBrackets.lastIndex = at;
	const match = pieceInBrackets.exec(text);
	if (!match) return undefined;
	const value = numberOf(match[0].replace(/[【】第案项項题題 \u3000]/gu, ''));
	const to = skipSpace(text, at + match[0].length);
	const { span, runIn, shape } = titleAt(text, to);
	return headingOf(
		{ form: 'bracket', level: 1, ordinal: match[0], value, to, certainty: 'maybe' },
		at,
		span,
		runIn,
		shape,
	);
}
