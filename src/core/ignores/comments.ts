import { editOf, itemsOn } from '../edit';
import { memoOf } from '../memo';
import { type Code, rules } from '../rules/index';
import type { Scan } from '../scan/scan';

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
	const { length } = scan.lines;
	const ranges: { readonly codes: ReadonlySet<Code>; readonly from: number; to: number }[] = [];
	const open: (typeof ranges)[number][] = [];
	for (const { line, text } of remarksOf(scan)) {
		for (const [all, which, listed = ''] of text.matchAll(comment)) {
			const codes = codesIn(listed);
			const alone = text.trim() === all.trim();
			if (which === '-end') for (const range of open.splice(0)) range.to = line;
			else if (which === '-start') {
				const range = { codes, from: line, to: length };
				open.push(range);
				ranges.push(range);
			} else if (which === '-file') ranges.push({ codes, from: 0, to: length });
			else ranges.push({ codes, from: line, to: alone ? line + 1 : line });
		}
	}
	if (!ranges.length) return undefined;
	return {
		ignores: (line, code) => ranges.some(({ codes, from, to }) => from <= line && line <= to && codes.has(code)),
	};
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
