import * as vscode from 'vscode';
import {
	type FilledQuestion,
	fillFromValues,
	fillProblemMessage,
	frontMatterValues,
	namedQuestions,
	parseValues,
	placesOf,
	type Values,
	type ValuesFill,
} from '../../core/index';
import { textOf } from '../home';
import { language } from '../locale';
import { type Blanks, contextOf, firstPlace, wantsOf } from './blanks';
import type { FillDeps } from './deps';
import { placesText, suggestionsIn } from './suggestions';
import { fillIn } from './write';

interface FilePick extends vscode.QuickPickItem {
	readonly uri?: vscode.Uri;
}

interface ValuePick extends vscode.QuickPickItem {
	readonly filled?: FilledQuestion;
}

/** Fills a text from a file of values, in one step that the person confirms; and writes such a file for a text. */
export function registerFromValues(deps: FillDeps): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand('summaryWriter.fillFromValues', (file?: vscode.Uri) => fillFrom(deps, file)),
		vscode.commands.registerCommand('summaryWriter.listValues', () => listValues(deps)),
	);
}

async function fillFrom(deps: FillDeps, file: vscode.Uri | undefined): Promise<void> {
	const { document } = deps.active;
	const blanks = document && (await deps.blanks.whenRead(document));
	if (!document || !blanks) return;
	const chosen = file ? { uri: file } : await chooseFile(deps, document);
	if (!chosen) return;
	const values = await valuesOf(deps, document, blanks, chosen.uri);
	if (!values) return;
	const now = (await deps.blanks.whenRead(document)) ?? blanks;
	const fill = fillFromValues(now, values);
	const confirmed = await confirm(now, fill);
	if (!confirmed?.answers.length) return;
	const answers = confirmed.answers.map(({ question, values }) => ({ question, values }));
	if (await fillIn(deps.states, document, now, answers, { preview: confirmed.preview })) return;
	void vscode.window.showWarningMessage(
		vscode.l10n.t('The text has changed in the meantime, so nothing was filled in. Try again.'),
	);
}

/** Front matter stands above the file. */
async function valuesOf(
	deps: FillDeps,
	document: vscode.TextDocument,
	blanks: Blanks,
	file: vscode.Uri | undefined,
): Promise<Values | undefined> {
	if (!file) return [...(await deps.values.for(document, blanks))].reverse();
	const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
	const { values, problems } = await parseValues(open?.getText() ?? (await textOf(file)) ?? '');
	const [problem] = problems;
	if (problem && !values.length) {
		void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be read as values.', nameOf(file)));
		return undefined;
	}
	return [...values, ...(await frontMatterValues(blanks.scan))];
}

async function chooseFile({ values }: FillDeps, document: vscode.TextDocument): Promise<FilePick | undefined> {
	const own = values.fileFor(document, 'workspace');
	const open = vscode.workspace.textDocuments.filter(
		({ languageId, uri, isClosed }) => languageId === 'yaml' && !isClosed && uri.toString() !== own?.toString(),
	);
	const browse: FilePick = { label: `$(folder-opened) ${vscode.l10n.t('Another File…')}` };
	const picked = await vscode.window.showQuickPick<FilePick>(
		[
			...open.map(
				({ uri }): FilePick => ({ label: `$(file) ${nameOf(uri)}`, description: vscode.l10n.t('open'), uri }),
			),
			{ label: `$(history) ${vscode.l10n.t('Remembered Values')}`, description: 'values.yaml' },
			browse,
		],
		{ title: vscode.l10n.t('Fill In from Values'), placeHolder: vscode.l10n.t('Which values?') },
	);
	if (picked !== browse) return picked;
	const [uri] =
		(await vscode.window.showOpenDialog({ filters: { YAML: ['yaml', 'yml'] }, title: vscode.l10n.t('Values') })) ?? [];
	return uri && { label: nameOf(uri), uri };
}

/** Every value with where it goes, all of them checked: Enter fills in what is. */
function confirm(
	blanks: Blanks,
	fill: ValuesFill,
): Promise<{ readonly answers: readonly FilledQuestion[]; readonly preview: boolean } | undefined> {
	const input = vscode.window.createQuickPick<ValuePick>();
	const preview: vscode.QuickInputButton = {
		iconPath: new vscode.ThemeIcon('open-preview'),
		tooltip: vscode.l10n.t('Preview Every Place'),
	};
	input.title = vscode.l10n.t('Fill in {0} values', fill.filled.length);
	input.placeholder = fill.filled.length
		? vscode.l10n.t('Enter fills in what is checked, as one step')
		: vscode.l10n.t('No value fits a blank of this text');
	input.canSelectMany = true;
	input.matchOnDescription = true;
	input.buttons = fill.filled.length ? [preview] : [];
	input.items = fill.filled.map((filled) => pickOf(blanks, filled));
	input.selectedItems = input.items;
	const left = leftText(blanks, fill);
	if (left.length) input.items = [...input.items, ...left];
	input.selectedItems = input.items.filter(({ filled }) => filled);
	return new Promise((done) => {
		const answer = (isPreview: boolean): void => {
			done({ answers: input.selectedItems.flatMap(({ filled }) => filled ?? []), preview: isPreview });
			input.hide();
		};
		input.onDidAccept(() => answer(false));
		input.onDidTriggerButton(() => answer(true));
		input.onDidHide(() => {
			done(undefined);
			input.dispose();
		});
		input.show();
	});
}

function pickOf(blanks: Blanks, filled: FilledQuestion): ValuePick {
	const count = filled.question.parts.length > 1 ? 1 : placesOf(filled.question).length;
	return {
		label: `${filled.named.key}: ${filled.values.join('–')}`,
		description: `${contextOf(blanks, filled.question)} · ${placesText(count)}`,
		filled,
	};
}

/** What is not filled in, and why: several values, impossible ones, names that no blank wants, blanks without a value. */
function leftText(blanks: Blanks, { unfit, unused, open }: ValuesFill): readonly ValuePick[] {
	const separator = { label: vscode.l10n.t('Not filled in'), kind: vscode.QuickPickItemKind.Separator };
	const rows = [
		...unfit.map(({ question, named, problem }) => ({
			label: `$(warning) ${named.key}: ${named.values.join(', ')}`,
			description: problem
				? fillProblemMessage(problem, language)
				: vscode.l10n.t('Several values: choose one while filling in {0}', contextOf(blanks, question)),
		})),
		...unused.map(({ key }) => ({ label: `$(circle-slash) ${key}`, description: vscode.l10n.t('no blank wants it') })),
		...(open.length
			? [{ label: `$(circle-large-outline) ${vscode.l10n.t('Questions without a value: {0}', open.length)}` }]
			: []),
	];
	return rows.length ? [separator, ...rows] : [];
}

/** Opens a new file with a line for every question of a text, to be filled in and used. */
async function listValues(deps: FillDeps): Promise<void> {
	const { document } = deps.active;
	const blanks = document && (await deps.blanks.whenRead(document));
	if (!document || !blanks) return;
	const known = await deps.values.for(document, blanks);
	const { stringify } = await import('yaml');
	const lines = namedQuestions(blanks).flatMap(({ key, question }) => {
		const remembered = suggestionsIn(document, blanks, question, known).find(({ source }) => source === 'remembered');
		const line = (firstPlace(question)?.line ?? 0) + 1;
		const comment = `# ${vscode.l10n.t('line {0}', line)}: ${wantsOf(question)}: ${contextOf(blanks, question)}`;
		return [comment, `${stringify(key).trim()}: ${remembered ? stringify(remembered.value).trim() : ''}`.trim()];
	});
	const content = `${lines.join('\n')}\n`;
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'yaml', content }));
}

function nameOf(uri: vscode.Uri): string {
	return uri.path.replace(/^.*\//su, '');
}
