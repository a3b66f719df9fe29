import { editOf } from './edit';
import { type Memo, memoOf } from './memo';
import type { Scan } from './scan/scan';

/**
 * One number for each line of a scan, {@link unknown} until somebody finds it. What is noted must depend on the line alone:
 * an edit takes along the notes of all lines that it left as they were.
 */
export type LineNotes = (scan: Scan) => number[];

/** Nobody asked about the line yet. */
export const unknown = -1;

/** Notes of one kind, kept as long as their scans. */
export function lineNotes(): LineNotes {
	const kept = memoOf<Scan, number[]>();
	return (scan) => {
		let notes = kept.get(scan);
		if (!notes) {
			notes = takenAlong(scan, kept) ?? scan.lines.map(() => unknown);
			kept.set(scan, notes);
		}
		return notes;
	};
}

function takenAlong(scan: Scan, kept: Memo<Scan, number[]>): number[] | undefined {
	const edit = editOf(scan);
	const before = edit && kept.get(edit.previous);
	if (!edit || !before) return undefined;
	const { from, to, previousTo } = edit;
	if (to === previousTo) {
		// Typing copies nothing; whoever asks about the text before once more finds out anew.
		kept.delete(edit.previous);
		return before.fill(unknown, from, to);
	}
	const fresh = scan.lines.slice(from, to).map(() => unknown);
	return before.slice(0, from).concat(fresh, before.slice(previousTo));
}
