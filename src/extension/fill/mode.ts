import * as vscode from 'vscode';
import { oneByOne } from '../oneByOne';
import { editorOf } from '../show';
import type { Blanks } from './blanks';
import { type BoxAction, createBox } from './box';
import { createGuide, type Guide } from './guide';
import type { FillDeps } from './deps';
import { createHighlight } from './highlight';
import { chooseLinked } from './links';
import type { Mark } from './marks';
import type { Run } from './run';
import { documentAt, nextOpen, placesAt, type Scope, stopAt, stopsOf } from './tour';

/** The fill-in mode. */
export interface FillMode extends vscode.Disposable {
	/** Goes through the questions of a document, from where it stood or from the cursor; or through chosen ones only. */
	start(document: vscode.TextDocument, chosen?: readonly Mark[]): Promise<void>;
}

const context = 'summaryWriter.filling';

/**
 * Asks one question after the other. What a person does is taken note of at once and carried out in its order, however fast it comes: an
 * answer that was given is written, whether the box is still there or not.
 */
export function createFillMode(deps: FillDeps): FillMode {
	const { states, blanks: reader, log } = deps;
	const fail = (error: unknown): void =>
		log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
	const inTurn = oneByOne(fail);
	const highlight = createHighlight();
	let run: Run | undefined;

	const leave = (): void => {
		const now = run;
		run = undefined;
		if (!now) return;
		now.isOver = true;
		highlight.clear();
		now.box.dispose();
		void vscode.commands.executeCommand('setContext', context, false);
		const state = states.of(now.document);
		state.running = false;
		states.touch(now.document);
	};
	const end = (now: Run): void => {
		if (run === now) leave();
	};
	const guide: Guide = createGuide(deps, {
		end,
		goOn: (document, scope) => void inTurn(() => begin(document, scope)),
		highlight: (now) => highlight.show(now.document, now.stop ? placesAt(now.document, now.stop) : []),
		fail,
	});

	/** What is asked for is carried out unless an answer before it is refused, or the text changes: then it was meant for something else. */
	const later = (now: Run, action: () => unknown): void => {
		const { round } = now;
		void inTurn(() => (now.round === round ? action() : undefined));
	};
	const accept = (now: Run, preview = false): void => {
		if (now.isPreviewing) return;
		const text = now.box.take();
		if (text !== undefined) later(now, () => answer(now, text, preview));
	};
	/** A preview stays open as long as the person likes; nothing waits for it. */
	const answer = async (now: Run, text: string, preview: boolean): Promise<void> => {
		if (!preview) return guide.answer(now, text);
		now.isPreviewing = true;
		const done = (): void => {
			now.isPreviewing = false;
		};
		guide.preview(now, text, inTurn).then(done, (error: unknown) => {
			done();
			fail(error);
		});
	};
	const turn = (now: Run, action: (now: Run) => Promise<void>): void => {
		if (now.isPreviewing) return;
		now.box.turn();
		later(now, () => action(now));
	};
	const press = (now: Run, action: BoxAction): void => {
		if (action === 'stop') end(now);
		else if (action === 'preview') accept(now, true);
		else if (action === 'places') turn(now, chooseLinks);
		else turn(now, guide[action]);
	};

	const chooseLinks = async (now: Run): Promise<void> => {
		const { document, scope, stop } = now;
		const blanks = await reader.whenRead(document);
		if (!blanks || stop?.kind !== 'open') return;
		end(now);
		chooseLinked(deps, document, blanks, stop.question).then(
			() => inTurn(() => begin(document, scope, stop.start)),
			fail,
		);
	};

	const begin = async (document: vscode.TextDocument, scope: Scope, at?: number): Promise<void> => {
		leave();
		const blanks = await reader.whenRead(document);
		if (!blanks) return;
		const state = states.of(document);
		const stops = stopsOf(document, blanks, state, scope);
		const first = at === undefined ? nextOpen(stops, -1) : stopAt(stops, at);
		if (!first) {
			void vscode.window.showInformationMessage(vscode.l10n.t('There is no blank to fill in here.'));
			return;
		}
		if (!editorOf(document)) await vscode.window.showTextDocument(document, { preserveFocus: true });
		const box = createBox({
			accepted: () => accept(now),
			pressed: (action) => press(now, action),
			hidden: () => end(now),
		});
		const now: Run = { document, box, scope, stop: first, print: '', round: 0, isPreviewing: false, isOver: false };
		run = now;
		state.running = true;
		await vscode.commands.executeCommand('setContext', context, true);
		await guide.begin(now);
		if (run === now) box.show();
	};

	const onRun = (action: (now: Run) => void) => (): void => {
		if (run) action(run);
	};
	const { registerCommand } = vscode.commands;
	const subscriptions = vscode.Disposable.from(
		highlight,
		deps.analyses.onDidChange((document) => {
			const now = run;
			if (now?.document === document && !now.isPreviewing) void inTurn(() => guide.follow(now));
		}),
		vscode.window.onDidChangeVisibleTextEditors(() => {
			if (run?.stop) highlight.show(run.document, placesAt(run.document, run.stop));
		}),
		vscode.workspace.onDidCloseTextDocument((document) => {
			if (run?.document === document) leave();
		}),
		registerCommand(
			'summaryWriter.fillIn.skip',
			onRun((now) => turn(now, guide.skip)),
		),
		registerCommand(
			'summaryWriter.fillIn.back',
			onRun((now) => turn(now, guide.back)),
		),
		registerCommand('summaryWriter.fillIn.stop', leave),
		registerCommand(
			'summaryWriter.fillIn.preview',
			onRun((now) => accept(now, true)),
		),
	);
	return {
		async start(document, chosen) {
			if (run?.document === document && !chosen) {
				run.box.show();
				return;
			}
			await inTurn(async () => {
				if (chosen) {
					states.of(document).chosen = [...chosen];
					return begin(document, { document: undefined, chosen });
				}
				if (run?.document === document) return undefined;
				const blanks = await reader.whenRead(document);
				if (!blanks) return undefined;
				const cursor = editorOf(document)?.selection.active;
				const state = states.of(document);
				const here = cursor ? documentAt(document, blanks, document.offsetAt(cursor)) : 0;
				const at = state.at?.range?.start;
				const index = at === undefined ? (here ?? firstDocument(blanks)) : documentAt(document, blanks, at);
				return begin(document, { document: index }, at);
			});
		},
		dispose() {
			// The window goes: what is kept says that the fill-in is running, and the next window goes on with it.
			const ended = run;
			run = undefined;
			ended?.box.dispose();
			subscriptions.dispose();
		},
	};
}

function firstDocument({ questions }: Blanks): number | undefined {
	return questions[0]?.parts[0]?.group.document;
}
