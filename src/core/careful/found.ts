import { countWhile } from '../halves';
import type { Scan } from '../scan/scan';
import { type CarefulEdit, carefulText, type CarefulText, type Evidence, evidenceOf } from './lines';
import type { CarefulLine } from './look';
import type { Gate } from './words';

/** Something found, with its line number. */
export type Placed<T> = readonly [line: number, found: T];

/** Finds something on single lines. */
export interface Finder<T> extends Evidence<readonly Placed<T>[]> {
	readonly gate: Gate;
	/** What is found on a line, whether its gate is open or not. */
	readonly find: (text: string, line: CarefulLine) => readonly T[];
}

/** A finder of a single line, asked once per line, and only where the line opens its gate. */
export function perLine<T>(gate: Gate, find: Finder<T>['find']): Finder<T> {
	const placedIn = (lines: readonly CarefulLine[], first: number): readonly Placed<T>[] => {
		let placed: Placed<T>[] | undefined;
		for (let n = 0; n < lines.length; n++) {
			const line = lines[n];
			if (!line || !opens(line, gate)) continue;
			for (const one of find(line.text, line)) (placed ??= []).push([first + n, one]);
		}
		return placed ?? none;
	};
	const finder: Finder<T> = {
		gate,
		find,
		of: (text) => (opens(text, gate) ? placedIn(text.lines, 0) : none),
		after: (before, edit) => replaced(before, edit, placedIn(edit.added, edit.from)),
	};
	finders.push(finder);
	return finder;
}

/** Every finder that there is. */
export const finders: Pick<Finder<unknown>, 'gate' | 'find'>[] = [];

/** Whether a line or a text has what a gate asks for. */
export function opens({ traits, words }: Pick<CarefulText, 'traits' | 'words'>, gate: Gate): boolean {
	return (traits & gate.traits) !== 0 || (words & gate.words) !== 0;
}

/** Everything that a finder finds, in order; the same array as for the scan before where an edit changed nothing of it. */
export function found<T>(scan: Scan, finder: Finder<T>): readonly Placed<T>[] {
	return evidenceOf(scan, finder);
}

/** Whether a finder may find something; if not it need not be asked. */
export function mayFind(scan: Scan, { gate }: Pick<Finder<unknown>, 'gate'>): boolean {
	return opens(carefulText(scan), gate);
}

/** What was found on lines from `first` to `last`, both included. */
export function foundWithin<T>(placed: readonly Placed<T>[], first: number, last: number): readonly Placed<T>[] {
	const from = firstFrom(placed, first);
	const to = firstFrom(placed, last + 1);
	return from === 0 && to === placed.length ? placed : placed.slice(from, to);
}

/** The sum of a measure over all lines. */
export function sumOf(measure: (line: CarefulLine) => number): Evidence<number> {
	const sum = (lines: readonly CarefulLine[]): number => {
		let total = 0;
		for (const line of lines) total += measure(line);
		return total;
	};
	return {
		of: ({ lines }) => sum(lines),
		after: (before, { removed, added }) => before - sum(removed) + sum(added),
	};
}

const none: readonly never[] = [];

function replaced<T>(
	before: readonly Placed<T>[],
	{ from: line, removed, added }: CarefulEdit,
	fresh: readonly Placed<T>[],
): readonly Placed<T>[] {
	const by = added.length - removed.length;
	const from = firstFrom(before, line);
	const to = firstFrom(before, line + removed.length);
	if (from === to && fresh.length === 0 && (by === 0 || to === before.length)) return before;
	const rest = by === 0 ? before.slice(to) : before.slice(to).map(([line, one]): Placed<T> => [line + by, one]);
	return before.slice(0, from).concat(fresh, rest);
}

function firstFrom(placed: readonly Placed<unknown>[], line: number): number {
	return countWhile(placed, ([at]) => at < line);
}
