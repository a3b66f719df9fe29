import { editOf } from '../edit';
import { memoOf } from '../memo';
import type { Scan, ScannedLine } from '../scan/scan';
import { type CarefulLine, look, outside } from './look';

/** A text as the careful rules see it. */
export interface CarefulText {
	/** Parallel to the lines of the scan. */
	readonly lines: readonly CarefulLine[];
	/** What all lines have together; after an edit it may be more. */
	readonly traits: number;
	readonly words: number;
}

/** From line `from` on, the lines `added` stand where `removed` stood. */
export interface CarefulEdit {
	readonly text: CarefulText;
	readonly from: number;
	readonly removed: readonly CarefulLine[];
	readonly added: readonly CarefulLine[];
}

/** Something that the lines of a text say together, kept up to date from edit to edit. */
export interface Evidence<V> {
	readonly of: (text: CarefulText) => V;
	/** The same for the text after an edit, as `of` would have it; may change and return `before`. */
	readonly after: (before: V, edit: CarefulEdit) => V;
}

/** A scan as the careful rules see it. */
export function carefulText(scan: Scan): CarefulText {
	return stateOf(scan);
}

/** The lines of a scan as the careful rules see them, parallel to its own. */
export function carefulLines(scan: Scan): readonly CarefulLine[] {
	return stateOf(scan).lines;
}

/** What the lines of a scan say together; an edit costs what it changed. */
export function evidenceOf<V>(scan: Scan, evidence: Evidence<V>): V {
	const state = stateOf(scan);
	const known = state.kept.get(evidence as Evidence<unknown>);
	if (known !== undefined) return known as V;
	const value = evidence.of(state);
	state.kept.set(evidence as Evidence<unknown>, value);
	return value;
}

/** What is known about a text; moves on from scan to scan, so that nothing of its size is copied for an edit. */
interface State extends CarefulText {
	scan: Scan;
	lines: CarefulLine[];
	traits: number;
	words: number;
	readonly kept: Map<Evidence<unknown>, unknown>;
}

const states = memoOf<Scan, State>();

function stateOf(scan: Scan): State {
	const known = states.get(scan);
	if (known) return known;
	const state = movedOn(scan) ?? begun(scan);
	states.set(scan, state);
	return state;
}

function begun(scan: Scan): State {
	const state: State = { scan, lines: scan.lines.map(carefulLine), traits: 0, words: 0, kept: new Map() };
	gather(state, state.lines);
	anchor(state);
	return state;
}

function carefulLine({ text, before, after }: ScannedLine): CarefulLine {
	return before !== '' || after !== '' || text === '' ? outside : look(text);
}

function gather(state: State, lines: readonly CarefulLine[]): void {
	for (const { traits, words } of lines) {
		state.traits |= traits;
		state.words |= words;
	}
}

/** Where two scans differ: the lines from `from` to `to` stand where those up to `previousTo` stood. */
interface Difference {
	readonly from: number;
	readonly to: number;
	readonly previousTo: number;
}

/** The state of an earlier scan of the same text, brought up to date. */
function movedOn(scan: Scan): State | undefined {
	const edit = editOf(scan);
	const known = edit && states.get(edit.previous);
	if (edit && known) return moved(known, scan, edit);
	const earlier = anchored(scan);
	if (!earlier) return undefined;
	const state = moved(earlier, scan, differenceOf(earlier.scan.lines, scan.lines));
	anchor(state);
	return state;
}

function moved(state: State, scan: Scan, { from, to, previousTo }: Difference): State {
	states.delete(state.scan);
	state.scan = scan;
	const added = scan.lines.slice(from, to).map(carefulLine);
	const removed = state.lines.slice(from, previousTo);
	if (added.length === removed.length) for (const [n, line] of added.entries()) state.lines[from + n] = line;
	else state.lines = state.lines.slice(0, from).concat(added, state.lines.slice(previousTo));
	gather(state, added);
	for (const [evidence, before] of state.kept)
		state.kept.set(evidence, evidence.after(before, { text: state, from, removed, added }));
	return state;
}

/** By a few of its lines: an edit leaves most line objects as they were, so one of these leads to what was known before. */
const anchors = memoOf<ScannedLine, State>();
const anchorCount = 8;

function anchor(state: State): void {
	const { lines } = state.scan;
	const step = Math.max(1, Math.floor(lines.length / anchorCount));
	for (let at = 0; at < lines.length; at += step) {
		const line = lines[at];
		if (line && line.text !== '') anchors.set(line, state);
	}
	const last = lines.at(-1);
	if (last) anchors.set(last, state);
}

function anchored({ lines }: Scan): State | undefined {
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at];
		const known = line && anchors.get(line);
		if (known) return known;
		if (at > 2 * anchorCount && at < lines.length - 2) at += Math.floor(lines.length / (8 * anchorCount));
	}
	return undefined;
}

/** The lines from the top and from the bottom that are the same as before, and what is between them. */
function differenceOf(before: readonly ScannedLine[], lines: readonly ScannedLine[]): Difference {
	const most = Math.min(lines.length, before.length);
	let top = 0;
	while (top < most && isSame(lines[top], before[top])) top++;
	let bottom = 0;
	while (bottom < most - top && isSame(lines[lines.length - 1 - bottom], before[before.length - 1 - bottom])) bottom++;
	return { from: top, to: lines.length - bottom, previousTo: before.length - bottom };
}

function isSame(a: ScannedLine | undefined, b: ScannedLine | undefined): boolean {
	return a === b || (a?.text === b?.text && a?.before === b?.before && a?.after === b?.after);
}
