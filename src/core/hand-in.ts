import type { Analysis } from './analysis';
import type { Checklist, ChecklistItem, Status } from './checklist';
import { topSections } from './checklist/bind';
import { countPlaceholders, countRange } from './count';
import { type Ignored, ignoredOf } from './hand-in/ignored';
import { printOf } from './hand-in/print';
import type { Section, SummaryDocument } from './outline';
import type { Length, Localized } from './profile/profile';
import { type Code, type Diagnostic } from './rules/index';
import { missingItems } from './rules/missing-section';
import { comparePositions, type Position } from './text';

/** Everything that is to be known of a text before it is handed in. */
export interface HandInReport {
	/** No finding is a warning or an error: what the command line says with exit code 0. */
	readonly ready: boolean;
	readonly profile: { readonly id: string; readonly name: Localized } | undefined;
	readonly documents: readonly HandInDocument[];
	/** Open blanks. */
	readonly blanks: number;
	/** 字數 of the whole text. */
	readonly characters: number;
	/** Findings about numbers and headings. */
	readonly numbering: readonly Diagnostic[];
	/** All other findings beside blanks and sections. */
	readonly others: readonly Diagnostic[];
	readonly ignored: readonly Ignored[];
	/** Sections that are ticked as reviewed, of all. */
	readonly reviewed: number;
	readonly sections: number;
}

/** One summary of the text. */
export interface HandInDocument {
	readonly title: string;
	readonly characters: number;
	/** What the profile allows for the whole. */
	readonly length: Length;
	/** Required sections that are done, of all required. */
	readonly done: number;
	readonly required: number;
	readonly sections: readonly HandInSection[];
}

/** A section, or one that is missing. */
export interface HandInSection {
	/** The same for the same section of a later version. */
	readonly key: string;
	/** The heading as written; nothing where there is none. */
	readonly heading: string | undefined;
	/** What the profile calls it. */
	readonly name: Localized | undefined;
	readonly status: Status;
	readonly required: boolean;
	readonly outOfOrder: boolean;
	readonly characters: number;
	readonly blanks: number;
	/** Changes with any change in the section's text. */
	readonly print: string;
	/** Ticked, and not changed since. */
	readonly reviewed: boolean;
	readonly at: Position;
}

/** A tick: this section was reviewed as it was then. */
export interface Tick {
	readonly key: string;
	readonly print: string;
}

/** The codes that the report gathers as numbering. */
export const numberingCodes: readonly Code[] = [
	'ordinal-skipped',
	'ordinal-repeated',
	'level-jumped',
	'mixed-marks',
	'numbering-style',
	'heading-ends-with-stop',
	'repeated-title',
];

/** The codes that sections and blanks speak of themselves. */
const told: readonly Code[] = [
	'unfilled-placeholder',
	'missing-section',
	'empty-section',
	'section-out-of-order',
	'unheaded-section',
	'thin-section',
];

/** The report of the hand-in check. `ticks`: what was reviewed; a tick lapses when its section changes. */
export function handInReport(analysis: Analysis, ticks: readonly Tick[] = []): HandInReport {
	const { scan, outline, profile, checklists, diagnostics } = analysis;
	const reviewed = new Map(ticks.map(({ key, print }) => [key, print]));
	const documents = outline.documents.map((document, index) =>
		documentOf(analysis, document, checklists[index], index, reviewed),
	);
	const sections = documents.flatMap((document) => document.sections).filter(({ heading }) => heading !== undefined);
	const whole = {
		start: { line: 0, column: 0 },
		end: { line: scan.lines.length - 1, column: scan.lines.at(-1)?.text.length ?? 0 },
	};
	return {
		ready: !diagnostics.some(({ severity }) => severity === 'warning' || severity === 'error'),
		profile: profile && { id: profile.id, name: profile.name },
		documents,
		blanks: scan.lines.reduce((sum, { placeholders }) => sum + placeholders.length, 0),
		characters: countRange(scan, whole),
		numbering: diagnostics.filter(({ code }) => numberingCodes.includes(code)),
		others: diagnostics.filter(({ code }) => !numberingCodes.includes(code) && !told.includes(code)),
		ignored: ignoredOf(analysis),
		reviewed: sections.filter((section) => section.reviewed).length,
		sections: sections.length,
	};
}

function documentOf(
	analysis: Analysis,
	document: SummaryDocument,
	checklist: Checklist | undefined,
	index: number,
	reviewed: ReadonlyMap<string, string>,
): HandInDocument {
	const items = new Map<Section, ChecklistItem>();
	for (const item of checklist?.items ?? []) for (const section of item.sections) items.set(section, item);
	const seen = new Map<string, number>();
	const written = topSections(document).map((section): HandInSection => {
		const item = items.get(section);
		const name = `${index}/${section.title}`;
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		const key = count === 1 ? name : `${name}#${count}`;
		const print = printOf(analysis.scan, section);
		const characters = countRange(analysis.scan, { start: section.bodyStart, end: section.end });
		const blanks = countPlaceholders(analysis.scan, { start: section.start, end: section.end });
		return {
			key,
			heading: headingOf(section),
			name: item?.spec.title,
			status: item?.status ?? (blanks ? 'unfilled' : characters ? 'done' : 'empty'),
			required: item?.required ?? false,
			outOfOrder: item?.outOfOrder ?? false,
			characters,
			blanks,
			print,
			reviewed: reviewed.get(key) === print,
			at: section.start,
		};
	});
	const missing = checklist ? [...missingItems(checklist)].map(([item]) => item) : [];
	const said = (checklist?.items ?? []).filter(({ status }) => status === 'unheaded');
	const extra = [...missing, ...said].map((item) => unwritten(item, index));
	return {
		title: document.title,
		characters: countRange(analysis.scan, document.range),
		length: analysis.profile?.length ?? {},
		done: checklist?.done ?? 0,
		required: checklist?.required ?? 0,
		sections: [...extra, ...written].sort((a, b) => comparePositions(a.at, b.at)),
	};
}

function unwritten(item: ChecklistItem, index: number): HandInSection {
	const { spec, status, required, outOfOrder, characters, placeholders, at, insertAt } = item;
	return {
		key: `${index}?${spec.id}`,
		heading: undefined,
		name: spec.title,
		status,
		required,
		outOfOrder,
		characters,
		blanks: placeholders,
		print: '',
		reviewed: false,
		at: at ?? insertAt,
	};
}

/** `一、主要工作`, `1. Overview`: a mark in Latin writing keeps its space. */
function headingOf({ heading: { ordinal }, title }: Section): string {
	return /[.)]$/u.test(ordinal) && /^[A-Za-z]/u.test(title) ? `${ordinal} ${title}` : ordinal + title;
}
