import * as vscode from 'vscode';
import { createElements, many, type Redrawing, type Shown } from '../elements';
import { words } from '../locale';
import { calm, createRedraw } from '../redraw';
import type { FillDeps } from './deps';
import { type BlankRow, blankRowsOf } from './rows';

/** A row of the Blanks view as it stands there. */
export type ShownBlank = Pick<Shown<BlankRow>, 'row' | 'uri'>;

const rowKind = {
	idOf: ({ id }: BlankRow) => id,
	childrenOf: (row: BlankRow) => ('children' in row ? row.children : []),
	/** One that only moved need not be drawn again. */
	looksAlike: (a: BlankRow, b: BlankRow) =>
		a.kind === b.kind && a.label === b.label && descriptionOf(a) === descriptionOf(b) && isLinked(a) === isLinked(b),
};

/** The Blanks view, and what is chosen in it. */
export interface BlanksView extends vscode.Disposable {
	readonly selection: readonly ShownBlank[];
	/** The row that was put into the selection and out of it again, or the other way round: that is how a key tells which one has the focus. */
	readonly toggled: ShownBlank | undefined;
}

/** Nobody waits longer for the rows of a text that is being typed (milliseconds). */
const patience = 5000;

/** The Blanks view: every question of the active text by what it wants, and what was filled in. */
export function registerBlanksView({ active, blanks, states }: FillDeps): BlanksView {
	const redraw = createRedraw<BlankRow>();
	const elements = createElements(rowKind);
	/** What stands in the view is older than the text. */
	let isStale = true;
	let timer: Timer | undefined;
	/** Since when something waits to be drawn. */
	let since: number | undefined;
	const view = vscode.window.createTreeView<Shown<BlankRow>>('summaryWriter.blanks', {
		treeDataProvider: {
			onDidChangeTreeData: redraw.event,
			getChildren(element) {
				if (!element && isStale) renew();
				return [...(element ?? { children: elements.top }).children];
			},
			getTreeItem,
		},
		canSelectMany: true,
		showCollapseAll: true,
	});
	const titles = { filled: vscode.l10n.t('Filled In'), lost: vscode.l10n.t('Filled In, but Not Found Again') };
	const renew = (): Redrawing<BlankRow> => {
		isStale = false;
		const { document } = active;
		const read = document && blanks.of(document);
		const left = read?.questions.length ?? 0;
		const description = left ? vscode.l10n.t('{0} questions', left) : '';
		if (view.description !== description) view.description = description;
		if (!document || !read) return elements.show([], undefined);
		return elements.show(blankRowsOf(document, read, states.of(document), titles), document.uri);
	};
	/** Rows are made for who can see them; thousands wait for a rest, unless something was filled in or linked. */
	const update = (isUrgent: boolean): void => {
		clearTimeout(timer);
		isStale = true;
		if (!view.visible) return;
		const waits = !isUrgent && size(elements.top) > many;
		since = waits ? (since ?? Date.now()) : undefined;
		if (since !== undefined) timer = setTimeout(() => update(true), Math.min(calm, since + patience - Date.now()));
		else redraw.draw(renew(), isUrgent);
	};
	/** The last three selections, the latest at the end. */
	let selections: readonly (readonly ShownBlank[])[] = [];
	const subscriptions = vscode.Disposable.from(
		view,
		redraw,
		new vscode.Disposable(() => clearTimeout(timer)),
		view.onDidChangeSelection(({ selection }) => {
			selections = [...selections.slice(-2), selection];
		}),
		active.onDidChange(() => update(false)),
		states.onDidChange(() => update(true)),
		view.onDidChangeVisibility(() => update(true)),
	);
	return {
		get selection() {
			// While the tree is drawn anew the editor's own list is empty.
			return selections.at(-1) ?? [];
		},
		get toggled() {
			return toggledIn(selections);
		},
		dispose: () => subscriptions.dispose(),
	};
}

/** How many rows there are in the lists of a view. */
function size(top: readonly Shown<BlankRow>[]): number {
	return top.reduce((sum, { children }) => sum + children.length, 0);
}

/** Nothing was selected before the first selection. */
function toggledIn(selections: readonly (readonly ShownBlank[])[]): ShownBlank | undefined {
	const [before = [], between, after] = selections.length < 3 ? [[], ...selections] : selections;
	if (!between || !after) return undefined;
	const changed = (one: readonly ShownBlank[], other: readonly ShownBlank[]): readonly ShownBlank[] =>
		[...one, ...other].filter((row) => one.includes(row) !== other.includes(row));
	return changed(before, after).length === 0 && changed(before, between).length === 1
		? changed(before, between)[0]
		: undefined;
}

function descriptionOf(row: BlankRow): string | undefined {
	return 'description' in row ? row.description : undefined;
}

function isLinked(row: BlankRow): boolean {
	return row.kind === 'question' && row.places > 1;
}

function getTreeItem(shown: Shown<BlankRow>): vscode.TreeItem {
	const { row, uri } = shown;
	const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
	const children = 'children' in row ? row.children.length : 0;
	const item = new vscode.TreeItem(row.label, children ? (row.kind === 'kind' ? Expanded : Collapsed) : None);
	item.id = `${uri.toString()}#${row.id}`;
	item.contextValue = isLinked(row) ? 'linked' : row.kind;
	if (row.kind === 'kind') {
		item.description = `${children}`;
		item.accessibilityInformation = { label: `${row.label}, ${children}` };
		return item;
	}
	item.iconPath = iconOf(row);
	if ('description' in row) item.description = row.description;
	item.accessibilityInformation = { label: spokenOf(row) };
	item.tooltip = spokenOf(row);
	if (row.kind !== 'lost') {
		item.command = {
			command: 'summaryWriter.jumpToBlank',
			title: vscode.l10n.t('Show in Text'),
			arguments: [shown],
		};
	}
	return item;
}

function iconOf({ kind }: BlankRow): vscode.ThemeIcon {
	if (kind === 'filled') return new vscode.ThemeIcon('check', new vscode.ThemeColor('testing.iconPassed'));
	if (kind === 'lost') return new vscode.ThemeIcon('question');
	return new vscode.ThemeIcon(kind === 'place' ? 'location' : 'circle-large-outline');
}

/** What a screen reader says of a row: the sentence with its blank, what it wants, how it stands. */
function spokenOf(row: BlankRow): string {
	const label = row.label.replace(
		/〔([^〕]{0,200})〕/u,
		(_, text: string) => ` ${vscode.l10n.t('blank')} ${text.trim()} `,
	);
	const state =
		row.kind === 'filled' || row.kind === 'lost'
			? vscode.l10n.t('filled in')
			: row.kind === 'question'
				? words.statuses.unfilled
				: '';
	const description = 'description' in row ? row.description.replaceAll(' · ', ', ') : '';
	return [label, description, state].filter(Boolean).join(', ');
}
