import { rowsOf, treesOf } from '../numbering/rows';
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
		for (const row of treesOf(facts).flatMap(rowsOf)) {
			const own = row.filter(({ heading }) => !heading.runIn && !heading.inline);
			const titles = own.map(({ line, heading }) => {
				return (facts.scan.lines[line]?.text ?? '').slice(heading.title.from, heading.title.to).trimEnd();
			});
			const ended = titles.filter((title) => title.endsWith('。'));
			if (own.length < 3 || ended.length * 3 > own.length) continue;
			for (const [n, { line, heading }] of own.entries()) {
				const title = titles[n] ?? '';
				if (!title.endsWith('。') || title.indexOf('。') < title.length - 1) continue;
				const to = heading.title.from + title.length;
				const range = rangeOn(line, { from: to - 1, to });
				yield { range, data: { title }, fix: [{ range, newText: '' }] };
			}
		}
	},
};
