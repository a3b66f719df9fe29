import { memoOf } from '../memo';
import type { Section } from '../outline';
import type { Heading } from '../scan/heading';
import type { Scan } from '../scan/scan';
import { isTitled } from '../scan/structure-series';
import { pathOf } from './ordinal';

/** Headings that count on together: same parent, one kind of mark, no restart in between. */
export interface Run {
	/** The number of the first. */
	readonly first: number;
}

/** A heading that stands in an order, with those inside it. */
export interface Node {
	readonly line: number;
	readonly heading: Heading;
	/** Missing where the mark alone says that it belongs to the row: 第二、 between 一、 and 三、. */
	readonly section: Section | undefined;
	/** Missing where it has no number. */
	readonly run: Run | undefined;
	readonly children: readonly Node[];
	/** The mark that it gets instead of its own, with any number. */
	readonly mark?: string;
}

/** The sections of a document as they count. `isBridged`: a heading whose mark is of another kind fills the gap that its number fits into. */
export function treeOf(scan: Scan, sections: readonly Section[], isBridged: boolean): readonly Node[] {
	if (!sections.length) return none;
	const known = isBridged ? bridgedTrees.get(sections) : undefined;
	if (known) return known;
	const items = isBridged ? withBridges(scan, sections) : sections.map(itemOf);
	const runs = runsOf(scan, items);
	const nodes = items.map((item, n) => nodeOf(scan, item, runs[n], isBridged));
	if (isBridged) bridgedTrees.set(sections, nodes);
	return nodes;
}

/**
 * The tree of sections that are alike those of an earlier tree: what counts together is the same, only places and titles are
 * others. `undefined` where it is not quite the same after all.
 */
export function treeLike(
	scan: Scan,
	sections: readonly Section[],
	earlier: readonly Section[],
	tree: readonly Node[],
): readonly Node[] | undefined {
	if (sections === earlier) return tree;
	const nodes: Node[] = [];
	let nexts: ReturnType<typeof nextsOf> | undefined;
	let at = 0;
	for (const [n, section] of sections.entries()) {
		const before = earlier[n];
		const old = tree[at++];
		if (!old || !before || old.section !== before) return undefined;
		const first = at;
		const next = earlier[n + 1];
		while (at < tree.length && (!next || tree[at]?.section !== next)) at++;
		if (first < at) {
			nexts ??= nextsOf(sections.map(({ heading }) => kindOf(heading)));
			const all = bridgedLike(scan, section, sections[nexts[n] ?? -1], tree.slice(first - 1, at));
			if (!all) return undefined;
			for (const node of all) nodes.push(node);
		} else if (section === before) nodes.push(old);
		else {
			const children = treeLike(scan, section.children, before.children, old.children);
			if (!children) return undefined;
			nodes.push({ line: section.start.line, heading: section.heading, section, run: old.run, children });
		}
	}
	return nodes;
}

/** A section and those that fill the gap behind it, counting with the same as before. */
function bridgedLike(
	scan: Scan,
	section: Section,
	next: Section | undefined,
	before: readonly Node[],
): readonly Node[] | undefined {
	const items = bridged(scan, section, next);
	if (items.length !== before.length) return undefined;
	return items.map((item, m) => nodeOf(scan, item, before[m]?.run));
}

/** An outline keeps the sections that an edit leaves alone; what counts among them stays the same. */
const bridgedTrees = memoOf<readonly Section[], readonly Node[]>();

const none: readonly never[] = [];

/** What marks have in common that count on: 一、 and 一. do, 一、 and （一） do not, `## 1.` and `### 1.` neither. */
export function kindOf({ form, level, ordinal }: Heading): string {
	if (form === 'md' || form === 'setext') return `#${level} ${numeralKind(ordinal)}`;
	if (form === 'label' || form === 'bracket')
		return `${form} ${ordinal.replace(/[一二三四五六七八九十0-9：:、\s]+/gu, '')}`;
	if (form === 'part') return `${form} ${level}`;
	return form === 'decimal' ? `${form}${level}` : form;
}

interface Item {
	readonly line: number;
	readonly heading: Heading;
	readonly section: Section | undefined;
	readonly children: readonly Section[];
	/** The item whose row it fills. */
	readonly like?: Item;
}

function nodeOf(scan: Scan, { line, heading, section, children }: Item, run: Run | undefined, isBridged = true): Node {
	return { line, heading, section, run, children: treeOf(scan, children, isBridged) };
}

function itemOf(section: Section): Item {
	return { line: section.start.line, heading: section.heading, section, children: section.children };
}

/**
 * Items of one kind, parted where the number is 1 again. 一、一、二 is one row with a slip: nobody counts a single one, and then begins
 * anew. A lone 五、 before 一、二 keeps its number: it would become such a slip.
 */
function runsOf(scan: Scan, items: readonly Item[]): readonly (Run | undefined)[] {
	const open = new Map<string, { readonly run: Run; readonly last: number; readonly length: number }>();
	const runs: (Run | undefined)[] = [];
	const kinds = items.map((item) => kindOf((item.like ?? item).heading));
	const nexts = nextsOf(kinds);
	for (const [n, item] of items.entries()) {
		const { value } = item.heading;
		if (value === undefined) {
			runs.push(undefined);
			continue;
		}
		const kind = kinds[n] ?? '';
		const known = open.get(kind);
		const next = nexts[n] ?? -1;
		const then = items[next]?.heading.value ?? 1;
		const slipped = known?.last === 1 && known.length === 1 && then > 1;
		const goesOn = known && (value !== 1 || known.last === 0 || slipped);
		const isLone = value > 1 && then === 1 && (items[nexts[next] ?? -1]?.heading.value ?? 1) > 1;
		const run = goesOn ? known.run : { first: known || value === 0 || isLone || !isFirst(scan, item) ? value : 1 };
		open.set(kind, { run, last: value, length: goesOn ? known.length + 1 : known ? Infinity : 1 });
		runs.push(run);
	}
	return runs;
}

/** For each the place of the next one that is the same. */
function nextsOf(kinds: readonly string[]): readonly (number | undefined)[] {
	const nexts: (number | undefined)[] = [];
	const last = new Map<string, number>();
	for (const [n, kind] of kinds.entries()) {
		const before = last.get(kind);
		if (before !== undefined) nexts[before] = n;
		last.set(kind, n);
		nexts.push(undefined);
	}
	return nexts;
}

/** How far up the heading before the first one is looked for, in lines. */
const reach = 400;

/** Whether nothing above may be the heading that counts before this one: the nearest line with one of its form, the first of that line. */
function isFirst({ lines }: Scan, { line, heading }: Item): boolean {
	const { form, value: own = 1 } = heading;
	for (let n = line - 1; n >= line - reach && n >= 0; n--) {
		// Most lines have none.
		const headings = lines[n]?.headings ?? none;
		if (headings.length === 0) continue;
		for (const { form: other, value } of headings) if (value !== undefined && other === form) return value !== own - 1;
	}
	return true;
}

/** Marks that take each other's place in one row. */
const interchangeable: readonly Heading['form'][] = ['cn', 'di', 'big', 'part', 'num', 'paren', 'roman'];

function withBridges(scan: Scan, sections: readonly Section[]): readonly Item[] {
	const nexts = nextsOf(sections.map(({ heading }) => kindOf(heading)));
	return sections.flatMap((section, n) => bridged(scan, section, sections[nexts[n] ?? -1]));
}

/** A section, and what fills the gap up to the next one of its kind; what is inside it and does so is taken out of it. */
function bridged(scan: Scan, section: Section, next: Section | undefined): readonly Item[] {
	const item = itemOf(section);
	const bridges = bridgesOf(scan, item, section, next);
	if (bridges.length === 0) return [item];
	const lifted = new Set(bridges.map((bridge) => bridge.section));
	const children = section.children.filter((child) => !lifted.has(child));
	return [{ ...item, children }, ...bridges];
}

/** The headings inside a section that count on from its own number up to that of the next one: 第二、 between 一、 and 三、. */
function bridgesOf(scan: Scan, like: Item, section: Section, next: Section | undefined): readonly Item[] {
	const { value, form } = section.heading;
	if (value === undefined || !interchangeable.includes(form)) return [];
	const until = next?.heading.value;
	if (until !== undefined && until <= value + 1) return [];
	const found = until === undefined ? countingChildren(section, value) : candidates(scan, section, next, value, until);
	return found.map(({ line, heading }) => {
		const inner = section.children.find(({ start }) => start.line === line && start.column === heading.from);
		return { line, heading: inner?.heading ?? heading, section: inner, children: inner?.children ?? [], like };
	});
}

type Placed = Pick<Item, 'line' | 'heading'>;

/** Headings for the first numbers that are missing, no other numbers of their kind before them. */
function candidates(
	{ lines }: Scan,
	section: Section,
	next: Section | undefined,
	value: number,
	until: number,
): readonly Placed[] {
	const seen = new Set<string>();
	const found: Placed[] = [];
	for (let line = section.start.line + 1; line < (next?.start.line ?? 0); line++) {
		for (const heading of lines[line]?.headings ?? []) {
			if (heading.value === undefined || heading.inline) continue;
			const fits = heading.value === value + 1 + found.length && heading.value < until && isTitled(heading);
			const kind = kindOf(heading);
			if (fits && !seen.has(kind) && interchangeable.includes(heading.form) && heading.form !== section.heading.form)
				found.push({ line, heading });
			else seen.add(kind);
		}
	}
	return found;
}

const sameRank: readonly Heading['form'][] = ['cn', 'di', 'big', 'part'];

/** 一、 with 第二、 第三、 inside it, and nothing behind. */
function countingChildren({ heading, children }: Section, value: number): readonly Placed[] {
	const counted = children.filter((child) => child.heading.value !== undefined);
	const fits = counted.every(
		(child, n) =>
			sameRank.includes(child.heading.form) &&
			child.heading.form !== heading.form &&
			child.heading.value === value + 1 + n &&
			pathOf(child.heading).length === 1,
	);
	if (!fits || !sameRank.includes(heading.form)) return [];
	return counted.map(({ start, heading: inner }) => ({ line: start.line, heading: inner }));
}

function numeralKind(ordinal: string): string {
	if (ordinal === '') return '';
	const shape = ordinal
		.normalize('NFKC')
		.replace(/[一二三四五六七八九十廿百]+/gu, '一')
		.replace(/[壹贰貳貮叁參参肆伍陆陸柒捌玖拾]+/gu, '壹')
		.replace(/[0-9]+/gu, '1');
	return shape.replace(/[、.,:：，\s]+$/u, '');
}
