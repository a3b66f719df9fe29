import * as vscode from 'vscode';
import type { Deps } from './deps';
import { inEditorLanguage, words } from './locale';
import { isOn, onDidChangeSettings } from './settings';
import { progressOf } from './view/rows';

/** One short item while a summary is active: progress and open blanks. */
export function registerStatusBar({ active, analyses }: Deps): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('summaryWriter.progress', vscode.StatusBarAlignment.Right, 120);
	item.name = 'Summary Writer';
	item.command = 'summaryWriter.goToSection';

	/** What is shown. Each assignment is told to the window, whether it changes anything or not. */
	let shown = '';
	const update = (): void => {
		const { document } = active;
		const analysis = document && analyses.analysisOf(document);
		if (!analysis || !isOn('statusBar')) {
			item.hide();
			shown = '';
			return;
		}
		const { done, required, blanks } = progressOf(analysis);
		const progress = required ? `${done}/${required}` : '';
		const isDone = done === required && !blanks;
		const text = [`$(${isDone ? 'pass' : 'checklist'})`, progress, blanks ? `$(edit) ${blanks}` : '']
			.filter(Boolean)
			.join(' ');
		const sections = required ? vscode.l10n.t('{0} of {1} required sections done', done, required) : '';
		const spoken = [analysis.profile && inEditorLanguage(analysis.profile.name), sections, words.counts.blanks(blanks)];
		const tooltip = spoken.filter(Boolean).join('\n');
		if (shown === `${text}\n${tooltip}`) return;
		shown = `${text}\n${tooltip}`;
		item.text = text;
		item.tooltip = tooltip;
		item.accessibilityInformation = { label: spoken.filter(Boolean).join(', ') };
		item.show();
	};

	update();
	return vscode.Disposable.from(item, active.onDidChange(update), onDidChangeSettings(update, 'statusBar'));
}
