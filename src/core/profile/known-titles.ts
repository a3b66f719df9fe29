import type { ComparableTitle } from '../checklist/title';
import { namedBy, vocabularyOf } from '../checklist/vocabulary';
import { type NeedIndex, needingIn, needIndexOf } from './need-index';
import { matchesWhole, type Pattern } from './pattern';
import type { Profile } from './profile';

/** A title as written, and as it is compared. */
export interface TitleIn {
	readonly title: string;
	readonly comparable: ComparableTitle;
}

/** The titles that name different sections of one profile, of the profile that knows most. */
export function mostKnown(titles: readonly TitleIn[], profiles: readonly Profile[]): readonly string[] {
	const all = knowledgeOf(profiles);
	const known = titles.map(({ comparable }) => about(comparable, all).named);
	const most = mostSections(known, all);
	if (!most) return [];
	const found = new Map<Numbered, string>();
	for (const [n, sections] of known.entries()) {
		const section = sections.find(({ profile }) => profile === most.profile);
		const title = titles[n]?.title;
		if (section && title !== undefined && !found.has(section)) found.set(section, title);
	}
	return [...found.values()];
}

/** The profile that knows at least two titles of different sections exactly, all of which `general` does not know. */
export function profileByTitles(titles: readonly TitleIn[], profiles: readonly Profile[]): Profile | undefined {
	const all = knowledgeOf(profiles);
	const own = titles.map(({ comparable }) => about(comparable, all)).filter(({ isUsual }) => !isUsual);
	const most = mostSections(
		own.map(({ called }) => called),
		all,
	);
	return most && most.count > 1 ? profiles[most.profile] : undefined;
}

/** A section of one of the profiles. */
interface Numbered {
	/** The number of its profile. */
	readonly profile: number;
	/** Its own number among all. */
	readonly number: number;
}

/** What the profiles know about a title. */
interface Known {
	/** The first section that it names, of each profile that knows it. */
	readonly named: readonly Numbered[];
	/** Sections that are called exactly so. */
	readonly called: readonly Numbered[];
	/** `general` calls a section so. */
	readonly isUsual: boolean;
}

/** What is asked of all profiles at once, in place of one after the other. */
interface Knowledge {
	readonly profiles: readonly Profile[];
	/** By profile, by id. */
	readonly sections: readonly ReadonlyMap<string, Numbered>[];
	readonly count: number;
	readonly byAlias: ReadonlyMap<string, readonly Numbered[]>;
	/** The numbers of the profiles that have a pattern; most have most. */
	readonly byNeed: NeedIndex<readonly number[]>;
	readonly general: number;
	/** Texts share most of their titles. */
	readonly answers: WeakMap<ComparableTitle, Known>;
}

const knowledge = new WeakMap<readonly Profile[], Knowledge>();

function knowledgeOf(profiles: readonly Profile[]): Knowledge {
	let all = knowledge.get(profiles);
	if (!all) {
		all = learn(profiles);
		knowledge.set(profiles, all);
	}
	return all;
}

function learn(profiles: readonly Profile[]): Knowledge {
	const byAlias = new Map<string, Numbered[]>();
	const byPattern = new Map<Pattern, number[]>();
	let count = 0;
	const sections = profiles.map((profile, n) => {
		const byId = new Map<string, Numbered>();
		const vocabulary = vocabularyOf(profile.sections);
		for (const { spec, patterns } of vocabulary.specs) {
			if (!byId.has(spec.id)) byId.set(spec.id, { profile: n, number: count++ });
			for (const pattern of patterns) add(byPattern, pattern, n);
		}
		for (const [form, [spec]] of vocabulary.byAlias) {
			const section = spec && byId.get(spec.id);
			if (section) add(byAlias, form, section);
		}
		return byId;
	});
	return {
		profiles,
		sections,
		count,
		byAlias,
		byNeed: needIndexOf(byPattern),
		general: profiles.findIndex(({ id }) => id === 'general'),
		answers: new WeakMap(),
	};
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}

function about(title: ComparableTitle, all: Knowledge): Known {
	let known = all.answers.get(title);
	if (!known) {
		const called = title.forms.flatMap((form) => all.byAlias.get(form) ?? []);
		known = { named: namedIn(title, all), called, isUsual: called.some(({ profile }) => profile === all.general) };
		all.answers.set(title, known);
	}
	return known;
}

function namedIn(title: ComparableTitle, { profiles, sections, byAlias, byNeed }: Knowledge): readonly Numbered[] {
	const knowing = new Set<number>();
	for (const form of [...title.forms, ...title.parts]) {
		for (const { profile } of byAlias.get(form) ?? []) knowing.add(profile);
		for (const { pattern, value } of needingIn(byNeed, form)) {
			if (value.some((n) => !knowing.has(n)) && matchesWhole(pattern, form)) for (const n of value) knowing.add(n);
		}
	}
	const named: Numbered[] = [];
	for (const n of knowing) {
		const profile = profiles[n];
		const spec = profile && namedBy(vocabularyOf(profile.sections), title).specs[0];
		const section = spec && sections[n]?.get(spec.id);
		if (section) named.push(section);
	}
	return named;
}

/** The first profile of which the most sections are among some. */
function mostSections(
	lists: readonly (readonly Numbered[])[],
	{ profiles, count }: Knowledge,
): { readonly profile: number; readonly count: number } | undefined {
	const seen = new Uint8Array(count);
	const counts = new Uint32Array(profiles.length);
	for (const list of lists) {
		for (const { profile, number } of list) {
			if (seen[number] === 1) continue;
			seen[number] = 1;
			counts[profile] = (counts[profile] ?? 0) + 1;
		}
	}
	let best = { profile: 0, count: 0 };
	for (const [profile, found] of counts.entries()) if (found > best.count) best = { profile, count: found };
	return best.count > 0 ? best : undefined;
}
