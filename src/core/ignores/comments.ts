import { editOf, itemsOn } from '../edit';
import { memoOf } from '../memo';
import { type Code, rules } from '../rules/index';
import type { Scan } from '../scan/scan';
import { isOnOne, type Span } from '../text';

/** What inline comments say about the lines of a text. */
export interface IgnoredLines {
	readonly ignores: (line: number, code: Code) => boolean;
}

const mark = 'summary-writer-ignore';

/**
 * Reads the comments that turn findings off, all rules or those that are named:
 * `<!-- summary-writer-ignore -->` for its own line, or the next line where it stands alone;
 * `<!-- summary-writer-ignore-start -->` up to `<!-- summary-writer-ignore-end -->`, else to the end;
 * `<!-- summary-writer-ignore-file missing-section -->` for the whole text.
 */
export function ignoredLinesOf(scan: Scan): IgnoredLines | undefined {
	const remarks = remarksOf(scan);
	const { length } = scan.lines;
	const last = read.get(remarks);
	if (last?.length === length) return last.ignored;
	const ranges = rangesIn(remarks, length);
	const ignored = ranges.length > 0 ? ignoredIn(ranges) : undefined;
	read.set(remarks, { length, ignored });
	return ignored;
}

/** What the same comments said of a text of so many lines. */
const read = memoOf<readonly Remark[], { readonly length: number; readonly ignored: IgnoredLines | undefined }>();

/** Lines from `from` to before `to`, and what is ignored on them. */
interface IgnoredRange extends Span {
	readonly codes: ReadonlySet<Code>;
	to: number;
}

function rangesIn(remarks: readonly Remark[], length: number): readonly IgnoredRange[] {
	const ranges: IgnoredRange[] = [];
	const open: IgnoredRange[] = [];
	const known = new Map<string, ReadonlySet<Code>>();
	for (const { line, text } of remarks) {
		const written = text.trim();
		for (const [all, which, listed = ''] of text.matchAll(comment)) {
			const codes = known.get(listed) ?? codesIn(listed);
			known.set(listed, codes);
			if (which === '-end') for (const range of open.splice(0)) range.to = line + 1;
			else if (which === '-start') {
				const range = { codes, from: line, to: length };
				open.push(range);
				ranges.push(range);
			} else if (which === '-file') ranges.push({ codes, from: 0, to: length });
			else ranges.push({ codes, from: line, to: written === all.trim() ? line + 2 : line + 1 });
		}
	}
	return ranges;
}

/** Thousands of comments may each be asked about thousands of lines: what they say of a rule is put together once. */
function ignoredIn(ranges: readonly IgnoredRange[]): IgnoredLines {
	const byCode = new Map<Code, readonly Span[]>();
	return {
		ignores(line, code) {
			let apart = byCode.get(code);
			if (!apart) {
				apart = joined(ranges.filter(({ codes }) => codes.has(code)));
				byCode.set(code, apart);
			}
			return isOnOne(apart, { from: line, to: line + 1 });
		},
	};
}

/** The same lines in ranges that follow each other and do not touch. */
function joined(ranges: readonly Span[]): readonly Span[] {
	const apart: { from: number; to: number }[] = [];
	for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
		const last = apart.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else apart.push({ from, to });
	}
	return apart;
}

/** A line with our mark in it. */
interface Remark {
	readonly line: number;
	readonly text: string;
}

/** The lines that may have such a comment. After an edit only the changed lines are searched; the same object where it touched and moved none. */
export function remarksOf(scan: Scan): readonly Remark[] {
	let remarks = known.get(scan);
	if (!remarks) {
		const edit = editOf(scan);
		const earlier = edit && known.get(edit.previous);
		remarks = earlier ? edited(scan, edit, earlier) : remarksOn(scan, 0, scan.lines.length);
		known.set(scan, remarks);
	}
	return remarks;
}

const known = memoOf<Scan, readonly Remark[]>();

function edited(scan: Scan, edit: Edit, earlier: readonly Remark[]): readonly Remark[] {
	const { from, to, previousTo } = edit;
	const [head, end] = itemsOn(earlier, from, previousTo);
	const by = to - previousTo;
	const fresh = remarksOn(scan, from, to);
	if ((by === 0 || end === earlier.length) && head === end && fresh.length === 0) return earlier;
	const moved = earlier.slice(end).map(({ line, text }) => ({ line: line + by, text }));
	return [...earlier.slice(0, head), ...fresh, ...moved];
}

type Edit = NonNullable<ReturnType<typeof editOf>>;

function remarksOn({ lines }: Scan, from: number, to: number): readonly Remark[] {
	const found: Remark[] = [];
	for (let line = from; line < to; line++) {
		const { text } = lines[line] ?? { text: '' };
		if (text.includes(mark)) found.push({ line, text });
	}
	return found;
}

const comment = /<!--\s{0,20}summary-writer-ignore(-file|-start|-end)?(?![\w-])([\w\s,-]{0,200}?)-->/gu;

function codesIn(listed: string): ReadonlySet<Code> {
	const words = listed.split(/[\s,]+/u);
	const named = rules.map(({ code }) => code).filter((code) => words.includes(code));
	return new Set(named.length ? named : rules.map(({ code }) => code));
}
