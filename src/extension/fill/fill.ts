import * as vscode from 'vscode';
import { assistantTools, type Tools } from '../assistant/assistant';
import type { Deps } from '../deps';
import { createBlanksReader } from './blanks';
import { registerFillCommands } from './commands';
import { registerFillCompletions } from './completions';
import type { FillDeps } from './deps';
import { registerFromValues } from './fromValues';
import { registerFillHover } from './hover';
import { registerFillInlayHints } from './inlayHints';
import { createFillMode } from './mode';
import { registerNewSummary } from './newSummary';
import { registerFillQuickFixes } from './quickFixes';
import { createStates } from './states';
import { registerFillStatus } from './status';
import { createRememberedValues } from './values';
import { registerBlanksView } from './view';

/** Everything that fills in blanks. */
export interface Fill extends vscode.Disposable {
	/** What assistants may ask for. */
	readonly tools: Tools;
	/** Offers to fill in each blank; apart, since the order in which fixes are registered is that in which they are shown. */
	registerQuickFixes(): vscode.Disposable;
}

/** Registers it, but for the quick fixes. */
export function createFill(deps: Deps): Fill {
	const states = createStates(deps.context.workspaceState);
	const blanks = createBlanksReader(deps.analyses, states);
	const fillDeps: FillDeps = { ...deps, states, blanks, values: createRememberedValues(deps) };
	const mode = createFillMode(fillDeps);
	const view = registerBlanksView(fillDeps);
	/** A fill-in that ran when the window went goes on when its text is back. */
	const resume = (): void => {
		const { document } = deps.active;
		if (!document || !states.of(document).running || !blanks.of(document)) return;
		watching.dispose();
		mode.start(document).then(undefined, (error: unknown) => deps.log.error(String(error)));
	};
	const watching = deps.active.onDidChange(resume);
	resume();
	const subscriptions = vscode.Disposable.from(
		states,
		mode,
		watching,
		view,
		registerFillCommands(fillDeps, mode, view),
		registerFillHover(fillDeps),
		registerFillInlayHints(fillDeps),
		registerFillCompletions(fillDeps),
		registerFromValues(fillDeps),
		registerNewSummary(fillDeps),
		registerFillStatus(fillDeps),
	);
	return {
		tools: assistantTools(fillDeps),
		registerQuickFixes: () => registerFillQuickFixes(fillDeps),
		dispose: () => subscriptions.dispose(),
	};
}
