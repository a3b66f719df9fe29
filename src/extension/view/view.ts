import * as vscode from 'vscode';
import { type Analysis, comparePositions, type Position } from '../../core/index';
import type { Deps } from '../deps';
import { inEditorLanguage, words } from '../locale';
import { fromPosition, toPosition } from '../places';
import { isOn, onDidChangeSettings } from '../settings';
import { showAt } from '../show';
import { createDragAndDrop } from '../structure/dragAndDrop';
import { iconOf } from './icons';
import { progressOf, type Row, rowsOf, spokenOf } from './rows';

/** A row as it stands in the view. */
export interface ShownRow {
	readonly row: Row;
	readonly uri: vscode.Uri;
	readonly parent: ShownRow | undefined;
	readonly children: readonly ShownRow[];
}

/** A section with more subsections than this begins closed. */
const few = 12;

/** The cursor passes through many places; the view follows to where it rests (milliseconds). */
const rest = 150;

/** The Summary view: outline and checklist in one, of the active document. */
export function registerView(deps: Deps): vscode.Disposable {
	const { active, analyses, log } = deps;
	const refreshed = new vscode.EventEmitter<undefined>();
	let rows: readonly ShownRow[] = [];
	let shown = '';
	let timer: Timer | undefined;

	const view = vscode.window.createTreeView<ShownRow>('summaryWriter.summary', {
		treeDataProvider: {
			onDidChangeTreeData: refreshed.event,
			getChildren: (element) => [...(element ? element.children : rows)],
			getParent: (element) => element.parent,
			getTreeItem,
		},
		dragAndDropController: createDragAndDrop(deps),
	});

	const update = (): void => {
		const { document } = active;
		const analysis = document && analyses.analysisOf(document);
		const now = document && analysis ? shownRows(rowsOf(analysis), document.uri) : [];
		const print = JSON.stringify(now.map(printOf));
		rows = now;
		if (print !== shown) {
			shown = print;
			refreshed.fire(undefined);
		}
		showProgress(view, analysis);
		follow();
	};

	/** Selects the row of the cursor. The focus stays where it is. */
	const follow = (): void => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			const editor = vscode.window.activeTextEditor;
			if (!view.visible || !editor || editor.document !== active.document || !isOn('followCursor')) return;
			const element = rowAt(rows, fromPosition(editor.selection.active));
			if (!element || view.selection[0]?.row.id === element.row.id) return;
			view
				.reveal(element, { select: true, focus: false })
				.then(undefined, (error: unknown) => log.debug(String(error)));
		}, rest);
	};

	update();
	return vscode.Disposable.from(
		view,
		refreshed,
		new vscode.Disposable(() => clearTimeout(timer)),
		active.onDidChange(update),
		view.onDidChangeVisibility(follow),
		vscode.window.onDidChangeTextEditorSelection(follow),
		onDidChangeSettings(follow, 'followCursor'),
		vscode.commands.registerCommand('summaryWriter.revealRow', async (element: ShownRow) => {
			const document = await vscode.workspace.openTextDocument(element.uri);
			const analysis = analyses.analysisOf(document);
			const row = analysis && findRow(rowsOf(analysis), element.row.id);
			if (row) await showAt(document, new vscode.Range(toPosition(row.at), toPosition(row.at)));
		}),
	);
}

function shownRows(rows: readonly Row[], uri: vscode.Uri, parent?: ShownRow): readonly ShownRow[] {
	return rows.map((row) => {
		const children: ShownRow[] = [];
		const element: ShownRow = { row, uri, parent, children };
		children.push(...shownRows(row.children, uri, element));
		return element;
	});
}

/** All of a row that can be seen; rows that only moved need not be drawn again. */
function printOf({ row, uri, children }: ShownRow): unknown {
	const { id, kind, label, description, status, outOfOrder } = row;
	return [uri.toString(), id, kind, label, description, status, outOfOrder, children.map(printOf)];
}

function showProgress(view: vscode.TreeView<ShownRow>, analysis: Analysis | undefined): void {
	const { done, required, blanks } = analysis ? progressOf(analysis) : { done: 0, required: 0, blanks: 0 };
	const text = blanks ? words.counts.blanks(blanks) : '';
	view.description = [required ? `${done}/${required}` : '', text].filter(Boolean).join(' · ');
	if (view.badge?.value !== (blanks || undefined)) view.badge = blanks ? { value: blanks, tooltip: text } : undefined;
}

function getTreeItem({ row, uri, children }: ShownRow): vscode.TreeItem {
	const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
	const open = row.kind === 'document' || row.children.length < few;
	const item = new vscode.TreeItem(row.label, children.length ? (open ? Expanded : Collapsed) : None);
	item.id = `${uri.toString()}#${row.id}`;
	item.description = row.description;
	item.tooltip = [spokenOf(row), row.item && inEditorLanguage(row.item.spec.hint)].filter(Boolean).join('\n');
	item.iconPath = iconOf(row);
	item.contextValue = row.kind;
	item.accessibilityInformation = { label: spokenOf(row) };
	item.command = {
		command: 'summaryWriter.revealRow',
		title: vscode.l10n.t('Show in Text'),
		arguments: [{ row, uri, children }],
	};
	return item;
}

/** The innermost row that holds a place; a missing section holds none. */
function rowAt(rows: readonly ShownRow[], at: Position): ShownRow | undefined {
	const found = rows.findLast(({ row }) => row.kind !== 'missing' && comparePositions(row.at, at) <= 0);
	return found && (rowAt(found.children, at) ?? found);
}

function findRow(rows: readonly Row[], id: string): Row | undefined {
	for (const row of rows) {
		const found = row.id === id ? row : findRow(row.children, id);
		if (found) return found;
	}
	return undefined;
}
