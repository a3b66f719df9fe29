import * as vscode from 'vscode';
import { freshState, type FillState, moveMarks, restoredState, type SavedState, savedStateOf } from './marks';

/** The fill-in of each document: what was filled in, what was linked by hand, where it stands. */
export interface States extends vscode.Disposable {
	of(document: vscode.TextDocument): FillState;
	/** Something of the document's state was changed: it is kept, and told. */
	touch(document: vscode.TextDocument): void;
	readonly onDidChange: vscode.Event<vscode.TextDocument>;
}

const key = 'summaryWriter.fill';

/** Of no more documents is anything kept; the oldest goes first. */
const most = 40;

/** Typing is followed at once, but kept only in a pause (milliseconds). */
const pause = 400;

/** Follows the documents through edits and keeps what is known of them in the workspace's storage. */
export function createStates(storage: vscode.Memento): States {
	const changed = new vscode.EventEmitter<vscode.TextDocument>();
	const states = new Map<string, FillState>();
	const timers = new Map<string, Timer>();
	const saved = new Map<string, SavedState>(Object.entries(storage.get<Record<string, SavedState>>(key) ?? {}));

	const keep = (document: vscode.TextDocument): void => {
		const id = document.uri.toString();
		const state = states.get(id);
		clearTimeout(timers.get(id));
		timers.delete(id);
		if (!state) return;
		saved.delete(id);
		if (state.filled.length || state.sets.length || state.at) saved.set(id, savedStateOf(state, document.getText()));
		for (const old of [...saved.keys()].slice(0, Math.max(0, saved.size - most))) saved.delete(old);
		void storage.update(key, Object.fromEntries(saved));
	};
	const keepLater = (document: vscode.TextDocument): void => {
		const id = document.uri.toString();
		clearTimeout(timers.get(id));
		timers.set(
			id,
			setTimeout(() => keep(document), pause),
		);
	};

	const subscriptions = vscode.Disposable.from(
		changed,
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			const state = states.get(document.uri.toString());
			if (!state || !contentChanges.length) return;
			moveMarks(state, contentChanges);
			if (state.filled.length || state.sets.length || state.at) keepLater(document);
		}),
		vscode.workspace.onDidCloseTextDocument((document) => {
			keep(document);
			states.delete(document.uri.toString());
		}),
	);

	return {
		of(document) {
			const id = document.uri.toString();
			const known = states.get(id);
			if (known) return known;
			const before = saved.get(id);
			const state = before ? restoredState(before, document.getText()) : freshState();
			states.set(id, state);
			return state;
		},
		touch(document) {
			keep(document);
			changed.fire(document);
		},
		onDidChange: changed.event,
		dispose() {
			for (const timer of timers.values()) clearTimeout(timer);
			subscriptions.dispose();
		},
	};
}
