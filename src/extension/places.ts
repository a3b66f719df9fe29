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

/** The findings that a range touches, in the order of the text. Each provider of quick fixes asks for the same ones in turn. */
export function findingsAt(analysis: Analysis, range: vscode.Range): readonly Diagnostic[] {
	let last = asked.get(analysis);
	if (!last?.range.isEqual(range)) {
		last = { range, found: touching(analysis, range) };
		asked.set(analysis, last);
	}
	return last.found;
}

/** What was found last. */
const asked = new WeakMap<Analysis, { readonly range: vscode.Range; readonly found: readonly Diagnostic[] }>();

/** A text may have thousands of findings: most are told apart by their lines. */
function touching({ diagnostics }: Analysis, range: vscode.Range): readonly Diagnostic[] {
	const [first, end] = [range.start.line, range.end.line];
	const found: Diagnostic[] = [];
	for (const one of diagnostics) {
		if (one.range.start.line > end) break;
		if (one.range.end.line >= first && toRange(one.range).intersection(range)) found.push(one);
	}
	return found;
}
