import * as vscode from 'vscode';
import { type Analysis, handInReport, handInText, type Tick } from '../../core/index';
import type { Deps } from '../deps';
import { language } from '../locale';
import type { ShownRow } from '../view/view';
import { createPages } from './pages';
import { subjectOf } from './subject';

interface Pick extends vscode.QuickPickItem {
	readonly tick: Tick;
}

/** `Ready to Hand In?`: the page, its copy, and the ticks for what was reviewed. */
export function registerHandIn(deps: Deps): vscode.Disposable {
	const { active, analyses, context } = deps;
	const ticks = ticksIn(context.workspaceState);
	const write = (document: vscode.TextDocument): string => {
		const analysis = analyses.analysisOf(document);
		return analysis ? handInText(handInReport(analysis, ticks.of(document)), language) : '';
	};
	const pages = createPages('summary-writer-hand-in', write);
	const { registerCommand } = vscode.commands;
	const { t } = vscode.l10n;
	return vscode.Disposable.from(
		pages,
		analyses.onDidChange((document) => pages.refresh(document)),
		registerCommand('summaryWriter.handIn', async () => {
			const { document } = active;
			if (!document || !analyses.analysisOf(document)) return;
			await pages.show(`${t('Ready to Hand In')}.md`, document, 'markdown');
		}),
		registerCommand('summaryWriter.copyHandIn', async () => {
			const { document } = active;
			if (!document) return;
			await vscode.env.clipboard.writeText(write(document));
			vscode.window.setStatusBarMessage(t('The report is copied.'), 5000);
		}),
		registerCommand('summaryWriter.reviewSections', async () => {
			const { document } = active;
			const analysis = document && analyses.analysisOf(document);
			if (!document || !analysis) return;
			const picks = picksOf(analysis, ticks.of(document));
			const chosen = await vscode.window.showQuickPick(picks, {
				canPickMany: true,
				placeHolder: t('Sections that have been reviewed'),
			});
			if (!chosen) return;
			await ticks.set(
				document,
				chosen.map(({ tick }) => tick),
			);
			pages.refresh(document);
		}),
		registerCommand('summaryWriter.toggleReviewed', async (shown?: ShownRow) => {
			const subject = await subjectOf(deps, shown);
			const { document, analysis, section } = subject ?? {};
			if (!document || !analysis || !section) return;
			const sections = handInReport(analysis, ticks.of(document)).documents.flatMap((one) => one.sections);
			const found = sections.findLast(({ at, heading }) => heading !== undefined && at.line <= section.start.line);
			if (!found) return;
			const others = sections.filter((one) => one.reviewed && one !== found);
			await ticks.set(document, found.reviewed ? others : [...others, found]);
			pages.refresh(document);
		}),
	);
}

function picksOf(analysis: Analysis, ticks: readonly Tick[]): readonly Pick[] {
	const { documents } = handInReport(analysis, ticks);
	return documents.flatMap(({ title, sections }) =>
		sections.flatMap(({ key, print, heading, reviewed }): readonly Pick[] =>
			heading === undefined
				? []
				: [{ label: heading, description: documents.length > 1 ? title : '', picked: reviewed, tick: { key, print } }],
		),
	);
}

const key = 'reviewed';

/** The ticks of each text, kept with the workspace. */
function ticksIn(state: vscode.Memento): {
	of(document: vscode.TextDocument): readonly Tick[];
	set(document: vscode.TextDocument, ticks: readonly Tick[]): Thenable<void>;
} {
	const all = (): Readonly<Record<string, readonly Tick[]>> => state.get(key, {});
	return {
		of: ({ uri }) => all()[uri.toString()] ?? [],
		set({ uri }, ticks) {
			const { [uri.toString()]: _, ...others } = all();
			const kept = ticks.map(({ key: section, print }) => ({ key: section, print }));
			return state.update(key, kept.length ? { ...others, [uri.toString()]: kept } : others);
		},
	};
}
