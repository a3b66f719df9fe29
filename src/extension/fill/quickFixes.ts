import * as vscode from 'vscode';
import { checkAnswer, placesOf, type Question, type Suggestion } from '../../core/index';
import { selector } from '../documents';
import { questionAt } from './blanks';
import { targetAt } from './commands';
import type { FillDeps } from './deps';
import { suggestionsIn } from './suggestions';
import { fillIn } from './write';
import { questionHere } from './links';

/** What the command behind a quick fix needs. */
interface FillRequest {
	readonly uri: vscode.Uri;
	readonly line: number;
	readonly column: number;
	readonly value: string;
	readonly preview: boolean;
}

/** No more values than these are offered one by one. */
const most = 3;

/** Quick fixes on each blank: fill it in, with a value that is known, link, unlink, ignore. */
export function registerFillQuickFixes(deps: FillDeps): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand('summaryWriter.fillWith', (request: FillRequest) => fillWith(deps, request)),
		vscode.languages.registerCodeActionsProvider(
			selector,
			{
				async provideCodeActions(document, range, { diagnostics }, token) {
					const blanks = await deps.blanks.whenRead(document);
					const question = blanks && questionAt(blanks, range.start.line, range.start.character);
					if (!blanks || !question || token.isCancellationRequested) return [];
					const values = await deps.values.for(document, blanks);
					const shown = diagnostics.filter(({ code }) => code === 'unfilled-placeholder');
					return actionsFor(document, question, range.start, suggestionsIn(document, blanks, question, values), shown);
				},
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
		),
	);
}

function actionsFor(
	document: vscode.TextDocument,
	question: Question,
	at: vscode.Position,
	suggestions: readonly Suggestion[],
	diagnostics: vscode.Diagnostic[],
): vscode.CodeAction[] {
	const count = question.parts.length > 1 ? 1 : placesOf(question).length;
	const target = targetAt(document, at);
	const action = (title: string, command: string, argument: unknown): vscode.CodeAction => {
		const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
		made.diagnostics = diagnostics;
		made.command = { command, title, arguments: [argument] };
		return made;
	};
	const fill = count > 1 ? vscode.l10n.t('Fill In All {0} Like It…', count) : vscode.l10n.t('Fill In…');
	const known = suggestions.slice(0, most).flatMap(({ value, source }) => {
		const title =
			source === 'today'
				? vscode.l10n.t('Fill In This Year: {0}', value)
				: source === 'remembered'
					? vscode.l10n.t('Fill In What Is Remembered: {0}', value)
					: vscode.l10n.t('Fill In “{0}”', value);
		const request: FillRequest = { uri: document.uri, line: at.line, column: at.character, value, preview: false };
		const preview: FillRequest = { ...request, preview: true };
		return [
			action(title, 'summaryWriter.fillWith', request),
			...(count > 2
				? [action(vscode.l10n.t('{0}, with Preview of {1} Places', title, count), 'summaryWriter.fillWith', preview)]
				: []),
		];
	});
	return [
		action(fill, 'summaryWriter.fillIn', target),
		...known,
		...(count > 1
			? [
					action(vscode.l10n.t('Fill In This One Only…'), 'summaryWriter.fillOne', target),
					action(vscode.l10n.t('Unlink from the Others'), 'summaryWriter.unlinkBlanks', target),
				]
			: []),
		action(vscode.l10n.t('Link with Other Blanks…'), 'summaryWriter.linkBlanks', target),
		action(vscode.l10n.t('Ignore This Blank'), 'summaryWriter.ignoreBlank', target),
	];
}

async function fillWith({ blanks: reader, states, values }: FillDeps, request: FillRequest): Promise<void> {
	const document = await vscode.workspace.openTextDocument(request.uri);
	const blanks = await reader.whenRead(document);
	const question = blanks && questionHere(blanks, document, new vscode.Position(request.line, request.column));
	const checked = question && blanks && checkAnswer(blanks, question, request.value);
	if (!question || !blanks || !checked || 'problem' in checked) return;
	const answers = [{ question, values: checked.values }];
	const done = await fillIn(states, document, blanks, answers, { preview: request.preview });
	if (done) await values.remember(document, question, checked.values[0] ?? '');
}
