import * as vscode from 'vscode';
import type { Diagnostic, TextEdit } from '../core/index';
import type { Deps } from './deps';
import { selector } from './documents';
import { findingsAt, toRange } from './places';

/** Quick fixes for findings of the careful rules, which bring their own edits. */
export function registerFixActions({ analyses }: Deps): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		selector,
		{
			async provideCodeActions(document, range, { diagnostics }, token) {
				const analysis = await analyses.whenAnalysed(document);
				if (!analysis || token.isCancellationRequested) return [];
				return findingsAt(analysis, range).flatMap((finding) => {
					const place = toRange(finding.range);
					const edits = finding.fix ?? finding.suggestion;
					if (!('certainty' in finding.data) || !edits?.length) return [];
					return actionOf(
						document,
						finding,
						edits,
						diagnostics.filter((one) => one.code === finding.code && one.range.isEqual(place)),
					);
				});
			},
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}

function actionOf(
	document: vscode.TextDocument,
	{ fix }: Diagnostic,
	edits: readonly TextEdit[],
	diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
	const action = new vscode.CodeAction(titleOf(document, edits), vscode.CodeActionKind.QuickFix);
	action.diagnostics = diagnostics;
	action.isPreferred = fix !== undefined;
	action.edit = new vscode.WorkspaceEdit();
	action.edit.set(
		document.uri,
		edits.map((edit) => vscode.TextEdit.replace(toRange(edit.range), edit.newText)),
	);
	return action;
}

function titleOf(document: vscode.TextDocument, edits: readonly TextEdit[]): string {
	const text = edits.map(({ newText }) => newText).join('');
	if (text !== '') return vscode.l10n.t('Change to “{0}”', short(text));
	return vscode.l10n.t(
		'Remove “{0}”',
		short(edits.map(({ range }) => document.getText(toRange(range)).trim()).join(' ')),
	);
}

function short(text: string): string {
	return text.length > 30 ? `${text.slice(0, 28)}…` : text;
}
