import type { Heading } from '../scan/heading';
import type { Scan } from '../scan/scan';
import type { TextEdit } from '../text';
import { markEdit, markOf, withPath } from './ordinal';
import { flatNodes, type Row } from './rows';
import { numeralOf, shapeOf } from './styles';
import type { Node } from './tree';

/** A heading whose mark is not like those of the headings that it belongs to. */
export interface Stray {
	readonly node: Node;
	/** The mark that the others would have in its place. */
	readonly expected: string;
	/** Given where only the punctuation differs. */
	readonly fix: TextEdit | undefined;
}

/** So many headings make a habit. */
const few = 3;

/** Marks of another kind in a row: 第二、 between 一、 and 三、. */
export function otherKinds(row: Row): readonly Stray[] {
	if (row.every(({ heading }) => heading.form === row[0]?.heading.form)) return [];
	const counts = new Map<Heading['form'], number>();
	for (const { heading } of row) counts.set(heading.form, (counts.get(heading.form) ?? 0) + 1);
	const [[usual]] = [...counts].sort(([, a], [, b]) => b - a) as [[Heading['form'], number], ...unknown[]];
	const model = row.find(({ heading }) => heading.form === usual);
	return row
		.filter(({ heading }) => heading.form !== usual)
		.map((node) => {
			const expected = withPath(model?.heading.ordinal ?? '', [node.heading.value ?? 1], 'hant');
			return { node, expected, fix: undefined };
		});
}

/** Marks with other punctuation than nearly all of their kind have in a document: `1、` where it writes `1.`. */
export function otherPunctuation({ lines }: Scan, tree: readonly Node[]): readonly Stray[] {
	const byForm = new Map<string, Node[]>();
	for (const node of flatNodes(tree)) {
		const { form, level, ordinal, value } = node.heading;
		if (value === undefined || form === 'label' || form === 'bracket' || form === 'part' || form === 'di') continue;
		const key = `${form}${form === 'md' || form === 'decimal' ? level : ''}${numeralOf(ordinal)}`;
		const known = byForm.get(key);
		if (known) known.push(node);
		else byForm.set(key, [node]);
	}
	return [...byForm.values()]
		.flatMap((nodes) => minority(nodes, ({ heading }) => shapeOf(heading.ordinal)))
		.map(([node, model]) => {
			const text = lines[node.line]?.text ?? '';
			const expected = repunctuated(node.heading.ordinal, model.heading.ordinal);
			const mark = markOf(text, node.heading);
			return {
				node,
				expected,
				fix: markEdit(
					node.line,
					text,
					node.heading,
					mark.replace(node.heading.ordinal, () => expected),
				),
			};
		});
}

/** Those few that differ from all the others, each with one of the others. */
function minority(nodes: readonly Node[], of: (node: Node) => string): readonly (readonly [Node, Node])[] {
	if (nodes.length <= few) return [];
	const counts = new Map<string, Node[]>();
	for (const node of nodes) {
		const shape = of(node);
		const known = counts.get(shape);
		if (known) known.push(node);
		else counts.set(shape, [node]);
	}
	const [usual, ...others] = [...counts.values()].sort((a, b) => b.length - a.length);
	const [model] = usual ?? [];
	const rest = others.flat();
	return model && rest.length * 4 <= nodes.length ? rest.map((node) => [node, model] as const) : [];
}

/** The punctuation of one ordinal around the number of another. */
export function repunctuated(ordinal: string, model: string): string {
	const number = numeral.exec(ordinal)?.[0] ?? '';
	return model.replace(numeral, () => number);
}

const numeral =
	/[〇零一二三四五六七八九十廿百]{1,4}|[壹贰貳貮叁參参肆伍陆陸柒捌玖拾]{1,4}|[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){0,5}|[①-⒛❶-➓㈠-㈩Ⅰ-Ⅻ]|[IVX]{1,5}|[A-Z]/u;
