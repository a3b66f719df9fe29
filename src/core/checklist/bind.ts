import type { Section, SummaryDocument } from '../outline';
import type { Profile, SectionSpec } from '../profile/profile';
import type { Scan } from '../scan/scan';
import { type ComparableTitle, comparableTitle } from './title';
import { type Tone, toneOf } from './tone';
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
 * that an alias gave to another spec, sections whose place and tone say what their titles do not (卡在哪里, 开春的盘算),
 * headings that name the work itself, and sections further in. `isIntroduced`: prose stands before the first heading.
 */
export function bindSections(
	scan: Scan,
	profile: Profile,
	vocabulary: Vocabulary,
	top: readonly Section[],
	isIntroduced: boolean,
): Bound {
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
	for (const section of insideOf(top)) {
		for (const spec of titledOf(scan, vocabulary, section).named.specs) {
			if (unbound.has(spec) && !spec.thematic && (!bound.has(spec) || spec.several)) bind(spec, section);
		}
	}
	const nameless = titled.filter(({ title, named }) => named.specs.length === 0 && !isExtra(profile, title));
	const sounding = byTone(scan, titled, nameless, isIntroduced);
	for (const spec of unbound) {
		const section = sounding.get(spec.id);
		if (section && !bound.has(spec)) bind(spec, section);
	}
	const taken = new Set([...bound.values()].flatMap((sections) => [...sections]));
	for (const spec of unbound) {
		if (!spec.thematic || bound.has(spec)) continue;
		for (const { section } of nameless) if (!taken.has(section)) bind(spec, section);
	}
	for (const section of insideOf(top)) {
		for (const spec of titledOf(scan, vocabulary, section).named.specs) {
			if (unbound.has(spec) && (!bound.has(spec) || spec.several)) bind(spec, section);
		}
	}
	return new Map([...bound].map(([spec, sections]) => [spec, [...sections]]));
}

/**
 * What the place and the tone of nameless sections say: plans stand last and intend, problems stand behind the first section and
 * lack, an overview stands first, where nothing introduces the text, and describes. Only in texts with some sections.
 */
function byTone(
	scan: Scan,
	titled: readonly Titled[],
	nameless: readonly Titled[],
	isIntroduced: boolean,
): ReadonlyMap<string, Section> {
	const found = new Map<string, Section>();
	if (titled.length < fewestSections || nameless.length === 0) return found;
	const first = titled[0];
	const last = titled.at(-1);
	let worst = 0;
	for (const one of nameless) {
		const { section } = one;
		const tone = toneOf(scan, section);
		if (one === last && intends(tone.whole, tone.first)) found.set('plan', section);
		else if (one !== first && lacks(tone.whole, tone.first) && tone.whole.lacks >= worst) {
			worst = tone.whole.lacks;
			found.set('problems', section);
		} else if (one === first && !isIntroduced && describes(tone.whole)) found.set('overview', section);
	}
	return found;
}

const fewestSections = 3;

function intends({ intends: count, reports, lacks: wrong }: Tone, first: Tone): boolean {
	return count > reports && count >= wrong && first.intends > 0 && first.reports === 0 && first.lacks <= first.intends;
}

function lacks({ clauses, lacks: count, reports, intends: planned }: Tone, first: Tone): boolean {
	const isMuch = count >= 2 && count * 10 >= clauses * 3;
	return isMuch && count > reports && count >= planned && first.lacks > first.reports;
}

function describes({ describes: count, reports, lacks: wrong }: Tone): boolean {
	return count >= 2 && count > reports && count > wrong;
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
