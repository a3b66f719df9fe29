import { numeralLike } from '../numeral';
import type { Scan } from '../scan/scan';
import { type Range, rangeOn, type TextEdit } from '../text';
import { type HanScript, numberIn } from './ordinal';
import type { References, UnsureReference } from './references';

const numeral = '[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}';
/** A line that heads or lists an attachment: `附件2：考勤表`. */
const head = new RegExp(`^[\\s（(【\\[]{0,12}附[件录錄表][ ]?(${numeral})[ ]?(?:[：:、．.）)】\\]\\s]|$)`, 'u');
const mention = new RegExp(`附[件录錄表][ ]?(${numeral})`, 'gu');

/** Counts the attachments of a text on without a gap, and follows what refers to them (附件3 → 附件2). */
export function followAttachments({ lines }: Scan, { start, end }: Range, script: HanScript): References {
	const heads: number[] = [];
	const found: { readonly line: number; readonly from: number; readonly text: string; readonly value: number }[] = [];
	for (let line = start.line; line <= end.line && line < lines.length; line++) {
		const { text = '', before = '', after = '' } = lines[line] ?? {};
		if (before !== '' || after !== '' || !text.includes('附')) continue;
		const first = numberIn(head.exec(text)?.[1] ?? '');
		if (first !== undefined && !heads.includes(first)) heads.push(first);
		for (const { index, 0: all, 1: written = '' } of text.matchAll(mention)) {
			const value = numberIn(written);
			if (value === undefined || /[》〉]的?$/u.test(text.slice(Math.max(0, index - 2), index))) continue;
			found.push({ line, from: index + all.length - written.length, text: written, value });
		}
	}
	const counts = heads.every((value, n) => n === 0 || value > (heads[n - 1] ?? 0));
	if (!counts || heads.every((value, n) => value === n + 1)) return { edits: [], unsure: [] };
	const edits: TextEdit[] = [];
	const unsure: UnsureReference[] = [];
	for (const { line, from, text, value } of found) {
		const range = rangeOn(line, { from, to: from + text.length });
		const now = heads.indexOf(value) + 1;
		if (now === 0)
			unsure.push({ range: rangeOn(line, { from: from - 2, to: from + text.length }), text: `附件${text}` });
		else if (now !== value) edits.push({ range, newText: numeralLike(text, now, script) });
	}
	return { edits, unsure };
}
