import * as vscode from 'vscode';
import {
	type Analysis,
	type ChecklistItem,
	type Habits,
	type InsertionPart,
	insertionOf,
	missingItems,
} from '../core/index';
import type { Deps } from './deps';
import { inEditorLanguage, language, words } from './locale';
import { fromPosition, toPosition, toRange } from './places';
import { documentIndexAt } from './sections';
import { showAt } from './show';
import type { ShownRow } from './view/view';

interface Pick extends vscode.QuickPickItem {
	readonly document: number;
	readonly section: string;
}

/** Inserts a missing section where it belongs: the one of a row of the view, else one that is chosen. */
export function registerInsertSection(deps: Deps): vscode.Disposable {
	return vscode.commands.registerCommand('summaryWriter.insertSection', async (shown?: ShownRow) => {
		const document = shown ? await vscode.workspace.openTextDocument(shown.uri) : deps.active.document;
		if (!document) return;
		if (shown?.row.spec) return insertMissing(deps, document, shown.row.document, shown.row.spec.id);
		const analysis = await deps.analyses.whenAnalysed(document);
		if (!analysis) return;
		const picks = picksOf(analysis, document);
		const picked = await vscode.window.showQuickPick(picks, {
			placeHolder: picks.length ? vscode.l10n.t('Insert a section') : vscode.l10n.t('No section is missing'),
			matchOnDescription: true,
		});
		if (picked) await insertMissing(deps, document, picked.document, picked.section);
	});
}

/** Inserts a section by its id. Shows the document first: only the active editor has stops at the blanks. */
export async function insertMissing(
	{ analyses }: Deps,
	document: vscode.TextDocument,
	index: number,
	section: string,
): Promise<void> {
	const itemNow = (): ChecklistItem | undefined =>
		analyses
			.analysisOf(document)
			?.checklists[index]?.items.find((item) => item.spec.id === section && !item.sections.length);
	const item = itemNow();
	if (!item) return;
	const at = toPosition(item.insertAt);
	await showAt(document, new vscode.Range(at, at));
	const now = itemNow();
	const analysis = analyses.analysisOf(document);
	if (analysis && now) await vscode.workspace.applyEdit(insertEdit(document, analysis, index, now));
}

/** The edit that inserts a section: one undo step with stops at the blanks, and the ordinals after it moved on. */
export function insertEdit(
	document: vscode.TextDocument,
	analysis: Analysis,
	index: number,
	item: ChecklistItem,
): vscode.WorkspaceEdit {
	const { at, parts, after, renumber } = insertionOf(analysis, index, item, habitsOf(document));
	const snippet = snippetOf(parts, after);
	const edit = new vscode.WorkspaceEdit();
	edit.set(document.uri, [
		vscode.SnippetTextEdit.insert(toPosition(at), snippet),
		...renumber.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
	]);
	return edit;
}

/** Text and blanks as a snippet: one stop for each blank, the last one where the text is to be written. */
export function snippetOf(parts: readonly InsertionPart[], after = ''): vscode.SnippetString {
	const snippet = new vscode.SnippetString();
	for (const part of parts) {
		if (typeof part === 'string') snippet.appendText(part);
		else snippet.appendPlaceholder(part.blank);
	}
	return snippet.appendTabstop(0).appendText(after);
}

/** What a document goes by where it does not say so itself. */
export function habitsOf(document: vscode.TextDocument): Habits {
	const script = language === 'zh-Hant' ? 'hant' : language === 'zh-Hans' ? 'hans' : 'en';
	return { script, markdown: document.languageId === 'markdown' };
}

/** The sections that a text could still get: the required ones first, those of the cursor's document first of all. */
function picksOf(analysis: Analysis, document: vscode.TextDocument): readonly Pick[] {
	const editor = vscode.window.activeTextEditor;
	const here = editor?.document === document ? documentIndexAt(analysis, fromPosition(editor.selection.active)) : 0;
	const order = analysis.checklists.map((_, index) => index).sort((a, b) => Number(b === here) - Number(a === here));
	return order.flatMap((index) => {
		const checklist = analysis.checklists[index];
		if (!checklist) return [];
		const required = new Set([...missingItems(checklist)].map(([item]) => item));
		const open = checklist.items.filter(({ status }) => status === 'missing' || status === 'unheaded');
		const ranked = [...open].sort((a, b) => Number(required.has(b)) - Number(required.has(a)));
		const of = analysis.checklists.length > 1 ? checklist.document.title : '';
		return ranked.map((item) => ({
			label: inEditorLanguage(item.spec.title),
			description: [of, words.statuses[item.status], required.has(item) ? words.words.required : words.words.optional]
				.filter(Boolean)
				.join(' · '),
			detail: inEditorLanguage(item.spec.hint),
			document: index,
			section: item.spec.id,
		}));
	});
}
