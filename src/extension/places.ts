import * as vscode from 'vscode';
import type { Analysis, Diagnostic, Position, Range } from '../core/index';

/** The core's range in VS Code's terms. */
export function toRange({ start, end }: Range): vscode.Range {
	return new vscode.Range(start.line, start.column, end.line, end.column);
}

/** The core's position in VS Code's terms. */
export function toPosition({ line, column }: Position): vscode.Position {
	return new vscode.Position(line, column);
}

/** VS Code's position in the core's terms. */
export function fromPosition({ line, character }: vscode.Position): Position {
	return { line, column: character };
}

/** The findings that a range touches, in the order of the text. A text may have thousands: most are told apart by their lines. */
export function findingsAt({ diagnostics }: Analysis, range: vscode.Range): readonly Diagnostic[] {
	const [first, last] = [range.start.line, range.end.line];
	return diagnostics.filter(
		(one) =>
			one.range.end.line >= first &&
			one.range.start.line <= last &&
			toRange(one.range).intersection(range) !== undefined,
	);
}
