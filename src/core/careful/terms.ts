import type { Span } from '../text';
import { smallNumber, yearsIn } from './calendar';

/** A numbered term or edition: 第十四屆執委會. */
export interface Term extends Span {
	readonly number: number;
	/** What it is a term of. */
	readonly body: string;
	/** The year named before it in the same clause. */
	readonly year?: number;
	/** 上一屆, 原: it was before; 本屆, 新一屆: it is now. */
	readonly when?: 'before' | 'now';
}

/** A year further away than this says nothing about a term. */
const reach = 60;

/** The numbered terms of a line. */
export function termsOf(text: string): readonly Term[] {
	const terms: Term[] = [];
	for (const { index, 0: written, 1: numeral = '' } of text.matchAll(
		/第?(\d{1,3}|[一二三四五六七八九十]{1,3})[届屆]/gu,
	)) {
		const number = smallNumber(numeral);
		if (number === 0 || (!written.startsWith('第') && number < 2)) continue;
		const to = index + written.length;
		const body = /^[\u4e00-\u9fff]{2,12}/u.exec(text.slice(to))?.[0] ?? '';
		const clause = text.slice(Math.max(0, index - reach), index).replace(/^.*[。；]/u, '');
		const year = yearsIn(clause).at(-1)?.year;
		const near = clause.slice(-8);
		const when = /(?:上一?[届屆]|原|前一[届屆])[（(]?$/u.test(near)
			? 'before'
			: /(?:本[届屆]|新一[届屆]|这一[届屆]|這一[届屆])[（(]?$/u.test(near)
				? 'now'
				: undefined;
		terms.push({ from: index, to, number, body, ...(year && { year }), ...(when && { when }) });
	}
	return terms;
}

/** Whether a later term has a smaller number than an earlier one of the same body. */
export function isBackwards(a: Term, b: Term): boolean {
	if (a.when === 'before' && b.when === 'now') return b.number <= a.number;
	return (
		a.year !== undefined &&
		b.year !== undefined &&
		a.year < b.year &&
		b.number < a.number &&
		a.body.length >= 2 &&
		sameBody(a.body, b.body)
	);
}

function sameBody(a: string, b: string): boolean {
	const length = Math.min(a.length, b.length, 4);
	return a.slice(0, length) === b.slice(0, length);
}
