import { treesOf } from '../numbering/rows';
import type { Node } from '../numbering/tree';
import type { Scan } from '../scan/scan';
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
		const found: Repetition[] = [];
		for (const tree of treesOf(facts)) repetitionsIn(facts.scan, tree, found);
		for (const { node, first, title } of found)
			yield { range: rangeOn(node.line, node.heading.title), data: { title, firstLine: first.line + 1 } };
	},
};

interface Repetition {
	readonly node: Node;
	readonly first: Node;
	readonly title: string;
}

function repetitionsIn(scan: Scan, nodes: readonly Node[], found: Repetition[]): void {
	const seen = new Map<unknown, Map<string, Node>>();
	for (const node of nodes) {
		const row = node.run ?? (node.heading.form === 'md' ? node.heading.level : undefined);
		const { text = '', placeholders = [] } = scan.lines[node.line] ?? {};
		const title = titleText(text, node.heading);
		const { from, to } = node.heading.title;
		const hasBlank = placeholders.some((blank) => blank.from < to && from < blank.to);
		if (row !== undefined && !hasBlank && nodes.length > 1) {
			const key = folded(title);
			const titles = seen.get(row) ?? new Map<string, Node>();
			seen.set(row, titles);
			const first = titles.get(key);
			if (first) found.push({ node, first, title });
			else if (key.length > 1) titles.set(key, node);
		}
		if (node.children.length) repetitionsIn(scan, node.children, found);
	}
}

/** Titles come again from text to text. */
function folded(title: string): string {
	const known = foldedTitles.get(title);
	if (known !== undefined) return known;
	const key = fold(title);
	if (foldedTitles.size >= most) foldedTitles.clear();
	foldedTitles.set(title, key);
	return key;
}

const foldedTitles = new Map<string, string>();
const most = 2000;
