import { checklistOf } from '../checklist';
import { bindSections, topSections } from '../checklist/bind';
import { comparable, comparableTitle } from '../checklist/title';
import { isExtra, namedBy, vocabularyOf } from '../checklist/vocabulary';
import type { Section } from '../outline';
import type { Scan } from '../scan/scan';
import { builtinProfile } from './builtin';
import type { Sample } from './derive';
import type { Profile } from './profile';

/** Sections of several summaries that are the same section. */
export interface Cluster {
	/** Unique; one of the standard roles, else the title. */
	readonly id: string;
	/** One of the standard roles, whose words it inherits. */
	readonly role: boolean;
	/** As most summaries write it; missing where every one names the work itself. */
	readonly title: string | undefined;
	readonly aliases: readonly string[];
	readonly thematic: boolean;
	readonly sections: readonly InnerCluster[];
}

/** The same among subsections. */
export interface InnerCluster {
	readonly id: string;
	readonly title: string;
	readonly required: boolean;
}

/** Sections that the summaries share, in their usual order. */
export function clustersOf(samples: readonly Sample[]): readonly Cluster[] {
	const general = builtinProfile('general');
	if (!general || !samples.length) return [];
	const entries = samples.flatMap((sample, document) => entriesOf(sample, document, general));
	const enough = samples.length === 1 ? 1 : Math.max(2, Math.ceil(samples.length / 2));
	const groups = groupsOf(entries, enough);
	const used = new Set<string>();
	const found = groups.map((group): Cluster & { readonly place: number } => {
		const role = commonest(group.flatMap(({ role: one }) => one ?? []));
		const title = commonest(group.filter(({ thematic }) => !thematic).map(({ title: one }) => one));
		const isRole = role !== undefined && !used.has(role);
		const id = unique(isRole ? role : (title ?? 'section'), used);
		const written = [...new Set(group.filter(({ thematic }) => !thematic).map(({ title: one }) => one))];
		return {
			id,
			role: isRole,
			title,
			aliases: written.filter((one) => one !== title),
			thematic: group.some(({ thematic }) => thematic),
			sections: title === undefined ? [] : innerOf(samples, group, used),
			place: group.reduce((sum, { place }) => sum + place, 0) / group.length,
		};
	});
	const said = saidOf(samples, general, enough).filter(({ id }) => !used.has(id));
	return [...found, ...said].sort((a, b) => a.place - b.place).map(({ place: _, ...cluster }) => cluster);
}

/** The roles that most summaries fill without a heading. */
function saidOf(
	samples: readonly Sample[],
	general: Profile,
	enough: number,
): readonly (Cluster & { readonly place: number })[] {
	const items = samples.flatMap(({ scan, document }) => checklistOf(scan, document, general).items);
	return general.sections.flatMap(({ id, opening }, n) => {
		const count = items.filter(({ spec, status }) => spec.id === id && status === 'unheaded').length;
		if (count < enough) return [];
		const place = opening ? -1 : 0.9 + n / 100;
		return [{ id, role: true, title: undefined, aliases: [], thematic: false, sections: [], place }];
	});
}

/** A section of one summary. */
interface Entry {
	readonly document: number;
	readonly section: Section;
	readonly title: string;
	/** The title without period and owner. */
	readonly form: string;
	readonly role: string | undefined;
	/** It names the work itself. */
	readonly thematic: boolean;
	/** From 0 (first) to 1 (last) in its summary. */
	readonly place: number;
}

function entriesOf({ scan, document: summary }: Sample, document: number, general: Profile): readonly Entry[] {
	const top = topSections(summary);
	const vocabulary = vocabularyOf(general.sections);
	const bound = bindSections(scan, general, vocabulary, top, () => true);
	return top.flatMap((section, n): readonly Entry[] => {
		const { title, form } = namesOf(scan, section);
		const line = scan.lines[section.start.line];
		if (!line || form === '' || isExtra(general, comparableTitle(line, section.heading))) return [];
		const named = namedBy(vocabulary, comparable(title)).specs[0]?.id;
		const taker = [...bound].find(([, sections]) => sections.includes(section))?.[0];
		const role = named ?? taker?.id;
		const place = top.length > 1 ? n / (top.length - 1) : 0;
		return [
			{ document, section, title, form, role, thematic: named === undefined && (taker?.thematic ?? false), place },
		];
	});
}

/** A title as it is written, without blanks, and what is compared of it. */
function namesOf({ lines }: Scan, { start, heading }: Section): { readonly title: string; readonly form: string } {
	const line = lines[start.line];
	if (!line) return { title: '', form: '' };
	let title = '';
	let from = heading.title.from;
	for (const blank of line.placeholders) {
		if (blank.from < heading.title.from || blank.to > heading.title.to) continue;
		title += line.text.slice(from, blank.from);
		from = blank.to;
	}
	title = (title + line.text.slice(from, heading.title.to)).replace(
		/^[*\s\u3000]{1,10}|[。．.：:；;，,*\s\u3000]{1,10}$/gu,
		'',
	);
	if (from > heading.title.from) title = title.replace(/^年度?(?=.)/u, '');
	return { title, form: comparable(title).forms.at(-1) ?? '' };
}

/** The groups that matter: titles that come again, other titles that play the same part where those are missing, and themes. */
function groupsOf(entries: readonly Entry[], enough: number): readonly (readonly Entry[])[] {
	const byForm = new Map<string, Entry[]>();
	for (const entry of entries) {
		const alike = byForm.has(entry.form)
			? entry.form
			: [...byForm.keys()].find((form) => areAlike(form, entry.form, byForm, entry));
		byForm.set(alike ?? entry.form, [...(byForm.get(alike ?? entry.form) ?? []), entry]);
	}
	const groups = [...byForm.values()]
		.filter((group) => documentsIn(group) >= enough)
		.map((group) => group.map((entry) => ({ ...entry, thematic: false })))
		.sort((a, b) => documentsIn(b) - documentsIn(a));
	const taken = new Set(groups.flatMap((group) => group.map(({ section }) => section)));
	const rest = entries.filter(({ section }) => !taken.has(section));
	for (const entry of rest) {
		if (entry.role === undefined) continue;
		const group = groups.find(
			(one) =>
				one[0]?.role === entry.role &&
				(entry.thematic ||
					one.every(({ document }) => document !== entry.document || one.some((other) => other.thematic))),
		);
		if (group) {
			const known = group.some(({ document, thematic }) => document === entry.document && !thematic);
			if (!known || !entry.thematic) group.push(entry);
		} else groups.push([entry]);
	}
	return groups;
}

/** Two titles of different summaries in nearly the same words: 組織建設情況, 組織建設方面. */
function areAlike(
	form: string,
	other: string,
	byForm: ReadonlyMap<string, readonly Entry[]>,
	{ document, role }: Entry,
): boolean {
	const group = byForm.get(form) ?? [];
	if (group.some((one) => one.document === document || one.role !== role)) return false;
	const [a, b] = [pairsOf(form), pairsOf(other)];
	const shared = [...a].filter((pair) => b.has(pair)).length;
	return shared > 1 && (2 * shared) / (a.size + b.size) >= likeness;
}

/** Share of the pairs of neighbouring characters. */
const likeness = 0.6;

function pairsOf(text: string): ReadonlySet<string> {
	return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, n) => text.slice(n, n + 2)));
}

function documentsIn(group: readonly Entry[]): number {
	return new Set(group.map(({ document }) => document)).size;
}

/** Subsections that come again in most of the summaries that have the section. */
function innerOf(samples: readonly Sample[], group: readonly Entry[], used: Set<string>): readonly InnerCluster[] {
	const documents = documentsIn(group);
	const seen = new Map<string, { readonly documents: Set<number>; readonly titles: string[] }>();
	for (const { document, section } of group) {
		const sample = samples[document];
		if (!sample) continue;
		for (const child of section.children) {
			const { title, form } = namesOf(sample.scan, child);
			if (form === '' || child.heading.runIn) continue;
			const known = seen.get(form) ?? { documents: new Set(), titles: [] };
			seen.set(form, known);
			known.documents.add(document);
			known.titles.push(title);
		}
	}
	return [...seen.values()]
		.filter((one) => documents > 1 && one.documents.size * 2 > documents)
		.map((one) => {
			const title = commonest(one.titles) ?? '';
			return { id: unique(title, used), title, required: one.documents.size === documents };
		});
}

function commonest(values: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** An id that nothing else has: letters and digits of the title. */
function unique(title: string, used: Set<string>): string {
	const base =
		title
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-+|-+$/gu, '')
			.slice(0, 40) || 'section';
	let id = base;
	for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
	used.add(id);
	return id;
}
