import { matchesWhole, parsePattern, type Pattern } from '../profile/pattern';
import type { Profile, SectionSpec } from '../profile/profile';
import { fold } from '../script';
import type { ComparableTitle } from './title';

/** The words of some section specs, folded and parsed once. */
export interface Vocabulary {
	readonly specs: readonly SpecWords[];
	readonly byAlias: ReadonlyMap<string, readonly SectionSpec[]>;
}

export interface SpecWords {
	readonly spec: SectionSpec;
	readonly patterns: readonly Pattern[];
	readonly exclude: readonly Pattern[];
	readonly cues: readonly Pattern[];
}

/** The specs that a title names. */
export interface Named {
	/** Called so by title or alias; else by wording. */
	readonly specs: readonly SectionSpec[];
	/** By wording, though an alias of another spec says it exactly. */
	readonly also: readonly SectionSpec[];
}

/** The vocabulary of a list of specs (a profile's sections, a section's subsections). */
export function vocabularyOf(specs: readonly SectionSpec[]): Vocabulary {
	const known = vocabularies.get(specs);
	if (known) return known;
	const byAlias = new Map<string, SectionSpec[]>();
	for (const spec of specs) {
		for (const alias of new Set([...Object.values(spec.title), ...spec.aliases].map(fold))) {
			if (alias !== '') byAlias.set(alias, [...(byAlias.get(alias) ?? []), spec]);
		}
	}
	const vocabulary = { specs: specs.map(wordsOf), byAlias };
	vocabularies.set(specs, vocabulary);
	return vocabulary;
}

/** The specs that a title names: by alias, by wording, or in its parts (問題及打算). */
export function namedBy({ specs, byAlias }: Vocabulary, { forms, parts }: ComparableTitle): Named {
	const byWording = specs.filter((words) => isWordedAs(words, forms)).map(({ spec }) => spec);
	for (const form of forms) {
		const exact = byAlias.get(form);
		if (exact) return { specs: exact, also: byWording.filter((spec) => !exact.includes(spec)) };
	}
	const inParts = parts.flatMap((part) => {
		const exact = byAlias.get(part);
		return exact ?? specs.filter((words) => isWordedAs(words, [part])).map(({ spec }) => spec);
	});
	return { specs: [...new Set([...byWording, ...inParts])], also: [] };
}

/** Whether a heading may stand in any text and is no section of it (附件). */
export function isExtra(profile: Profile, { forms }: ComparableTitle): boolean {
	let patterns = extras.get(profile);
	if (!patterns) {
		patterns = patternsOf(profile.extras);
		extras.set(profile, patterns);
	}
	return patterns.some((pattern) => forms.some((form) => matchesWhole(pattern, form)));
}

const vocabularies = new WeakMap<readonly SectionSpec[], Vocabulary>();
const extras = new WeakMap<Profile, readonly Pattern[]>();

function wordsOf(spec: SectionSpec): SpecWords {
	return {
		spec,
		patterns: patternsOf(spec.patterns),
		exclude: patternsOf(spec.exclude),
		cues: patternsOf(spec.cues),
	};
}

/** A pattern with a fault was reported where the profile was read; here it matches nothing. */
function patternsOf(sources: readonly string[]): readonly Pattern[] {
	return sources.map(parsePattern).filter((pattern) => typeof pattern !== 'string');
}

function isWordedAs({ patterns, exclude }: SpecWords, forms: readonly string[]): boolean {
	const fits = (pattern: Pattern): boolean => forms.some((form) => matchesWhole(pattern, form));
	return patterns.some(fits) && !exclude.some(fits);
}
