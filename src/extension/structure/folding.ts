import * as vscode from 'vscode';
import type { Deps } from '../deps';
import { allSections } from '../sections';

/** Folds every section of a level and unfolds those above, as VS Code's own command does by indentation. */
export function registerFoldToLevel({ active, analyses }: Deps): vscode.Disposable {
	return vscode.commands.registerCommand('summaryWriter.foldToLevel', async (given?: unknown) => {
		const { document } = active;
		const analysis = document && analyses.analysisOf(document);
		if (!analysis) return;
		const deepest = allSections(analysis).reduce((most, { depth }) => Math.max(most, depth), 0);
		const level = typeof given === 'number' ? given : await pickLevel(deepest);
		if (level === undefined) return;
		await vscode.window.showTextDocument(document);
		const selectionLines = allSections(analysis)
			.filter(({ depth }) => depth === level)
			.map(({ start }) => start.line);
		await vscode.commands.executeCommand('editor.unfoldAll');
		if (selectionLines.length)
			await vscode.commands.executeCommand('editor.fold', { levels: 1, direction: 'down', selectionLines });
	});
}

async function pickLevel(deepest: number): Promise<number | undefined> {
	const levels = Array.from({ length: deepest }, (_, n) => n + 1);
	const picks = levels.map((level) => ({ level, label: vscode.l10n.t('Level {0}', level) }));
	return (await vscode.window.showQuickPick(picks, { placeHolder: vscode.l10n.t('Show headings down to this level') }))
		?.level;
}
