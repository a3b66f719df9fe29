import type * as vscode from 'vscode';
import { placesOf, type Question, rangeOn } from '../../core/index';
import { toRange } from '../places';
import { type Blanks, firstPlace } from './blanks';
import type { Filled, FillState, Mark } from './marks';
import { filledPlaces, rangeOf } from './write';

/** One stop of a fill-in: a question that is open, or one that was answered and may be answered anew. */
export type Stop =
	| { readonly kind: 'open'; readonly start: number; readonly question: Question }
	| { readonly kind: 'filled'; readonly start: number; readonly entry: Filled };

/** Which questions a fill-in goes through. */
export interface Scope {
	/** Index of the document in a compilation; `undefined` where the questions were chosen one by one. */
	readonly document: number | undefined;
	/** Offsets of the first blanks of the chosen questions, as marks. */
	readonly chosen?: readonly { range: { readonly start: number; readonly end: number } | undefined }[];
}

/** All stops in the order of the text. */
export function stopsOf(
	document: vscode.TextDocument,
	blanks: Blanks,
	state: FillState,
	{ document: index, chosen }: Scope,
): readonly Stop[] {
	const inScope = (start: number): boolean => {
		if (chosen) return chosen.some(({ range }) => range?.start === start);
		return documentAt(document, blanks, start) === index;
	};
	const open = blanks.questions.flatMap((question): readonly Stop[] => {
		const start = startOf(document, question);
		return inScope(start) ? [{ kind: 'open', start, question }] : [];
	});
	const filled = state.filled.flatMap((entry): readonly Stop[] => {
		const start = filledPlaces(document, entry)[0]?.mark.range?.start;
		return start !== undefined && inScope(start) ? [{ kind: 'filled', start, entry }] : [];
	});
	return [...open, ...filled].sort((a, b) => a.start - b.start);
}

/** Offset of the first blank of a question. */
export function startOf(document: vscode.TextDocument, question: Question): number {
	const place = firstPlace(question);
	const [line = 0, column = 0] = place ? [place.line, place.placeholder.from] : [];
	return document.offsetAt(document.lineAt(Math.min(line, document.lineCount - 1)).range.start) + column;
}

/** Index of the document of a compilation that holds an offset; `undefined` before the first. */
export function documentAt(document: vscode.TextDocument, { outline }: Blanks, offset: number): number | undefined {
	const { line, character } = document.positionAt(offset);
	const index = outline.documents.findLastIndex(
		({ range: { start } }) => start.line < line || (start.line === line && start.column <= character),
	);
	return index < 0 ? undefined : index;
}

/** The first document at or after another that has questions. */
export function nextDocument({ questions, outline }: Blanks, from: number | undefined): number | undefined {
	const indexes = questions.map(({ parts }) => parts[0]?.group.document);
	for (let index = (from ?? -1) + 1; index < outline.documents.length; index++)
		if (indexes.includes(index)) return index;
	return undefined;
}

/** The stop that stands at an offset, else the next open one after it, else the first open one. */
export function stopAt(stops: readonly Stop[], at: number): Stop | undefined {
	return stops.find(({ start, kind }) => start === at && kind === 'open') ?? nextOpen(stops, at);
}

/** The first open stop after an offset; from the beginning again where there is none and `wraps`. */
export function nextOpen(stops: readonly Stop[], after: number, wraps = true): Stop | undefined {
	const open = stops.filter(({ kind }) => kind === 'open');
	return open.find(({ start }) => start > after) ?? (wraps ? open[0] : undefined);
}

/** What a stop looks like to a person: if this changes, the question is not the one that was shown. */
export function printOf(blanks: Blanks, stop: Stop): string {
	if (stop.kind === 'filled') return `filled ${stop.entry.value}`;
	return placesOf(stop.question)
		.map(({ line, placeholder: { from, to } }) => {
			const text = blanks.scan.lines[line]?.text ?? '';
			return `${text.slice(Math.max(0, from - 4), from)}|${text.slice(from, to)}|${text.slice(to, to + 4)}`;
		})
		.join('\n');
}

/** Where an answer to a stop goes, or stands. */
export function placesAt(document: vscode.TextDocument, stop: Stop): readonly vscode.Range[] {
	if (stop.kind === 'open') {
		return placesOf(stop.question).map(({ line, placeholder }) => toRange(rangeOn(line, placeholder)));
	}
	return filledPlaces(document, stop.entry).flatMap(({ mark }) => (mark.range ? [rangeOf(document, mark.range)] : []));
}

/** The mark of a question's first blank. */
export function markOf(document: vscode.TextDocument, question: Question): Mark {
	const start = startOf(document, question);
	const place = firstPlace(question);
	return { range: { start, end: start + (place ? place.placeholder.to - place.placeholder.from : 0) } };
}
