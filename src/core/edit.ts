import { countWhile } from './halves';
import { memoOf } from './memo';
import { editOf as rescanned, type Scan, type ScanEdit } from './scan/scan';

/** The edit that made a scan, also where something was taken away from the scan since. A hint: what it allows to keep must equal what is found from scratch. */
export function editOf(scan: Scan): ScanEdit | undefined {
	return carried.get(scan) ?? rescanned(scan);
}

/** Takes note of the edit that leads from one scan to another, neither of them as it was scanned. */
export function carryEdit(scan: Scan, edit: ScanEdit): void {
	// A chain of all scans ever made would never be let go.
	carried.delete(edit.previous);
	carried.set(scan, edit);
}

const carried = memoOf<Scan, ScanEdit>();

/** Of items in the order of their lines: how many stand before line `from`, and how many before line `to`. */
export function itemsOn(items: readonly OnLine[], from: number, to: number): readonly [number, number] {
	return [countBefore(items, from), countBefore(items, to)];
}

interface OnLine {
	readonly line: number;
}

function countBefore(items: readonly OnLine[], line: number): number {
	return countWhile(items, (item) => item.line < line);
}

/** A copy with other items in the place of those from `from` to `to`. */
export function spliced<T>(all: readonly T[], from: number, to: number, fresh: readonly T[]): readonly T[] {
	if (fresh.length > most) return all.slice(0, from).concat(fresh, all.slice(to));
	const copy = all.slice();
	if (fresh.length !== to - from) copy.splice(from, to - from, ...fresh);
	else for (const [n, one] of fresh.entries()) copy[from + n] = one;
	return copy;
}

/** A function takes so many arguments in any case. */
const most = 1000;
