import * as vscode from 'vscode';
import type { Deps } from './deps';
import { writeFileRule } from './fileRule';
import { inEditorLanguage } from './locale';
import { sentenceFor } from './verdict';

interface Pick extends vscode.QuickPickItem {
	/** `undefined` leaves it to be recognised. */
	readonly profile?: string;
}

/** Lets the person say by which profile the active text is checked, or that it is not. */
export function registerChooseProfile(deps: Deps): vscode.Disposable {
	const { active, analyses, grounds } = deps;
	return vscode.commands.registerCommand('summaryWriter.chooseProfile', async () => {
		const { document } = active;
		const ground = document && grounds.of(document);
		if (!document || !ground) return;
		const reading = analyses.get(document);
		const current = reading?.kind === 'checked' ? reading.profile.id : undefined;
		const profiles = ground.profiles.map((profile): Pick => {
			const isCurrent = profile.id === current;
			return {
				label: inEditorLanguage(profile.name),
				description: profile.id,
				profile: profile.id,
				...(isCurrent && { iconPath: new vscode.ThemeIcon('check') }),
			};
		});
		const picked = await vscode.window.showQuickPick<Pick>(
			[
				{ label: `$(search) ${vscode.l10n.t('Recognise by Title and Sections')}` },
				{ label: `$(circle-slash) ${vscode.l10n.t('Do Not Check This File')}`, profile: 'none' },
				{ label: vscode.l10n.t('Profiles'), kind: vscode.QuickPickItemKind.Separator },
				...profiles,
			],
			{
				title: vscode.l10n.t('Check {0} as …', nameOf(document)),
				placeHolder: reading ? sentenceFor(reading) : '',
				matchOnDescription: true,
			},
		);
		if (picked) await checkAs(deps, document, picked.profile);
	});
}

/** Has a document checked by a profile from now on; `none`: not at all, `undefined`: by what is recognised. */
export async function checkAs(
	{ grounds, homes, log }: Deps,
	document: vscode.TextDocument,
	profile: string | undefined,
): Promise<void> {
	if (document.isUntitled) {
		grounds.chooseUntitled(document, profile);
		return;
	}
	try {
		await writeFileRule(homes, document, profile);
	} catch (error) {
		log.error(String(error));
		const file = '.summary-writer/config.yaml';
		await vscode.window.showErrorMessage(
			vscode.l10n.t('{0} cannot be written here. The setting summaryWriter.files can say the same.', file),
		);
	}
}

function nameOf(document: vscode.TextDocument): string {
	return document.uri.path.replace(/^.*\//su, '');
}
