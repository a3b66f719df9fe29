import type { Localized, Profile, SectionSpec } from './profile';
import type { LocalizedSource, ProfileSource, SectionSource } from './source';

/** What keeps a source from being resolved. */
export type ExtendsFault =
	| { readonly code: 'unknown-base'; readonly base: string }
	| { readonly code: 'cyclic-extends'; readonly chain: readonly string[] };

/**
 * The profile with everything that it inherits. `lookup` finds the other sources by id (and who asks); an unknown or cyclic base is left
 * out and reported, so that there is always a profile.
 */
export function resolveProfile(
	source: ProfileSource,
	lookup: (id: string, from: ProfileSource) => ProfileSource | undefined,
): { readonly profile: Profile; readonly faults: readonly ExtendsFault[] } {
	const chain = [source];
	const faults: ExtendsFault[] = [];
	for (let current = source; current.extends !== undefined; ) {
		const base = lookup(current.extends, current);
		if (!base) {
			faults.push({ code: 'unknown-base', base: current.extends });
			break;
		}
		if (chain.includes(base)) {
			faults.push({ code: 'cyclic-extends', chain: [...chain.map((link) => link.id), base.id] });
			break;
		}
		chain.push(base);
		current = base;
	}
	return { profile: chain.reduceRight((base, child) => derive(base, child), emptyProfile), faults };
}

/** Profiles of one's own stand above the built-in ones unless they say otherwise. */
const usualRank = 10;

const nothing: Localized = { hant: '', hans: '', en: '' };

const emptyProfile: Profile = {
	id: '',
	name: nothing,
	match: [],
	except: [],
	rank: 0,
	order: 'fixed',
	extras: [],
	sections: [],
	severities: {},
	placeholders: { extra: [], allow: [] },
	numbering: 'any',
	length: {},
};

const emptySection: SectionSpec = {
	id: '',
	title: nothing,
	required: 'no',
	aliases: [],
	patterns: [],
	exclude: [],
	cues: [],
	opening: false,
	thematic: false,
	several: false,
	anywhere: false,
	length: {},
	prefixes: [],
	hint: nothing,
	template: nothing,
	sections: [],
};

/** `match` is not inherited: words that speak for the base do not speak for the child. Sections are put together when they are asked for. */
function derive(base: Profile, child: ProfileSource): Profile {
	let sections: readonly SectionSpec[] | undefined;
	return {
		id: child.id,
		name: localized(child.name, base.name.en === '' ? all(child.id) : base.name),
		match: [...(child.match ?? []), ...(child['match+'] ? [...base.match, ...child['match+']] : [])],
		except: child.except ?? [],
		rank: child.rank ?? usualRank,
		order: child.order ?? base.order,
		extras: [...(child.extras ?? base.extras), ...(child['extras+'] ?? [])],
		get sections() {
			return (sections ??= mergeSections(base.sections, child.sections ?? []));
		},
		severities: { ...base.severities, ...child.severities },
		placeholders: {
			extra: [...base.placeholders.extra, ...(child.placeholders?.extra ?? [])],
			allow: [...base.placeholders.allow, ...(child.placeholders?.allow ?? [])],
		},
		numbering: child.numbering ?? base.numbering,
		length: { ...base.length, ...child.length },
	};
}

/**
 * Inherited sections keep their places; a new one stands after the section written before it, and an inherited one that is
 * written after another stands after it too. `after` says it outright.
 */
function mergeSections(base: readonly SectionSpec[], written: readonly SectionSource[]): readonly SectionSpec[] {
	let merged = [...base];
	let cursor = 0;
	for (const source of written) {
		const at = merged.findIndex((spec) => spec.id === source.id);
		const inherited = merged[at];
		if (source.omit) {
			merged = merged.filter((spec) => spec !== inherited);
			cursor = Math.min(cursor, merged.length);
			continue;
		}
		const spec = deriveSection(inherited ?? emptySection, source);
		const after = merged.findIndex((other) => other.id === source.after && other.id !== source.id);
		if (inherited && after < 0 && at >= cursor) {
			merged[at] = spec;
			cursor = at + 1;
			continue;
		}
		const others = merged.filter((other) => other !== inherited);
		const follows = after >= 0 ? merged[after] : merged[cursor - 1];
		cursor = follows ? others.indexOf(follows) + 1 : 0;
		merged = [...others.slice(0, cursor), spec, ...others.slice(cursor)];
		cursor++;
	}
	return merged;
}

function deriveSection(base: SectionSpec, child: SectionSource): SectionSpec {
	const list = (name: 'aliases' | 'patterns' | 'exclude' | 'cues'): readonly string[] => {
		const added = child[`${name}+`];
		const own = child[name] ?? base[name];
		return added ? [...own, ...added] : own;
	};
	const title = localized(child.title, base.title.en === '' ? all(child.id) : base.title);
	const renamed = child.title !== undefined && base.id !== '' ? [base.title.hant, base.title.hans, base.title.en] : [];
	return {
		id: child.id,
		title,
		required: requiredOf(child.required) ?? base.required,
		aliases: child.aliases || renamed.length === 0 ? list('aliases') : [...list('aliases'), ...renamed],
		patterns: list('patterns'),
		exclude: list('exclude'),
		cues: list('cues'),
		opening: child.opening ?? base.opening,
		thematic: child.thematic ?? base.thematic,
		several: child.several ?? base.several,
		anywhere: child.anywhere ?? base.anywhere,
		length: { ...base.length, ...child.length },
		prefixes: child.prefixes ?? (child.title === undefined ? base.prefixes : []),
		hint: localized(child.hint, base.hint),
		template: localized(child.template, base.template),
		sections: mergeSections(base.sections, child.sections ?? []),
	};
}

function requiredOf(required: SectionSource['required']): SectionSpec['required'] | undefined {
	if (required === true) return 'yes';
	if (required === false) return 'no';
	return required;
}

/** A text in one language stands for those that are not given: a Chinese script for the other first. */
function localized(source: LocalizedSource | undefined, base: Localized): Localized {
	if (source === undefined) return base;
	if (typeof source === 'string') return all(source);
	const { hant, hans, en } = source;
	return {
		hant: hant ?? hans ?? en ?? base.hant,
		hans: hans ?? hant ?? en ?? base.hans,
		en: en ?? hans ?? hant ?? base.en,
	};
}

function all(text: string): Localized {
	return { hant: text, hans: text, en: text };
}
