import * as vscode from 'vscode';
import type { Position, Range } from '../core/index';

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
