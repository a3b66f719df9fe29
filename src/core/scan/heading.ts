import type { Span } from '../text';
import { inlineHeadings } from './heading-inline';
import { markedHeading } from './heading-markup';
import { skipSpace } from './heading-title';
import { unmarkedHeading } from './heading-unmarked';

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
 * How the title is worded: `title` names something (no stop) · `label` ends in a colon · `clause` is a short sentence (抓隊伍，補短板。) ·
 * `item` ends in a semicolon or comma · `sentence` is too long or too full of figures for a title · `contents` is a line of a table of contents.
 */
export type HeadingShape = 'title' | 'label' | 'clause' | 'item' | 'sentence' | 'contents';

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
	readonly shape: HeadingShape;
	/** `sure`: the mark makes a heading unless the context speaks against it; `maybe`: the context has to speak for it. */
	readonly certainty: 'sure' | 'maybe';
	/** Stands inside a paragraph, after other text: a heading only where a whole document was pasted as one line. */
	readonly inline?: true;
}

/**
 * The candidates for headings on one line of body text, in order. What is a heading among them depends on its neighbours
 * (`1、` marks titles and list items alike): the outline decides.
 */
export function findHeadings(text: string): readonly Heading[] {
	const at = skipSpace(text, 0);
	if (at === text.length) return none;
	const first = markedHeading(text, at) ?? unmarkedHeading(text, at);
	if (text.length < 120) return first ? [first] : none;
	return inlineHeadings(text, at, first) ?? (first ? [first] : none);
}

const none: readonly Heading[] = [];
