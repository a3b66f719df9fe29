import * as vscode from 'vscode';
import { type Diagnostic, messageOf, type Severity } from '../core/index';
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

/** What is shown of a document, and for each its line, code and marked text. */
interface Published {
	readonly diagnostics: readonly vscode.Diagnostic[];
	readonly marks: readonly string[];
}

/** Shows the findings of every open summary in the text and in the Problems panel. */
export function registerDiagnostics({ analyses }: Deps): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('summaryWriter');
	const published = new Map<string, Published>();
	let typing: { readonly document: vscode.TextDocument; readonly line: number } | undefined;
	let timer: Timer | undefined;

	const publish = (document: vscode.TextDocument): void => {
		const key = document.uri.toString();
		const before = published.get(key) ?? { diagnostics: [], marks: [] };
		const found = isOn('problems', document) ? (analyses.analysisOf(document)?.diagnostics ?? []) : [];
		const line = typing?.document === document ? typing.line : undefined;
		const known = before.marks.filter((mark) => mark.startsWith(`${line} `));
		const now = diagnosticsFor(found).filter((diagnostic) => {
			if (diagnostic.range.start.line !== line) return true;
			const at = known.indexOf(markOf(document, diagnostic));
			if (at >= 0) known.splice(at, 1);
			return at >= 0;
		});
		const marks = now.map((diagnostic) => markOf(document, diagnostic));
		published.set(key, { diagnostics: now, marks });
		const { diagnostics } = before;
		if (now.length === diagnostics.length && now.every((one, n) => isEqual(one, diagnostics[n]))) return;
		collection.set(document.uri, now);
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

/** The gravest findings, in the order of the text; the last one tells how many more there are. */
export function diagnosticsFor(found: readonly Diagnostic[]): readonly vscode.Diagnostic[] {
	if (found.length <= most) return found.map(toDiagnostic);
	const rank = ({ severity }: Diagnostic): number => severities[severity];
	const shown = new Set([...found].sort((a, b) => rank(a) - rank(b)).slice(0, most));
	const firstHidden = found.find((diagnostic) => !shown.has(diagnostic));
	const message = vscode.l10n.t('{0} more findings in this file are not shown.', found.length - shown.size);
	const range = firstHidden ? toRange(firstHidden.range) : new vscode.Range(0, 0, 0, 0);
	const rest = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
	rest.source = 'Summary Writer';
	return [...found.filter((diagnostic) => shown.has(diagnostic)).map(toDiagnostic), rest];
}

function toDiagnostic(finding: Diagnostic): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(
		toRange(finding.range),
		messageOf(finding, language),
		severities[finding.severity],
	);
	diagnostic.source = 'Summary Writer';
	diagnostic.code = finding.code;
	return diagnostic;
}

/** What was shown on a line before the person typed there stays, so that typing does not make it flicker. */
function markOf(document: vscode.TextDocument, { code, range }: vscode.Diagnostic): string {
	return `${range.start.line} ${typeof code === 'string' ? code : ''} ${document.getText(range)}`;
}

function isEqual(a: vscode.Diagnostic, b: vscode.Diagnostic | undefined): boolean {
	return (
		b !== undefined &&
		a.code === b.code &&
		a.severity === b.severity &&
		a.message === b.message &&
		a.range.isEqual(b.range)
	);
}
