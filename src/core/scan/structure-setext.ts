import type { Heading } from './heading';
import { markAt } from './heading-mark';
import { skipSpace, trimmedEnd } from './heading-title';
import type { ScannedLine } from './scan';
import { isBlank, isListed } from './structure-lines';

/** The setext heading on line `line`, which `underline` underlines; `undefined` where that line ends a paragraph. */
export function setextHeading(lines: readonly ScannedLine[], line: number, underline: Heading): Heading | undefined {
	const { text = '', after = '' } = lines[line] ?? {};
	if (after !== '' || isBlank(text) || !isBlank(lines[line - 1]?.text ?? '')) return undefined;
	const from = skipSpace(text, 0);
	const to = trimmedEnd(text, from);
	if (to - from > 100 || isListed(text) || '#|>'.includes(text.charAt(from))) return undefined;
	if (/[。；，、,;]$/u.test(text.slice(from, to))) return undefined;
	const mark = markAt(text, from);
	const inner = mark && mark.to < to ? mark : undefined;
	return {
		from,
		to,
		level: underline.level,
		form: 'setext',
		ordinal: inner?.ordinal ?? '',
		...(inner?.value !== undefined && { value: inner.value }),
		title: { from: inner?.to ?? from, to },
		runIn: false,
		shape: 'title',
		certainty: 'sure',
	};
}
