import type { Span } from '../text';

/** How a heading is marked. `document` starts a new summary in a compilation (篇1). */
export type HeadingForm =
	| 'document'
	| 'cn' // 一、
	| 'paren' // （一）
	| 'di' // 第一、
	| 'big' // 壹、
	| 'part' // 第一部分, 第一章
	| 'num' // 1、 1. 1．
	| 'num-paren' // （1）
	| 'circled' // ①
	| 'decimal' // 1.1
	| 'roman' // I.
	| 'letter' // A.
	| 'md' // # … ######
	| 'setext'
	| 'bracket' // 【工作回顧】
	| 'bold' // **主要工作**
	| 'label' // 主要工作：
	| 'bare'; // a title line without a mark

/**
 * A heading on a line: mark and title. `from`–`to` covers both (`一、主要工作`), without indentation; the title's trailing
 * full stop or colon belongs to the title.
 */
export interface Heading extends Span {
	/** What the mark is, not how deep it stands: 0 document, 1 一、 第一、 壹、 第一部分 #, 2 （一） ##, 3 1、 1. ###, 4 （1） ① ####, 5 and 6 ##### ######; decimals count their parts (1.1 = 2). */
	readonly level: number;
	readonly form: HeadingForm;
	/** The mark as written, trimmed: `一、`, `(一)`, `第一、`, `1.1`; empty where there is none (`## 本週完成`, bare titles). */
	readonly ordinal: string;
	/** The number that the ordinal says (一 = 1; for decimals the last part). */
	readonly value?: number;
	/** Columns of the title; may be empty. */
	readonly title: Span;
	/** The title is the first sentence of its paragraph: the body goes on in the same line after `to`. */
	readonly runIn: boolean;
}

/** The headings of one line of body text, in order. */
export function findHeadings(text: string): readonly Heading[] {
	const match = /^\s{0,20}([一二三四五六七八九十]{1,3}、)(.{1,80})/u.exec(text);
	if (!match) return [];
	const to = match[0].length;
	const from = to - (match[1] ?? '').length - (match[2] ?? '').length;
	const title = { from: from + (match[1] ?? '').length, to };
	return [{ from, to, level: 1, form: 'cn', ordinal: match[1] ?? '', value: 1, title, runIn: false }];
}
