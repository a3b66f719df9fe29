import * as vscode from 'vscode';
import { addIgnore, type Diagnostic, diagnosticKey, type IgnoreEntry, removeIgnore, type Scan } from '../core/index';
import type { Deps } from './deps';
import { selector } from './documents';
import { textOf } from './home';
import type { Homes, Place } from './homes';
import { oneByOne } from './oneByOne';
import { findingsAt, toRange } from './places';

/** What a quick fix asks to ignore. */
interface Request {
	readonly uri: vscode.Uri;
	readonly entry: Omit<IgnoreEntry, 'file'>;
}

/** Findings that are none: quick fixes that say so, here or in the whole file, and a command that lists and lifts them. */
export function registerIgnores(deps: Deps): vscode.Disposable {
	const { analyses } = deps;
	return vscode.Disposable.from(
		vscode.commands.registerCommand('summaryWriter.ignoreFinding', async ({ uri, entry }: Request) => {
			const document = await vscode.workspace.openTextDocument(uri);
			const place = deps.homes.of(document)?.place;
			if (place) await rewriteIgnores(deps, place, (text) => addIgnore(text, { file: place.path, ...entry }));
		}),
		vscode.commands.registerCommand('summaryWriter.showIgnored', () => showIgnored(deps)),
		vscode.languages.registerCodeActionsProvider(
			selector,
			{
				async provideCodeActions(document, range, { diagnostics }, token) {
					const analysis = await analyses.whenAnalysed(document);
					if (!analysis || token.isCancellationRequested) return [];
					return findingsAt(analysis, range).flatMap((finding) => {
						const shown = diagnostics.filter(
							({ code, range: at }) => code === finding.code && at.isEqual(toRange(finding.range)),
						);
						return actionsFor(document, finding, analysis.scan, shown);
					});
				},
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
		),
	);
}

/** Blanks have their own way to be ignored one by one, with all that want the same. */
function actionsFor(
	{ uri }: vscode.TextDocument,
	finding: Diagnostic,
	scan: Scan,
	diagnostics: vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
	const { code, text, context } = diagnosticKey(finding, scan);
	const action = (title: string, entry: Request['entry']): vscode.CodeAction => {
		const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
		made.diagnostics = diagnostics;
		made.command = { command: 'summaryWriter.ignoreFinding', title, arguments: [{ uri, entry } satisfies Request] };
		return made;
	};
	const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
	return [
		...(code === 'unfilled-placeholder' ? [] : [action(vscode.l10n.t('Ignore This Finding'), { code, text, context })]),
		...(code === 'missing-section' || text === ''
			? []
			: [action(vscode.l10n.t('Ignore “{0}” Everywhere in This File', shown), { code, text })]),
	];
}

const longestShown = 20;

interface Pick extends vscode.QuickPickItem {
	readonly entry: IgnoreEntry;
}

/** Lists what is ignored, that of the active text first, and lifts what the person chooses. */
async function showIgnored(deps: Deps): Promise<void> {
	const found = findHome(deps);
	if (!found) return;
	const { place, ignores } = found;
	if (ignores.length === 0) {
		await vscode.window.showInformationMessage(vscode.l10n.t('Nothing is ignored here.'));
		return;
	}
	const isHere = ({ file }: IgnoreEntry): boolean => file === place.path;
	const items = [...ignores.filter(isHere), ...ignores.filter((entry) => !isHere(entry))].map((entry): Pick => {
		const where = entry.context === undefined ? vscode.l10n.t('everywhere in the file') : vscode.l10n.t('in one place');
		return {
			label: entry.text,
			description: [entry.code, where].filter(Boolean).join(' · '),
			detail: entry.file,
			entry,
		};
	});
	const lifted = await vscode.window.showQuickPick(items, {
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
		title: vscode.l10n.t('What Is Ignored'),
		placeHolder: vscode.l10n.t('Choose what is to be found again'),
	});
	if (!lifted?.length) return;
	await rewriteIgnores(deps, place, async (text) => {
		let rest = text;
		for (const { entry } of lifted) rest = await removeIgnore(rest, entry);
		return rest;
	});
}

function findHome({
	active,
	homes,
}: Deps): { readonly place: Place; readonly ignores: readonly IgnoreEntry[] } | undefined {
	const document = active.document ?? vscode.window.activeTextEditor?.document;
	const found = document && homes.of(document);
	return found && { place: found.place, ignores: found.home.ignores };
}

/** Two changes that come at once would each write the file without the other. */
const inTurn = oneByOne(() => undefined);

/** Changes the `ignores.yaml` of a place; what stays the same is not written. */
export function rewriteIgnores(
	deps: Parameters<typeof rewrite>[0],
	place: Place,
	change: (text: string) => Promise<string>,
): Promise<void> {
	return inTurn(() => rewrite(deps, place, change).catch((error: unknown) => deps.log.error(String(error))));
}

async function rewrite(
	{ homes, log }: { readonly homes: Homes; readonly log: vscode.LogOutputChannel },
	place: Place,
	change: (text: string) => Promise<string>,
): Promise<void> {
	const file = vscode.Uri.joinPath(place.uri, 'ignores.yaml');
	const before = (await textOf(file)) ?? '';
	const after = await change(before);
	if (after === before) return;
	try {
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(after));
	} catch (error) {
		log.error(String(error));
		void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be written here.', '.summary-writer/ignores.yaml'));
		return;
	}
	homes.reread(place.uri);
}
