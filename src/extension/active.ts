import * as vscode from 'vscode';
import type { Analyses, Reading } from './analyses';

/** The document that view, status and commands are about: that of the active text editor. */
export interface Active extends vscode.Disposable {
	readonly document: vscode.TextDocument | undefined;
	/** Another document became active, or more is known about this one. */
	readonly onDidChange: vscode.Event<void>;
}

/** What the `when` clauses of the manifest ask for. */
type State = 'none' | 'unchecked' | 'misdecoded' | 'checked';

/** Follows the active editor. Where the focus goes to something that is no file (an output, a panel), the last document stays while it is visible. */
export function createActive(analyses: Analyses): Active {
	const changed = new vscode.EventEmitter<void>();
	let document = vscode.window.activeTextEditor?.document;
	let state: State | undefined;

	const update = (): void => {
		const next = document && analyses.get(document);
		const now = stateOf(next);
		if (now !== state) {
			state = now;
			void vscode.commands.executeCommand('setContext', 'summaryWriter.state', now);
			void vscode.commands.executeCommand('setContext', 'summaryWriter.checked', now === 'checked');
		}
		changed.fire();
	};
	const follow = (): void => {
		const editor = vscode.window.activeTextEditor;
		const isText = editor && editor.document.uri.scheme !== 'output';
		const stays =
			document && !document.isClosed && vscode.window.visibleTextEditors.some((e) => e.document === document);
		const next = isText ? editor.document : stays ? document : undefined;
		if (next === document) return;
		document = next;
		update();
	};
	const subscriptions = vscode.Disposable.from(
		changed,
		vscode.window.onDidChangeActiveTextEditor(follow),
		vscode.window.onDidChangeVisibleTextEditors(follow),
		vscode.workspace.onDidCloseTextDocument(follow),
		analyses.onDidChange((other) => {
			if (other === document) update();
		}),
	);
	update();
	return {
		get document() {
			return document;
		},
		onDidChange: changed.event,
		dispose: () => subscriptions.dispose(),
	};
}

function stateOf(reading: Reading | undefined): State {
	if (!reading) return 'none';
	if (reading.kind === 'checked') return 'checked';
	return reading.why.code === 'misdecoded' ? 'misdecoded' : 'unchecked';
}
