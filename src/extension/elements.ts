import type * as vscode from 'vscode';

/** A row as it stands in a view. */
export interface Shown<R> {
	readonly row: R;
	readonly uri: vscode.Uri;
	readonly parent: Shown<R> | undefined;
	readonly children: readonly Shown<R>[];
}

/** What stands in a view: it stays the same object while its row changes, since VS Code can only be told of objects that it knows. */
interface Element<R> extends Shown<R> {
	row: R;
	children: readonly Element<R>[];
}

/** What has to be drawn again. An element is drawn with all that is below it. */
export interface Redrawing<R> {
	/** The whole view. */
	readonly all: boolean;
	readonly elements: readonly Shown<R>[];
	/** What is much to draw: it can wait until the person rests. */
	readonly heavy: readonly Shown<R>[];
}

/** With more rows than these right below it, a row begins closed, and is not drawn again for a few words. */
export const few = 11;

/** With more rows than these a list is not drawn again for one of them. */
export const many = 100;

/** With more changes than these it is quicker to draw everything. */
const most = 40;

/** The rows of the active text as elements. */
export interface Elements<R> {
	readonly top: readonly Shown<R>[];
	/** Takes over the rows of a text as they are now; of no text there are none. */
	show(rows: readonly R[], uri: vscode.Uri | undefined): Redrawing<R>;
}

/** What there is to know of a kind of row. */
export interface RowKind<R> {
	readonly idOf: (row: R) => string;
	readonly childrenOf: (row: R) => readonly R[];
	/** Whether everything that can be seen of two rows, beside what is below them, is the same. */
	readonly looksAlike: (a: R, b: R) => boolean;
}

/** Keeps the elements of rows that stay, by their ids, and tells what there is to draw. */
export function createElements<R>(kind: RowKind<R>): Elements<R> {
	let top: readonly Element<R>[] = [];
	let shown: string | undefined;
	return {
		get top() {
			return top;
		},
		show(rows, uri) {
			const isOther = uri?.toString() !== shown;
			shown = uri?.toString();
			const before = isOther ? [] : top;
			const changed: Changed<R> = { elements: [], heavy: [] };
			top = uri ? renewed(kind, rows, before, { uri, parent: undefined }, changed) : before;
			const all = isOther || top !== before || changed.elements.length > most;
			return all ? { all, elements: [], heavy: [] } : { all, ...changed };
		},
	};
}

interface Changed<R> {
	readonly elements: Element<R>[];
	readonly heavy: Element<R>[];
}

interface Place<R> {
	readonly uri: vscode.Uri;
	readonly parent: Element<R> | undefined;
}

/** The same list where the same rows stand in it as before, in their order. */
function renewed<R>(
	kind: RowKind<R>,
	rows: readonly R[],
	before: readonly Element<R>[],
	{ uri, parent }: Place<R>,
	changed: Changed<R>,
): readonly Element<R>[] {
	const { idOf, childrenOf } = kind;
	const isKept = (element: Element<R>, n: number): boolean => {
		const row = rows[n];
		return row !== undefined && (row === element.row || idOf(row) === idOf(element.row));
	};
	if (rows.length === before.length && before.every(isKept)) {
		for (const [n, element] of before.entries()) renew(kind, element, rows[n] ?? element.row, changed);
		return before;
	}
	const known = new Map(before.map((element) => [idOf(element.row), element]));
	// Who draws the list draws all that is below it.
	const drawn: Changed<R> = { elements: [], heavy: [] };
	return rows.map((row) => {
		const old = known.get(idOf(row));
		if (old) {
			renew(kind, old, row, drawn);
			return old;
		}
		const element: Element<R> = { row, uri, parent, children: [] };
		element.children = renewed(kind, childrenOf(row), [], { uri, parent: element }, drawn);
		return element;
	});
}

function renew<R>(kind: RowKind<R>, element: Element<R>, row: R, changed: Changed<R>): void {
	const { row: old, uri, children: before } = element;
	if (old === row) return;
	element.row = row;
	const below: Changed<R> = { elements: [], heavy: [] };
	element.children = renewed(kind, kind.childrenOf(row), before, { uri, parent: element }, below);
	const isOtherList = element.children !== before;
	const looksOther = !kind.looksAlike(old, row);
	const size = element.children.length;
	if ((isOtherList && Math.min(size, before.length) <= many) || (looksOther && size <= few)) {
		changed.elements.push(element);
		return;
	}
	if (isOtherList || looksOther) changed.heavy.push(element);
	// What is no longer there, or not yet, cannot be drawn apart.
	changed.elements.push(...below.elements);
	changed.heavy.push(...below.heavy);
}
