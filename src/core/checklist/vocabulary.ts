import { matchesWhole, parsePattern, type Pattern } from '../profile/pattern';
import type { Profile, SectionSpec } from '../profile/profile';
import { fold } from '../script';
import type { ComparableTitle } from './title';

/** The words of some section specs, folded and parsed once. */
export interface Vocabulary {
	readonly specs: readonly SpecWords[];
	readonly byAlias: ReadonlyMap<string, readonly SectionSpec[]>;
	/** Patterns by the beginning of each word of which a title needs one. */
	readonly byNeed: ReadonlyMap<number, readonly (readonly [SpecWords, Pattern])[]>;
	/** Titles that were asked about: texts share most of theirs. */
	readonly answers: WeakMap<ComparableTitle, Named>;
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
	const words = specs.map(wordsOf);
	const vocabulary = { specs: words, byAlias, byNeed: needsOf(words), answers: new WeakMap() };
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

function needsOf(specs: readonly SpecWords[]): Vocabulary['byNeed'] {
	const byNeed = new Map<number, (readonly [SpecWords, Pattern])[]>();
	for (const words of specs) {
		for (const pattern of words.patterns) {
			for (const key of new Set(pattern.needs.map((need) => keyAt(need, 0, need.length > 1)))) {
				const known = byNeed.get(key);
				if (known) known.push([words, pattern]);
				else byNeed.set(key, [[words, pattern]]);
			}
		}
	}
	return byNeed;
}

/** The code unit at a place, or that and the next. */
function keyAt(text: string, at: number, two: boolean): number {
	return text.charCodeAt(at) + (two ? (text.charCodeAt(at + 1) + 1) * 0x10000 : 0);
}

/** The specs whose wording a title has. Only patterns are tried of which a word begins somewhere in it. */
function wordedAs({ specs, byNeed }: Vocabulary, forms: readonly string[]): readonly SectionSpec[] {
	const worded = new Set<SpecWords>();
	for (const form of forms) {
		for (let at = 0; at < form.length; at++) {
			for (const two of [false, true]) {
				const known = byNeed.get(keyAt(form, at, two));
				if (!known) continue;
				for (const [words, pattern] of known) if (!worded.has(words) && matchesWhole(pattern, form)) worded.add(words);
			}
		}
	}
	if (worded.size === 0) return none;
	const fits = (pattern: Pattern): boolean => forms.some((form) => matchesWhole(pattern, form));
	return specs.filter((words) => worded.has(words) && !words.exclude.some(fits)).map(({ spec }) => spec);
}

const none: readonly never[] = [];
