import * as vscode from 'vscode';
import type { Scan } from '../core/index';
import type { Deps } from './deps';
import { selector } from './documents';
import { flatSections } from './sections';
import { isOn, onDidChangeSettings } from './settings';
import { hasOwnOutline } from './symbols';

/** Folds summaries by their headings, and a compilation by its documents. */
export function registerFolding({ analyses, grounds }: Deps): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const provider = vscode.languages.registerFoldingRangeProvider(selector, {
		onDidChangeFoldingRanges: changed.event,
		async provideFoldingRanges(document) {
			const analysis = await analyses.whenAnalysed(document);
			if (!analysis || !isOn('symbols', document) || hasOwnOutline(document, analysis)) return undefined;
			const { outline, scan } = analysis;
			const summaries = outline.documents.length > 1 ? outline.documents.map(({ range }) => range) : [];
			const sections = outline.documents.flatMap((summary) => flatSections(summary.sections));
			return [...summaries, ...sections].flatMap(({ start, end }) => {
				const last = lastTextLine(scan, start.line, end.column > 0 ? end.line : end.line - 1);
				return last > start.line ? [new vscode.FoldingRange(start.line, last)] : [];
			});
		},
	});
	const again = (): void => changed.fire();
	return vscode.Disposable.from(
		provider,
		changed,
		grounds.onDidChange((change) => change === 'changed' && again()),
		onDidChangeSettings(again, 'symbols'),
	);
}

/** Blank lines before the next heading stay visible, as VS Code leaves them in code. */
function lastTextLine({ lines }: Scan, first: number, last: number): number {
	let line = Math.min(last, lines.length - 1);
	while (line > first && !hasText.test(lines[line]?.text ?? '')) line--;
	return line;
}

const hasText = /\S/u;
