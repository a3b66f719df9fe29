import * as vscode from 'vscode';
import { checkAnswer, placesOf, rangeOn, type Suggestion } from '../../core/index';
import { toRange } from '../places';
import { editorOf } from '../show';
import { type Blanks, firstPlace } from './blanks';
import type { FillDeps } from './deps';
import { createHighlight } from './highlight';
import { chooseLinked } from './links';
import type { Mark } from './marks';
import { promptOf, problemRow, type Row, rowsFor, titleOf } from './prompt';
import { suggestionsIn } from './suggestions';
import { documentAt, nextDocument, nextOpen, printOf, type Scope, startOf, type Stop, stopAt, stopsOf } from './tour';
import { filledPlaces, fillIn, rangeOf, rewrite } from './write';

/** A running fill-in. */
interface Run {
	readonly document: vscode.TextDocument;
	readonly input: vscode.QuickPick<Row>;
	scope: Scope;
	stop: Stop | undefined;
	/** What the person was shown: nothing else is filled in. */
	print: string;
	suggestions: readonly Suggestion[];
	/** What was put into the input, not typed. */
	given: string;
	/** An answer is being written. */
	busy: boolean;
	/** Something to say above the rows until the next key. */
	notice: string | undefined;
}

/** The fill-in mode. */
export interface FillMode extends vscode.Disposable {
	/** Goes through the questions of a document, from where it stood or from the cursor; or through chosen ones only. */
	start(document: vscode.TextDocument, chosen?: readonly Mark[]): Promise<void>;
}

const context = 'summaryWriter.filling';

/** Asks one question after the other. The input stays when the focus leaves it; the state is kept apart from it, so that nothing is lost with it. */
export function createFillMode(deps: FillDeps): FillMode {
	const { states, blanks: reader, values, log } = deps;
	const highlight = createHighlight();
	const buttons = buttonsOfInput();
	let run: Run | undefined;

	const fail = (error: unknown): void =>
		log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

	const leave = (): void => {
		const ended = run;
		run = undefined;
		if (!ended) return;
		highlight.clear();
		ended.input.dispose();
		void vscode.commands.executeCommand('setContext', context, false);
		const state = states.of(ended.document);
		state.running = false;
		states.touch(ended.document);
	};

	const redraw = (now: Run, blanks: Blanks): void => {
		const { input, stop } = now;
		if (!stop) return;
		const rows =
			stop.kind === 'open'
				? rowsFor(blanks, stop.question, input.value, now.suggestions)
				: [
						{
							label: input.value || stop.entry.value,
							description: vscode.l10n.t('filled in'),
							value: input.value,
							alwaysShow: true,
						},
					];
		const notice: readonly Row[] = now.notice ? [{ label: `$(info) ${now.notice}`, alwaysShow: true }] : [];
		input.items = [...rows, ...notice];
	};

	/** Shows a stop: what it wants, where it stands, what may be meant. */
	const show = (now: Run, stop: Stop, notice?: string, read?: Blanks): void => {
		const { document, input } = now;
		const blanks = read ?? reader.of(document);
		if (!blanks) return;
		const stops = stopsOf(document, blanks, states.of(document), now.scope);
		now.stop = stop;
		now.print = printOf(blanks, stop);
		now.notice = notice;
		now.suggestions = [];
		const state = states.of(document);
		state.at = { range: { start: stop.start, end: stop.start } };
		states.touch(document);
		input.step = stops.findIndex((one) => one.kind === stop.kind && one.start === stop.start) + 1;
		input.totalSteps = stops.length;
		now.given = stop.kind === 'filled' ? stop.entry.value : '';
		input.value = now.given;
		input.title = stop.kind === 'open' ? titleOf(stop.question) : stop.entry.wants;
		input.placeholder = stop.kind === 'open' ? promptOf(blanks, stop.question) : '';
		const isLinked = stop.kind === 'open' && stop.question.parts.length === 1 && placesOf(stop.question).length > 1;
		input.buttons = [
			buttons.back,
			buttons.skip,
			...(stop.kind === 'filled' ? [buttons.takeBack] : []),
			...(isLinked ? [buttons.places, buttons.preview] : []),
			buttons.stop,
		];
		highlight.show(document, rangesOf(document, stop));
		redraw(now, blanks);
		if (stop.kind === 'open') offer(now, stop, blanks).then(undefined, fail);
	};

	/** Adds what may be meant as soon as it is known; an answer need not wait for it. */
	const offer = async (now: Run, stop: Extract<Stop, { kind: 'open' }>, blanks: Blanks): Promise<void> => {
		const remembered = await values.for(now.document, blanks);
		if (run !== now || now.stop !== stop) return;
		now.suggestions = suggestionsIn(now.document, blanks, stop.question, remembered);
		redraw(now, reader.of(now.document) ?? blanks);
	};

	const finish = (now: Run, blanks: Blanks): void => {
		const { document } = now;
		const next = now.scope.chosen ? undefined : nextDocument(blanks, now.scope.document);
		states.of(document).at = undefined;
		leave();
		const left = blanks.questions.length;
		const text = left
			? vscode.l10n.t('Filled in to the end. Questions left in this file: {0}.', left)
			: vscode.l10n.t('All blanks are filled in.');
		const goOn = vscode.l10n.t('Go On with the Next Document');
		vscode.window.showInformationMessage(text, ...(next === undefined ? [] : [goOn])).then((picked) => {
			if (picked === goOn) return begin(document, { document: next });
			return undefined;
		}, fail);
	};

	const goTo = async (now: Run, pick: (stops: readonly Stop[], at: number) => Stop | undefined): Promise<void> => {
		// The answer before, or settings read again, may still be on their way.
		const blanks = await reader.whenRead(now.document);
		if (!blanks || run !== now) return;
		const stops = stopsOf(now.document, blanks, states.of(now.document), now.scope);
		const stop = pick(stops, now.stop?.start ?? -1);
		if (stop) show(now, stop, undefined, blanks);
		else finish(now, blanks);
	};
	const forward = (now: Run): Promise<void> => goTo(now, (stops, at) => nextOpen(stops, at, false) ?? undefined);
	const skip = (now: Run): Promise<void> =>
		goTo(now, (stops, at) => stops.find(({ start }) => start > at) ?? undefined);
	const back = (now: Run): Promise<void> =>
		goTo(now, (stops, at) => stops.findLast(({ start }) => start < at) ?? stops[0]);

	const accept = async (now: Run, preview = false): Promise<void> => {
		const { document, input, stop } = now;
		const blanks = await reader.whenRead(document);
		if (!stop || !blanks || run !== now) return;
		if (stop.kind === 'filled') {
			if (input.value.trim() !== stop.entry.value) await answerAnew(now, stop);
			else await skip(now);
			return;
		}
		const [row] = input.activeItems;
		const typed = (row && input.items.includes(row) ? row.value : undefined) ?? input.value;
		const current = stopsOf(document, blanks, states.of(document), now.scope).find(
			(one) => one.kind === 'open' && one.start === (states.of(document).at?.range?.start ?? stop.start),
		);
		if (current?.kind !== 'open' || printOf(blanks, current) !== now.print) {
			const other = current ?? nextOpen(stopsOf(document, blanks, states.of(document), now.scope), stop.start);
			if (!other) finish(now, blanks);
			else show(now, other, vscode.l10n.t('The text has changed here: look again.'), blanks);
			return;
		}
		const checked = checkAnswer(blanks, current.question, typed);
		if ('problem' in checked) {
			const offered = rowsFor(blanks, current.question, '', now.suggestions);
			const problem = problemRow(checked.problem);
			input.items = checked.problem.code === 'empty' ? [...offered, problem] : [problem, ...offered];
			return;
		}
		const done = await fillIn(states, document, blanks, [{ question: current.question, values: checked.values }], {
			preview,
		});
		if (run !== now) return;
		if (!done) {
			show(now, current, preview ? undefined : vscode.l10n.t('The text has changed here: look again.'), blanks);
			return;
		}
		values.remember(document, current.question, checked.values[0] ?? '').then(undefined, fail);
		await forward(now);
	};

	/** A value that was filled in becomes another one, in the places that still have it. */
	const answerAnew = async (now: Run, stop: Extract<Stop, { kind: 'filled' }>): Promise<void> => {
		const { document, input } = now;
		const { entry } = stop;
		const value = input.value.trim();
		if (!value || entry.places.some(({ written }) => written !== entry.value)) {
			show(now, stop);
			return;
		}
		const { done } = await rewrite(states, document, entry, () => value);
		if (!done || run !== now) return;
		const { filled } = states.of(document);
		const places = entry.places.map((place) => ({ ...place, written: value }));
		filled.splice(filled.indexOf(entry), 1, { ...entry, value, places });
		states.touch(document);
		await skip(now);
	};

	const takeBack = async (now: Run, stop: Stop): Promise<void> => {
		if (stop.kind !== 'filled') return;
		await rewrite(states, now.document, stop.entry, ({ blank }) => blank);
		await goTo(now, (stops, at) => stops.find(({ start }) => start === at) ?? nextOpen(stops, at));
	};

	const chooseLinks = async (now: Run): Promise<void> => {
		const { document, stop } = now;
		const blanks = reader.of(document);
		if (!blanks || stop?.kind !== 'open') return;
		const { scope } = now;
		leave();
		await chooseLinked(deps, document, blanks, stop.question);
		await begin(document, scope, stop.start);
	};

	const press = async (now: Run, button: vscode.QuickInputButton): Promise<void> => {
		if (button === buttons.back) await back(now);
		else if (button === buttons.skip) await skip(now);
		else if (button === buttons.stop) leave();
		else if (button === buttons.places) await chooseLinks(now);
		else if (button === buttons.preview) await accept(now, true);
		else if (button === buttons.takeBack && now.stop) await takeBack(now, now.stop);
	};

	/** One thing at a time: a key pressed twice does not answer two questions. */
	const alone = (now: Run, action: () => Promise<void>): void => {
		if (now.busy || run !== now) return;
		now.busy = true;
		action()
			.catch(fail)
			.finally(() => {
				now.busy = false;
			});
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
		const input = vscode.window.createQuickPick<Row>();
		const now: Run = {
			document,
			input,
			scope,
			stop: undefined,
			print: '',
			suggestions: [],
			given: '',
			busy: false,
			notice: undefined,
		};
		run = now;
		input.ignoreFocusOut = true;
		input.keepScrollPosition = true;
		input.onDidAccept(() => alone(now, () => accept(now)));
		input.onDidTriggerButton((button) => alone(now, () => press(now, button)));
		input.onDidChangeValue((value) => {
			if (value !== now.given) now.notice = undefined;
			const current = reader.of(document);
			if (current) redraw(now, current);
		});
		input.onDidHide(() => {
			if (run === now) leave();
		});
		state.running = true;
		await vscode.commands.executeCommand('setContext', context, true);
		show(now, first, undefined, blanks);
		input.show();
	};

	/** The text moves under the question: it is shown anew, or the next one where somebody else has filled it in. */
	const follow = (document: vscode.TextDocument): void => {
		const now = run;
		if (now?.document !== document || now.busy || !now.stop) return;
		const blanks = reader.of(document);
		if (!blanks) return;
		const at = states.of(document).at?.range?.start ?? now.stop.start;
		const stops = stopsOf(document, blanks, states.of(document), now.scope);
		const { kind } = now.stop;
		const same = stops.find((stop) => stop.kind === kind && stop.start === at);
		if (same && printOf(blanks, same) === now.print) {
			now.stop = same;
			highlight.show(document, rangesOf(document, same));
			return;
		}
		const other = same ?? stops.find(({ start }) => start === at) ?? nextOpen(stops, at);
		if (!other) finish(now, blanks);
		else show(now, other, vscode.l10n.t('The text has changed here: look again.'));
	};

	const onRun = (action: (now: Run) => Promise<void>) => (): void => {
		const now = run;
		if (now) alone(now, () => action(now));
	};
	const { registerCommand } = vscode.commands;
	const subscriptions = vscode.Disposable.from(
		highlight,
		deps.analyses.onDidChange(follow),
		vscode.window.onDidChangeVisibleTextEditors(() => {
			if (run?.stop) highlight.show(run.document, rangesOf(run.document, run.stop));
		}),
		vscode.workspace.onDidCloseTextDocument((document) => {
			if (run?.document === document) leave();
		}),
		registerCommand('summaryWriter.fillIn.skip', onRun(skip)),
		registerCommand('summaryWriter.fillIn.back', onRun(back)),
		registerCommand('summaryWriter.fillIn.stop', leave),
		registerCommand(
			'summaryWriter.fillIn.preview',
			onRun((now) => accept(now, true)),
		),
	);
	return {
		async start(document, chosen) {
			if (run?.document === document && !chosen) {
				run.input.show();
				return;
			}
			if (chosen) {
				states.of(document).chosen = [...chosen];
				return begin(document, { document: undefined, chosen });
			}
			const blanks = await reader.whenRead(document);
			if (!blanks) return undefined;
			const cursor = editorOf(document)?.selection.active;
			const state = states.of(document);
			const here = cursor ? documentAt(document, blanks, document.offsetAt(cursor)) : 0;
			const at = state.at?.range?.start;
			const index = at === undefined ? (here ?? firstDocument(blanks)) : documentAt(document, blanks, at);
			return begin(document, { document: index }, at);
		},
		dispose() {
			// The window goes: what is kept says that the fill-in is running, and the next window goes on with it.
			const ended = run;
			run = undefined;
			ended?.input.dispose();
			subscriptions.dispose();
		},
	};
}

function firstDocument({ questions }: Blanks): number | undefined {
	return questions[0]?.parts[0]?.group.document;
}

function rangesOf(document: vscode.TextDocument, stop: Stop): readonly vscode.Range[] {
	if (stop.kind === 'open') {
		return placesOf(stop.question).map(({ line, placeholder }) => toRange(rangeOn(line, placeholder)));
	}
	return filledPlaces(document, stop.entry).flatMap(({ mark }) => (mark.range ? [rangeOf(document, mark.range)] : []));
}

function buttonsOfInput() {
	const button = (icon: string, tooltip: string): vscode.QuickInputButton => ({
		iconPath: new vscode.ThemeIcon(icon),
		tooltip,
	});
	return {
		back: button('arrow-left', vscode.l10n.t('Back to the One Before (Alt+Left)')),
		skip: button('arrow-right', vscode.l10n.t('Skip (Alt+Right)')),
		takeBack: button('discard', vscode.l10n.t('Take Back: Restore the Blank')),
		places: button('link', vscode.l10n.t('Choose the Places with the Same Value')),
		preview: button('open-preview', vscode.l10n.t('Preview Every Place')),
		stop: button('close', vscode.l10n.t('Stop (Escape)')),
	};
}

/** The mark of a question's first blank. */
export function markOf(document: vscode.TextDocument, question: Parameters<typeof startOf>[1]): Mark {
	const start = startOf(document, question);
	const place = firstPlace(question);
	return { range: { start, end: start + (place ? place.placeholder.to - place.placeholder.from : 0) } };
}
