import type { Section, SummaryDocument } from '../outline';
import type { Profile, SectionSpec } from '../profile/profile';
import type { Scan } from '../scan/scan';
import { type ComparableTitle, comparableTitle } from './title';
import { isExtra, type Named, namedBy, type Vocabulary } from './vocabulary';

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
 * that an alias gave to another spec, headings that name the work itself, and sections further in.
 */
export function bindSections(scan: Scan, profile: Profile, vocabulary: Vocabulary, top: readonly Section[]): Bound {
	const bound = new Map<SectionSpec, Set<Section>>();
	const bind = (spec: SectionSpec, section: Section): void => {
		const known = bound.get(spec);
		if (!known) bound.set(spec, new Set([section]));
		else if (spec.several) known.add(section);
	};
	const titled = top.map((section) => titledOf(scan, vocabulary, section));
	for (const { section, named } of titled) for (const spec of named.specs) bind(spec, section);
	const unbound = new Set(vocabulary.specs.map(({ spec }) => spec).filter((spec) => !bound.has(spec)));
	for (const { section, named } of titled) {
		for (const spec of named.also) if (unbound.has(spec)) bind(spec, section);
	}
	for (const spec of unbound) {
		if (!spec.thematic || bound.has(spec)) continue;
		for (const { section, title, named } of titled) {
			if (named.specs.length === 0 && !isExtra(profile, title)) bind(spec, section);
		}
	}
	for (const section of insideOf(top)) {
		for (const spec of titledOf(scan, vocabulary, section).named.specs) {
			if (unbound.has(spec) && (!bound.has(spec) || spec.several)) bind(spec, section);
		}
	}
	return new Map([...bound].map(([spec, sections]) => [spec, [...sections]]));
}

interface Titled {
	readonly section: Section;
	readonly title: ComparableTitle;
	readonly named: Named;
}

const titles = new WeakMap<Section['heading'], Map<Vocabulary, Omit<Titled, 'section'>>>();

/** Cached by the heading: it belongs to its line, and a line that did not change keeps its headings. */
function titledOf({ lines }: Scan, vocabulary: Vocabulary, section: Section): Titled {
	const known = titles.get(section.heading) ?? new Map<Vocabulary, Omit<Titled, 'section'>>();
	titles.set(section.heading, known);
	let answer = known.get(vocabulary);
	if (!answer) {
		const line = lines[section.start.line];
		const title = line ? comparableTitle(line, section.heading) : { forms: [], parts: [] };
		answer = { title, named: namedBy(vocabulary, title) };
		known.set(vocabulary, answer);
	}
	return { section, ...answer };
}

/** Sections one and two levels further in. */
function insideOf(top: readonly Section[]): readonly Section[] {
	const children = top.flatMap((section) => section.children);
	return [...children, ...children.flatMap((section) => section.children)];
}
