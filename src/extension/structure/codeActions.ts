import * as vscode from 'vscode';
import {
	type Analysis,
	convertNumbering,
	type Diagnostic,
	isOutOfOrder,
	orderSection,
	type Renumbering,
	renumbering,
} from '../../core/index';
import type { Deps } from '../deps';
import { selector } from '../documents';
import { findingsAt, toRange } from '../places';
import { editOf } from './apply';

const renumberKind = vscode.CodeActionKind.Source.append('renumber').append('summaryWriter');
const convertKind = vscode.CodeActionKind.RefactorRewrite.append('numbering');

/** Repairs of numbers, marks and order as quick fixes, and renumbering as a source action. */
export function registerStructureActions({ analyses }: Deps): vscode.Disposable {
	const asked = new WeakMap<vscode.CodeAction, vscode.TextDocument>();
	return vscode.languages.registerCodeActionsProvider(
		selector,
		{
			async provideCodeActions(document, range, { diagnostics, only }, token) {
				const analysis = await analyses.whenAnalysed(document);
				if (!analysis || token.isCancellationRequested) return [];
				const fixes = findingsAt(analysis, range).flatMap((finding) => {
					const shown = diagnostics.filter(
						(one) => one.code === finding.code && one.range.isEqual(toRange(finding.range)),
					);
					return fixesFor(document, analysis, finding).map((action) => Object.assign(action, { diagnostics: shown }));
				});
				const source = only ? sourceActions(analysis, only) : [];
				for (const action of source) asked.set(action, document);
				return [...fixes, ...source];
			},
			/** What all numbers become is found out for who chose it. */
			resolveCodeAction(action) {
				const document = asked.get(action);
				const analysis = document && analyses.analysisOf(document);
				if (analysis && isRenumbering(action)) action.edit = editOf(document, renumbering(analysis));
				return action;
			},
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, renumberKind, convertKind] },
	);
}

function fixesFor(
	document: vscode.TextDocument,
	analysis: Analysis,
	finding: Diagnostic,
): readonly vscode.CodeAction[] {
	const { t } = vscode.l10n;
	const quick = (title: string, renumbered: Renumbering | undefined): readonly vscode.CodeAction[] => {
		if (!renumbered?.edits.length) return [];
		const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
		action.edit = editOf(document, renumbered);
		return [action];
	};
	const own = (title: string): readonly vscode.CodeAction[] => {
		const made = quick(title, finding.fix && { edits: finding.fix, unsure: [] });
		return made.map((action) => Object.assign(action, { isPreferred: true }));
	};
	switch (finding.code) {
		case 'ordinal-skipped':
		case 'ordinal-repeated':
			// By a command, which tells which references it is unsure of.
			return [commandAction(t('Renumber'), 'summaryWriter.renumber')];
		case 'numbering-style':
			return [
				...own(t('Write “{0}”', finding.data.expected)),
				...quick(t('Convert All Headings to This Style'), convertNumbering(analysis, finding.data.style)),
			];
		case 'mixed-marks':
			return own(t('Write “{0}”', finding.data.expected));
		case 'heading-ends-with-stop':
			return own(t('Remove the Full Stop'));
		case 'section-out-of-order': {
			const { section } = finding.data;
			const item = analysis.checklists
				.flatMap(({ items }) => items)
				.find((one) => one.spec.id === section && one.sections[0]?.start.line === finding.range.start.line);
			return quick(t('Move to Where It Belongs'), item && orderSection(analysis, item));
		}
		default:
			return [];
	}
}

function commandAction(title: string, command: string): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { command, title };
	return action;
}

function isRenumbering({ kind }: vscode.CodeAction): boolean {
	return kind !== undefined && renumberKind.contains(kind);
}

/** Only where they were asked for: the light bulb is for findings. */
function sourceActions(analysis: Analysis, only: vscode.CodeActionKind): readonly vscode.CodeAction[] {
	const actions: vscode.CodeAction[] = [];
	if (only.contains(renumberKind) && isOutOfOrder(analysis))
		actions.push(new vscode.CodeAction(vscode.l10n.t('Renumber'), renumberKind));
	if (only.contains(convertKind)) {
		const title = vscode.l10n.t('Convert Numbering…');
		const action = new vscode.CodeAction(title, convertKind);
		action.command = { command: 'summaryWriter.convertNumbering', title };
		actions.push(action);
	}
	return actions;
}
