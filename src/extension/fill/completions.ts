import * as vscode from 'vscode';
import { checkAnswer, answerEdits, type Question, type Suggestion } from '../../core/index';
import { selector } from '../documents';
import { toRange } from '../places';
import { isOn } from '../settings';
import { type Blanks, questionAt } from './blanks';
import type { FillDeps } from './deps';
import { sourceOf, suggestionsIn } from './suggestions';

/** Inside a blank: the values that would fit; one that is taken fills the other places of the group too. */
export function registerFillCompletions({ blanks: reader, values: remembered }: FillDeps): vscode.Disposable {
	return vscode.languages.registerCompletionItemProvider(selector, {
		async provideCompletionItems(document, position, token) {
			if (!isOn('completions', document)) return undefined;
			const blanks = await reader.whenRead(document);
			const question = blanks && questionAt(blanks, position.line, position.character);
			if (!blanks || !question || token.isCancellationRequested) return undefined;
			const values = await remembered.for(document, blanks);
			return suggestionsIn(document, blanks, question, values).flatMap(
				(suggestion, n) => itemOf(blanks, question, position, suggestion, n) ?? [],
			);
		},
	});
}

function itemOf(
	blanks: Blanks,
	question: Question,
	position: vscode.Position,
	suggestion: Suggestion,
	order: number,
): vscode.CompletionItem | undefined {
	const checked = checkAnswer(blanks, question, suggestion.value);
	if ('problem' in checked) return undefined;
	const edits = answerEdits(blanks, question, checked.values).map(({ range, newText }) => ({
		range: toRange(range),
		newText,
	}));
	const own = edits.find(({ range }) => range.contains(position));
	if (!own) return undefined;
	const item = new vscode.CompletionItem(
		{ label: suggestion.value, description: sourceOf(suggestion) },
		vscode.CompletionItemKind.Value,
	);
	item.range = own.range;
	item.insertText = own.newText;
	// What stands in the blank is no beginning of the value: every suggestion passes.
	item.filterText =
		blanks.scan.lines[position.line]?.text.slice(own.range.start.character, own.range.end.character) ?? '';
	item.sortText = `!${order}`;
	item.additionalTextEdits = edits
		.filter((edit) => edit !== own)
		.map(({ range, newText }) => vscode.TextEdit.replace(range, newText));
	return item;
}
