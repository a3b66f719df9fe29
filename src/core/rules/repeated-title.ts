import { memoOf } from '../memo';
import { flatNodes, rowsAmong, treesOf } from '../numbering/rows';
import type { Node } from '../numbering/tree';
import type { Outline } from '../outline';
import { alikeOf } from '../outline/alike';
import type { Scan } from '../scan/scan';
import { titleText } from '../scan/structure-lines';
import { fold } from '../script';
import { isOnOne, rangeOn } from '../text';
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
		if (areOwn(facts.outline)) return;
		const found: Repetition[] = [];
		const trees = treesOf(facts);
		for (const tree of trees) repetitionsIn(facts.scan, tree, found);
		if (found.length === 0) {
			const titles = trees
				.flatMap(flatNodes)
				.map(({ line, heading }) => titleText(facts.scan.lines[line]?.text ?? '', heading));
			own.set(facts.outline, new Set(titles.map(folded)));
		}
		found.sort((a, b) => a.node.line - b.node.line || a.node.heading.from - b.node.heading.from);
		for (const { node, first, title } of found)
			yield { range: rangeOn(node.line, node.heading.title), data: { title, firstLine: first.line + 1 } };
	},
};

/** All titles of outlines in which none comes again, and maybe some that stood there before. */
const own = memoOf<Outline, Set<string>>();
const mostOwn = 100_000;

/** Whether no title comes again: none of an outline that is alike did, and what is new stood nowhere. */
function areOwn(outline: Outline): boolean {
	if (own.get(outline)) return true;
	const alike = alikeOf(outline);
	const titles = alike && own.get(alike.earlier);
	if (!titles || titles.size > mostOwn) return false;
	for (const { title } of alike.titles) {
		const key = folded(title);
		if (titles.has(key)) return false;
		titles.add(key);
	}
	own.set(outline, titles);
	return true;
}

interface Repetition {
	readonly node: Node;
	readonly first: Node;
	readonly title: string;
}

function repetitionsIn(scan: Scan, nodes: readonly Node[], found: Repetition[]): void {
	for (const row of [...rowsAmong(nodes), ...levelsAmong(nodes)])
		if (row.length > 1) repetitionsAmong(scan, row, found);
	for (const { children } of nodes) if (children.length) repetitionsIn(scan, children, found);
}

/** Headings without a number, by the number of their `#`. */
function levelsAmong(nodes: readonly Node[]): Iterable<readonly Node[]> {
	const levels = new Map<number, Node[]>();
	for (const node of nodes) {
		const { form, level } = node.heading;
		if (node.run || form !== 'md') continue;
		const known = levels.get(level);
		if (known) known.push(node);
		else levels.set(level, [node]);
	}
	return levels.values();
}

function repetitionsAmong(scan: Scan, row: readonly Node[], found: Repetition[]): void {
	const titles = new Map<string, Node>();
	for (const node of row) {
		const { text = '', placeholders = [] } = scan.lines[node.line] ?? {};
		if (isOnOne(placeholders, node.heading.title)) continue;
		const title = titleText(text, node.heading);
		const key = folded(title);
		const first = titles.get(key);
		if (first) found.push({ node, first, title });
		else if (key.length > 1) titles.set(key, node);
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
