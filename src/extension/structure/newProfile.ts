import * as vscode from 'vscode';
import { builtinProfiles, newProfileText, type Profile } from '../../core/index';
import type { Deps } from '../deps';
import { inEditorLanguage, language } from '../locale';
import { askForId, profileFolderOf, writeProfile } from './profileFolder';

interface Pick extends vscode.QuickPickItem {
	readonly profile: Profile;
}

/** `New Profile…`: a profile of one's own that extends another, with comments in the editor's language. */
export function registerNewProfile(deps: Deps): vscode.Disposable {
	return vscode.commands.registerCommand('summaryWriter.newProfile', async (given?: unknown, name?: unknown) => {
		const { document } = deps.active;
		const profiles = (document && deps.grounds.of(document)?.profiles) ?? builtinProfiles();
		const base = profiles.find(({ id }) => id === given) ?? (await pickBase(profiles));
		if (!base) return;
		const id = typeof name === 'string' ? name : await askForId(`our-${base.id}`);
		if (!id) return;
		await writeProfile(deps, profileFolderOf(deps), id, (free) => newProfileText(base, { id: free, language }));
	});
}

async function pickBase(profiles: readonly Profile[]): Promise<Profile | undefined> {
	const picks = profiles.map(
		(profile): Pick => ({ profile, label: inEditorLanguage(profile.name), description: profile.id }),
	);
	const options = { placeHolder: vscode.l10n.t('The profile to start from'), matchOnDescription: true };
	return (await vscode.window.showQuickPick(picks, options))?.profile;
}
