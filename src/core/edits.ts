import { comparePositions, type Position, type TextEdit } from './text';

/**
 * The text after some edits that do not overlap; of two that do, the later is left out. Line ends in new text become the ones that
 * the text uses where the edit stands.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const starts = lineStarts(text);
	const offset = ({ line, column }: Position) => Math.min((starts[line] ?? text.length) + column, text.length);
	let out = '';
	let done = 0;
	for (const { range, newText } of edits.toSorted((a, b) => comparePositions(a.range.start, b.range.start))) {
		const from = offset(range.start);
		if (from < done) continue;
		out += text.slice(done, from) + newText.replaceAll('\n', lineEndAt(text, starts, range.start.line));
		done = offset(range.end);
	}
	return out + text.slice(done);
}

function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
	return starts;
}

/** The line end of the line, else of the one before it; `\n` in a text of one line. */
function lineEndAt(text: string, starts: readonly number[], line: number): string {
	const next = starts[line + 1] ?? starts[line] ?? 0;
	return /(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(next - 2, 0), next))?.[0].replace(/^[^\r\n]/, '') ?? '\n';
}
