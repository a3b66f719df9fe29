import * as vscode from 'vscode';
import { deriveProfile } from '../../core/index';
import type { Deps } from '../deps';
import { mayBeSummary } from '../documents';
import { language } from '../locale';
import { askForId, profileFolderOf, writeProfile } from './profileFolder';

/** `Derive Profile from These Summaries`: from the files chosen in the Explorer, else from those that are picked, else from the active text. */
export function registerDeriveProfile(deps: Deps): vscode.Disposable {
	return vscode.commands.registerCommand(
		'summaryWriter.deriveProfile',
		async (file?: unknown, files?: unknown, name?: unknown) => {
			const given = Array.isArray(files) ? files.filter(isUri) : isUri(file) ? [file] : [];
			const uris = given.length ? given : await pickFiles(deps);
			if (!uris?.length) return;
			const documents = await Promise.all(uris.map((uri) => vscode.workspace.openTextDocument(uri)));
			const texts = documents.map((document) => document.getText());
			const found = deriveProfile(texts).documents;
			if (!found) {
				void vscode.window.showWarningMessage(vscode.l10n.t('There is no summary with sections in these files.'));
				return;
			}
			const id = typeof name === 'string' ? name : await askForId('our-summary');
			if (!id) return;
			await writeProfile(deps, profileFolderOf(deps), id, (free) => deriveProfile(texts, { id: free, language }).yaml);
			vscode.window.setStatusBarMessage(vscode.l10n.t('Made from {0} summaries.', found), 5000);
		},
	);
}

function isUri(value: unknown): value is vscode.Uri {
	return value instanceof vscode.Uri;
}

interface Pick extends vscode.QuickPickItem {
	readonly uri: vscode.Uri | undefined;
}

/** The open texts that may be summaries, the active one chosen; or other files. */
async function pickFiles({ active }: Deps): Promise<readonly vscode.Uri[] | undefined> {
	const open = vscode.workspace.textDocuments.filter((document) => mayBeSummary(document) && document.getText().trim());
	const picks: Pick[] = open.map((document) => ({
		uri: document.uri,
		label: document.uri.path.replace(/^.*\//su, ''),
		description: vscode.workspace.asRelativePath(document.uri),
		picked: document === active.document,
	}));
	const more: Pick = {
		uri: undefined,
		label: `$(folder-opened) ${vscode.l10n.t('Other Files…')}`,
		picked: !open.length,
	};
	const picked = await vscode.window.showQuickPick([...picks, more], {
		canPickMany: true,
		placeHolder: vscode.l10n.t('Three to five old summaries; a file with several counts as several'),
		matchOnDescription: true,
	});
	if (!picked) return undefined;
	const chosen = picked.flatMap(({ uri }) => uri ?? []);
	if (!picked.includes(more)) return chosen;
	const others = await vscode.window.showOpenDialog({
		canSelectMany: true,
		openLabel: vscode.l10n.t('Derive Profile'),
	});
	return [...chosen, ...(others ?? [])];
}
