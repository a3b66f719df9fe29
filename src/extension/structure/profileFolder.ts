import * as vscode from 'vscode';
import type { Deps } from '../deps';

/** Where profiles of one's own are kept: beside what decides about the active text, else in the first folder, else in the extension's storage. */
export function profileFolderOf({ active, context, homes }: Deps): vscode.Uri {
	const place = active.document && homes.of(active.document)?.place;
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	const home = place?.uri ?? (folder ? vscode.Uri.joinPath(folder.uri, '.summary-writer') : context.globalStorageUri);
	return vscode.Uri.joinPath(home, 'profiles');
}

/** Writes a new profile under its id, or `id-2` where there is one already, and opens it. */
export async function writeProfile(
	{ homes }: Deps,
	folder: vscode.Uri,
	id: string,
	textOf: (id: string) => string,
): Promise<vscode.TextEditor> {
	let name = id;
	for (let n = 2; await isThere(vscode.Uri.joinPath(folder, `${name}.yaml`)); n++) name = `${id}-${n}`;
	const file = vscode.Uri.joinPath(folder, `${name}.yaml`);
	await vscode.workspace.fs.createDirectory(folder);
	await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(textOf(name)));
	homes.reread(vscode.Uri.joinPath(folder, '..'));
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file), { preview: false });
}

/** Asks for an id. `undefined` where the person gave up. */
export async function askForId(suggested: string): Promise<string | undefined> {
	const typed = await vscode.window.showInputBox({
		title: vscode.l10n.t('Name of the Profile'),
		prompt: vscode.l10n.t('The name of its file, and what stands for it in settings: letters, digits and hyphens.'),
		value: suggested,
		validateInput: (value) =>
			/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}$/u.test(value.trim())
				? undefined
				: vscode.l10n.t('Letters, digits and hyphens only, and not empty.'),
	});
	return typed?.trim();
}

async function isThere(file: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(file);
		return true;
	} catch {
		// The usual case: the name is free.
		return false;
	}
}
