import { type Bound, bindSections, topSections } from './checklist/bind';
import { indexesOf, type Place, placesOf, strayed } from './checklist/place';
import { beginningOf, passagesOn, type PlacedPassage } from './checklist/prose';
import { saidInProse } from './checklist/said';
import { vocabularyOf } from './checklist/vocabulary';
import { countPlaceholders, countRange } from './count';
import { laterProperty } from './memo';
import type { Section, SummaryDocument } from './outline';
import type { Profile, SectionSpec } from './profile/profile';
import type { Scan } from './scan/scan';
import { comparePositions, type Position, rangeOn } from './text';

/**
 * `missing`: not there · `unheaded`: the prose is there, no heading announces it · `empty`: nothing but blanks, guidance, white space ·
 * `unfilled`: open blanks in it · `thin`: fewer 字 than the profile's minimum · `done`.
 */
export type Status = 'missing' | 'unheaded' | 'empty' | 'thin' | 'unfilled' | 'done';

export interface ChecklistItem {
	readonly spec: SectionSpec;
	readonly required: boolean;
	readonly status: Status;
	/** The sections bound to it; several for thematic headings; none where it is missing or unheaded. */
	readonly sections: readonly Section[];
	/** Where it is: the first heading, or the paragraph that says it. */
	readonly at?: Position;
	/**
	 * Where it belongs if it has to be inserted: the beginning of a line or of a heading; the end of the text where nothing
	 * follows. Always given.
	 */
	readonly insertAt: Position;
	/** Depth-1 ordinal position in the document where it would be inserted, 0-based among the top sections. */
	readonly insertIndex: number;
	readonly outOfOrder: boolean;
	/** 字數 of the bound sections or of the paragraph; counted when it is read. */
	readonly characters: number;
	/** Open placeholders in it. */
	readonly placeholders: number;
}

/** One document judged by one profile. */
export interface Checklist {
	readonly document: SummaryDocument;
	/** In the profile's order, one per section spec (subsections after their parent). */
	readonly items: readonly ChecklistItem[];
	/** Required items that are done, of all required. */
	readonly done: number;
	readonly required: number;
}

/** Judges one document by a profile: binds sections to specs by name, then prose by cues, then judges order. */
export function checklistOf(scan: Scan, document: SummaryDocument, profile: Profile): Checklist {
	const items = itemsOf({ scan, document, profile }, profile.sections, topSections(document), true);
	const required = items.filter((item) => item.required);
	return { document, items, done: required.filter((item) => item.status === 'done').length, required: required.length };
}

interface Judged {
	readonly scan: Scan;
	readonly document: SummaryDocument;
	readonly profile: Profile;
}

function itemsOf(
	judged: Judged,
	specs: readonly SectionSpec[],
	top: readonly Section[],
	parentIsThere: boolean,
): readonly ChecklistItem[] {
	const { scan, document, profile } = judged;
	const vocabulary = vocabularyOf(specs);
	const bound = bindSections(scan, profile, vocabulary, top, () => isIntroduced(scan, document, top));
	const said = saidInProse(scan, document, vocabulary, top, bound);
	const wrong: ReadonlySet<SectionSpec> = profile.order === 'fixed' ? strayed(specs, bound) : new Set();
	const places = placesOf(scan, document, top, specs, indexesOf(top, bound));
	return specs.flatMap((spec, n) => {
		const sections = bound.get(spec) ?? [];
		const required = parentIsThere && isRequired(spec, specs, bound, said);
		const place = places[n] ?? { insertAt: document.range.end, insertIndex: top.length };
		const facts = { spec, required, outOfOrder: wrong.has(spec), sections, ...place };
		const [first] = sections;
		const item = first ? headed(scan, facts, first) : unheaded(scan, facts, said.get(spec));
		if (spec.sections.length === 0) return item;
		const inner = sections.flatMap((section) => section.children);
		return [item, ...itemsOf(judged, spec.sections, inner, sections.length > 0)];
	});
}

/** Whether prose stands before the first section. */
function isIntroduced(scan: Scan, document: SummaryDocument, [first]: readonly Section[]): boolean {
	if (!first) return true;
	for (let line = document.range.start.line; line < first.start.line; line++) {
		if (passagesOn(scan, document, line).some(({ isProse }) => isProse)) return true;
	}
	return false;
}

/** What an item says whether it is there or not. */
type Facts = Pick<ChecklistItem, 'spec' | 'required' | 'outOfOrder' | 'sections'> & Place;

/** What headings announce. */
function headed(scan: Scan, facts: Facts, first: Section): ChecklistItem {
	const outer = outermost(facts.sections);
	const count = (enough?: number): number => {
		let characters = 0;
		for (const { bodyStart, end } of outer) characters += countRange(scan, { start: bodyStart, end }, enough);
		return characters;
	};
	let placeholders = 0;
	for (const range of outer) placeholders += countPlaceholders(scan, range);
	const status = statusOf(count, placeholders, facts.spec.length.min ?? 0);
	// Few who judge a text ask for the number, and it costs more than all the rest.
	return withCharacters({ ...facts, at: first.start, status, placeholders }, count);
}

const withCharacters = laterProperty<'characters', number>('characters');

function statusOf(count: (enough: number) => number, placeholders: number, min: number): Status {
	const characters = count(placeholders > 0 ? 1 : Math.max(1, min));
	if (characters === 0) return 'empty';
	if (placeholders > 0) return 'unfilled';
	return characters < min ? 'thin' : 'done';
}

/** What no heading announces. */
function unheaded(scan: Scan, facts: Facts, said: PlacedPassage | undefined): ChecklistItem {
	if (!said) return { ...facts, status: 'missing', characters: 0, placeholders: 0 };
	const range = rangeOn(said.line, said.passage);
	return {
		...facts,
		status: 'unheaded',
		at: beginningOf(scan, said),
		characters: countRange(scan, range),
		placeholders: countPlaceholders(scan, range),
	};
}

/** The sections without those that stand inside another: nothing is counted twice. */
function outermost(sections: readonly Section[]): readonly Section[] {
	if (sections.length < 2) return sections;
	const outer: Section[] = [];
	for (const section of sections.toSorted((a, b) => comparePositions(a.start, b.start))) {
		const last = outer.at(-1);
		if (!last || comparePositions(last.end, section.start) <= 0) outer.push(section);
	}
	return outer;
}

/** Of a group of which one is enough: the first that is there, else the first. */
function isRequired(
	spec: SectionSpec,
	specs: readonly SectionSpec[],
	bound: Bound,
	said: ReadonlyMap<SectionSpec, PlacedPassage>,
): boolean {
	if (typeof spec.required === 'string') return spec.required === 'yes';
	const { oneOf } = spec.required;
	const group = specs.filter(({ required }) => typeof required === 'object' && required.oneOf === oneOf);
	const representative = group.find((one) => bound.has(one)) ?? group.find((one) => said.has(one)) ?? group[0];
	return representative === spec;
}
