import type * as vscode from 'vscode';
import {
	checkAnswer,
	fillProblemMessage,
	type FillProblem,
	placesOf,
	type Question,
	type Suggestion,
} from '../../core/index';
import { language } from '../locale';
import { type Blanks, contextOf, wantsOf } from './blanks';
import { textAfter, textBefore } from './excerpt';
import { placesText, sourceOf } from './suggestions';

/** A line under the input: what was typed, a suggestion, or why what was typed is not possible. */
export interface Row extends vscode.QuickPickItem {
	readonly value?: string;
}

/** The title of a question: what it wants and how many places it fills. */
export function titleOf(question: Question): string {
	const wants = wantsOf(question);
	return `${wants.charAt(0).toUpperCase()}${wants.slice(1)} · ${placesText(filledAtOnce(question))}`;
}

/** The question in its sentence. A screen reader says this of the input. */
export function promptOf(blanks: Blanks, question: Question): string {
	return contextOf(blanks, question);
}

/** What is under the input while `typed` stands in it. The first line is what Enter takes. */
export function rowsFor(
	blanks: Blanks,
	question: Question,
	typed: string,
	suggestions: readonly Suggestion[],
): readonly Row[] {
	const offered = suggestions.map(
		(suggestion): Row => ({ label: suggestion.value, description: sourceOf(suggestion), value: suggestion.value }),
	);
	if (!typed.trim()) return offered;
	const checked = checkAnswer(blanks, question, typed);
	if ('problem' in checked) return [problemRow(checked.problem), ...offered];
	const own: Row = {
		label: typed.trim(),
		description: `${placesText(filledAtOnce(question))}: ${previewOf(blanks, question, checked.values)}`,
		value: typed,
		alwaysShow: true,
	};
	return [own, ...offered.filter(({ label }) => label !== own.label)];
}

/** Says why something cannot be filled in. */
export function problemRow(problem: FillProblem): Row {
	return { label: `$(error) ${fillProblemMessage(problem, language)}`, alwaysShow: true };
}

/** The first place as it will read. */
function previewOf({ scan }: Blanks, question: Question, values: readonly string[]): string {
	const blanks = question.parts.flatMap(({ group }) => group.places[0] ?? []);
	const text = scan.lines[blanks[0]?.line ?? -1]?.text ?? '';
	let done = blanks[0]?.placeholder.from ?? 0;
	let shown = textBefore(text, done, around);
	for (const [n, { placeholder }] of blanks.entries()) {
		const unit = placeholder.kind === 'missing-number' ? text.slice(placeholder.from, placeholder.to).trimStart() : '';
		shown += text.slice(done, placeholder.from) + (values[n] ?? '') + unit;
		done = placeholder.to;
	}
	return (shown + textAfter(text, done, around)).trim();
}

/** How much of the sentence a preview shows on each side. */
const around = 6;

/** The parts of a date are one place; a group has as many as it has blanks. */
function filledAtOnce(question: Question): number {
	return question.parts.length > 1 ? 1 : placesOf(question).length;
}
