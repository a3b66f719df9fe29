import * as vscode from 'vscode';
import { type Profile, profileText } from '../../core/index';
import type { Deps } from '../deps';
import { inEditorLanguage, language } from '../locale';
import { sentenceFor } from '../verdict';
import { createPages } from './pages';

/** `Show Active Profile and Why`: a page that says by which profile the active text is checked, why, from which file it comes, and what it says with everything it inherits. */
export function registerShowProfile(deps: Deps): vscode.Disposable {
	const { active, analyses, homes } = deps;
	const write = (document: vscode.TextDocument): string => {
		const reading = analyses.get(document);
		const why = reading ? sentenceFor(reading) : vscode.l10n.t('Not checked');
		if (reading?.kind !== 'checked') return `# ${why}\n`;
		const { profile } = reading;
		const file = fileOf(profile);
		const from = file ? vscode.l10n.t('From {0}.', vscode.workspace.asRelativePath(file)) : vscode.l10n.t('Built in.');
		return `# ${inEditorLanguage(profile.name)} (${profile.id})\n# ${why}\n# ${from}\n\n${profileText(profile, language)}`;
	};
	const fileOf = (profile: Profile): vscode.Uri | undefined => {
		const home = active.document && homes.of(active.document)?.home;
		const isOwn = home?.written.some(({ source }) => source?.id === profile.id);
		return isOwn ? vscode.Uri.joinPath(home?.uri ?? vscode.Uri.file('/'), 'profiles', `${profile.id}.yaml`) : undefined;
	};
	const pages = createPages('summary-writer-profile', write);
	return vscode.Disposable.from(
		pages,
		analyses.onDidChange((document) => pages.refresh(document)),
		vscode.commands.registerCommand('summaryWriter.showProfile', async () => {
			const { document } = active;
			if (document) await pages.show('profile.yaml', document, 'yaml');
		}),
	);
}
