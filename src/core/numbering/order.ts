import { memoOf } from '../memo';
import type { Outline } from '../outline';
import { silence } from '../outline/alike';
import type { Scan } from '../scan/scan';
import { ordinalWith, type Row, rowsIn } from './rows';
import type { Node } from './tree';

/** A heading whose number is not the next one. */
export interface OrderFault {
	readonly kind: 'skipped' | 'repeated';
	readonly node: Node;
	/** The heading before it in its row. */
	readonly previous: Node;
	/** The number that would come next. */
	readonly expected: number;
}

/** More missing numbers are an excerpt rather than a slip. */
const mostMissing = 3;

/** The faults of all rows, once per outline. */
export function orderFaultsIn(facts: { readonly scan: Scan; readonly outline: Outline }): readonly OrderFault[] {
	const { scan, outline } = facts;
	const known = faults.get(outline);
	if (known) return known;
	if (inOrder.has(outline)) return none;
	const found: OrderFault[] = [];
	const broken = rowsIn(facts).filter((row) => !countsOn(row));
	if (broken.length === 0) inOrder.note(outline);
	for (const row of broken) for (const fault of orderFaults(scan, row)) found.push(fault);
	faults.set(outline, found);
	return found;
}

const faults = memoOf<Outline, readonly OrderFault[]>();
/** Outlines whose rows all count on one by one: nobody asks what stands between. */
const inOrder = silence();
const none: readonly never[] = [];

/** Each number is the next one. */
function countsOn(row: Row): boolean {
	const first = valueOf(row[0]);
	for (let n = 1; n < row.length; n++) if (valueOf(row[n]) !== first + n) return false;
	return true;
}

/**
 * Where the numbers of a row leave one out (一、二、四) or come again (一、二、二). A number that stands in between without being taken
 * for a heading is not missing; what counts on behind a repetition is not blamed again.
 */
function orderFaults(scan: Scan, row: Row): readonly OrderFault[] {
	const faults: OrderFault[] = [];
	let highest = valueOf(row[0]);
	let back: number | undefined;
	for (const [n, node] of row.entries()) {
		const previous = row[n - 1];
		if (!previous) continue;
		const value = valueOf(node);
		const expected = highest + 1;
		if (value > expected) {
			const isInPlace = value === valueOf(row[0]) + n;
			if (!isInPlace && value - expected <= mostMissing && !isWritten(scan, previous, node, expected))
				faults.push({ kind: 'skipped', node, previous, expected });
		} else if (value < expected && value !== (back ?? value) + 1 && value !== valueOf(row[0]) + n) {
			faults.push({ kind: 'repeated', node, previous, expected });
			back = value;
		} else if (value < expected) back = value;
		highest = Math.max(highest, value);
	}
	return faults;
}

function valueOf(node: Node | undefined): number {
	return node?.heading.value ?? 0;
}

/** The number stands at the beginning of a line between two headings, or anywhere in it where headings stand within lines. */
function isWritten({ lines }: Scan, previous: Node, node: Node, value: number): boolean {
	const ordinal = ordinalWith(node, value).replace(/\s+/gu, '');
	for (let line = previous.line; line <= node.line; line++) {
		const { text = '', headings = [] } = lines[line] ?? {};
		const inside = line === previous.line || line === node.line;
		if (inside ? node.heading.inline && text.includes(ordinal) : text.trimStart().startsWith(ordinal)) return true;
		if (!inside && headings.some(({ form, value: found }) => form === node.heading.form && found === value))
			return true;
	}
	return false;
}
