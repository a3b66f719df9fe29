import { treesOf } from '../numbering/rows';
import type { Node } from '../numbering/tree';
import { titleText } from '../scan/structure-lines';
import { fold } from '../script';
import { rangeOn } from '../text';
import type { Rule } from './rule';

/** What is told about a heading whose title stands above already. */
export interface RepeatedTitle {
	readonly title: string;
	/** 1-based line of the first. */
	readonly firstLine: number;
}

/** Two headings of one row, or two `#` headings side by side, with the same title. Reported on the later one's title. */
export const repeatedTitle: Rule<'repeated-title', RepeatedTitle> = {
	code: 'repeated-title',
	severity: 'information',
	*check(facts) {
		const visit = function* (
			nodes: readonly Node[],
		): Generator<{ readonly node: Node; readonly first: Node; readonly title: string }> {
			const seen = new Map<unknown, Map<string, Node>>();
			for (const node of nodes) {
				const row = node.run ?? (node.heading.form === 'md' ? node.heading.level : undefined);
				const { text = '', placeholders = [] } = facts.scan.lines[node.line] ?? {};
				const title = titleText(text, node.heading);
				const { from, to } = node.heading.title;
				const hasBlank = placeholders.some((blank) => blank.from < to && from < blank.to);
				const key = fold(title);
				if (row !== undefined && key.length > 1 && !hasBlank) {
					const titles = seen.get(row) ?? new Map<string, Node>();
					seen.set(row, titles);
					const first = titles.get(key);
					if (first) yield { node, first, title };
					else titles.set(key, node);
				}
				yield* visit(node.children);
			}
		};
		for (const tree of treesOf(facts)) {
			for (const { node, first, title } of visit(tree)) {
				yield { range: rangeOn(node.line, node.heading.title), data: { title, firstLine: first.line + 1 } };
			}
		}
	},
};
