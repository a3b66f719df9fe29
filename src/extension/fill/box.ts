import * as vscode from 'vscode';
import { type FillProblem, placesOf, type Suggestion } from '../../core/index';
import type { Blanks } from './blanks';
import { problemRow, promptOf, type Row, rowsFor, titleOf } from './prompt';
import type { Stop } from './tour';
import { createTypeAhead } from './typeAhead';

/** What a button of the box does. */
export type BoxAction = 'back' | 'skip' | 'takeBack' | 'places' | 'preview' | 'stop';

/** What the box tells. */
export interface BoxEvents {
	/** Enter. */
	readonly accepted: () => void;
	readonly pressed: (action: BoxAction) => void;
	readonly hidden: () => void;
}

/** A stop as the box shows it. */
export interface Shown {
	readonly blanks: Blanks;
	readonly stop: Stop;
	readonly stops: readonly Stop[];
	readonly suggestions: readonly Suggestion[];
	/** Something to say among the rows until the next key. */
	readonly notice?: string | undefined;
	/** What was given and is in the box again. */
	readonly back?: string | undefined;
}

/** The box that asks. It stays when the focus leaves it. */
export interface Box {
	/** Takes what Enter gives: the row, or what was typed; `undefined` where nothing was typed for a question that does not show yet. */
	take(): string | undefined;
	/** What was typed is not used. */
	turn(): void;
	/** What was typed was for a question that is gone. */
	drop(): void;
	ask(shown: Shown): void;
	/** The same stop in a text that has changed elsewhere. */
	refresh(shown: Pick<Shown, 'blanks' | 'stop'>): void;
	/** Says why `taken` is not possible, and leaves it to be changed. */
	refuse(taken: string, problem: FillProblem): void;
	show(): void;
	dispose(): void;
}

/** Makes the box; it shows with `show`. */
export function createBox({ accepted, pressed, hidden }: BoxEvents): Box {
	const buttons = buttonsOfBox();
	const input = vscode.window.createQuickPick<Row>();
	const typed = createTypeAhead((value) => {
		input.value = value;
	});
	let now: Shown | undefined;

	const draw = (problem?: FillProblem): void => {
		if (!now) return;
		const { notice } = now;
		const said: readonly Row[] = notice ? [{ label: `$(info) ${notice}`, alwaysShow: true }] : [];
		input.items = [...(problem ? rowsBeside(now, problem) : rowsOf(now, typed.text)), ...said];
	};
	input.ignoreFocusOut = true;
	input.keepScrollPosition = true;
	input.onDidAccept(accepted);
	input.onDidTriggerButton((button) => {
		const action = actions.find((one) => buttons[one] === button);
		if (action) pressed(action);
	});
	input.onDidChangeValue((value) => {
		const before = typed.text;
		typed.heard(value);
		if (typed.isBehind) return;
		if (now?.notice && typed.text !== before) now = { ...now, notice: undefined };
		draw();
	});
	input.onDidHide(hidden);

	return {
		take() {
			const [row] = input.activeItems;
			const { isBehind } = typed;
			const text = typed.take();
			if (isBehind) return text.trim() ? text : undefined;
			// Rows that were replaced in the meantime are not what is seen.
			return (row && input.items.includes(row) ? row.value : undefined) ?? text;
		},
		turn: () => void typed.take(),
		drop: () => typed.drop(),
		ask(shown) {
			now = shown;
			const { blanks, stop, stops, back } = shown;
			input.step = stops.findIndex((one) => one.kind === stop.kind && one.start === stop.start) + 1;
			input.totalSteps = stops.length;
			if (back === undefined) typed.ask(stop.kind === 'filled' ? stop.entry.value : '');
			else typed.giveBack(back);
			input.title = stop.kind === 'open' ? titleOf(stop.question) : stop.entry.wants;
			input.placeholder = stop.kind === 'open' ? promptOf(blanks, stop.question) : '';
			input.buttons = actionsAt(stop).map((action) => buttons[action]);
			draw();
		},
		refresh(shown) {
			if (now) now = { ...now, ...shown };
		},
		refuse(taken, problem) {
			typed.giveBack(taken);
			draw(problem);
		},
		show: () => input.show(),
		dispose: () => input.dispose(),
	};
}

function rowsOf({ blanks, stop, suggestions }: Shown, typed: string): readonly Row[] {
	if (stop.kind === 'open') return rowsFor(blanks, stop.question, typed, suggestions);
	const label = typed || stop.entry.value;
	return [{ label, description: vscode.l10n.t('filled in'), value: typed, alwaysShow: true }];
}

/** Where nothing was given the suggestions stay on top. */
function rowsBeside({ blanks, stop, suggestions }: Shown, problem: FillProblem): readonly Row[] {
	const offered = stop.kind === 'open' ? rowsFor(blanks, stop.question, '', suggestions) : [];
	return problem.code === 'empty' ? [...offered, problemRow(problem)] : [problemRow(problem), ...offered];
}

function actionsAt(stop: Stop): readonly BoxAction[] {
	const isLinked = stop.kind === 'open' && stop.question.parts.length === 1 && placesOf(stop.question).length > 1;
	return [
		'back',
		'skip',
		...(stop.kind === 'filled' ? (['takeBack'] as const) : []),
		...(isLinked ? (['places', 'preview'] as const) : []),
		'stop',
	];
}

const actions = ['back', 'skip', 'takeBack', 'places', 'preview', 'stop'] as const satisfies readonly BoxAction[];

function buttonsOfBox(): Readonly<Record<BoxAction, vscode.QuickInputButton>> {
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
