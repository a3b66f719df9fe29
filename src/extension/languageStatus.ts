import * as vscode from 'vscode';
import type { Reading } from './analyses';
import type { Deps } from './deps';
import { selector } from './documents';
import { inEditorLanguage } from './locale';
import { sentenceFor } from './verdict';

/** Says in the language status which profile checks the active text and why, or why it is not checked. */
export function registerLanguageStatus({ active, analyses }: Deps): vscode.Disposable {
	const item = vscode.languages.createLanguageStatusItem('summaryWriter.profile', selector);
	item.name = 'Summary Writer';

	/** What is shown. Each assignment is told to the window, whether it changes anything or not. */
	let shown = '';
	const update = (): void => {
		const { document } = active;
		const reading = document && analyses.get(document);
		const text = reading ? headline(reading) : vscode.l10n.t('Not checked');
		const detail = reading ? sentenceFor(reading) : '';
		if (shown === `${text}\n${detail}`) return;
		shown = `${text}\n${detail}`;
		item.text = text;
		item.detail = detail;
		item.severity =
			reading?.kind === 'unchecked' && reading.why.code === 'misdecoded'
				? vscode.LanguageStatusSeverity.Warning
				: vscode.LanguageStatusSeverity.Information;
		item.command = commandFor(reading);
		item.accessibilityInformation = { label: `Summary Writer: ${item.text}. ${item.detail}` };
	};

	update();
	return vscode.Disposable.from(item, active.onDidChange(update));
}

function headline(reading: Reading): string {
	return reading.kind === 'checked' ? inEditorLanguage(reading.profile.name) : vscode.l10n.t('Not checked');
}

function commandFor(reading: Reading | undefined): vscode.Command {
	if (reading?.kind === 'unchecked' && reading.why.code === 'misdecoded') {
		return { command: 'workbench.action.editor.changeEncoding', title: vscode.l10n.t('Reopen with Encoding') };
	}
	return { command: 'summaryWriter.chooseProfile', title: vscode.l10n.t('Choose Profile') };
}
