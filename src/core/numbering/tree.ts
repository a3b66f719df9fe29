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

/** The sections of a document as they count. `bridged`: a heading whose mark is of another kind fills the gap that its number fits into. */
export function treeOf(scan: Scan, sections: readonly Section[], bridged: boolean): readonly Node[] {
	if (!sections.length) return none;
	const known = bridged ? bridgedTrees.get(sections) : undefined;
	if (known) return known;
	const items = bridged ? withBridges(scan, sections) : sections.map(itemOf);
	const runs = runsOf(scan, items);
	const nodes = items.map((item) => ({
		line: item.line,
		heading: item.heading,
		section: item.section,
		run: runs.get(item),
		children: treeOf(scan, item.children, bridged),
	}));
	if (bridged) bridgedTrees.set(sections, nodes);
	return nodes;
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

function itemOf(section: Section): Item {
	return { line: section.start.line, heading: section.heading, section, children: section.children };
}

/**
 * Items of one kind, parted where the number is 1 again. 一、一、二 is one row with a slip: nobody counts a single one, and then begins
 * anew. A lone 五、 before 一、二 keeps its number: it would become such a slip.
 */
function runsOf(scan: Scan, items: readonly Item[]): ReadonlyMap<Item, Run> {
	const open = new Map<string, { readonly run: Run; readonly last: number; readonly length: number }>();
	const runs = new Map<Item, Run>();
	const kinds = items.map((item) => kindOf((item.like ?? item).heading));
	const nexts = nextsOf(kinds);
	for (const [n, item] of items.entries()) {
		const { value } = item.heading;
		if (value === undefined) continue;
		const kind = kinds[n] ?? '';
		const known = open.get(kind);
		const next = nexts[n] ?? -1;
		const then = items[next]?.heading.value ?? 1;
		const slipped = known?.last === 1 && known.length === 1 && then > 1;
		const goesOn = known && (value !== 1 || known.last === 0 || slipped);
		const isLone = value > 1 && then === 1 && (items[nexts[next] ?? -1]?.heading.value ?? 1) > 1;
		const run = goesOn ? known.run : { first: known || value === 0 || isLone || !isFirst(scan, item) ? value : 1 };
		open.set(kind, { run, last: value, length: goesOn ? known.length + 1 : known ? Infinity : 1 });
		runs.set(item, run);
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

/** Whether nothing above may be the heading that counts before this one. */
function isFirst(scan: Scan, { line, heading }: Item): boolean {
	const { form, value = 1 } = heading;
	const above = numberedAbove(scan, form, line);
	return !above || above.line < line - reach || above.value !== value - 1;
}

/** A heading's number with its line. */
interface Numbered {
	readonly line: number;
	readonly value: number;
}

/** The nearest line above that has a heading of a form with a number: the first of that line. */
function numberedAbove(scan: Scan, form: Heading['form'], line: number): Numbered | undefined {
	let byForm = numbered.get(scan);
	if (!byForm) numbered.set(scan, (byForm = numberedIn(scan)));
	const all = byForm.get(form) ?? none;
	let low = 0;
	let high = all.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((all[middle]?.line ?? 0) < line) low = middle + 1;
		else high = middle;
	}
	return all[low - 1];
}

const numbered = memoOf<Scan, ReadonlyMap<Heading['form'], readonly Numbered[]>>();

function numberedIn({ lines }: Scan): ReadonlyMap<Heading['form'], readonly Numbered[]> {
	const byForm = new Map<Heading['form'], Numbered[]>();
	for (let line = 0; line < lines.length; line++) {
		for (const { form, value } of lines[line]?.headings ?? none) {
			if (value === undefined) continue;
			const known = byForm.get(form);
			if (!known) byForm.set(form, [{ line, value }]);
			else if (known.at(-1)?.line !== line) known.push({ line, value });
		}
	}
	return byForm;
}

/** Marks that take each other's place in one row. */
const interchangeable: readonly Heading['form'][] = ['cn', 'di', 'big', 'part', 'num', 'paren', 'roman'];

function withBridges(scan: Scan, sections: readonly Section[]): readonly Item[] {
	const lifted = new Set<Section>();
	const nexts = nextsOf(sections.map(({ heading }) => kindOf(heading)));
	return sections.flatMap((section, n) => {
		const item = itemOf(section);
		const next = sections[nexts[n] ?? -1];
		const bridges = bridgesOf(scan, item, section, next);
		for (const { section: inner } of bridges) if (inner) lifted.add(inner);
		if (!bridges.length) return [item];
		return [{ ...item, children: section.children.filter((child) => !lifted.has(child)) }, ...bridges];
	});
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
