import * as vscode from 'vscode';
import { type Analysis, comparePositions } from '../core/index';
import type { Deps } from './deps';
import { fromPosition } from './places';
import { allSections, blanksOf } from './sections';
import { showAt } from './show';

/** Next and previous blank and section. At the end of the text they go on from its beginning. */
export function registerNavigation({ analyses }: Deps): vscode.Disposable {
	const go = (placesOf: (analysis: Analysis) => readonly vscode.Range[], step: 1 | -1) => async (): Promise<void> => {
		const editor = vscode.window.activeTextEditor;
		const analysis = editor && (await analyses.whenAnalysed(editor.document));
		const target = analysis && neighbour(placesOf(analysis), editor.selection, step);
		if (target) await showAt(editor.document, target);
	};
	const { registerCommand } = vscode.commands;
	return vscode.Disposable.from(
		registerCommand('summaryWriter.nextBlank', go(blankRanges, 1)),
		registerCommand('summaryWriter.previousBlank', go(blankRanges, -1)),
		registerCommand('summaryWriter.nextSection', go(headingPlaces, 1)),
		registerCommand('summaryWriter.previousSection', go(headingPlaces, -1)),
	);
}

function blankRanges(analysis: Analysis): readonly vscode.Range[] {
	return blanksOf(analysis).map(({ line, from, to }) => new vscode.Range(line, from, line, to));
}

function headingPlaces(analysis: Analysis): readonly vscode.Range[] {
	return allSections(analysis).map(({ start }) => new vscode.Range(start.line, start.column, start.line, start.column));
}

/** A blank that is selected already is left for the next one. */
function neighbour(
	places: readonly vscode.Range[],
	{ start }: vscode.Selection,
	step: 1 | -1,
): vscode.Range | undefined {
	const here = fromPosition(start);
	if (step > 0) return places.find((place) => comparePositions(fromPosition(place.start), here) > 0) ?? places[0];
	return places.findLast((place) => comparePositions(fromPosition(place.start), here) < 0) ?? places.at(-1);
}
