import type { Scan } from '../scan/scan';
import { rangeOn, type Span, type TextEdit } from '../text';

/** One edit within a line. */
export function replaceOn(line: number, span: Span, newText: string): readonly TextEdit[] {
	return [{ range: rangeOn(line, span), newText }];
}

/** Removes a line with its line end; of two empty lines that would meet, one goes too. */
export function removeLine({ lines }: Scan, line: number): readonly TextEdit[] {
	const isEmpty = (n: number): boolean => n < 0 || n >= lines.length || lines[n]?.text.trim() === '';
	const more = isEmpty(line - 1) && isEmpty(line + 1) && line + 1 < lines.length ? 1 : 0;
	const last = lines.length - 1;
	if (line + more < last)
		return [{ range: { start: { line, column: 0 }, end: { line: line + more + 1, column: 0 } }, newText: '' }];
	const end = { line: last, column: lines[last]?.text.length ?? 0 };
	if (line === 0) return [{ range: { start: { line: 0, column: 0 }, end }, newText: '' }];
	return [{ range: { start: { line: line - 1, column: lines[line - 1]?.text.length ?? 0 }, end }, newText: '' }];
}
