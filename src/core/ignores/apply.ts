import { carryEdit, editOf } from '../edit';
import type { IgnoreEntry } from '../ignores';
import { memoOf } from '../memo';
import type { Profile } from '../profile/profile';
import type { Diagnostic } from '../rules/index';
import type { Scan, ScanEdit, ScannedLine } from '../scan/scan';
import { type IgnoredLines, ignoredLinesOf, remarksOf } from './comments';
import { diagnosticKey } from './context';
import { type LineFilter, lineFilterOf } from './line-filter';
import { isListed } from './listed';

/** What is left of a scan and of findings when everything that is ignored is gone. */
export interface Ignoring {
	/** The scan with the profile's own placeholders, without those that are none. */
	readonly scan: Scan;
	/** The findings that are left; the same array for the same findings where none is ignored. */
	readonly left: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/**
 * Applies, in this order: the profile's `extra` and `allow`, the entries of `ignores.yaml` for this file, and comments in the text.
 * Lines without any of these are the same objects as before.
 */
export function applyIgnores(scan: Scan, profile: Profile | undefined, entries: readonly IgnoreEntry[]): Ignoring {
	const comments = ignoredLinesOf(scan);
	const filter = lineFilterOf(profile, entries);
	if (!comments && !filter) return { scan, left: (diagnostics) => diagnostics };
	return {
		scan: filteredScan(scan, filter, comments),
		left: (diagnostics) =>
			diagnostics.filter((diagnostic) => {
				// Of the blanks those that are ignored are gone already.
				if (diagnostic.code === 'unfilled-placeholder') return true;
				if (comments?.ignores(diagnostic.range.start.line, diagnostic.code)) return false;
				return !entries.length || !isListed(entries, diagnosticKey(diagnostic, scan));
			}),
	};
}

/** The last scan that was made of a scan. */
interface Filtered {
	readonly scan: Scan;
	readonly filter: LineFilter | undefined;
	readonly remarks: ReturnType<typeof remarksOf>;
}

const latest = memoOf<Scan, Filtered>();

function filteredScan(source: Scan, filter: LineFilter | undefined, comments: IgnoredLines | undefined): Scan {
	const remarks = remarksOf(source);
	const known = latest.get(source);
	if (known?.filter === filter && known?.remarks === remarks) return known.scan;
	const edit = editOf(source);
	const before = edit && latest.get(edit.previous);
	const filtered = (line: ScannedLine, n: number): ScannedLine =>
		leftOn(line, filter, comments?.ignores(n, 'unfilled-placeholder') ?? false);
	const isKept = before && before.filter === filter && before.remarks === remarks && isBelow(edit, remarks);
	const scan = isKept ? edited(source, edit, before.scan, filtered) : { ...source, lines: source.lines.map(filtered) };
	latest.set(source, { scan, filter, remarks });
	return scan;
}

/** Comments say the same of the lines behind an edit where it moves none of these, or stands below the line that the last comment is about. */
function isBelow({ from, to, previousTo }: ScanEdit, remarks: Filtered['remarks']): boolean {
	return to === previousTo || (remarks.at(-1)?.line ?? -Infinity) + 1 < from;
}

function edited(
	source: Scan,
	{ from, to, previousTo }: ScanEdit,
	previous: Scan,
	filtered: (line: ScannedLine, n: number) => ScannedLine,
): Scan {
	const fresh = source.lines.slice(from, to).map((line, n) => filtered(line, from + n));
	const lines = previous.lines.slice(0, from).concat(fresh, previous.lines.slice(previousTo));
	const scan = { ...source, lines };
	carryEdit(scan, { previous, from, to, previousTo });
	return scan;
}

function leftOn(line: ScannedLine, filter: LineFilter | undefined, isIgnored: boolean): ScannedLine {
	const left = filter ? filter(line) : line;
	return isIgnored && left.placeholders.length ? withoutBlanks(left) : left;
}

/** A line that stays keeps what is known of it. */
const bare = memoOf<ScannedLine, ScannedLine>();

function withoutBlanks(line: ScannedLine): ScannedLine {
	let known = bare.get(line);
	if (!known) {
		known = { ...line, placeholders: [] };
		bare.set(line, known);
	}
	return known;
}
