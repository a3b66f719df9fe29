import { comparableTitle } from '../checklist/title';
import { laterProperty } from '../memo';
import type { Outline, Section } from '../outline';
import type { Scan } from '../scan/scan';
import { foreignText, type ForeignText } from './foreign';
import { mostKnown, profileByTitles, type TitleIn } from './known-titles';
import type { Profile } from './profile';
import { longestTitle, spokenFor } from './title-match';

/** What speaks for a profile. */
export type Reason =
	| { readonly code: 'front-matter'; readonly profile: string }
	| { readonly code: 'configured'; readonly pattern?: string }
	| { readonly code: 'language' }
	| { readonly code: 'title'; readonly title: string }
	| { readonly code: 'file-name'; readonly fileName: string }
	| { readonly code: 'numbered-headings'; readonly count: number }
	| { readonly code: 'section-titles'; readonly titles: readonly string[] }
	| { readonly code: 'announcement'; readonly text: string }
	/** The file was named outright, and nothing says that it is something else. */
	| { readonly code: 'named' };

/** Why no profile applies. */
export type NoReason =
	| ForeignText
	| { readonly code: 'turned-off' }
	| { readonly code: 'unknown-profile'; readonly profile: string }
	/** Neither title nor file name says that it is a summary. */
	| { readonly code: 'no-title' }
	/** The title says so, but the text has neither numbered headings nor known section titles nor an announcement. */
	| { readonly code: 'no-structure'; readonly title: string };

export type Choice =
	| { readonly kind: 'profile'; readonly profile: Profile; readonly why: readonly Reason[] }
	| { readonly kind: 'none'; readonly why: NoReason };

export interface ChooseInput {
	readonly scan: Scan;
	readonly outline: Outline;
	/** Name or path. */
	readonly fileName?: string;
	/** The editor's language; `summary` is always a summary. */
	readonly languageId?: string;
	/** What settings say for this file: the id of a profile, or `none`; and the pattern that matched. */
	readonly configured?: { readonly profile: string; readonly pattern?: string };
	/** The person asked for this very file: it is checked unless it is plainly no summary. */
	readonly named?: boolean;
}

/**
 * The profile for a text, and why. Front matter (`profile: …`, `none` turns off) stands above settings, settings above what
 * the text looks like. `profiles` are all there are, `general` among them.
 */
export function chooseProfile(input: ChooseInput, profiles: readonly Profile[]): Choice {
	const stated = profileInFrontMatter(input.scan);
	if (stated !== undefined) return chosen(stated, { code: 'front-matter', profile: stated }, profiles);
	if (input.configured) {
		const { profile, pattern } = input.configured;
		return chosen(profile, { code: 'configured', ...(pattern === undefined ? {} : { pattern }) }, profiles);
	}
	const isSummaryFile =
		input.languageId === 'summary' || /\.(?:summary|zongjie|總結|总结)$/iu.test(input.fileName ?? '');
	const titles = titlesOf(input);
	if (!isSummaryFile) {
		const foreign = foreignText(input.scan, titles, input.fileName);
		if (foreign) return { kind: 'none', why: foreign };
	}
	const byWord = bestByWord(titles, input.fileName, profiles);
	const structure = structureOf(input);
	if (!isSummaryFile && !input.named) {
		if (!byWord) return { kind: 'none', why: { code: 'no-title' } };
		if (!isStructured(structure, profiles)) return { kind: 'none', why: { code: 'no-structure', title: byWord.text } };
	}
	const general = profiles.find(({ id }) => id === 'general');
	const bySections = !byWord || byWord.profile === general ? profileByTitles(structure.titles(), profiles) : undefined;
	const profile = bySections ?? byWord?.profile ?? general;
	if (!profile) return { kind: 'none', why: { code: 'no-title' } };
	// What all profiles know about the titles is much work, and few ask.
	return withWhy({ kind: 'profile', profile }, () => [
		...(byWord ? [byWord.reason] : []),
		...reasonsIn(structure, profiles),
		...(isSummaryFile ? [{ code: 'language' } as const] : input.named ? [{ code: 'named' } as const] : []),
	]);
}

const withWhy = laterProperty<'why', readonly Reason[]>('why');

function chosen(id: string, reason: Reason, profiles: readonly Profile[]): Choice {
	if (id === 'none' || id === 'off') return { kind: 'none', why: { code: 'turned-off' } };
	const profile = profiles.find((candidate) => candidate.id === id);
	if (!profile) return { kind: 'none', why: { code: 'unknown-profile', profile: id } };
	return { kind: 'profile', profile, why: [reason] };
}

/** The value of `profile:` in the front matter. */
function profileInFrontMatter({ lines }: Scan): string | undefined {
	if (lines[0]?.text.trimEnd() !== '---') return undefined;
	for (let n = 1; n < lines.length && n < longestFrontMatter; n++) {
		const text = lines[n]?.text ?? '';
		if (/^(?:---|\.\.\.)\s*$/u.test(text)) return undefined;
		const match = /^profile:\s{0,20}["']?([\p{L}\p{N}_.-]{1,100})["']?\s*(?:#.*)?$/u.exec(text);
		if (match) return match[1];
	}
	return undefined;
}

const longestFrontMatter = 200;

interface ByWord {
	readonly profile: Profile;
	/** Where the words stand. */
	readonly text: string;
	readonly reason: Reason;
}

/** The profile whose words stand in a title, the first title before later ones; else in the file name. */
function bestByWord(
	titles: readonly string[],
	path: string | undefined,
	profiles: readonly Profile[],
): ByWord | undefined {
	for (const title of titles) {
		const profile = spokenFor(title, profiles);
		if (profile) return { profile, text: title, reason: { code: 'title', title } };
	}
	if (path === undefined) return undefined;
	const fileName = baseName(path);
	const profile = spokenFor(fileName, profiles);
	return profile && { profile, text: fileName, reason: { code: 'file-name', fileName } };
}

const fewTitles = 4;

/** Titles of the first documents, else the first line if it is short and no sentence. */
function titlesOf({ outline, scan }: ChooseInput): readonly string[] {
	const titles = outline.documents
		.slice(0, fewTitles)
		.flatMap(({ title, sections }) => [
			title,
			...sections
				.slice(0, 1)
				.filter(isTitleHeading)
				.map((section) => section.title),
		])
		.filter((title) => title !== '');
	if (titles.length > 0) return titles;
	const first =
		scan.lines.find((line) => line.before === '' && line.after === '' && line.text.trim() !== '')?.text.trim() ?? '';
	return first !== '' && first.length <= longestTitle && !/[。！？]/u.test(first) ? [first] : [];
}

/** A `#` heading on top of a markdown document. */
function isTitleHeading({ heading }: Section): boolean {
	return heading.level === 1 && (heading.form === 'md' || heading.form === 'setext');
}

function baseName(path: string): string {
	return path.replace(/^.*[\\/]/su, '').replace(/\.[\p{L}\p{N}]{1,10}$/u, '');
}

/** What the text is built of; each is looked for when somebody asks. */
interface Structure {
	/** How many headings have a number; counted until there are `enough`. */
	readonly numbered: (enough: number) => number;
	readonly titles: () => readonly TitleIn[];
	/** 现将…如下 */
	readonly announcement: () => string | undefined;
}

function structureOf({ scan, outline }: ChooseInput): Structure {
	return {
		numbered: (enough) => countNumbered(outline, enough),
		titles: () => firstTitles(scan, outline),
		announcement: () => announcementIn(scan),
	};
}

function countNumbered({ documents }: Outline, enough: number): number {
	let numbered = 0;
	const look = ({ heading }: Section): void => {
		if (heading.ordinal !== '') numbered++;
	};
	for (const { sections } of documents) {
		for (const section of sections) {
			look(section);
			section.children.forEach(look);
			if (numbered >= enough) return numbered;
		}
	}
	return numbered;
}

function firstTitles(scan: Scan, { documents }: Outline): readonly TitleIn[] {
	const titles: TitleIn[] = [];
	const look = (section: Section): void => {
		const line = titles.length < fewSections ? scan.lines[section.start.line] : undefined;
		if (line) titles.push({ title: section.title, comparable: comparableTitle(line, section.heading) });
	};
	for (const { sections } of documents) {
		for (const section of sections) {
			if (titles.length >= fewSections) return titles;
			look(section);
			section.children.forEach(look);
		}
	}
	return titles;
}

/** Whether the text is built like a summary: numbered headings, section titles of one profile, or an announcement. */
function isStructured({ numbered, titles, announcement }: Structure, profiles: readonly Profile[]): boolean {
	return numbered(2) > 1 || announcement() !== undefined || mostKnown(titles(), profiles).length > 1;
}

function reasonsIn(structure: Structure, profiles: readonly Profile[]): readonly Reason[] {
	const numbered = structure.numbered(Number.POSITIVE_INFINITY);
	const known = mostKnown(structure.titles(), profiles);
	const announcement = structure.announcement();
	return [
		...(numbered > 1 ? [{ code: 'numbered-headings', count: numbered } as const] : []),
		...(known.length > 1 ? [{ code: 'section-titles', titles: known } as const] : []),
		...(announcement === undefined ? [] : [{ code: 'announcement', text: announcement } as const]),
	];
}

/** What a text is shows in its first headings. */
const fewSections = 40;

/** 现将…如下, in the first lines. */
function announcementIn({ lines }: Scan): string | undefined {
	for (let n = 0; n < fewLines; n++) {
		const text = lines[n]?.text ?? '';
		const match = text.includes('如下') ? announcement.exec(text.slice(0, 3000)) : undefined;
		if (match) return match[0];
	}
	return undefined;
}

const fewLines = 60;
const announcement = /(?:现将|現將|现就|現就|兹将|茲將)[^。！？]{0,60}如下/u;
