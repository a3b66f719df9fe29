import type * as vscode from 'vscode';
import { type Anchor, anchorOf, findAnchors } from './anchors';

/** A stretch of a document, in offsets; follows its text through edits, undo and redo. `undefined` where its text is gone. */
export interface Mark {
	range: { readonly start: number; readonly end: number } | undefined;
}

/** One place that was filled in. */
export interface FilledPlace {
	readonly mark: Mark;
	/** What stood there before, and what was written. */
	readonly blank: string;
	readonly written: string;
}

/** A question that was answered. */
export interface Filled {
	/** What was wanted, in words. */
	readonly wants: string;
	/** As a person reads it: the values of its parts with what stands between them. */
	readonly value: string;
	readonly places: readonly FilledPlace[];
}

/** What is known of the fill-in of one document. Everything in it moves with the text. */
export interface FillState {
	/** In the order in which they were answered. */
	readonly filled: Filled[];
	/** Places that a person linked by hand. */
	readonly sets: Mark[][];
	/** Where the fill-in stands, or stood. */
	at: Mark | undefined;
	/** The questions that a person has chosen to be asked; not kept when the window is closed. */
	chosen: readonly Mark[];
	/** Questions are being asked. */
	running: boolean;
	/** Answers that could not be found again after the window was loaded anew. */
	lost: Filled[];
}

/** The state of a document that nothing was done with. */
export function freshState(): FillState {
	return { filled: [], sets: [], at: undefined, chosen: [], running: false, lost: [] };
}

/** Moves every mark of a state with an edit of its document. Changes of one event are given as VS Code gives them: from the end to the beginning. */
export function moveMarks(state: FillState, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
	for (const { rangeOffset, rangeLength, text } of changes.toSorted((a, b) => b.rangeOffset - a.rangeOffset)) {
		const change = { start: rangeOffset, end: rangeOffset + rangeLength, text };
		for (const { places } of state.filled) for (const place of places) moveMark(place.mark, change, place);
		for (const mark of [...state.sets.flat(), ...state.chosen]) moveMark(mark, change);
		if (state.at) moveMark(state.at, change);
	}
}

interface Change {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A filled place takes back its blank, and its value again, wherever undo and redo put them. */
function moveMark(mark: Mark, { start, end, text }: Change, place?: FilledPlace): void {
	if (!mark.range) return;
	const delta = text.length - (end - start);
	const { start: from, end: to } = mark.range;
	const isOurs = place && (text === place.written || text === place.blank);
	if (start === from && end === to && (from < to || isOurs)) mark.range = { start: from, end: from + text.length };
	else if (end <= from) mark.range = { start: from + delta, end: to + delta };
	else if (start >= to) return;
	else if (start >= from && end <= to) mark.range = { start: from, end: to + delta };
	else mark.range = undefined;
}

/** A state as it is kept while the window is closed. */
export interface SavedState {
	readonly filled: readonly {
		readonly wants: string;
		readonly value: string;
		readonly places: readonly { readonly anchor: Anchor; readonly blank: string; readonly written: string }[];
	}[];
	readonly sets: readonly (readonly Anchor[])[];
	readonly at?: Anchor;
	readonly running: boolean;
	/** The document as it was. */
	readonly length: number;
}

/** What to keep of a state. Marks whose text is gone are left out. */
export function savedStateOf(state: FillState, text: string): SavedState {
	const anchored = (mark: Mark): Anchor | undefined => mark.range && anchorOf(text, mark.range);
	return {
		filled: state.filled.flatMap(({ wants, value, places }) => {
			const kept = places.flatMap(({ mark, blank, written }) => {
				const anchor = anchored(mark);
				return anchor ? [{ anchor, blank, written }] : [];
			});
			return kept.length ? [{ wants, value, places: kept }] : [];
		}),
		sets: state.sets.map((marks) => marks.flatMap((mark) => anchored(mark) ?? [])),
		...(state.at?.range && { at: anchorOf(text, state.at.range) }),
		running: state.running,
		length: text.length,
	};
}

/** The state in the text as it is now: every place is where it was, else where its words are found again. */
export function restoredState(saved: SavedState, text: string): FillState {
	const anchors = [
		...saved.filled.flatMap(({ places }) => places.map(({ anchor }) => anchor)),
		...saved.sets.flat(),
		...(saved.at ? [saved.at] : []),
	];
	const found = findAnchors(text, anchors);
	const markOf = (anchor: Anchor): Mark => ({ range: found.get(anchor) });
	const state = freshState();
	for (const { wants, value, places } of saved.filled) {
		const all = places.map(({ anchor, blank, written }) => ({ mark: markOf(anchor), blank, written }));
		const here = all.filter(({ mark }) => mark.range);
		const gone = all.filter(({ mark }) => !mark.range);
		if (here.length) state.filled.push({ wants, value, places: here });
		if (gone.length) state.lost.push({ wants, value, places: gone });
	}
	for (const set of saved.sets) {
		const marks = set.map(markOf).filter(({ range }) => range);
		if (marks.length) state.sets.push(marks);
	}
	state.at = saved.at && markOf(saved.at);
	state.running = saved.running;
	return state;
}
