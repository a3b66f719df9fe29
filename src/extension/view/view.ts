import * as vscode from 'vscode';
import { type Analysis, comparePositions, type Position } from '../../core/index';
import type { Deps } from '../deps';
import { createElements, few, type Redrawing, type Shown } from '../elements';
import { inEditorLanguage, words } from '../locale';
import { fromPosition, toPosition } from '../places';
import { createRedraw } from '../redraw';
import { isOn, onDidChangeSettings } from '../settings';
import { showAt } from '../show';
import { createDragAndDrop } from '../structure/dragAndDrop';
import { iconOf } from './icons';
import { progressOf, type Row, rowsOf, spokenOf } from './rows';

/** A row of the Summary view as it stands there. */
export type ShownRow = Shown<Row>;

const rowKind = {
	idOf: ({ id }: Row) => id,
	childrenOf: ({ children }: Row) => children,
	/** One that only moved need not be drawn again. */
	looksAlike: (a: Row, b: Row) =>
		a.kind === b.kind &&
		a.label === b.label &&
		a.description === b.description &&
		a.status === b.status &&
		a.outOfOrder === b.outOfOrder &&
		a.spec === b.spec,
};

/** The cursor passes through many places; the view follows to where it rests (milliseconds). */
const rest = 150;

/** The Summary view: outline and checklist in one, of the active document. */
export function registerView(deps: Deps): vscode.Disposable {
	const { active, analyses, log } = deps;
	const redraw = createRedraw<Row>();
	const elements = createElements(rowKind);
	/** What stands in the view is older than the text. */
	let isStale = true;
	let timer: Timer | undefined;

	const view = vscode.window.createTreeView<ShownRow>('summaryWriter.summary', {
		treeDataProvider: {
			onDidChangeTreeData: redraw.event,
			getChildren(element) {
				if (!element && isStale) renew();
				return [...(element ?? { children: elements.top }).children];
			},
			getParent: (element) => element.parent,
			getTreeItem,
		},
		dragAndDropController: createDragAndDrop(deps),
	});

	const renew = (): Redrawing<Row> => {
		isStale = false;
		const { document } = active;
		const analysis = document && analyses.analysisOf(document);
		return elements.show(analysis ? rowsOf(analysis) : [], document && analysis ? document.uri : undefined);
	};
	/** Rows are made for who can see them. */
	const update = (): void => {
		const { document } = active;
		showProgress(view, document && analyses.analysisOf(document));
		isStale = true;
		if (!view.visible) return;
		redraw.draw(renew());
		follow();
	};

	/** Selects the row of the cursor. The focus stays where it is. */
	const follow = (): void => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			const editor = vscode.window.activeTextEditor;
			if (!view.visible || !editor || editor.document !== active.document || !isOn('followCursor')) return;
			const element = rowAt(elements.top, fromPosition(editor.selection.active));
			if (!element || view.selection[0]?.row.id === element.row.id) return;
			view
				.reveal(element, { select: true, focus: false })
				.then(undefined, (error: unknown) => log.debug(String(error)));
		}, rest);
	};

	update();
	return vscode.Disposable.from(
		view,
		redraw,
		new vscode.Disposable(() => clearTimeout(timer)),
		active.onDidChange(update),
		view.onDidChangeVisibility(update),
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

/** Each assignment is told to the window, whether it changes anything or not. */
function showProgress(view: vscode.TreeView<ShownRow>, analysis: Analysis | undefined): void {
	const { done, required, blanks } = analysis ? progressOf(analysis) : { done: 0, required: 0, blanks: 0 };
	const text = blanks ? words.counts.blanks(blanks) : '';
	const description = [required ? `${done}/${required}` : '', text].filter(Boolean).join(' · ');
	if (view.description !== description) view.description = description;
	if (view.badge?.value !== (blanks || undefined)) view.badge = blanks ? { value: blanks, tooltip: text } : undefined;
}

function getTreeItem(element: ShownRow): vscode.TreeItem {
	const { row, uri, children } = element;
	const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
	const open = row.kind === 'document' || row.children.length <= few;
	const item = new vscode.TreeItem(row.label, children.length ? (open ? Expanded : Collapsed) : None);
	item.id = `${uri.toString()}#${row.id}`;
	item.description = row.description;
	item.tooltip = [spokenOf(row), row.spec && inEditorLanguage(row.spec.hint)].filter(Boolean).join('\n');
	item.iconPath = iconOf(row);
	item.contextValue = row.kind;
	item.accessibilityInformation = { label: spokenOf(row) };
	item.command = {
		command: 'summaryWriter.revealRow',
		title: vscode.l10n.t('Show in Text'),
		arguments: [element],
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
