import * as vscode from 'vscode';

/** Read-only pages that we write ourselves. */
export interface Pages extends vscode.Disposable {
	/** Shows a page about a document under a name, beside it. */
	show(name: string, about: vscode.TextDocument, language: string): Promise<vscode.TextEditor>;
	/** Writes the pages about a document anew. */
	refresh(about: vscode.TextDocument): void;
}

/** Pages of a scheme of their own; `write` gives the text of the page about a document. */
export function createPages(scheme: string, write: (about: vscode.TextDocument) => string): Pages {
	const changed = new vscode.EventEmitter<vscode.Uri>();
	const shown = new Map<string, vscode.Uri>();
	const documentOf = (uri: vscode.Uri): vscode.TextDocument | undefined =>
		vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.query);
	const registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
		onDidChange: changed.event,
		provideTextDocumentContent(uri) {
			const document = documentOf(uri);
			return document ? write(document) : '';
		},
	});
	return {
		async show(name, about, language) {
			const uri = vscode.Uri.from({ scheme, path: `/${name}`, query: about.uri.toString() });
			shown.set(about.uri.toString(), uri);
			changed.fire(uri);
			const page = await vscode.workspace.openTextDocument(uri);
			await vscode.languages.setTextDocumentLanguage(page, language);
			return vscode.window.showTextDocument(page, {
				viewColumn: vscode.ViewColumn.Beside,
				preserveFocus: true,
				preview: true,
			});
		},
		refresh(about) {
			const uri = shown.get(about.uri.toString());
			if (uri) changed.fire(uri);
		},
		dispose() {
			registration.dispose();
			changed.dispose();
		},
	};
}
