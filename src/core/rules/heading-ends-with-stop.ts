import { rowsIn } from '../numbering/rows';
import type { Node } from '../numbering/tree';
import { silence } from '../outline/alike';
import type { Scan } from '../scan/scan';
import { rangeOn } from '../text';
import type { Rule } from './rule';

/** What is told about a heading that ends as a sentence. */
export interface HeadingEndsWithStop {
	/** The title in the text, with its stop. */
	readonly title: string;
}

/** A heading on a line of its own that ends in 。 where those beside it do not. Reported on the stop; a run-in heading keeps its stop. */
export const headingEndsWithStop: Rule<'heading-ends-with-stop', HeadingEndsWithStop> = {
	code: 'heading-ends-with-stop',
	severity: 'information',
	*check(facts) {
		if (unended.has(facts.outline)) return;
		const rows = rowsIn(facts);
		const isEnded = (node: Node): boolean => endsWithStop(facts.scan, node);
		if (!rows.some((row) => row.some(isEnded))) {
			unended.note(facts.outline);
			return;
		}
		for (const row of rows) {
			if (row.length < 3) continue;
			const own = row.filter(({ heading }) => !heading.runIn && !heading.inline);
			const ended = own.filter(isEnded);
			if (!ended.length || own.length < 3 || ended.length * 3 > own.length) continue;
			for (const node of ended) {
				const { line, heading } = node;
				const title = titleOf(facts.scan, node);
				if (title.indexOf('。') < title.length - 1) continue;
				const to = heading.title.from + title.length;
				const range = rangeOn(line, { from: to - 1, to });
				yield { range, data: { title }, fix: [{ range, newText: '' }] };
			}
		}
	},
};

/** Texts without a numbered heading that ends in 。 */
const unended = silence((title) => title.isEnded);

function endsWithStop(scan: Scan, node: Node): boolean {
	const last = scan.lines[node.line]?.text.charAt(node.heading.title.to - 1) ?? '';
	// Most titles end in a character that is neither.
	return (last === '。' || last.trim() === '') && titleOf(scan, node).endsWith('。');
}

/** The title in the text, with its stop. */
function titleOf({ lines }: Scan, { line, heading }: Node): string {
	return (lines[line]?.text ?? '').slice(heading.title.from, heading.title.to).trimEnd();
}
