import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What is known of a finding from outside. */
export interface Found {
	readonly code: string;
	readonly text: string;
	readonly line: number;
}

/** The extension under test. */
export const extensionId = 'summary-writer.summary-writer';
let count = 0;

/**
 * A file of its own in the workspace, opened in an editor. Lines are given with `\n`; `eol` says how they end in the file. With `home`
 * its settings are its own too, so that what other cases leave behind does not matter.
 */
export async function openFile(
	name: string,
	text: string,
	{ eol = '\n', home = false }: { readonly eol?: string; readonly home?: boolean } = {},
): Promise<vscode.TextEditor> {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	assert(folder, 'the tests need a workspace folder');
	const place = vscode.Uri.joinPath(folder.uri, `case-${++count}`);
	const uri = vscode.Uri.joinPath(place, name);
	if (home) await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(place, '.summary-writer'));
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replaceAll('\n', eol)));
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/**
 * Changes a file as a person does, in an editor. A change from outside would count only if a watcher has seen the new folder in time,
 * and one in another new folder it may miss altogether.
 */
export async function rewrite(file: vscode.Uri, content: string): Promise<void> {
	const document = await vscode.workspace.openTextDocument(file);
	const edit = new vscode.WorkspaceEdit();
	edit.replace(file, new vscode.Range(0, 0, document.lineCount, 0), content);
	assert(await vscode.workspace.applyEdit(edit));
	assert(await document.save());
}

/** An untitled document in an editor. */
export async function openUntitled(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/** Closes everything and drops what was typed. */
export async function closeAll(): Promise<void> {
	for (const { document } of vscode.window.visibleTextEditors) {
		if (document.isDirty) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Our findings in a document, as they are shown now. */
export function findingsOf(document: vscode.TextDocument): readonly Found[] {
	return vscode.languages
		.getDiagnostics(document.uri)
		.filter(({ source }) => source === 'Summary Writer')
		.map(({ code, range }) => ({
			code: typeof code === 'string' ? code : '',
			text: document.getText(range),
			line: range.start.line,
		}));
}

/** Waits until the findings are as they should be, as long as the test may take. */
export function untilFindings(
	document: vscode.TextDocument,
	isRight: (found: readonly Found[]) => boolean,
): Promise<readonly Found[]> {
	return until(vscode.languages.onDidChangeDiagnostics, () => {
		const found = findingsOf(document);
		return isRight(found) ? found : undefined;
	});
}

/** Waits until `look` finds what it looks for: at every event, and now and then where the news came before what it was about. */
export function until<T>(event: vscode.Event<unknown>, look: () => T | undefined): Promise<T> {
	return new Promise((done) => {
		const tries = setInterval(attempt, 250);
		const subscription = event(attempt);
		attempt();

		function attempt(): void {
			const now = look();
			if (now === undefined) return;
			clearInterval(tries);
			subscription.dispose();
			done(now);
		}
	});
}

/**
 * Waits until the extension has looked at everything that is open: a summary opened afterwards has its findings, and those of what
 * was opened before it are out.
 */
export async function settled(): Promise<void> {
	await vscode.extensions.getExtension(extensionId)?.activate();
	const probe = await vscode.workspace.openTextDocument({
		content: '年終工作總結\n\n一、主要工作\n\n辦理__件。\n\n二、存在問題\n\n不足。\n',
		language: 'summary',
	});
	await untilFindings(probe, (found) => found.some(({ code }) => code === 'unfilled-placeholder'));
}

/**
 * The code actions at a range, of one kind if it is given; of so many as `resolved` with their edits. VS Code breaks a request off when
 * another extension comes with fixes of its own meanwhile, and says that there are none: then it is asked again.
 */
export async function codeActionsAt(
	uri: vscode.Uri,
	range: vscode.Range,
	{ kind, resolved }: { readonly kind?: string | undefined; readonly resolved?: number } = {},
): Promise<vscode.CodeAction[]> {
	let found: vscode.CodeAction[] = [];
	for (let tries = 0; tries < 3 && found.length === 0; tries++)
		found = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind, resolved);
	return found;
}
