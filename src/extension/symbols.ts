import * as vscode from 'vscode';
import { type Analysis, type HeadingForm, type Section, type SummaryDocument, topSections } from '../core/index';
import type { Deps } from './deps';
import { selector } from './documents';
import { words } from './locale';
import { toPosition, toRange } from './places';
import { flatSections } from './sections';
import { isOn, onDidChangeSettings } from './settings';

/** Headings of summaries in Outline, breadcrumbs, Go to Symbol and sticky scroll. */
export function registerSymbols({ analyses, grounds }: Deps): vscode.Disposable {
	const register = (): vscode.Disposable =>
		vscode.languages.registerDocumentSymbolProvider(
			selector,
			{
				async provideDocumentSymbols(document) {
					const analysis = await analyses.whenAnalysed(document);
					if (!analysis || !isOn('symbols', document) || hasOwnOutline(document, analysis)) return [];
					return symbolsOf(analysis);
				},
			},
			{ label: 'Summary Writer' },
		);
	let registration = register();
	// VS Code asks again when the text changes, or its providers; it cannot be told that anything else did.
	const again = (): void => {
		registration.dispose();
		registration = register();
	};
	return vscode.Disposable.from(
		new vscode.Disposable(() => registration.dispose()),
		grounds.onDidChange((change) => change === 'changed' && again()),
		onDidChangeSettings(again, 'symbols'),
	);
}

const markdownForms: readonly HeadingForm[] = ['md', 'setext'];

/** VS Code's markdown makes an outline of `#` headings; a second one beside it would show everything twice. */
export function hasOwnOutline(document: vscode.TextDocument, { outline }: Analysis): boolean {
	if (document.languageId !== 'markdown') return false;
	return outline.documents.some((summary) =>
		flatSections(topSections(summary)).some(({ heading }) => markdownForms.includes(heading.form)),
	);
}

function symbolsOf({ outline }: Analysis): vscode.DocumentSymbol[] {
	const { documents } = outline;
	const symbolsIn = (summary: SummaryDocument) => topSections(summary).map(symbolOf);
	if (documents.length === 1) return documents.flatMap(symbolsIn);
	return documents.map((summary) => {
		const symbol = symbolOfDocument(summary);
		symbol.children = symbolsIn(summary);
		return symbol;
	});
}

function symbolOfDocument(summary: SummaryDocument): vscode.DocumentSymbol {
	const { titleSpan, heading, range } = summary;
	const line = titleSpan?.line ?? range.start.line;
	const mark = new vscode.Range(line, titleSpan?.from ?? heading?.from ?? 0, line, titleSpan?.to ?? heading?.to ?? 0);
	const whole = toRange(range).union(mark);
	return new vscode.DocumentSymbol(nameOfDocument(summary), '', vscode.SymbolKind.Module, whole, mark);
}

/** The editor asks for all symbols after each edit; sections that it leaves as they are keep theirs. */
const made = new WeakMap<Section, vscode.DocumentSymbol>();

function symbolOf(section: Section): vscode.DocumentSymbol {
	const before = made.get(section);
	if (before) return before;
	const { heading, start, end } = section;
	const mark = new vscode.Range(start.line, heading.from, start.line, heading.to);
	const whole = mark.union(new vscode.Range(mark.start, toPosition(end)));
	const symbol = new vscode.DocumentSymbol(nameOf(section), '', vscode.SymbolKind.String, whole, mark);
	symbol.children = section.children.map(symbolOf);
	made.set(section, symbol);
	return symbol;
}

/** A document as a row shows it: which of the compilation it is, and its title. Never empty. */
export function nameOfDocument({ title, heading }: SummaryDocument): string {
	const number = heading?.form === 'document' ? heading.ordinal : '';
	return [number, title].filter(Boolean).join(' ') || words.words.untitled;
}

/** A heading as a row shows it: mark and title. Never empty. */
export function nameOf({ heading, title }: Section): string {
	const gap = /[\w.)]$/u.test(heading.ordinal) ? ' ' : '';
	return `${heading.ordinal}${heading.ordinal && title ? gap : ''}${title}`.trim() || words.words.untitled;
}
