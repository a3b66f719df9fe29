import * as vscode from 'vscode';
import {
	type Analysis,
	deleteSection,
	demoteSection,
	orderSection,
	promoteSection,
	type Renumbering,
	type Section,
	sectionBlock,
	shiftSection,
} from '../../core/index';
import type { Deps } from '../deps';
import { toPosition, toRange } from '../places';
import { allSections } from '../sections';
import { showAt } from '../show';
import type { ShownRow } from '../view/view';
import { applyRenumbering } from './apply';
import { type Subject, subjectOf } from './subject';

type Change = (analysis: Analysis, section: Section) => Renumbering | undefined;

/** Commands that change where a section stands: the one of a row of the view, else the one at the cursor. Each is one undo step. */
export function registerSectionCommands(deps: Deps): vscode.Disposable {
	const change =
		(make: Change, whyNot: () => string) =>
		async (shown?: ShownRow): Promise<void> => {
			const subject = await subjectOf(deps, shown);
			if (!subject?.section) return say(vscode.l10n.t('The cursor is in no section.'));
			const made = make(subject.analysis, subject.section);
			if (!made) return say(whyNot());
			if (await applyRenumbering(subject.document, made)) await follow(deps, subject, subject.section);
		};
	const { registerCommand } = vscode.commands;
	const { t } = vscode.l10n;
	return vscode.Disposable.from(
		registerCommand(
			'summaryWriter.promoteSection',
			change(promoteSection, () => t('This section cannot be raised.')),
		),
		registerCommand(
			'summaryWriter.demoteSection',
			change(demoteSection, () => t('This section cannot be lowered: no section stands before it on its level.')),
		),
		registerCommand(
			'summaryWriter.moveSectionUp',
			change(
				(analysis, section) => shiftSection(analysis, section, -1),
				() => t('This section is the first on its level.'),
			),
		),
		registerCommand(
			'summaryWriter.moveSectionDown',
			change(
				(analysis, section) => shiftSection(analysis, section, 1),
				() => t('This section is the last on its level.'),
			),
		),
		registerCommand(
			'summaryWriter.orderSection',
			change(orderNow, () => t('This section stands where the profile wants it.')),
		),
		registerCommand('summaryWriter.deleteSection', async (shown?: ShownRow) => {
			const subject = await subjectOf(deps, shown);
			if (!subject?.section) return say(t('The cursor is in no section.'));
			const made = deleteSection(subject.analysis, subject.section);
			if (made) await applyRenumbering(subject.document, made);
		}),
		registerCommand('summaryWriter.selectSection', async (shown?: ShownRow) => {
			const subject = await subjectOf(deps, shown);
			if (!subject?.section) return say(t('The cursor is in no section.'));
			const block = sectionBlock(subject.analysis, wider(subject));
			if (block) await showAt(subject.document, toRange(block));
		}),
	);
}

/** The section to where the profile wants it; one inside it counts as the section itself. */
function orderNow(analysis: Analysis, section: Section): Renumbering | undefined {
	for (const { items } of analysis.checklists) {
		const item = items.find((one) => one.outOfOrder && one.sections.includes(section));
		if (item) return orderSection(analysis, item);
	}
	return undefined;
}

/** A section that is selected already makes way for the one around it. */
function wider({ analysis, document, section }: Subject): Section {
	const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
	const chosen = section as Section;
	const block = sectionBlock(analysis, chosen);
	if (!block || !editor?.selection.isEqual(toRange(block))) return chosen;
	return allSections(analysis).find(({ children }) => children.includes(chosen)) ?? chosen;
}

/** The cursor goes with the section. */
async function follow({ analyses }: Deps, { analysis, document }: Subject, section: Section): Promise<void> {
	const now = analyses.analysisOf(document);
	const editor = vscode.window.activeTextEditor;
	if (!now || editor?.document !== document) return;
	const nth = allSections(analysis)
		.filter(({ title }) => title === section.title)
		.indexOf(section);
	const found = allSections(now).filter(({ title }) => title === section.title);
	const target = found[Math.min(nth, found.length - 1)];
	if (!target) return;
	const at = toPosition(target.start);
	await showAt(document, new vscode.Range(at, at));
}

function say(message: string): void {
	vscode.window.setStatusBarMessage(message, spoken);
}

/** How long a remark stays (milliseconds). */
const spoken = 5000;
