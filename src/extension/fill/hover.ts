import * as vscode from 'vscode';
import { placesOf, rangeOn } from '../../core/index';
import { selector } from '../documents';
import { toRange } from '../places';
import { questionAt, wantsOf } from './blanks';
import { targetAt } from './commands';
import type { FillDeps } from './deps';
import { placesText, sourceOf, suggestionsIn } from './suggestions';

/** Over a blank: what is wanted, how many places it fills, what may be meant. */
export function registerFillHover(deps: FillDeps): vscode.Disposable {
	return vscode.languages.registerHoverProvider(selector, {
		async provideHover(document, position, token) {
			const blanks = await deps.blanks.whenRead(document);
			const question = blanks && questionAt(blanks, position.line, position.character);
			const places = question && placesOf(question);
			const here = places?.find(
				({ line, placeholder: { from, to } }) =>
					line === position.line && from <= position.character && position.character <= to,
			);
			if (!blanks || !question || !here || token.isCancellationRequested) return undefined;
			const values = await deps.values.for(document, blanks);
			const wants = wantsOf(question);
			const text = new vscode.MarkdownString();
			text.isTrusted = { enabledCommands: ['summaryWriter.fillIn', 'summaryWriter.fillWith'] };
			text
				.appendMarkdown(`**`)
				.appendText(`${wants.charAt(0).toUpperCase()}${wants.slice(1)}`)
				.appendMarkdown(`** · `);
			text.appendText(placesText(question.parts.length > 1 ? 1 : (places?.length ?? 1))).appendMarkdown('\n\n');
			const at = new vscode.Position(here.line, here.placeholder.from);
			for (const suggestion of suggestionsIn(document, blanks, question, values)) {
				const { value } = suggestion;
				const request = { uri: document.uri, line: at.line, column: at.character, value, preview: false };
				text
					.appendMarkdown('- [')
					.appendText(value)
					.appendMarkdown(`](${link('summaryWriter.fillWith', request)}) `);
				text.appendText(sourceOf(suggestion)).appendMarkdown('\n');
			}
			const fill = vscode.l10n.t('Fill In…');
			text.appendMarkdown(`\n[${fill}](${link('summaryWriter.fillIn', targetAt(document, at))})`);
			return new vscode.Hover(text, toRange(rangeOn(here.line, here.placeholder)));
		},
	});
}

function link(command: string, argument: unknown): string {
	return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
