import assert from 'node:assert/strict';
import { type Analysis, analyze, type Question, questionsOf } from '../../../src/core/index';

/** The analysis of a text and its only question, or the one of a number. */
export function asked(text: string, number = 0): { readonly analysis: Analysis; readonly question: Question } {
	const analysis = analyze(text, undefined);
	const question = questionsOf(analysis)[number];
	assert(question, `no question ${number} in ${text}`);
	return { analysis, question };
}
