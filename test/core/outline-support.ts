import { outlineOf, type Section } from '../../src/core/outline';
import { scanText } from '../../src/core/scan/scan';

/**
 * The outline as lines: two blanks per depth, line number, level, ordinal, title, `…` where the body goes on in the line.
 * `= title` begins a document, with `[level ordinal]` where a heading opens it.
 */
export function drawn(text: string): readonly string[] {
	const { documents } = outlineOf(scanText(text));
	return documents.flatMap(({ title, heading, sections }) => {
		const opening = heading ? ` [${heading.level} ${heading.ordinal}]`.replace(' ]', ']') : '';
		return [`= ${title}${opening}`.trimEnd(), ...sections.flatMap(drawnSection)];
	});
}

/** The same for the sections alone. */
export function sectionsIn(text: string): readonly string[] {
	return drawn(text).filter((line) => !line.startsWith('='));
}

function drawnSection({ heading, title, depth, start, children }: Section): readonly string[] {
	const mark = [start.line + 1, heading.level, heading.ordinal, title].filter((part) => part !== '').join(' ');
	return [`${'  '.repeat(depth)}${mark}${heading.runIn ? ' …' : ''}`, ...children.flatMap(drawnSection)];
}

/** A paragraph nobody takes for a heading. */
export const body =
	'本年度各項工作按計劃推進，全體人員克服人手不足的困難，完成了年初議定的任務，並在年底前通過了上級的檢查。';
