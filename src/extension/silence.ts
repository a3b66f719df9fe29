import * as vscode from 'vscode';
import { checkAs } from './chooseProfile';
import type { Deps } from './deps';

/** Silence at once, and back: for the active file, or for all findings in the text and the Problems panel. */
export function registerSilence(deps: Deps): vscode.Disposable {
	const { active, analyses } = deps;
	return vscode.Disposable.from(
		vscode.commands.registerCommand('summaryWriter.toggleFile', async () => {
			const { document } = active;
			if (document) await checkAs(deps, document, analyses.get(document)?.kind === 'checked' ? 'none' : undefined);
		}),
		vscode.commands.registerCommand('summaryWriter.toggleProblems', async () => {
			const settings = vscode.workspace.getConfiguration('summaryWriter');
			const inWorkspace = settings.inspect('problems')?.workspaceValue !== undefined;
			const { Global, Workspace } = vscode.ConfigurationTarget;
			await settings.update('problems', settings.get('problems') === false, inWorkspace ? Workspace : Global);
		}),
	);
}
