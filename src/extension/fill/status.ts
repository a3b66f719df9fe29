import * as vscode from 'vscode';
import type { FillDeps } from './deps';

/** While a fill-in of the active text stands half-way: one short item that goes on with it. */
export function registerFillStatus({ active, blanks, states }: FillDeps): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('summaryWriter.fillIn', vscode.StatusBarAlignment.Right, 119);
	item.name = vscode.l10n.t('Fill In Blanks');
	item.command = 'summaryWriter.fillIn';
	const update = (): void => {
		const { document } = active;
		const state = document && states.of(document);
		const left = document && state?.at && !state.running ? (blanks.of(document)?.questions.length ?? 0) : 0;
		if (!left) {
			item.hide();
			return;
		}
		item.text = `$(debug-continue) ${left}`;
		item.tooltip = vscode.l10n.t('Go on filling in: {0} questions left', left);
		item.accessibilityInformation = { label: item.tooltip };
		item.show();
	};
	update();
	return vscode.Disposable.from(item, active.onDidChange(update), states.onDidChange(update));
}
