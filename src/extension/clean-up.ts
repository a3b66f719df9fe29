import * as vscode from 'vscode';
import { cleanedText, type Diagnostic, messageOf, type TextEdit } from '../core/index';
import type { Deps } from './deps';
import { selector } from './documents';
import { language } from './locale';
import { toRange } from './places';

/** Removes what template sites and programs left in a text: on command after a preview, and offered beside a paste. */
export function registerCleanUp(deps: Deps): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand('summaryWriter.cleanUp', () => cleanUp(deps)),
		vscode.languages.registerDocumentPasteEditProvider(
			selector,
			{ provideDocumentPasteEdits: (_document, _ranges, data, _context, token) => pasteEdits(data, token) },
			{ pasteMimeTypes: ['text/plain'], providedPasteEditKinds: [cleaned] },
		),
	);
}

const cleaned = vscode.DocumentDropOrPasteEditKind.Text.append('summaryWriter', 'cleaned');

/** Longer pastes are left to the command: nobody waits for a paste. UTF-16 units. */
const longestPaste = 200_000;

type Residue = Extract<Diagnostic, { readonly code: 'template-residue' }>;

interface Pick extends vscode.QuickPickItem {
	readonly residue: Residue;
}

/** Shows what would go, every piece ticked, and removes what stays ticked in one step that can be undone. */
async function cleanUp({ analyses, active }: Deps): Promise<void> {
	const document = active.document;
	if (!document) return;
	const analysis = await analyses.whenAnalysed(document);
	if (!analysis) return;
	const { version } = document;
	const found = analysis.diagnostics.filter(
		(one): one is Residue => one.code === 'template-residue' && !!(one.fix ?? one.suggestion),
	);
	if (!found.length) {
		void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to clean up in this text.'));
		return;
	}
	const picks = found.map(
		(residue): Pick => ({
			label: residue.data.text.length > 60 ? `${residue.data.text.slice(0, 58)}…` : residue.data.text,
			description: vscode.l10n.t('line {0}', residue.range.start.line + 1),
			detail: messageOf(residue, language),
			picked: true,
			residue,
		}),
	);
	const chosen = await vscode.window.showQuickPick(picks, {
		canPickMany: true,
		matchOnDetail: true,
		title: vscode.l10n.t('Clean Up Pasted Text'),
		placeHolder: vscode.l10n.t('What is ticked is removed in one step'),
	});
	if (!chosen?.length || document.isClosed || document.version !== version) return;
	const edit = new vscode.WorkspaceEdit();
	edit.set(document.uri, toEdits(chosen.flatMap(({ residue }) => residue.fix ?? residue.suggestion ?? [])));
	await vscode.workspace.applyEdit(edit);
}

/** In order, without those that overlap an earlier one. */
function toEdits(edits: readonly TextEdit[]): vscode.TextEdit[] {
	const sorted = edits
		.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText))
		.sort((a, b) => a.range.start.compareTo(b.range.start));
	const apart: vscode.TextEdit[] = [];
	for (const edit of sorted) {
		const last = apart.at(-1);
		if (!last || last.range.end.isBeforeOrEqual(edit.range.start)) apart.push(edit);
	}
	return apart;
}

/** The pasted text without residue, as a second choice: the plain paste stays what it is. */
async function pasteEdits(
	data: vscode.DataTransfer,
	token: vscode.CancellationToken,
): Promise<vscode.DocumentPasteEdit[] | undefined> {
	const text = await data.get('text/plain')?.asString();
	if (!text || text.length > longestPaste || token.isCancellationRequested) return undefined;
	const { text: clean, removed } = cleanedText(text);
	if (!removed.length) return undefined;
	const edit = new vscode.DocumentPasteEdit(
		clean,
		vscode.l10n.t('Paste without site residue ({0} pieces)', removed.length),
		cleaned,
	);
	edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
	return [edit];
}
