import * as vscode from 'vscode';
import { type PlacedPlaceholder, placesOf, type Question, rangeOn } from '../../core/index';
import { toRange } from '../places';
import { showAt } from '../show';
import { type Blanks, contextOfPlace, questionAt, wantsOf } from './blanks';
import type { FillDeps } from './deps';
import type { Mark } from './marks';

interface Pick extends vscode.QuickPickItem {
	readonly place: PlacedPlaceholder;
}

/** Shows the places that a question fills, and lets the person take some of them out. */
export async function chooseLinked(
	{ states }: FillDeps,
	document: vscode.TextDocument,
	blanks: Blanks,
	question: Question,
): Promise<void> {
	const places = placesOf(question);
	const chosen = await choose(document, blanks, places, places, wantsOf(question));
	if (!chosen || chosen.length === places.length) return;
	const apart = places.filter((place) => !chosen.includes(place)).map((place) => [place]);
	link(states, document, [...(chosen.length ? [chosen] : []), ...apart]);
}

/** Links questions to one: their places are shown before. */
export async function linkQuestions(
	{ states }: FillDeps,
	document: vscode.TextDocument,
	blanks: Blanks,
	questions: readonly Question[],
): Promise<void> {
	const all = questions.flatMap(placesOf);
	if (all.length < 2) return;
	const chosen = await choose(document, blanks, all, all, vscode.l10n.t('The same value for {0} places', all.length));
	if (chosen && chosen.length > 1) link(states, document, [chosen]);
}

/** Links a question with others of its document that the person chooses. */
export async function linkWithOthers(
	{ states }: FillDeps,
	document: vscode.TextDocument,
	blanks: Blanks,
	question: Question,
): Promise<void> {
	const [part] = question.parts;
	if (!part) return;
	const own = placesOf(question);
	const others = blanks.questions
		.filter(({ parts: [other] }) => other && other.group.document === part.group.document && other.group !== part.group)
		.sort((a, b) => Number(b.parts[0]?.want.slot === part.want.slot) - Number(a.parts[0]?.want.slot === part.want.slot))
		.flatMap(placesOf);
	const chosen = await choose(document, blanks, [...own, ...others], own, vscode.l10n.t('Places with the same value'));
	if (chosen && chosen.length > 1) link(states, document, [chosen]);
}

/** Takes every place of a question apart from the others. */
export function unlink({ states }: FillDeps, document: vscode.TextDocument, question: Question): void {
	link(
		states,
		document,
		placesOf(question).map((place) => [place]),
	);
}

/** Takes one place apart from the others of its question. */
export function unlinkPlace({ states }: FillDeps, document: vscode.TextDocument, place: PlacedPlaceholder): void {
	link(states, document, [[place]]);
}

/** The question of a blank, asked again of the text as it is now. */
export function questionHere(blanks: Blanks, document: vscode.TextDocument, at: vscode.Position): Question | undefined {
	return document.lineCount > at.line ? questionAt(blanks, at.line, at.character) : undefined;
}

function link(
	states: FillDeps['states'],
	document: vscode.TextDocument,
	sets: readonly (readonly PlacedPlaceholder[])[],
): void {
	states.of(document).sets.push(...sets.map((places) => places.map((place) => markOfPlace(document, place))));
	states.touch(document);
}

function markOfPlace(document: vscode.TextDocument, { line, placeholder }: PlacedPlaceholder): Mark {
	const { start, end } = toRange(rangeOn(line, placeholder));
	return { range: { start: document.offsetAt(start), end: document.offsetAt(end) } };
}

/** The places that stay checked; the one under the cursor of the list is shown in the text. */
function choose(
	document: vscode.TextDocument,
	blanks: Blanks,
	places: readonly PlacedPlaceholder[],
	checked: readonly PlacedPlaceholder[],
	title: string,
): Promise<readonly PlacedPlaceholder[] | undefined> {
	const input = vscode.window.createQuickPick<Pick>();
	input.title = title;
	input.placeholder = vscode.l10n.t('Checked places get the same value');
	input.canSelectMany = true;
	input.items = places.map((place) => ({
		label: contextOfPlace(blanks, place),
		description: vscode.l10n.t('line {0}', place.line + 1),
		place,
	}));
	input.selectedItems = input.items.filter(({ place }) => checked.includes(place));
	return new Promise((done) => {
		const subscriptions = [
			input.onDidChangeActive(([active]) => {
				if (active) reveal(document, active.place);
			}),
			input.onDidAccept(() => {
				done(input.selectedItems.map(({ place }) => place));
				input.hide();
			}),
			input.onDidHide(() => {
				done(undefined);
				vscode.Disposable.from(input, ...subscriptions).dispose();
			}),
		];
		input.show();
	});
}

function reveal(document: vscode.TextDocument, { line, placeholder }: PlacedPlaceholder): void {
	const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
	editor?.revealRange(toRange(rangeOn(line, placeholder)), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows a place and selects it. */
export async function jumpTo(document: vscode.TextDocument, { line, placeholder }: PlacedPlaceholder): Promise<void> {
	await showAt(document, toRange(rangeOn(line, placeholder)));
}
