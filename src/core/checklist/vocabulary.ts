import { type NeedIndex, needingIn, needIndexOf } from '../profile/need-index';
import { matchesWhole, parsePatterns, type Pattern } from '../profile/pattern';
import type { Profile, SectionSpec } from '../profile/profile';
import { fold } from '../script';
import { type Cues, cuesOf } from './cues';
import type { ComparableTitle } from './title';

/** The words of some section specs, folded and parsed once. */
export interface Vocabulary {
	readonly specs: readonly SpecWords[];
	readonly byAlias: ReadonlyMap<string, readonly SectionSpec[]>;
	readonly byNeed: NeedIndex<SpecWords>;
	/** What introduces a text. */
	readonly openingCues: Cues;
	/** What is said further on. */
	readonly closingCues: Cues;
	/** Titles that were asked about: texts share most of theirs. */
	readonly answers: WeakMap<ComparableTitle, Named>;
}

export interface SpecWords {
	readonly spec: SectionSpec;
	readonly patterns: readonly Pattern[];
	readonly exclude: readonly Pattern[];
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
			if (alias === '') continue;
			const others = byAlias.get(alias);
			if (others) others.push(spec);
			else byAlias.set(alias, [spec]);
		}
	}
	const words = specs.map(wordsOf);
	const byNeed = needIndexOf(words.flatMap((one) => one.patterns.map((pattern) => [pattern, one] as const)));
	let opening: Cues | undefined;
	let closing: Cues | undefined;
	const vocabulary: Vocabulary = {
		specs: words,
		byAlias,
		byNeed,
		answers: new WeakMap(),
		// Prose is searched only for what no title names.
		get openingCues() {
			opening ??= cuesOf(words.filter(({ spec }) => spec.opening));
			return opening;
		},
		get closingCues() {
			closing ??= cuesOf(words.filter(({ spec }) => !spec.opening));
			return closing;
		},
	};
	vocabularies.set(specs, vocabulary);
	return vocabulary;
}

/** The specs that a title names: by alias, by wording, or in its parts (問題及打算). */
export function namedBy(vocabulary: Vocabulary, title: ComparableTitle): Named {
	const { answers } = vocabulary;
	let answer = answers.get(title);
	if (!answer) {
		answer = readTitle(vocabulary, title);
		answers.set(title, answer);
	}
	return answer;
}

function readTitle(vocabulary: Vocabulary, { forms, parts }: ComparableTitle): Named {
	const { byAlias } = vocabulary;
	const byWording = wordedAs(vocabulary, forms);
	for (const form of forms) {
		const exact = byAlias.get(form);
		if (exact) return { specs: exact, also: byWording.filter((spec) => !exact.includes(spec)) };
	}
	const inParts = parts.flatMap((part) => {
		const exact = byAlias.get(part);
		return exact ?? wordedAs(vocabulary, [part]);
	});
	return { specs: [...new Set([...byWording, ...inParts])], also: [] };
}

/** Whether a heading may stand in any text and is no section of it (附件). */
export function isExtra(profile: Profile, title: ComparableTitle): boolean {
	let known = extras.get(profile);
	if (!known) {
		known = { patterns: parsePatterns(profile.extras), answers: new WeakMap() };
		extras.set(profile, known);
	}
	const { patterns, answers } = known;
	let answer = answers.get(title);
	if (answer === undefined) {
		answer = patterns.some((pattern) => title.forms.some((form) => matchesWhole(pattern, form)));
		answers.set(title, answer);
	}
	return answer;
}

const vocabularies = new WeakMap<readonly SectionSpec[], Vocabulary>();
const extras = new WeakMap<Profile, Extras>();

interface Extras {
	readonly patterns: readonly Pattern[];
	/** Titles that were asked about. */
	readonly answers: WeakMap<ComparableTitle, boolean>;
}

function wordsOf(spec: SectionSpec): SpecWords {
	return { spec, patterns: parsePatterns(spec.patterns), exclude: parsePatterns(spec.exclude) };
}

/** The specs whose wording a title has. */
function wordedAs({ specs, byNeed }: Vocabulary, forms: readonly string[]): readonly SectionSpec[] {
	let worded: Set<SpecWords> | undefined;
	for (const form of forms) {
		for (const { pattern, value } of needingIn(byNeed, form)) {
			if (worded?.has(value) || !matchesWhole(pattern, form)) continue;
			worded ??= new Set();
			worded.add(value);
		}
	}
	if (!worded) return none;
	const named = worded;
	const fits = (pattern: Pattern): boolean => forms.some((form) => matchesWhole(pattern, form));
	return specs.filter((words) => named.has(words) && !words.exclude.some(fits)).map(({ spec }) => spec);
}

const none: readonly never[] = [];
