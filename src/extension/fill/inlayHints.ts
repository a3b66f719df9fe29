import * as vscode from 'vscode';
import { type Question, rangeOn, type Values } from '../../core/index';
import { selector } from '../documents';
import { toRange } from '../places';
import { isOn, onDidChangeSettings } from '../settings';
import type { Blanks } from './blanks';
import type { FillDeps } from './deps';
import { suggestionsIn } from './suggestions';

/** Behind each blank the value that is remembered for it, where the person wants to see them. */
export function registerFillInlayHints({ blanks: reader, values: remembered, homes }: FillDeps): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	return vscode.Disposable.from(
		changed,
		onDidChangeSettings(() => changed.fire(), 'inlayHints'),
		homes.onDidChange(() => changed.fire()),
		vscode.languages.registerInlayHintsProvider(selector, {
			onDidChangeInlayHints: changed.event,
			async provideInlayHints(document, range, token) {
				if (!isOn('inlayHints', document)) return [];
				const blanks = await reader.whenRead(document);
				if (!blanks || token.isCancellationRequested) return [];
				const values = await remembered.for(document, blanks);
				return blanks.questions.flatMap((question) => hintsOf(document, blanks, question, values, range));
			},
		}),
	);
}

function hintsOf(
	document: vscode.TextDocument,
	blanks: Blanks,
	question: Question,
	values: Values,
	shown: vscode.Range,
): readonly vscode.InlayHint[] {
	const places =
		question.parts[0]?.group.places.filter(({ line }) => line >= shown.start.line && line <= shown.end.line) ?? [];
	if (!places.length) return [];
	const suggestion = suggestionsIn(document, blanks, question, values).find(({ source }) => source === 'remembered');
	if (!suggestion) return [];
	return places.map(({ line, placeholder }) => {
		const hint = new vscode.InlayHint(toRange(rangeOn(line, placeholder)).end, suggestion.value);
		hint.paddingLeft = true;
		return hint;
	});
}
