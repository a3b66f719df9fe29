import * as vscode from 'vscode';
import { addIgnore, diagnosticKey, placesOf, type Position, type Question } from '../../core/index';
import { fromPosition } from '../places';
import { rewriteIgnores } from '../ignores';
import { type Blanks, firstPlace, questionAt } from './blanks';
import type { FillDeps } from './deps';
import { jumpTo, linkQuestions, linkWithOthers, unlink, unlinkPlace } from './links';
import type { FillMode } from './mode';
import { showEntry, takeBackEntry } from './takeBack';
import { rowFinder } from './rowFinder';
import type { BlankRow } from './rows';
import { markOf } from './tour';
import type { BlanksView, ShownBlank } from './view';

/** What a command is about: a row of the view, or a blank of a text. */
export type Target = ShownBlank | { readonly uri: vscode.Uri; readonly line: number; readonly column: number };

/** What the keys of the Blanks view say instead of a target: its selection, or the row with the focus. */
type Chosen = 'selected' | 'toggled';

function isGiven<T>(value: T | undefined): value is T {
	return value !== undefined;
}

/** The commands of the view, the quick fixes and the hover. */
export function registerFillCommands(deps: FillDeps, mode: FillMode, view: BlanksView): vscode.Disposable {
	const { registerCommand } = vscode.commands;
	const withQuestions =
		(action: (document: vscode.TextDocument, blanks: Blanks, questions: readonly Question[]) => unknown) =>
		async (target?: Target, all?: readonly Target[]): Promise<void> => {
			const found = await questionsAt(deps, target, all);
			if (found?.questions.length) await action(found.document, found.blanks, found.questions);
		};
	return vscode.Disposable.from(
		registerCommand('summaryWriter.fillIn', async (of?: Target | Chosen, all?: readonly Target[]) => {
			const rows = of === 'selected' ? view.selection : of === 'toggled' ? [view.toggled].filter(isGiven) : all;
			const target = typeof of === 'string' ? rows?.[0] : of;
			const found = target && (await questionsAt(deps, target, rows));
			if (!found?.questions.length && (!target || typeof of === 'string')) {
				const { document } = deps.active;
				if (document) await mode.start(document);
				return;
			}
			if (found?.questions.length) {
				const { document, questions } = found;
				await mode.start(
					document,
					questions.map((question) => markOf(document, question)),
				);
			}
		}),
		registerCommand('summaryWriter.fillOne', async (target: Target) => {
			const found = await questionsAt(deps, target, undefined);
			const [at] = found ? placesOfTargets(found.blanks, [target]) : [];
			const place = found?.questions
				.flatMap(placesOf)
				.find(({ line, placeholder: { from, to } }) => line === at?.line && from <= at.column && at.column <= to);
			if (!found || !place) return;
			unlinkPlace(deps, found.document, place);
			const again = await questionsAt(deps, target, undefined);
			await mode.start(found.document, again?.questions.map((question) => markOf(found.document, question)) ?? []);
		}),
		registerCommand('summaryWriter.jumpToBlank', (target: Target) => jump(deps, target)),
		registerCommand(
			'summaryWriter.linkBlanks',
			withQuestions((document, blanks, questions) => {
				const [first, ...more] = questions;
				if (more.length) return linkQuestions(deps, document, blanks, questions);
				return first && linkWithOthers(deps, document, blanks, first);
			}),
		),
		registerCommand(
			'summaryWriter.unlinkBlanks',
			withQuestions((document, _blanks, questions) => {
				for (const question of questions) unlink(deps, document, question);
			}),
		),
		registerCommand(
			'summaryWriter.ignoreBlank',
			withQuestions((document, _blanks, questions) => ignore(deps, document, questions)),
		),
		registerCommand('summaryWriter.takeBack', (target?: Target) => takeBackEntry(deps, target)),
	);
}

/** The questions of the targets in the text as it is now; of the cursor where nothing is named. */
async function questionsAt(
	{ active, blanks: reader }: FillDeps,
	target: Target | undefined,
	all: readonly Target[] | undefined,
): Promise<
	| { readonly document: vscode.TextDocument; readonly blanks: Blanks; readonly questions: readonly Question[] }
	| undefined
> {
	const document = target ? await vscode.workspace.openTextDocument(target.uri) : active.document;
	const blanks = document && (await reader.whenRead(document));
	if (!document || !blanks) return undefined;
	const cursor = vscode.window.activeTextEditor?.selection.active;
	const here = cursor && { line: cursor.line, column: cursor.character };
	const targets = target && (all?.length ? all : [target]);
	const places = targets ? placesOfTargets(blanks, targets) : here ? [here] : [];
	const questions = places.flatMap(({ line, column }) => questionAt(blanks, line, column) ?? []);
	return { document, blanks, questions: [...new Set(questions)] };
}

function placesOfTargets(blanks: Blanks, targets: readonly Target[]): readonly Position[] {
	const find = rowFinder(blanks);
	return targets.flatMap((one) => ('row' in one ? placesOfRow(one.row, find) : [one]));
}

function placesOfRow(row: BlankRow, find: ReturnType<typeof rowFinder>): readonly Position[] {
	return row.kind === 'kind' ? row.children.flatMap((child) => placesOfRow(child, find)) : find(row);
}

async function jump({ blanks: reader, states }: FillDeps, target: Target): Promise<void> {
	const document = await vscode.workspace.openTextDocument(target.uri);
	if ('row' in target && target.row.kind === 'filled') {
		const entry = states.of(document).filled[target.row.index];
		if (entry) await showEntry(document, entry);
		return;
	}
	const blanks = await reader.whenRead(document);
	const [place] = blanks ? placesOfTargets(blanks, [target]) : [];
	const question = blanks && place && questionAt(blanks, place.line, place.column);
	const all = question?.parts.flatMap(({ group }) => group.places) ?? [];
	const exact = all.find(({ line, placeholder }) => line === place?.line && placeholder.from === place.column);
	const shown = exact ?? (question && firstPlace(question));
	if (shown) await jumpTo(document, shown);
}

/** Says in `ignores.yaml` that these blanks are none. */
async function ignore(deps: FillDeps, document: vscode.TextDocument, questions: readonly Question[]): Promise<void> {
	const analysis = deps.analyses.analysisOf(document);
	const place = deps.homes.of(document)?.place;
	if (!analysis || !place) return;
	const places = questions.flatMap(({ parts }) => parts).flatMap(({ group }) => group.places);
	const findings = places.flatMap(({ line, placeholder }) =>
		analysis.diagnostics.filter(
			({ code, range }) =>
				code === 'unfilled-placeholder' && range.start.line === line && range.start.column === placeholder.from,
		),
	);
	await rewriteIgnores(deps, place, async (before) => {
		let after = before;
		for (const finding of findings) {
			const { code, text, context } = diagnosticKey(finding, analysis.scan);
			after = await addIgnore(after, { file: place.path, code, text, context });
		}
		return after;
	});
}

/** The target of a blank in a text. */
export function targetAt(document: vscode.TextDocument, at: vscode.Position): Target {
	const { line, column } = fromPosition(at);
	return { uri: document.uri, line, column };
}
