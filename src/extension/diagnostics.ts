import * as vscode from 'vscode';
import { type Analysis, countWhile, type Diagnostic, messageOf, type Severity } from '../core/index';
import type { Deps } from './deps';
import { language } from './locale';
import { toRange } from './places';
import { isOn, onDidChangeSettings } from './settings';

/** VS Code keeps 1,000 findings of a file and tells nobody about the rest; we stay below and say it ourselves. */
const most = 990;

/** Findings on the line that is being typed appear when the person has paused this long (milliseconds). */
const calm = 1500;

const severities: Readonly<Record<Exclude<Severity, 'off'>, vscode.DiagnosticSeverity>> = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	information: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
};

/** What is shown of a document, and the analysis that found it. */
interface Published {
	readonly analysis: Analysis | undefined;
	/** The line that was being typed, whose new findings wait. */
	readonly line: number | undefined;
	readonly found: readonly Diagnostic[];
	readonly diagnostics: readonly vscode.Diagnostic[];
}

const nothing: Published = { analysis: undefined, line: undefined, found: [], diagnostics: [] };

/** Shows the findings of every open summary in the text and in the Problems panel. */
export function registerDiagnostics({ analyses }: Deps): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('summaryWriter');
	const published = new Map<string, Published>();
	let typing: { readonly document: vscode.TextDocument; readonly line: number } | undefined;
	let timer: Timer | undefined;

	const publish = (document: vscode.TextDocument): void => {
		const key = document.uri.toString();
		const before = published.get(key) ?? nothing;
		const analysis = isOn('problems', document) ? analyses.analysisOf(document) : undefined;
		const line = typing?.document === document ? typing.line : undefined;
		// Where all findings are as they were none waits.
		if (analysis?.diagnostics === before.analysis?.diagnostics && before.line === undefined) {
			published.set(key, { ...before, analysis });
			return;
		}
		const found = withoutNew(analysis, line, before);
		const diagnostics = diagnosticsFor(found);
		published.set(key, { analysis, line, found, diagnostics });
		const old = before.diagnostics;
		if (diagnostics.length === old.length && diagnostics.every((one, n) => isEqual(one, old[n]))) return;
		collection.set(document.uri, diagnostics);
	};
	const settle = (): void => {
		clearTimeout(timer);
		const document = typing?.document;
		typing = undefined;
		if (document && !document.isClosed) publish(document);
	};

	return vscode.Disposable.from(
		collection,
		new vscode.Disposable(() => clearTimeout(timer)),
		analyses.onDidChange(publish),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			const editor = vscode.window.activeTextEditor;
			if (!contentChanges.length || editor?.document !== document) return;
			const [first] = contentChanges;
			const isTyped = contentChanges.length === 1 && first && first.range.isSingleLine && !first.text.includes('\n');
			if (!isTyped) return;
			typing = { document, line: first.range.start.line };
			clearTimeout(timer);
			timer = setTimeout(settle, calm);
		}),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
			if (typing?.document === textEditor.document && selections[0]?.active.line !== typing.line) settle();
		}),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => {
			published.delete(uri.toString());
			collection.delete(uri);
		}),
		onDidChangeSettings(() => vscode.workspace.textDocuments.forEach(publish), 'problems'),
	);
}

/** What was shown on a line before the person typed there stays, so that typing does not make it flicker; the rest of it waits. */
function withoutNew(
	analysis: Analysis | undefined,
	line: number | undefined,
	before: Published,
): readonly Diagnostic[] {
	const found = analysis?.diagnostics ?? [];
	if (!analysis || line === undefined) return found;
	const here = onLine(found, line);
	if (here.length === 0) return found;
	const known = onLine(before.found, line).map((one) => markOf(one, before.analysis));
	const kept = here.filter((one) => {
		const at = known.indexOf(markOf(one, analysis));
		if (at >= 0) known.splice(at, 1);
		return at >= 0;
	});
	if (kept.length === here.length) return found;
	const from = firstFrom(found, line);
	return [...found.slice(0, from), ...kept, ...found.slice(from + here.length)];
}

/** The findings that begin on a line, of findings in the order of the text. */
function onLine(found: readonly Diagnostic[], line: number): readonly Diagnostic[] {
	return found.slice(firstFrom(found, line), firstFrom(found, line + 1));
}

/** How many findings begin above a line. */
function firstFrom(found: readonly Diagnostic[], line: number): number {
	return countWhile(found, ({ range }) => range.start.line < line);
}

/** The code of a finding and the text that it marks. */
function markOf({ code, range: { start, end } }: Diagnostic, analysis: Analysis | undefined): string {
	const text = analysis?.scan.lines[start.line]?.text ?? '';
	return `${code} ${end.line === start.line ? text.slice(start.column, end.column) : text.slice(start.column)}`;
}

/** The gravest findings, in the order of the text; the last one tells how many more there are. */
export function diagnosticsFor(found: readonly Diagnostic[]): readonly vscode.Diagnostic[] {
	if (found.length <= most) return found.map(toDiagnostic);
	const room = roomBySeverity(found);
	const shown: vscode.Diagnostic[] = [];
	let firstHidden: Diagnostic | undefined;
	for (const one of found) {
		const left = room[one.severity];
		room[one.severity] = left - 1;
		if (left > 0) shown.push(toDiagnostic(one));
		else firstHidden ??= one;
	}
	const message = vscode.l10n.t('{0} more findings in this file are not shown.', found.length - shown.length);
	const range = firstHidden ? toRange(firstHidden.range) : new vscode.Range(0, 0, 0, 0);
	const rest = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
	rest.source = 'Summary Writer';
	shown.push(rest);
	return shown;
}

/** How many findings of each severity are shown: all of the gravest, then as many of the next as there is room for. */
function roomBySeverity(found: readonly Diagnostic[]): Record<Severity, number> {
	const room: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0, off: 0 };
	for (const { severity } of found) room[severity]++;
	let left = most;
	for (const severity of Object.keys(severities) as (keyof typeof severities)[]) {
		room[severity] = Math.min(room[severity], left);
		left -= room[severity];
	}
	return room;
}

/** Findings that an edit leaves as they are keep their objects. */
const made = new WeakMap<Diagnostic, vscode.Diagnostic>();

function toDiagnostic(finding: Diagnostic): vscode.Diagnostic {
	let diagnostic = made.get(finding);
	if (!diagnostic) {
		diagnostic = new vscode.Diagnostic(
			toRange(finding.range),
			messageOf(finding, language),
			severities[finding.severity],
		);
		diagnostic.source = 'Summary Writer';
		diagnostic.code = finding.code;
		made.set(finding, diagnostic);
	}
	return diagnostic;
}

function isEqual(a: vscode.Diagnostic, b: vscode.Diagnostic | undefined): boolean {
	if (a === b) return true;
	return (
		b !== undefined &&
		a.code === b.code &&
		a.severity === b.severity &&
		a.message === b.message &&
		a.range.isEqual(b.range)
	);
}
