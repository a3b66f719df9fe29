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
export function ignoredLinesOf({ lines }: Scan): IgnoredLines | undefined {
	const ranges: { readonly codes: ReadonlySet<Code>; readonly from: number; to: number }[] = [];
	const open: (typeof ranges)[number][] = [];
	for (const [line, { text }] of lines.entries()) {
		if (!text.includes(mark)) continue;
		for (const [all, which, listed = ''] of text.matchAll(comment)) {
			const codes = codesIn(listed);
			const alone = text.trim() === all.trim();
			if (which === '-end') for (const range of open.splice(0)) range.to = line;
			else if (which === '-start') {
				const range = { codes, from: line, to: lines.length };
				open.push(range);
				ranges.push(range);
			} else if (which === '-file') ranges.push({ codes, from: 0, to: lines.length });
			else ranges.push({ codes, from: line, to: alone ? line + 1 : line });
		}
	}
	if (!ranges.length) return undefined;
	return {
		ignores: (line, code) => ranges.some(({ codes, from, to }) => from <= line && line <= to && codes.has(code)),
	};
}

const comment = /<!--\s{0,20}summary-writer-ignore(-file|-start|-end)?(?![\w-])([\w\s,-]{0,200}?)-->/gu;

function codesIn(listed: string): ReadonlySet<Code> {
	const words = listed.split(/[\s,]+/u);
	const named = rules.map(({ code }) => code).filter((code) => words.includes(code));
	return new Set(named.length ? named : rules.map(({ code }) => code));
}
