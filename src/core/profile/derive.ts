import { checklistOf, type ChecklistItem } from '../checklist';
import { topSections } from '../checklist/bind';
import { countRange } from '../count';
import type { Language } from '../messages/index';
import { languageOfScript, profileWords } from '../messages/profiles';
import { scriptOf } from '../written-in';
import { commonStyle } from '../numbering/styles';
import { outlineOf, type SummaryDocument } from '../outline';
import { type Scan, scanText } from '../scan/scan';
import { builtinProfile, builtinSource } from './builtin';
import { type Cluster, clustersOf } from './derive-clusters';
import { commonTitle, matchFor } from './derive-title';
import { type DraftSection, writeDraft } from './derive-write';
import { resolveProfile } from './extends';
import type { Length, Profile } from './profile';
import type { ProfileSource, SectionSource } from './source';

/** A profile made from old summaries. */
export interface DerivedProfile {
	/** Commented, to be edited; line ends are `\n`. */
	readonly yaml: string;
	/** The same, resolved. */
	readonly profile: Profile;
	/** How many summaries it was made from; a compilation counts as many as it holds. */
	readonly documents: number;
}

export interface DeriveOptions {
	/** The profile's id; `own-summary` where it is not given. */
	readonly id?: string;
	/** Language of the comments; that of the texts where it is not given. */
	readonly language?: Language;
}

/** One old summary. */
export interface Sample {
	readonly scan: Scan;
	readonly document: SummaryDocument;
}

/**
 * What old summaries have in common, as a profile: sections with the names that they go by, which of them always stand there,
 * their order, usual lengths, and the style of numbering. Three to five texts are enough. The profile finds nothing wrong
 * with the structure of the texts it was made from.
 */
export function deriveProfile(texts: readonly string[], options: DeriveOptions = {}): DerivedProfile {
	const samples = texts.flatMap((text): readonly Sample[] => {
		const scan = scanText(text);
		return outlineOf(scan)
			.documents.filter(isWritten(scan))
			.map((document) => ({ scan, document }));
	});
	const titles = samples.map(({ document }) => document.title);
	const [first] = samples;
	const script = first ? scriptOf(first.scan, 'hans') : 'en';
	const language = options.language ?? languageOfScript(script);
	const id = options.id ?? 'own-summary';
	const name = commonTitle(samples) || profileWords[language].name;
	const match = matchFor(samples);
	const numbering = commonStyle(samples.map(({ document }) => document));
	const header: ProfileSource = {
		id,
		extends: 'general',
		name,
		...(match === undefined ? {} : { match: [match] }),
		...(numbering && { numbering }),
	};
	const draft = settle(samples, header, clustersOf(samples));
	const length = rangeOf(samples.map(({ scan, document }) => countRange(scan, document.range)));
	const yaml = writeDraft({ header, length, titles, ...draft }, language);
	return { yaml, profile: profileOf(header, draft, length), documents: samples.length };
}

function isWritten(scan: Scan): (document: SummaryDocument) => boolean {
	return (document) => topSections(document).length > 0 || countRange(scan, document.range) > 40;
}

interface Draft {
	readonly order: 'fixed' | 'any';
	readonly sections: readonly DraftSection[];
}

/** Enough for every requirement to be given up once. */
const rounds = 4;

/** Asks the texts themselves: what one of them lacks is not required, where they disagree the order is free, and their lengths are usual. */
function settle(samples: readonly Sample[], header: ProfileSource, clusters: readonly Cluster[]): Draft {
	let draft: Draft = {
		order: 'fixed',
		sections: clusters.map((cluster) => ({ ...cluster, required: true, found: 0, said: 0, length: {} })),
	};
	for (let round = 0; round < rounds; round++) {
		const profile = profileOf(header, draft, {});
		const items = samples.flatMap(({ scan, document }) => checklistOf(scan, document, profile).items);
		const strayed = items.some(({ outOfOrder }) => outOfOrder);
		const of = (key: string): readonly ChecklistItem[] => items.filter(({ spec }) => spec.id === key);
		draft = {
			order: strayed ? 'any' : draft.order,
			sections: draft.sections.map((section) => settled(section, of)),
		};
	}
	return draft;
}

function settled(section: DraftSection, of: (id: string) => readonly ChecklistItem[]): DraftSection {
	const items = of(section.id);
	const headed = items.filter(({ sections }) => sections.length > 0);
	return {
		...section,
		found: headed.length,
		said: items.filter(({ status }) => status === 'unheaded').length,
		required: section.required && headed.length === items.length,
		length: rangeOf(headed.map(({ characters }) => characters)),
		sections: section.sections.map((inner) => {
			// One item per summary in both lists. Where the section is said in prose, what would be inside it is missing.
			const isThere = of(inner.id).every(({ sections }, n) => sections.length > 0 || items[n]?.status === 'missing');
			return { ...inner, required: inner.required && isThere };
		}),
	};
}

/** Usual lengths with room on both sides, in round figures. */
function rangeOf(counts: readonly number[]): Length {
	const written = counts.filter((count) => count > 0);
	if (!written.length) return {};
	const min = rounded(Math.min(...written) * 0.7, Math.floor);
	const max = rounded(Math.max(...written) * 1.5, Math.ceil);
	return { ...(min >= 10 && written.length === counts.length ? { min } : {}), max };
}

function rounded(value: number, round: (value: number) => number): number {
	const step = value < 200 ? 10 : value < 1000 ? 50 : 100;
	return round(value / step) * step;
}

function profileOf(header: ProfileSource, { order, sections }: Draft, length: Length): Profile {
	const kept = new Set(sections.map(({ id }) => id));
	const omitted = (builtinProfile('general')?.sections ?? []).filter(({ id }) => !kept.has(id));
	const source: ProfileSource = {
		...header,
		order,
		length,
		sections: [...omitted.map(({ id }) => ({ id, omit: true })), ...sections.map(sourceOf)],
	};
	return resolveProfile(source, (id) => builtinSource(id)).profile;
}

function sourceOf({ id, role, title, aliases, required, thematic, length, sections }: DraftSection): SectionSource {
	return {
		id,
		...(title === undefined ? {} : { title }),
		required,
		...(thematic && !role ? { thematic } : {}),
		...(aliases.length ? { [role ? 'aliases+' : 'aliases']: aliases } : {}),
		length,
		...(sections.length ? { sections: sections.map((inner) => ({ ...inner })) } : {}),
	};
}
