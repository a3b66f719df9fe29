import * as vscode from 'vscode';
import {
	type Analysis,
	type ChecklistItem,
	fold,
	insertionAtLine,
	missingItems,
	type SectionSpec,
} from '../core/index';
import type { Deps } from './deps';
import { selector } from './documents';
import { habitsOf, snippetOf } from './insertSection';
import { inEditorLanguage, words } from './locale';
import { fromPosition, toRange } from './places';
import { documentIndexAt } from './sections';
import { isOn } from './settings';

/** What is typed where a heading may begin: white space, a mark, the first words of a title. */
const headingStart =
	/^([\s\u3000]{0,20})((?:#{1,6}[ \t]{0,4})?(?:(?:第?[〇零一二三四五六七八九十百壹贰貳叁參肆伍陆陸柒捌玖拾\d]{1,4}(?:部分)?|[（(][一二三四五六七八九十\d]{1,3}[）)])[、．.，,][ \t]{0,4}|[（(][一二三四五六七八九十\d]{1,3}[）)][ \t]{0,4})?)([^。，、；：！？!?;:（(]{0,30})$/u;

const triggers = ['、', '．', '.', '）', ')', '#', ' ', ...Array.from('一二三四五六七八九十')];

/**
 * Offers the sections that are still missing, with the next ordinal in the document's style. In plain text also the other sections
 * of the profile, since snippets cannot know which plain texts are summaries.
 */
export function registerCompletions({ analyses }: Deps): vscode.Disposable {
	return vscode.languages.registerCompletionItemProvider(
		selector,
		{
			async provideCompletionItems(document, position, token, { triggerCharacter }) {
				const typed = headingStart.exec(document.lineAt(position).text.slice(0, position.character));
				if (!typed) return undefined;
				const [, indent = '', mark = '', title = ''] = typed;
				if (triggerCharacter === ' ' && (!mark || title)) return undefined;
				const analysis = await analyses.whenAnalysed(document);
				if (!analysis || token.isCancellationRequested || !isOn('completions', document)) return undefined;
				const range = new vscode.Range(position.line, indent.length, position.line, position.character);
				return new vscode.CompletionList(itemsFor(document, analysis, position, range, title), true);
			},
		},
		...triggers,
	);
}

function itemsFor(
	document: vscode.TextDocument,
	analysis: Analysis,
	position: vscode.Position,
	range: vscode.Range,
	title: string,
): vscode.CompletionItem[] {
	const index = documentIndexAt(analysis, fromPosition(position));
	const checklist = analysis.checklists[index];
	if (!checklist) return [];
	const required = new Set([...missingItems(checklist)].map(([item]) => item.spec));
	const isOpen = ({ status, sections }: ChecklistItem): boolean =>
		status === 'missing' || status === 'unheaded' || sections.every(({ start }) => start.line === position.line);
	const isRequired = (item: ChecklistItem): boolean => required.has(item.spec) || (item.required && isOpen(item));
	const offered = checklist.items.filter((item) => isOpen(item) || document.languageId === 'plaintext');
	return offered.flatMap((item, n) => {
		if (!isMeant(item.spec, title)) return [];
		const { heading, parts, renumber } = insertionAtLine(analysis, index, item, habitsOf(document), position.line);
		const state = words.statuses[isOpen(item) && item.status !== 'unheaded' ? 'missing' : item.status];
		const completion = new vscode.CompletionItem(
			{ label: heading, description: state },
			vscode.CompletionItemKind.Module,
		);
		completion.range = range;
		completion.insertText = snippetOf(parts);
		completion.filterText = document.getText(range);
		completion.sortText = `${isRequired(item) ? 0 : isOpen(item) ? 1 : 2}${String(n).padStart(3, '0')}`;
		completion.documentation = inEditorLanguage(item.spec.hint);
		completion.additionalTextEdits = renumber
			.filter(({ range: { start } }) => start.line !== position.line)
			.map((edit) => vscode.TextEdit.replace(toRange(edit.range), edit.newText));
		return [completion];
	});
}

/** Whether what is typed may become this section: the beginning of a title, of another name for it, or of its initials. */
function isMeant({ title, aliases, prefixes }: SectionSpec, typed: string): boolean {
	const start = fold(typed);
	if (!start) return true;
	const names = [title.hant, title.hans, title.en, ...aliases];
	return names.some((name) => fold(name).includes(start)) || prefixes.some((prefix) => prefix.startsWith(start));
}
