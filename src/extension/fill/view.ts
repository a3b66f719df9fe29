import * as vscode from 'vscode';
import { words } from '../locale';
import type { FillDeps } from './deps';
import { type BlankRow, blankRowsOf } from './rows';

/** A row as it stands in the view. */
export interface ShownBlank {
	readonly row: BlankRow;
	readonly uri: vscode.Uri;
}

/** The Blanks view, and what is chosen in it. */
export interface BlanksView extends vscode.Disposable {
	readonly selection: readonly ShownBlank[];
	/** The row that was put into the selection and out of it again, or the other way round: that is how a key tells which one has the focus. */
	readonly toggled: ShownBlank | undefined;
}

/** The Blanks view: every question of the active text by what it wants, and what was filled in. */
export function registerBlanksView({ active, blanks, states }: FillDeps): BlanksView {
	const refreshed = new vscode.EventEmitter<undefined>();
	let rows: readonly ShownBlank[] = [];
	let print = '';
	const view = vscode.window.createTreeView<ShownBlank>('summaryWriter.blanks', {
		treeDataProvider: {
			onDidChangeTreeData: refreshed.event,
			getChildren: (element) => (element ? childrenOf(element) : [...rows]),
			getTreeItem,
		},
		canSelectMany: true,
		showCollapseAll: true,
	});
	const titles = { filled: vscode.l10n.t('Filled In'), lost: vscode.l10n.t('Filled In, but Not Found Again') };
	const update = (): void => {
		if (!view.visible) return;
		const { document } = active;
		const read = document && blanks.of(document);
		const now = document && read ? blankRowsOf(document, read, states.of(document), titles) : [];
		rows = now.map((row) => ({ row, uri: document?.uri ?? vscode.Uri.file('/') }));
		const left = read?.questions.length ?? 0;
		view.description = left ? vscode.l10n.t('{0} questions', left) : '';
		const next = JSON.stringify([document?.uri.toString(), now]);
		if (next === print) return;
		print = next;
		refreshed.fire(undefined);
	};
	/** The last three selections, the latest at the end. */
	let selections: readonly (readonly ShownBlank[])[] = [];
	const subscriptions = vscode.Disposable.from(
		view,
		refreshed,
		view.onDidChangeSelection(({ selection }) => {
			selections = [...selections.slice(-2), selection];
		}),
		active.onDidChange(update),
		states.onDidChange(update),
		view.onDidChangeVisibility(update),
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

function childrenOf({ row, uri }: ShownBlank): ShownBlank[] {
	return 'children' in row ? row.children.map((child) => ({ row: child, uri })) : [];
}

function getTreeItem(shown: ShownBlank): vscode.TreeItem {
	const { row, uri } = shown;
	const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
	const children = 'children' in row ? row.children.length : 0;
	const item = new vscode.TreeItem(row.label, children ? (row.kind === 'kind' ? Expanded : Collapsed) : None);
	item.id = `${uri.toString()}#${row.id}`;
	item.contextValue = row.kind === 'question' && row.places > 1 ? 'linked' : row.kind;
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
			arguments: [{ row, uri }],
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
