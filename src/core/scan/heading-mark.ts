import type { Heading, HeadingForm } from './heading';
import { numberOf } from './heading-number';
import { skipSpace, titleAt, trimmedEnd } from './heading-title';

/** A mark before a title: `一、`, `（二）`, `1.1`. */
export interface Mark {
	readonly form: HeadingForm;
	readonly level: number;
	/** The mark as written, without the space around it. */
	readonly ordinal: string;
	readonly value?: number;
	/** Where the title begins. */
	readonly to: number;
	readonly certainty: Heading['certainty'];
}

interface MarkKind {
	readonly form: HeadingForm;
	readonly level: number;
	/** What a mark of this kind may begin with. */
	readonly first: string;
	/** Sticky; group 1 is the numeral. */
	readonly pattern: RegExp;
	readonly certainty: Heading['certainty'];
}

/** Up to 九十九; two digits in a row are a year (二〇二四). */
const han = '(?:[一二三四五六七八九]?[十廿][一二三四五六七八九]?|[一二三四五六七八九])';
const digits = '[0-9０-９]';
const hanFirst = '一二三四五六七八九十廿';
const digitFirst = '0123456789０１２３４５６７８９';
const bigFirst = '壹贰貳貮弍叁參叄参肆伍陆陸柒捌玖拾';
const circledFirst = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓';

/** The first kind that matches wins. Every quantifier is bounded: a mark is read in constant time. */
const kinds: readonly MarkKind[] = [
	kind('cn', 1, hanFirst, `(${han})[ \u3000]{0,2}[、﹑､．.]`),
	kind('cn', 1, hanFirst, `(${han})(?:[ \u3000]{0,2}[：:，,]|[ \u3000\t]{1,4}(?=[^\\s一二三四五六七八九十]))`, 'maybe'),
	kind('paren', 2, '（(', `[（(][ \u3000]?(${han})[ \u3000]?[）)][ \u3000]?[、．.：:]?`),
	kind('paren', 2, hanFirst, `(${han})[）)][、．.]?`),
	kind('paren', 2, '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', '([㈠-㈩])[、．.]?'),
	kind('num-paren', 4, '（(', `[（(][ \u3000]?(${digits}{1,2})[ \u3000]?[）)][ \u3000]?[、．.：:]?`, 'maybe'),
	kind('num-paren', 4, digitFirst, `(${digits}{1,2})[）)][、．.]?`, 'maybe'),
	kind('num-paren', 4, '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', '([⑴-⒇])[、．.]?', 'maybe'),
	kind('circled', 4, circledFirst, `([${circledFirst}])[、．.]?`, 'maybe'),
	kind('circled', 4, digitFirst, '([0-9])\uFE0F?\u20E3[、．.]?', 'maybe'),
	// A year follows the point: 1.2024年工作回顧.
	kind('num', 3, digitFirst, `(${digits}{1,2})[.．、，](?=(?:19|20)[0-9xX×*_○]{2})`, 'maybe'),
	kind(
		'decimal',
		0,
		digitFirst,
		`${digits}{1,2}(?:[.．]${digits}{1,2}){0,4}[.．](${digits}{1,2})[.．、]?(?![0-9０-９%％])(?![ \u3000]{0,2}[年月日号號個个名人%％万萬亿億元倍米公千克吨噸户戶家次篇条條分小])`,
		'maybe',
	),
	kind('num', 3, digitFirst, `(${digits}{1,3})[ \u3000]?[、．](?![0-9０-９])`, 'maybe'),
	kind('num', 3, digitFirst, `(${digits}{1,2})[、．](?=[0-9０-９])`, 'maybe'),
	kind('num', 3, digitFirst, `(${digits}{1,2})(?:\\.(?![0-9])|[，：](?![0-9])|,(?=[^0-9\\s]))`, 'maybe'),
	kind('num', 3, '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', '([⒈-⒛])', 'maybe'),
	kind('decimal', 1, digitFirst, `(${digits}{1,2})[ \u3000\t]{1,4}(?=[\\p{Script=Han}A-Z“《])`, 'maybe'),
	kind(
		'decimal',
		1,
		digitFirst,
		`(${digits}{1,2})(?=\\p{Script=Han})(?![年月日号號個个名人万萬亿億元倍米公千克吨噸户戶家次篇条條分小時时天周週届屆岁歲位项項所台臺件场場组組期批支])`,
		'maybe',
	),
	kind('di', 1, '第', `第(${han}|[0-9]{1,2})[ \u3000]?(?:[、，,：:．.]|[ \u3000]{1,4})`, 'maybe'),
	kind(
		'part',
		1,
		'第',
		`第[ \u3000]?(${han}|[0-9]{1,2}|[IVX]{1,4}|[Ⅰ-Ⅻ])[ \u3000]?(?:部分|部份|章|编|編|讲|講|单元|單元|板块|板塊)[ \u3000]{0,4}[、：:．.]?`,
	),
	kind('part', 2, '第', `第[ \u3000]?(${han}|[0-9]{1,2})[ \u3000]?[节節][ \u3000]{0,4}[、：:．.]?`),
	kind('big', 1, bigFirst, `([${bigFirst}]{1,3})[ \u3000]{0,2}(?:[、．.：:，]|[ \u3000]{1,4})`),
	kind('roman', 1, 'IVX', '([IVX]{1,5})[ ]?(?:[.．、](?![A-Za-z0-9]))', 'maybe'),
	kind('roman', 1, 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ', '([Ⅰ-Ⅻ])[ ]?[.．、]?', 'maybe'),
	kind('letter', 2, 'ABCDEFGHJKLMNOPQ', '([A-Q])[.．、](?![A-Za-z0-9.])', 'maybe'),
];

function kind(
	form: HeadingForm,
	level: number,
	first: string,
	pattern: string,
	certainty: Heading['certainty'] = 'sure',
): MarkKind {
	return { form, level, first, pattern: new RegExp(pattern, 'uy'), certainty };
}

const byFirst = new Map<number, MarkKind[]>();
for (const one of kinds) {
	for (const c of one.first) byFirst.set(c.charCodeAt(0), [...(byFirst.get(c.charCodeAt(0)) ?? []), one]);
}

/** The ordinal mark that begins at `at`. */
export function markAt(text: string, at: number): Mark | undefined {
	for (const { form, level, pattern, certainty } of byFirst.get(text.charCodeAt(at)) ?? []) {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (!match) continue;
		const ordinal = match[0].trim();
		const value = numberOf(match[1] ?? '');
		return {
			form,
			level: level || ordinal.split(/[.．](?=.)/u).length,
			ordinal,
			...(value !== undefined && { value }),
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

/** The heading that begins at `at` with a mark of any kind: `#`, 篇1, 一、, also in bold. */
export function markedHeading(text: string, at: number): Heading | undefined {
	const c = text.charAt(at);
	if (c === '#') return markdownHeading(text, at);
	if (c === '*' && text.startsWith('**', at)) return boldMark(text, at);
	if (c === '【' && text.charAt(at + 1) <= '\u9fff') return bracketMark(text, at);
	return ordinalHeading(text, at);
}

/** The heading that begins at `at` with an ordinal mark; `gap`: so many characters behind a space make a body rather than a title. */
export function ordinalHeading(text: string, at: number, gap?: number): Heading | undefined {
	const mark = markAt(text, at);
	if (!mark) return undefined;
	const { span, runIn, shape } = titleAt(text, mark.to, gap);
	return headingOf(mark, at, span, runIn, shape);
}

function headingOf(
	mark: Mark,
	from: number,
	title: Heading['title'],
	runIn: boolean,
	shape: Heading['shape'],
): Heading {
	const { form, level, ordinal, value, certainty } = mark;
	return {
		from,
		to: Math.max(title.to, from + ordinal.length),
		level,
		form,
		ordinal,
		...(value !== undefined && { value }),
		title,
		runIn,
		shape,
		certainty,
	};
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
		{ form: 'bracket', level: 1, ordinal: match[0], ...(value !== undefined && { value }), to, certainty: 'maybe' },
		at,
		span,
		runIn,
		shape,
	);
}
