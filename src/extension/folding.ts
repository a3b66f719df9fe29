import * as vscode from 'vscode';
import type { Scan, ScannedLine, Section } from '../core/index';
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
			return [...summaries.map((range) => foldOf(scan, range)), ...sections.map((one) => keptFold(scan, one))].filter(
				(fold) => fold !== undefined,
			);
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

/** Where a section folds, and the lines from its last one with text to its end, of which it depends. */
interface Fold {
	readonly range: vscode.FoldingRange | undefined;
	readonly last: number;
	readonly ending: readonly ScannedLine[];
}

/** The editor asks for all after each edit; sections that it leaves as they are keep theirs. */
const folds = new WeakMap<Section, Fold>();

function keptFold(scan: Scan, section: Section): vscode.FoldingRange | undefined {
	const before = folds.get(section);
	if (before?.ending.every((line, n) => line === scan.lines[before.last + n])) return before.range;
	const range = foldOf(scan, section);
	const last = range?.end ?? section.start.line;
	folds.set(section, { range, last, ending: scan.lines.slice(last, section.end.line + 1) });
	return range;
}

function foldOf(scan: Scan, { start, end }: Pick<Section, 'start' | 'end'>): vscode.FoldingRange | undefined {
	const last = lastTextLine(scan, start.line, end.column > 0 ? end.line : end.line - 1);
	return last > start.line ? new vscode.FoldingRange(start.line, last) : undefined;
}

/** Blank lines before the next heading stay visible, as VS Code leaves them in code. */
function lastTextLine({ lines }: Scan, first: number, last: number): number {
	let line = Math.min(last, lines.length - 1);
	while (line > first && !hasText.test(lines[line]?.text ?? '')) line--;
	return line;
}

const hasText = /\S/u;
