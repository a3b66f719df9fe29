import { endOf, isLetterOrNumber, startOf } from '../letters';
import type { Heading } from '../scan/heading';
import type { ScannedLine } from '../scan/scan';
import { fold } from '../script';

/** A heading's title as it is compared with names of sections: folded, without blanks and decoration. */
export interface ComparableTitle {
	/** The title, then the same without the period it speaks of (2024年, 本學期, 一年來的), then without its owner (我校, 個人). */
	readonly forms: readonly string[];
	/** What 和, 及, 、 join (主要工作及存在問題); empty where nothing is joined. */
	readonly parts: readonly string[];
}

/** The comparable title of a heading on a line. */
export function comparableTitle(line: ScannedLine, { title }: Heading): ComparableTitle {
	let text = '';
	let from = title.from;
	for (const blank of line.placeholders) {
		if (blank.from < title.from || blank.to > title.to) continue;
		text += line.text.slice(from, blank.from);
		from = blank.to;
	}
	return comparable(text + line.text.slice(from, title.to));
}

/** The comparable form of a title given as text; mostly the same object for the same title. */
export function comparable(title: string): ComparableTitle {
	const text = title.slice(0, longestTitle);
	let known = titles.get(text);
	if (!known) {
		known = read(text);
		if (titles.size >= mostTitles) titles.clear();
		titles.set(text, known);
	}
	return known;
}

/** Texts share most of their titles. */
const titles = new Map<string, ComparableTitle>();
const mostTitles = 1000;

function read(title: string): ComparableTitle {
	const whole = undecorated(fold(title));
	const timeless = withoutPeriod(whole);
	const own = withoutOwner(timeless);
	const forms = whole === '' ? [] : [whole];
	if (timeless !== whole) forms.push(timeless);
	if (own !== timeless) forms.push(own);
	return { forms, parts: partsOf(timeless) };
}

function partsOf(text: string): readonly string[] {
	if (!joint.test(text)) return none;
	const parts = text.split(joints).filter((part) => part !== '');
	return parts.length > 1 ? parts.map(withoutOwner) : none;
}

const none: readonly never[] = [];
const longestTitle = 120;
/** In characters. */
const longestOrnament = 12;
const joints = /[、,;&+/]|以及|及其|及|和|与|暨| and /u;
/** Stands in all of them. */
const joint = /[、,;&+/及和与暨]| and /u;
const owner =
	/^(?:(?:我|本)(?:们|人|校|镇|乡|村|局|院|所|站|会|区|县|市|处|科|班|组|司|厂|店|部|公司|单位|中心|街道|社区)?|个人|自身|自己)的?(?=.)/u;
const yearAlone = /^(?:\d{4}年?|年)$/u;
const remark = /\([^()]{0,20}\)$/u;
const period =
	/^(?:关于|有关|对)?(?:(?:\d{2,4}|[一二三四五六七八九〇零]{2,4})?(?:年度|年|学年度|学年|学期)|[本今去全上这该当过]一?(?:年度|年|学年度|学年|学期|季度|半年|月份|月|周|阶段|期)|过去一年|近?[一两三几]年|近年|半年|\d{1,2}月份?|第?[一二三四]季度)(?:上半年|以来|来|里|中|期间|度)?的?/u;
/** With one of these begin all words of time. */
const periodStart = /^[关有对\d一二三四五六七八九〇零年学本今去全上这该当过近两几半第]/u;

function undecorated(text: string): string {
	const title = withoutTrail(withoutRemark(withoutTrail(text)));
	return title.slice(startOf(title, isLetterOrNumber, longestOrnament)).replace(yearAlone, '○年');
}

function withoutRemark(text: string): string {
	return text.endsWith(')') ? text.replace(remark, '') : text;
}

function withoutTrail(text: string): string {
	return text.slice(0, endOf(text, endsTitle, longestOrnament));
}

function endsTitle(code: number): boolean {
	return code === 0x29 || isLetterOrNumber(code);
}

function withoutOwner(text: string): string {
	return text.replace(owner, '');
}

/** Up to three words of time in front: 2024年上半年, 一年来的. */
function withoutPeriod(text: string): string {
	let rest = text;
	for (let n = 0; n < 3 && periodStart.test(rest); n++) {
		const next = rest.replace(period, '');
		if (next === rest || next === '') break;
		rest = next;
	}
	return rest;
}
