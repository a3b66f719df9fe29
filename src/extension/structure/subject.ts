import * as vscode from 'vscode';
import { type Analysis, type Section, sectionAt } from '../../core/index';
import type { Deps } from '../deps';
import { type Row, rowsOf } from '../view/rows';
import type { ShownRow } from '../view/view';
import { cursorIn } from './apply';

/** What a command about sections is about. */
export interface Subject {
	readonly document: vscode.TextDocument;
	readonly analysis: Analysis;
	/** That of the row, else the innermost one at the cursor. */
	readonly section: Section | undefined;
	readonly row: Row | undefined;
}

/** The row of the view that was chosen, as it is now; else the active text and its cursor. `undefined` where it is no summary. */
export async function subjectOf(deps: Deps, shown: ShownRow | undefined): Promise<Subject | undefined> {
	const given = isShown(shown) ? shown : undefined;
	const document = given ? await vscode.workspace.openTextDocument(given.uri) : deps.active.document;
	const analysis = document && deps.analyses.analysisOf(document);
	if (!document || !analysis) return undefined;
	if (!given) return { document, analysis, section: sectionAt(analysis, cursorIn(document)), row: undefined };
	const row = findRow(rowsOf(analysis), given.row.id);
	return { document, analysis, section: row?.section, row };
}

/** The row with an id. */
export function findRow(rows: readonly Row[], id: string): Row | undefined {
	for (const row of rows) {
		const found = row.id === id ? row : findRow(row.children, id);
		if (found) return found;
	}
	return undefined;
}

function isShown(value: unknown): value is ShownRow {
	return typeof value === 'object' && value !== null && 'row' in value && 'uri' in value;
}
