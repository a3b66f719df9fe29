import * as vscode from 'vscode';
import { editorOf } from '../show';

/** Shows where the answer will go, without touching the cursor. */
export interface Highlight extends vscode.Disposable {
	show(document: vscode.TextDocument, ranges: readonly vscode.Range[]): void;
	clear(): void;
}

/** The first place is marked as the match that was found, the others as other matches. */
export function createHighlight(): Highlight {
	const color = (id: string) => new vscode.ThemeColor(id);
	const first = vscode.window.createTextEditorDecorationType({
		backgroundColor: color('editor.findMatchBackground'),
		border: '1px solid',
		borderColor: color('focusBorder'),
		overviewRulerColor: color('editorOverviewRuler.findMatchForeground'),
	});
	const others = vscode.window.createTextEditorDecorationType({
		backgroundColor: color('editor.findMatchHighlightBackground'),
		overviewRulerColor: color('editorOverviewRuler.findMatchForeground'),
	});
	const clear = (): void => {
		for (const editor of vscode.window.visibleTextEditors) {
			editor.setDecorations(first, []);
			editor.setDecorations(others, []);
		}
	};
	return {
		show(document, ranges) {
			clear();
			const editor = editorOf(document);
			if (!editor) return;
			editor.setDecorations(first, ranges.slice(0, 1));
			editor.setDecorations(others, ranges.slice(1));
			const [target] = ranges;
			if (target) editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
		},
		clear,
		dispose() {
			first.dispose();
			others.dispose();
		},
	};
}
