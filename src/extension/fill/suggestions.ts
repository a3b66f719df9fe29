import type * as vscode from 'vscode';
import { fillWordsOf, type Question, type Slot, type Suggestion, suggestionsFor, type Values } from '../../core/index';
import { later } from '../later';
import { language } from '../locale';
import type { Blanks } from './blanks';

const words = later(() => fillWordsOf(language));

/** Values that would fit a question of a document. */
export function suggestionsIn(
	document: vscode.TextDocument,
	blanks: Blanks,
	question: Question,
	values: Values,
): readonly Suggestion[] {
	const fileName = document.isUntitled ? '' : document.uri.path.replace(/^.*\//su, '');
	return suggestionsFor(blanks, question, { year: new Date().getFullYear(), fileName, values });
}

/** Where a suggestion comes from, in words. */
export function sourceOf({ source }: Suggestion): string {
	return words.sources[source];
}

/** How many places an answer fills, in words. */
export function placesText(count: number): string {
	return words.places(count);
}

/** The title of a list of blanks that want the same kind of value. */
export function kindTitle(slot: Slot): string {
	return words.kinds[slot];
}
