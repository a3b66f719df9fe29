import type { Heading, HeadingForm } from './heading';

/** A kind of ordinal mark. */
interface MarkKind {
	readonly form: HeadingForm;
	readonly level: number;
	/** Sticky; group 1 is the numeral. */
	readonly pattern: RegExp;
	readonly certainty: Heading['certainty'];
}

/** The same before its pattern is wanted: most texts have marks of a few kinds only. */
interface KindSource extends Omit<MarkKind, 'pattern'> {
	/** What a mark of this kind may begin with. */
	readonly first: string;
	readonly source: string;
}

/** Up to 九十九; two digits in a row are a year (二〇二四). */
const han = '(?:[一二三四五六七八九]?[十廿][一二三四五六七八九]?|[一二三四五六七八九])';
const digits = '[0-9０-９]';
export const hanFirst = '一二三四五六七八九十廿';
const digitFirst = '0123456789０１２３４５６７８９';
const bigFirst = '壹贰貳貮弍叁參叄参肆伍陆陸柒捌玖拾';
const circledFirst = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓';

/** The first kind that matches wins. Every quantifier is bounded: a mark is read in constant time. */
const kinds: readonly KindSource[] = [
	kind('cn', 1, hanFirst, `(${han})[ \u3000]{0,2}[、﹑､．.]`),
	kind('cn', 1, hanFirst, `(${han})(?:[ \u3000]{0,2}[：:，,]|[ \u3000\t]{1,4}(?=[^\\s一二三四五六七八九十]))`, 'maybe'),
	kind('paren', 2, '（(﹙', `[（(﹙][ \u3000]?(${han})[ \u3000]?[）)﹚][ \u3000]?[、．.：:]?`),
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
	kind('di', 1, '其', `其(${han})[、，：:]`, 'maybe'),
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
	source: string,
	certainty: Heading['certainty'] = 'sure',
): KindSource {
	return { form, level, first, source, certainty };
}

const byFirst = new Map<number, readonly MarkKind[]>();
const patterns = new Map<string, RegExp>();

/** The kinds of mark that may begin with this code unit, in the order in which they are tried. */
export function markKinds(first: number): readonly MarkKind[] {
	const known = byFirst.get(first);
	if (known) return known;
	const character = String.fromCharCode(first);
	const found = kinds.filter((one) => one.first.includes(character)).map(withPattern);
	byFirst.set(first, found.length === 0 ? none : found);
	return found;
}

const none: readonly MarkKind[] = [];

function withPattern({ form, level, source, certainty }: KindSource): MarkKind {
	const pattern = patterns.get(source) ?? new RegExp(source, 'uy');
	patterns.set(source, pattern);
	return { form, level, pattern, certainty };
}
