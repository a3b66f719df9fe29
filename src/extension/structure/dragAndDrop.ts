import * as vscode from 'vscode';
import { type Analysis, comparePositions, moveSection, type Renumbering, type Section } from '../../core/index';
import type { Deps } from '../deps';
import { allSections } from '../sections';
import { type Row, rowsOf } from '../view/rows';
import type { ShownRow } from '../view/view';
import { applyRenumbering } from './apply';
import { findRow } from './subject';

const type = 'application/vnd.code.tree.summarywriter.summary';

/** What is dragged: found again by its row when it is dropped. */
interface Dragged {
	readonly uri: string;
	readonly id: string;
}

/** Sections of the Summary view can be dragged to another place of the same text. */
export function createDragAndDrop({ analyses }: Deps): vscode.TreeDragAndDropController<ShownRow> {
	return {
		dragMimeTypes: [type],
		dropMimeTypes: [type],
		handleDrag([shown], transfer) {
			if (!shown?.row.section) return;
			const dragged: Dragged = { uri: shown.uri.toString(), id: shown.row.id };
			transfer.set(type, new vscode.DataTransferItem(dragged));
		},
		async handleDrop(target, transfer) {
			const dragged = transfer.get(type)?.value as Dragged | undefined;
			if (!dragged || (target && target.uri.toString() !== dragged.uri)) return;
			const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(dragged.uri));
			const analysis = analyses.analysisOf(document);
			const section = analysis && findRow(rowsOf(analysis), dragged.id)?.section;
			if (!analysis || !section) return;
			const row = target && findRow(rowsOf(analysis), target.row.id);
			const moved = dropped(analysis, section, row);
			if (moved) await applyRenumbering(document, moved);
		},
	};
}

/**
 * The move that a drop means: a section takes the place of the one it is dropped on (behind it where it comes from above in the
 * same list); on a document or beside all rows it goes to the end.
 */
export function dropped(analysis: Analysis, section: Section, row: Row | undefined): Renumbering | undefined {
	if (row?.section) {
		const parent = parentOf(analysis, row.section);
		const list =
			parent?.children ??
			analysis.outline.documents.find(({ sections }) => row.section && sections.includes(row.section))?.sections ??
			[];
		const at = list.indexOf(row.section);
		const from = list.indexOf(section);
		const before = from >= 0 && from < at ? list[at + 1] : row.section;
		return moveSection(analysis, section, { parent, before });
	}
	if (row?.kind === 'missing' || row?.kind === 'unheaded') {
		const top = analysis.outline.documents[row.document]?.sections ?? [];
		return moveSection(analysis, section, {
			parent: undefined,
			before: top.find(({ start }) => comparePositions(start, row.at) >= 0),
		});
	}
	return moveSection(analysis, section, { parent: undefined, before: undefined });
}

function parentOf(analysis: Analysis, section: Section): Section | undefined {
	return allSections(analysis).find(({ children }) => children.includes(section));
}
