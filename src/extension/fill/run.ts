import type * as vscode from 'vscode';
import type { Suggestion } from '../../core/index';
import type { Blanks } from './blanks';
import type { Box } from './box';
import type { FillDeps } from './deps';
import { suggestionsIn } from './suggestions';
import { printOf, type Scope, type Stop, stopsOf } from './tour';

/** A running fill-in. */
export interface Run {
	readonly document: vscode.TextDocument;
	readonly box: Box;
	readonly scope: Scope;
	/** Where it stands; `undefined` when it is through. */
	stop: Stop | undefined;
	/** What the person was shown: nothing else is filled in. */
	print: string;
	/** Counts up when what was asked for next no longer fits. */
	round: number;
	isPreviewing: boolean;
	/** The box is gone; what was given before is still written. */
	isOver: boolean;
}

/** What is there when something is done: nothing is awaited between this and what is done with it. */
export interface Look {
	readonly blanks: Blanks;
	readonly stops: readonly Stop[];
	/** Offset of the stop where the run stands. */
	readonly at: number;
	readonly suggestionsFor: (stop: Stop) => readonly Suggestion[];
}

/** Looks at the text of a run; `undefined` where it is no summary any more. */
export function looker({
	states,
	blanks: reader,
	values,
}: FillDeps): (now: Pick<Run, 'document' | 'scope' | 'stop'>) => Promise<Look | undefined> {
	return async ({ document, scope, stop }) => {
		const before = await reader.whenRead(document);
		if (!before) return undefined;
		const known = await values.for(document, before);
		const blanks = reader.of(document);
		if (!blanks) return undefined;
		const state = states.of(document);
		return {
			blanks,
			stops: stopsOf(document, blanks, state, scope),
			at: state.at?.range?.start ?? stop?.start ?? -1,
			suggestionsFor: (one) => (one.kind === 'open' ? suggestionsIn(document, blanks, one.question, known) : []),
		};
	};
}

/** The stop that was shown, as it stands now; `undefined` where it is another one. */
export function shownAt({ stop, print }: Run, { blanks, stops, at }: Look): Stop | undefined {
	return stops.find((one) => one.kind === stop?.kind && one.start === at && printOf(blanks, one) === print);
}
