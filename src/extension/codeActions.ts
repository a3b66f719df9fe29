import * as vscode from 'vscode';
import type { Analysis, ChecklistItem, Diagnostic } from '../core/index';
import type { Deps } from './deps';
import { selector } from './documents';
import { insertEdit } from './insertSection';
import { inEditorLanguage } from './locale';
import { findingsAt, toRange } from './places';
import { documentIndexAt } from './sections';

/** Quick fixes: insert the missing section, go to the next blank. */
export function registerCodeActions({ analyses }: Deps): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		selector,
		{
			async provideCodeActions(document, range, { diagnostics }, token) {
				const analysis = await analyses.whenAnalysed(document);
				if (!analysis || token.isCancellationRequested) return [];
				return findingsAt(analysis, range).flatMap((finding) => {
					const shown = diagnostics.filter(
						(one) => one.code === finding.code && one.range.isEqual(toRange(finding.range)),
					);
					return actionsFor(document, analysis, finding, shown);
				});
			},
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}

function actionsFor(
	document: vscode.TextDocument,
	analysis: Analysis,
	finding: Diagnostic,
	diagnostics: vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
	if (finding.code === 'missing-section') {
		const index = documentIndexAt(analysis, finding.range.start);
		const items = alternatives(analysis, index, finding.data.section);
		return items.map((item) => {
			const title = vscode.l10n.t('Insert “{0}”', inEditorLanguage(item.spec.title));
			const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
			action.diagnostics = diagnostics;
			action.isPreferred = items.length === 1;
			action.edit = insertEdit(document, analysis, index, item);
			return action;
		});
	}
	if (finding.code === 'unfilled-placeholder') {
		const title = vscode.l10n.t('Go to Next Blank');
		const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
		action.diagnostics = diagnostics;
		action.command = { command: 'summaryWriter.nextBlank', title };
		return [action];
	}
	return [];
}

/** The missing section, or the several of which one is enough. */
function alternatives({ checklists }: Analysis, index: number, section: string): readonly ChecklistItem[] {
	const items = checklists[index]?.items ?? [];
	const found = items.find(({ spec }) => spec.id === section);
	const required = found?.spec.required;
	if (!found || typeof required !== 'object') return found ? [found] : [];
	return items.filter(({ spec }) => typeof spec.required === 'object' && spec.required.oneOf === required.oneOf);
}
