import { comparePositions, type Position, type TextEdit } from '../text';

/** Where a place of the old text is in the new one; inside replaced text its beginning. The edits are in order and apart. */
export function positionAfter(edits: readonly TextEdit[], at: Position): Position {
	const index = edits.findLastIndex(({ range }) => comparePositions(range.end, at) <= 0);
	const around = edits[index + 1];
	if (around && comparePositions(around.range.start, at) < 0) return positionAfter(edits, around.range.start);
	const last = edits[index];
	if (!last) return at;
	if (last.range.end.line !== at.line) {
		const added = edits.slice(0, index + 1).reduce((sum, { range, newText }) => {
			return sum + newText.split('\n').length - 1 - (range.end.line - range.start.line);
		}, 0);
		return { line: at.line + added, column: at.column };
	}
	const start = positionAfter(edits.slice(0, index), last.range.start);
	const written = last.newText.split('\n');
	const column = (written.length > 1 ? 0 : start.column) + (written.at(-1)?.length ?? 0);
	return { line: start.line + written.length - 1, column: column + at.column - last.range.end.column };
}
