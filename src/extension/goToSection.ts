import * as vscode from 'vscode';
import type { Analysis } from '../core/index';
import type { Deps } from './deps';
import { insertMissing } from './insertSection';
import { toPosition } from './places';
import { showAt } from './show';
import { iconOf } from './view/icons';
import { type Row, rowsOf, spokenOf } from './view/rows';

interface Pick extends vscode.QuickPickItem {
	readonly row: Row;
}

/** A quick pick of all sections with their state; a missing one is inserted where it is chosen. */
export function registerGoToSection(deps: Deps): vscode.Disposable {
	return vscode.commands.registerCommand('summaryWriter.goToSection', async () => {
		const { document } = deps.active;
		const analysis = document && (await deps.analyses.whenAnalysed(document));
		if (!analysis) return;
		const picked = await vscode.window.showQuickPick(picksOf(analysis), {
			placeHolder: vscode.l10n.t('Go to a section; choosing a missing one inserts it'),
			matchOnDescription: true,
		});
		const now = picked && deps.analyses.analysisOf(document);
		const row = now && flat(rowsOf(now)).find(({ id }) => id === picked.row.id);
		if (!row) return;
		if (row.kind === 'missing' && row.spec) await insertMissing(deps, document, row.document, row.spec.id);
		else await showAt(document, new vscode.Range(toPosition(row.at), toPosition(row.at)));
	});
}

function picksOf(analysis: Analysis): readonly Pick[] {
	return indented(rowsOf(analysis)).map(([row, depth]) => ({
		row,
		label: `${'\u2003'.repeat(depth)}$(${iconOf(row).id}) ${row.label}`,
		description: row.description,
		accessibilityInformation: { label: spokenOf(row) },
	}));
}

function indented(rows: readonly Row[], depth = 0): readonly (readonly [Row, number])[] {
	return rows.flatMap((row) => [[row, depth] as const, ...indented(row.children, depth + 1)]);
}

function flat(rows: readonly Row[]): readonly Row[] {
	return indented(rows).map(([row]) => row);
}
