import * as vscode from 'vscode';

/** Shows a place of a document in the editor that already has it, else in the active group, and puts the cursor there. */
export async function showAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.TextEditor> {
	const visible = editorOf(document);
	const editor = await vscode.window.showTextDocument(
		document,
		visible ? { viewColumn: visible.viewColumn ?? vscode.ViewColumn.Active } : {},
	);
	const target = document.validateRange(range);
	editor.selection = new vscode.Selection(target.start, target.end);
	editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	return editor;
}

/** The editor that shows a document: the active one where it does. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
	const { activeTextEditor, visibleTextEditors } = vscode.window;
	if (activeTextEditor?.document === document) return activeTextEditor;
	return visibleTextEditors.find((editor) => editor.document === document);
}
