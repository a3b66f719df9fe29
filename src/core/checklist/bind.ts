import type { Section, SummaryDocument } from '../outline';
import type { Profile, SectionSpec } from '../profile/profile';
import type { Scan } from '../scan/scan';
import { byTone } from './by-tone';
import { type Titles, titlesOf } from './titled';
import { isExtra, type Vocabulary } from './vocabulary';

/** The sections that each spec got. */
export type Bound = ReadonlyMap<SectionSpec, readonly Section[]>;

/** The sections that may stand for a profile's sections: the top ones, or those under a single heading that is the title. */
export function topSections(document: SummaryDocument): readonly Section[] {
	const [only] = document.sections;
	const isTitle = only && document.sections.length === 1 && only.heading.ordinal === '' && only.children.length > 0;
	return isTitle ? only.children : document.sections;
}

/**
 * Binds sections to specs by their titles: first the top sections; then, for specs that are still without, a top section
 * that an alias gave to another spec, sections whose place and tone say what their titles do not (卡在哪里, 开春的盘算),
 * headings that name the work itself, and sections further in. `isIntroduced`: prose stands before the first heading; asked
 * only where it matters.
 */
export function bindSections(
	scan: Scan,
	profile: Profile,
	vocabulary: Vocabulary,
	top: readonly Section[],
	isIntroduced: () => boolean,
): Bound {
	const bound = new Map<SectionSpec, Section[]>();
	const titles = titlesOf(scan, vocabulary, top);
	for (const { section, named } of titles.top) {
		for (const spec of named.specs) {
			const known = bound.get(spec);
			if (!known) bound.set(spec, [section]);
			else if (spec.several) known.push(section);
		}
	}
	const unbound = new Set<SectionSpec>();
	for (const { spec } of vocabulary.specs) if (!bound.has(spec)) unbound.add(spec);
	if (unbound.size > 0) {
		const rest = restOf({ scan, profile, titles, isIntroduced }, unbound);
		for (const [spec, sections] of rest) bound.set(spec, [...sections]);
	}
	return bound;
}

interface Rest {
	readonly scan: Scan;
	readonly profile: Profile;
	readonly titles: Titles;
	readonly isIntroduced: () => boolean;
}

/** What the specs get that no top section names; here a section may come to a spec in several ways. */
function restOf(
	{ scan, profile, titles, isIntroduced }: Rest,
	unbound: ReadonlySet<SectionSpec>,
): ReadonlyMap<SectionSpec, ReadonlySet<Section>> {
	const bound = new Map<SectionSpec, Set<Section>>();
	const bind = (spec: SectionSpec, section: Section): void => {
		const known = bound.get(spec);
		if (!known) bound.set(spec, new Set([section]));
		else if (spec.several) known.add(section);
	};
	for (const { section, named } of titles.top) {
		for (const spec of named.also) if (unbound.has(spec)) bind(spec, section);
	}
	const inside = titles.inside(scan);
	for (const { section, named } of inside) {
		for (const spec of named.specs) {
			if (unbound.has(spec) && !spec.thematic && (!bound.has(spec) || spec.several)) bind(spec, section);
		}
	}
	const nameless = titles.top.filter(({ title, named }) => named.specs.length === 0 && !isExtra(profile, title));
	const open = [...unbound].filter((spec) => !bound.has(spec));
	const sounding = byTone(
		scan,
		titles.top,
		nameless,
		new Map(open.map(({ id, required }) => [id, required === 'yes'])),
		isIntroduced,
	);
	for (const spec of open) {
		const section = sounding.get(spec.id);
		if (section) bind(spec, section);
	}
	const taken = new Set([...bound.values()].flatMap((sections) => [...sections]));
	for (const spec of unbound) {
		if (!spec.thematic || bound.has(spec)) continue;
		for (const { section } of nameless) if (!taken.has(section)) bind(spec, section);
	}
	for (const { section, named } of inside) {
		for (const spec of named.specs) {
			if (unbound.has(spec) && (!bound.has(spec) || spec.several)) bind(spec, section);
		}
	}
	return bound;
}
