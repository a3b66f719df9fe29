import * as vscode from 'vscode';
import {
	analyze,
	applyEdits,
	builtinProfiles,
	fillFromValues,
	type Profile,
	type Script,
	type Section,
	skeletonOf,
	type Values,
} from '../../core/index';
import { inEditorLanguage, language } from '../locale';
import type { FillDeps } from './deps';

interface ProfilePick extends vscode.QuickPickItem {
	readonly profile: Profile;
}

interface ScriptPick extends vscode.QuickPickItem {
	readonly script: Script;
}

/** Asks for kind, writing system and a few facts, and opens a document with headings and blanks of that kind. */
export function registerNewSummary(deps: FillDeps): vscode.Disposable {
	return vscode.commands.registerCommand('summaryWriter.newSummary', async () => {
		const profile = await chooseProfile(deps);
		const script = profile && (await chooseScript());
		if (!script) return;
		const year = await ask(3, vscode.l10n.t('Year'), `${new Date().getFullYear()}`);
		if (year === undefined) return;
		const unit = await ask(4, vscode.l10n.t('Organisation'));
		if (unit === undefined) return;
		const author = await ask(5, vscode.l10n.t('Author'));
		if (author === undefined) return;
		const content = newSummary(profile, script, { year, unit, author });
		const document = await vscode.workspace.openTextDocument({ language: 'summary', content });
		deps.grounds.chooseUntitled(document, profile.id);
		await vscode.window.showTextDocument(document);
	});
}

/** The facts that a new summary begins with; '' where they are not known yet. */
export interface Facts {
	readonly year: string;
	readonly unit: string;
	readonly author: string;
}

/** The text of a new summary, with what is known filled in. */
export function newSummary(profile: Profile, script: Script, { year, unit, author }: Facts): string {
	const text = skeletonOf(profile, { script, markdown: false }, { hints: true });
	const values: Values = [
		{ key: '年度', values: [year] },
		{ key: '單位', values: [unit] },
		{ key: '姓名', values: [author] },
		{ key: '作者', values: [author] },
		{ key: 'organisation', values: [unit] },
		{ key: 'name', values: [author] },
	].filter(({ values: [value] }) => value?.trim());
	const titled = withFacts(text, script, { year, unit, author });
	const analysis = analyze(titled, profile);
	const later = analysis.outline.documents.flatMap(({ sections }) => sections.filter(isOfNextYear));
	const edits = fillFromValues(analysis, values).edits.map((edit) => {
		const { line } = edit.range.start;
		const isLater = later.some(({ start, end }) => start.line <= line && line < end.line);
		return isLater && edit.newText === year.trim() && /^\d{4}$/.test(edit.newText)
			? { ...edit, newText: `${Number(edit.newText) + 1}` }
			: edit;
	});
	return applyEdits(titled, edits);
}

/** The plan at the end of an annual summary speaks of the year after. */
function isOfNextYear({ title }: Section): boolean {
	return /明年|來年|来年|下一?年度|next year/i.test(title);
}

/** The title names organisation and year, the last line who wrote it. */
function withFacts(text: string, script: Script, { year, unit, author }: Facts): string {
	const [title = '', ...rest] = text.split('\n');
	const isEnglish = script === 'en';
	const yearText = year.trim() || '20xx';
	const named = isEnglish
		? [unit.trim(), title, yearText].filter(Boolean).join(' ')
		: `${unit.trim()}${yearText}年${title}`;
	const by = author.trim() || '____';
	const label = isEnglish ? 'Author: ' : script === 'hant' ? '撰稿人：' : '撰稿人：';
	return `${[named, ...rest].join('\n').trimEnd()}\n\n${label}${by}\n`;
}

async function chooseProfile({ active, grounds }: FillDeps): Promise<Profile | undefined> {
	const ground = active.document && grounds.of(active.document);
	const profiles = ground?.profiles ?? builtinProfiles();
	const picked = await vscode.window.showQuickPick<ProfilePick>(
		profiles.map((profile) => ({ label: inEditorLanguage(profile.name), description: profile.id, profile })),
		{ title: titleOf(1), placeHolder: vscode.l10n.t('What kind of summary?'), matchOnDescription: true },
	);
	return picked?.profile;
}

async function chooseScript(): Promise<Script | undefined> {
	const usual = language === 'zh-Hant' ? 'hant' : language === 'zh-Hans' ? 'hans' : 'en';
	const picked = await vscode.window.showQuickPick<ScriptPick>(
		scripts.toSorted((a, b) => Number(b.script === usual) - Number(a.script === usual)),
		{ title: titleOf(2), placeHolder: vscode.l10n.t('In which writing?') },
	);
	return picked?.script;
}

/** Each in its own words. */
const scripts: readonly ScriptPick[] = [
	{ label: '繁體中文', script: 'hant' },
	{ label: '简体中文', script: 'hans' },
	{ label: 'English', script: 'en' },
];

async function ask(step: number, what: string, value = ''): Promise<string | undefined> {
	const prompt = vscode.l10n.t('{0}: leave it empty to fill it in later', what);
	return vscode.window.showInputBox({ title: titleOf(step), prompt, value });
}

function titleOf(step: number): string {
	return vscode.l10n.t('New Summary ({0}/5)', step);
}
