import * as vscode from 'vscode';
import { answerEdits, placesOf, type Question, type TextEdit } from '../../core/index';
import { toRange } from '../places';
import { type Blanks, wantsOf } from './blanks';
import type { Filled, FilledPlace } from './marks';
import type { States } from './states';

/** A question with what goes into its parts. */
export interface Answer {
	readonly question: Question;
	readonly values: readonly string[];
}

/**
 * Fills in answers as one undo step, and takes note of them. Nothing is written where the text is no longer the one that was
 * read (`blanks`): `false`. With `preview` the person confirms each place first.
 */
export async function fillIn(
	states: States,
	document: vscode.TextDocument,
	blanks: Blanks,
	answers: readonly Answer[],
	{ preview = false }: { readonly preview?: boolean } = {},
): Promise<boolean> {
	if (!answers.every(({ question }) => isAsRead(document, blanks, question))) return false;
	const { version } = document;
	const planned = answers.map((answer) => planOf(document, blanks, answer));
	const edit = new vscode.WorkspaceEdit();
	const asked = preview ? existingFile(document) : undefined;
	for (const { label, steps } of planned) {
		for (const { range, newText } of steps) {
			if (preview) edit.replace(document.uri, range, newText, { needsConfirmation: !asked, label });
			else edit.replace(document.uri, range, newText);
		}
	}
	if (!edit.size) return false;
	// What needs confirmation is shown unchecked, and a preview is shown only where something needs it: a file that is there already
	// is not made, nor listed, so that every place is checked to begin with.
	if (asked) edit.createFile(asked, { ignoreIfExists: true }, { needsConfirmation: true, label: '' });
	const before = document.getText();
	const state = states.of(document);
	const note = (done: readonly Plan[]): void => {
		if (done.length) state.filled.push(...notedOf(done));
	};
	// Noted as soon as it stands there, so that it moves with what others write right behind it.
	const watching = vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
		if (preview || changed !== document || document.version !== version + 1 || !contentChanges.length) return;
		if (confirmedOf(planned, before, document.getText()).length === planned.length) note(planned);
	});
	const isApplied = await vscode.workspace.applyEdit(edit, { isRefactoring: preview });
	watching.dispose();
	const now = document.getText();
	if (!isApplied || now === before) return false;
	if (preview) note(confirmedOf(planned, before, now));
	states.touch(document);
	return true;
}

/** Whether the lines of a question are still those that were read. */
function isAsRead(document: vscode.TextDocument, { scan }: Blanks, question: Question): boolean {
	return placesOf(question).every(
		({ line }) => line < document.lineCount && document.lineAt(line).text === scan.lines[line]?.text,
	);
}

/** A file, or folder, that is there. */
function existingFile({ uri, isUntitled }: vscode.TextDocument): vscode.Uri | undefined {
	return isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : uri;
}

/** As much of the plans as the person let through; nothing where the text is not what comes of them. */
function confirmedOf(plans: readonly Plan[], before: string, now: string): readonly Plan[] {
	const inOrder = plans.flatMap(({ steps }) => steps).sort((a, b) => a.start - b.start);
	const confirmed = new Set<Step>();
	let rebuilt = before.slice(0, inOrder[0]?.start);
	for (const [n, step] of inOrder.entries()) {
		const behind = before.slice(step.start + step.blank.length, inOrder[n + 1]?.start);
		const isConfirmed = now.startsWith(step.newText + behind, rebuilt.length);
		if (isConfirmed) confirmed.add(step);
		rebuilt += (isConfirmed ? step.newText : step.blank) + behind;
	}
	if (rebuilt !== now) return [];
	return plans
		.map((plan) => ({ ...plan, steps: plan.steps.filter((step) => confirmed.has(step)) }))
		.filter(({ steps }) => steps.length);
}

interface Step {
	readonly range: vscode.Range;
	readonly start: number;
	readonly blank: string;
	readonly newText: string;
}

interface Plan {
	readonly label: string;
	readonly value: string;
	readonly steps: readonly Step[];
}

function planOf(document: vscode.TextDocument, { scan }: Blanks, { question, values }: Answer): Plan {
	const stepOf = ({ range, newText }: TextEdit): Step => {
		const target = toRange(range);
		return { range: target, start: document.offsetAt(target.start), blank: document.getText(target), newText };
	};
	const steps = answerEdits({ scan }, question, values).map(stepOf);
	return { label: wantsOf(question), value: values.join('–'), steps };
}

/** Where each value stands after all have been written. */
function notedOf(plans: readonly Plan[]): readonly Filled[] {
	const inOrder = plans.flatMap(({ steps }) => steps).sort((a, b) => a.start - b.start);
	const starts = new Map<Step, number>();
	let shift = 0;
	for (const step of inOrder) {
		starts.set(step, step.start + shift);
		shift += step.newText.length - step.blank.length;
	}
	return plans.map(({ label, value, steps }) => ({
		wants: label,
		value,
		places: steps.map((step): FilledPlace => {
			const start = starts.get(step) ?? step.start;
			return { mark: { range: { start, end: start + step.newText.length } }, blank: step.blank, written: step.newText };
		}),
	}));
}

/** How a filled place stands now: `open` where undo gave back its blank, `changed` where somebody wrote something else. */
export function statusOf(
	document: vscode.TextDocument,
	{ mark, blank, written }: FilledPlace,
): 'filled' | 'open' | 'changed' {
	const { range } = mark;
	if (!range) return 'changed';
	const text = document.getText(rangeOf(document, range));
	return text === written ? 'filled' : text === blank ? 'open' : 'changed';
}

/** The places of an answer that still stand as they were written. */
export function filledPlaces(document: vscode.TextDocument, { places }: Filled): readonly FilledPlace[] {
	return places.filter((place) => statusOf(document, place) === 'filled');
}

/** Offsets as a range. */
export function rangeOf(
	document: vscode.TextDocument,
	{ start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/**
 * Puts other text where an answer was written, as one undo step: the blanks again, or a new value. Places that somebody changed
 * since are left alone; their number is returned.
 */
export async function rewrite(
	states: States,
	document: vscode.TextDocument,
	entry: Filled,
	newTextOf: (place: FilledPlace) => string,
): Promise<{ readonly done: boolean; readonly changed: number }> {
	const ours = filledPlaces(document, entry);
	const changed = entry.places.filter((place) => statusOf(document, place) === 'changed').length;
	const edit = new vscode.WorkspaceEdit();
	for (const place of ours) {
		if (place.mark.range) edit.replace(document.uri, rangeOf(document, place.mark.range), newTextOf(place));
	}
	const done = edit.size > 0 && (await vscode.workspace.applyEdit(edit));
	if (done) states.touch(document);
	return { done, changed };
}
