import { comparePositions, type Position, type TextEdit } from '../text';

/** Where a place of the old text is in the new one; inside replaced text its beginning. The edits are in order and apart. */
export function positionAfter(edits: readonly TextEdit[], at: Position): Position {
	let old: Position = { line: 0, column: 0 };
	let now = old;
	const moved = ({ line, column }: Position): Position =>
		line === old.line
			? { line: now.line, column: now.column + column - old.column }
			: { line: now.line + line - old.line, column };
	for (const { range, newText } of edits) {
		const isBefore = comparePositions(range.end, at) <= 0;
		if (!isBefore && comparePositions(range.start, at) >= 0) break;
		const start = moved(range.start);
		if (!isBefore) return start;
		const written = newText.split('\n');
		const length = written.at(-1)?.length ?? 0;
		old = range.end;
		now = { line: start.line + written.length - 1, column: written.length > 1 ? length : start.column + length };
	}
	return moved(at);
}
