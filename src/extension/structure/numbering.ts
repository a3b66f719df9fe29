import * as vscode from 'vscode';
import { convertNumbering, ladders, renumbering, type Style, styles } from '../../core/index';
import type { Deps } from '../deps';
import type { ShownRow } from '../view/view';
import { applyRenumbering } from './apply';
import { subjectOf } from './subject';

interface Pick extends vscode.QuickPickItem {
	readonly style: Style;
}

/** Renumbers a text or a section, and gives its headings the marks of another style. */
export function registerNumbering(deps: Deps): vscode.Disposable {
	const { registerCommand } = vscode.commands;
	return vscode.Disposable.from(
		registerCommand('summaryWriter.renumber', async () => {
			const subject = await subjectOf(deps, undefined);
			if (!subject) return;
			const { edits, unsure } = renumbering(subject.analysis);
			await applyRenumbering(subject.document, { edits, unsure });
			if (!edits.length) vscode.window.setStatusBarMessage(vscode.l10n.t('The numbers are in order.'), 5000);
		}),
		registerCommand('summaryWriter.renumberSection', async (shown?: ShownRow) => {
			const subject = await subjectOf(deps, shown);
			if (!subject?.section) return;
			await applyRenumbering(subject.document, renumbering(subject.analysis, subject.section));
		}),
		registerCommand('summaryWriter.convertNumbering', async (given?: unknown) => {
			const subject = await subjectOf(deps, undefined);
			const style =
				subject && (styles.find((one) => one === given) ?? (await pickStyle(subject.analysis.profile?.numbering)));
			// The text may have changed while the style was chosen.
			const analysis = subject && style && deps.analyses.analysisOf(subject.document);
			if (analysis) await applyRenumbering(subject.document, convertNumbering(analysis, style));
		}),
	);
}

/** The style that a profile asks for first. */
async function pickStyle(asked: string | undefined): Promise<Style | undefined> {
	const picks = styles.map((style): Pick => {
		const description = style === asked ? vscode.l10n.t('asked for by the profile') : '';
		return { style, label: ladders[style].map((mark) => mark.trim()).join(' '), description, detail: nameOf(style) };
	});
	const sorted = [...picks].sort((a, b) => Number(b.style === asked) - Number(a.style === asked));
	return (
		await vscode.window.showQuickPick(sorted, {
			placeHolder: vscode.l10n.t('Marks of the headings, from the highest level down'),
		})
	)?.style;
}

function nameOf(style: Style): string {
	switch (style) {
		case 'gbt9704':
			return 'GB/T 9704-2012';
		case 'taiwan':
			return vscode.l10n.t('Formal, with 壹、');
		case 'plain':
			return vscode.l10n.t('Plain');
		case 'markdown':
			return 'Markdown';
	}
}
