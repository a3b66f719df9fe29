import * as vscode from 'vscode';
import { showAt } from '../show';
import type { Target } from './commands';
import type { FillDeps } from './deps';
import type { Filled } from './marks';
import { filledPlaces, rangeOf, rewrite } from './write';

interface Pick extends vscode.QuickPickItem {
	readonly entry?: Filled;
}

/** Restores blanks that were filled in, also where the editor's own undo is gone: that of a row, else those that are chosen. */
export async function takeBackEntry({ active, states }: FillDeps, target?: Target): Promise<void> {
	const document = target ? await vscode.workspace.openTextDocument(target.uri) : active.document;
	if (!document) return;
	const { filled, lost } = states.of(document);
	const named = target && 'row' in target && target.row.kind === 'filled' ? filled[target.row.index] : undefined;
	const entries = named ? [named] : await choose(document, filled, lost);
	let changed = 0;
	for (const entry of entries) changed += (await rewrite(states, document, entry, ({ blank }) => blank)).changed;
	if (changed) {
		void vscode.window.showWarningMessage(
			vscode.l10n.t('Places that were changed since are left as they are: {0}.', changed),
		);
	}
}

async function choose(
	document: vscode.TextDocument,
	filled: readonly Filled[],
	lost: readonly Filled[],
): Promise<readonly Filled[]> {
	const here = filled.filter((entry) => filledPlaces(document, entry).length);
	const picks = [...here].reverse().map((entry): Pick => {
		const range = filledPlaces(document, entry)[0]?.mark.range;
		const line = range ? document.positionAt(range.start).line + 1 : 0;
		return { label: entry.value, description: `${entry.wants} · ${vscode.l10n.t('line {0}', line)}`, entry };
	});
	const gone = lost.map(
		({ value, wants }): Pick => ({
			label: `$(question) ${value}`,
			description: `${wants} · ${vscode.l10n.t('not found again')}`,
		}),
	);
	const picked = await vscode.window.showQuickPick<Pick>([...picks, ...gone], {
		title: vscode.l10n.t('Take Back'),
		placeHolder: picks.length
			? vscode.l10n.t('Checked values become blanks again')
			: vscode.l10n.t('Nothing was filled in here'),
		canPickMany: true,
		matchOnDescription: true,
		onDidSelectItem: (item) => {
			const range = typeof item === 'string' ? undefined : (item as Pick).entry?.places[0]?.mark.range;
			if (range) revealIn(document, rangeOf(document, range));
		},
	});
	return (picked ?? []).flatMap(({ entry }) => entry ?? []);
}

function revealIn(document: vscode.TextDocument, range: vscode.Range): void {
	const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
	editor?.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows where a value was written. */
export async function showEntry(document: vscode.TextDocument, entry: Filled): Promise<void> {
	const range = filledPlaces(document, entry)[0]?.mark.range;
	if (range) await showAt(document, rangeOf(document, range));
}
