import * as vscode from 'vscode';
import {
	type AnalysisOptions,
	chooseProfile,
	type NoReason,
	type Outline,
	outlineOf,
	type Profile,
	type Reason,
	type Scan,
} from '../core/index';
import type { Configured, Ground } from './grounds';
import { inEditorLanguage } from './locale';
import { flatSections } from './sections';
import { sampleLength, type Unreadable, unreadable } from './misdecoded';

/** Who says for a file by which profile it is checked. */
export type Source = 'setting' | 'config' | 'person';

/** Whether a text is checked as a summary, by what, and why. */
export type Verdict =
	| {
			readonly kind: 'checked';
			readonly profile: Profile;
			readonly options: AnalysisOptions;
			/** Found out when a person asks. */
			reasons(): readonly Reason[];
			readonly source: Source | undefined;
	  }
	| {
			readonly kind: 'unchecked';
			readonly why: NoReason | { readonly code: Unreadable };
			readonly source: Source | undefined;
	  };

/** A verdict with what it was based on. */
export interface Judgement {
	readonly verdict: Verdict;
	readonly ground: Ground;
	readonly configured: Configured | undefined;
	readonly languageId: string;
	readonly path: string;
	/** The text that was looked at. */
	readonly scan: Scan;
	readonly outline: Outline;
	/** What spoke for a profile in it. */
	readonly evidence: string;
}

/**
 * Decides whether and how a document is checked. Looking for a profile is by far the most work of all, so a document that is checked
 * stays so, by the same profile, as long as nothing that speaks for one has changed: its titles and headings, its front matter,
 * the line that announces it.
 */
export function judge(document: vscode.TextDocument, scan: Scan, ground: Ground, before?: Judgement): Judgement {
	const configured = ground.configuredFor(document);
	const outline = outlineOf(scan);
	const { languageId, uri } = document;
	const stays =
		before?.verdict.kind === 'checked' &&
		before.ground === ground &&
		before.configured === configured &&
		before.languageId === languageId &&
		before.path === uri.path;
	const isSameText = stays && before.outline === outline && isSameBeginning(before.scan, scan);
	const evidence = isSameText ? before.evidence : JSON.stringify(evidenceIn(scan, outline));
	const judged = (verdict: Verdict): Judgement => {
		return { verdict, ground, configured, languageId, path: uri.path, scan, outline, evidence };
	};
	if (stays && before.evidence === evidence) return judged(before.verdict);
	const source = configured?.source;
	const fault = unreadable(beginningOf(document));
	if (fault) return judged({ kind: 'unchecked', why: { code: fault }, source: undefined });
	const choice = chooseProfile(
		{
			scan,
			outline,
			...(document.isUntitled ? {} : { fileName: uri.path }),
			languageId,
			...(configured && { configured }),
		},
		ground.profiles,
	);
	if (choice.kind === 'none') return judged({ kind: 'unchecked', why: choice.why, source });
	const { profile } = choice;
	return judged({
		kind: 'checked',
		profile,
		options: ground.optionsFor(document),
		reasons: () => choice.why,
		source,
	});
}

/** Whether two texts have the same lines where front matter, the opening or an announcement may stand. */
function isSameBeginning({ lines: before }: Scan, { lines }: Scan): boolean {
	let isOpened = false;
	for (let n = 0; n < announced || !isOpened; n++) {
		const line = lines[n];
		if (line !== before[n]) return false;
		if (!line) return true;
		isOpened ||= line.after === '' && line.text.trim() !== '';
	}
	return true;
}

/** A text is announced in one of its first lines. */
const announced = 60;

function evidenceIn({ lines }: Scan, { documents }: Outline): readonly string[] {
	const frontMatter = lines.findIndex(({ after }) => after === '');
	const opening = lines.find(({ text, after }) => after === '' && text.trim() !== '')?.text.slice(0, 200) ?? '';
	const announcement = lines
		.slice(0, announced)
		.find(({ text }) => text.slice(0, 3000).includes('如下'))
		?.text.slice(0, 3000);
	return [
		...lines.slice(0, Math.max(0, frontMatter)).map(({ text }) => text),
		opening,
		announcement ?? '',
		...documents.flatMap(({ title, sections }) => [
			title,
			...flatSections(sections).map(({ heading, title: name }) => `${heading.level} ${heading.ordinal} ${name}`),
		]),
	];
}

function beginningOf(document: vscode.TextDocument): string {
	let text = '';
	for (let line = 0; line < document.lineCount && text.length < sampleLength; line++) {
		text += `${document.lineAt(line).text.slice(0, sampleLength)}\n`;
	}
	return text;
}

/** Why a document is checked as it is, or not at all, in a sentence. */
export function sentenceFor(verdict: Verdict): string {
	const by = verdict.source && sources[verdict.source]();
	if (verdict.kind === 'unchecked') return [whyNot(verdict.why), by].filter(Boolean).join(' ');
	const [reason] = verdict.reasons();
	return reason ? whyChecked(reason, by) : inEditorLanguage(verdict.profile.name);
}

const sources: Readonly<Record<Source, () => string>> = {
	setting: () => vscode.l10n.t('Says the setting summaryWriter.files.'),
	config: () => vscode.l10n.t('Says .summary-writer/config.yaml.'),
	person: () => vscode.l10n.t('Chosen for this file.'),
};

function whyChecked(reason: Reason, by: string | undefined): string {
	const { t } = vscode.l10n;
	switch (reason.code) {
		case 'front-matter':
			return t('The front matter names this profile.');
		case 'configured':
			return by ?? t('Chosen for this file.');
		case 'language':
			return t('The language of the file is Work Summary.');
		case 'title':
			return t('Recognised by the title “{0}”.', reason.title);
		case 'file-name':
			return t('Recognised by the file name.');
		case 'numbered-headings':
			return t('Recognised by its numbered headings.');
		case 'section-titles':
			return t('Recognised by its section titles: {0}.', reason.titles.join('、'));
		case 'announcement':
			return t('Recognised by “{0}”.', reason.text);
		case 'named':
			return t('Chosen for this file.');
	}
}

function whyNot(why: NoReason | { readonly code: Unreadable }): string {
	const { t } = vscode.l10n;
	switch (why.code) {
		case 'misdecoded':
			return t('The text looks as if it was opened with the wrong encoding.');
		case 'binary':
			return t('This is no text.');
		case 'source-code':
			return t('This looks like source code.');
		case 'form':
			return t('This looks like a form.');
		case 'project-file':
			return t('{0} is a file about a project, not a summary.', why.fileName);
		case 'empty':
			return t('There is no text yet.');
		case 'turned-off':
			return t('Checking is turned off for this file.');
		case 'unknown-profile':
			return t('There is no profile “{0}”.', why.profile);
		case 'no-title':
			return t('Neither title nor file name says that this is a summary.');
		case 'no-structure':
			return t('The title says summary, but there are no sections yet.');
	}
}
