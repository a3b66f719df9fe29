import * as vscode from 'vscode';
import { positionAfter, type Renumbering } from '../../core/index';
import { fromPosition, toPosition, toRange } from '../places';

/** The edits as one step for undo. */
export function editOf(document: vscode.TextDocument, { edits }: Renumbering): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	edit.set(
		document.uri,
		edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
	);
	return edit;
}

/** Changes the document, and says which references a person has to look at. False where nothing changed. */
export async function applyRenumbering(document: vscode.TextDocument, renumbering: Renumbering): Promise<boolean> {
	const { edits, unsure } = renumbering;
	const { version } = document;
	if (edits.length && !(await vscode.workspace.applyEdit(editOf(document, renumbering)))) return false;
	if (unsure.length) {
		const places = unsure.map(({ range }) => positionAfter(edits, range.start));
		void offerReferences(document, places.map(toPosition), unsure[0]?.text ?? '');
	}
	return document.version !== version;
}

async function offerReferences(
	document: vscode.TextDocument,
	places: readonly vscode.Position[],
	first: string,
): Promise<void> {
	const show = vscode.l10n.t('Show Them');
	const message =
		places.length === 1
			? vscode.l10n.t('“{0}” may refer to a heading that has another number now: please check it.', first)
			: vscode.l10n.t(
					'{0} references may mean headings that have other numbers now: please check them.',
					places.length,
				);
	if ((await vscode.window.showInformationMessage(message, show)) !== show) return;
	const locations = places.map((place) => new vscode.Location(document.uri, place));
	await vscode.window.showTextDocument(document);
	await vscode.commands.executeCommand('editor.action.goToLocations', document.uri, places[0], locations, 'peek');
}

/** The place of the cursor in a document. */
export function cursorIn(document: vscode.TextDocument): ReturnType<typeof fromPosition> {
	const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
	return editor ? fromPosition(editor.selection.active) : { line: 0, column: 0 };
}
