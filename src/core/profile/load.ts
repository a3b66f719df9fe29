import { builtinIds, builtinProfiles, builtinSource } from './builtin';
import { resolveProfile } from './extends';
import { nearest } from './nearest';
import type { ParsedProfile } from './parse';
import type { ProfileProblem } from './problem';
import type { Profile, SectionSpec } from './profile';
import type { ProfileSource } from './source';

/** A profile file after everything it extends was found. */
export interface LoadedProfile {
	/** Undefined where the file could not be read at all. */
	readonly profile: Profile | undefined;
	readonly problems: readonly ProfileProblem[];
}

/**
 * Resolves profile files in layers: `files` from the lowest (the user's) to the highest (the folder's), above the built-in
 * ones. A profile may extend another of its own id: it then means the one in the layer below.
 */
export function loadProfiles(files: readonly ParsedProfile[]): readonly LoadedProfile[] {
	const sources = files.flatMap(({ source }) => source ?? []);
	const lookup = (id: string, from: ProfileSource): ProfileSource | undefined => {
		const below = from.id === id ? sources.slice(0, Math.max(0, sources.indexOf(from))) : sources;
		return below.findLast((source) => source.id === id) ?? builtinSource(id);
	};
	const ids = [...sources.map(({ id }) => id), ...builtinIds];
	return files.map(({ source, problems, references }) => {
		if (!source) return { profile: undefined, problems };
		const { profile, faults } = resolveProfile(source, lookup);
		const found: ProfileProblem[] = [...problems];
		for (const fault of faults) {
			if (!references.extends) continue;
			if (fault.code === 'cyclic-extends') {
				found.push({ code: fault.code, chain: fault.chain, range: references.extends });
				continue;
			}
			// A base that a base cannot find is reported in that file.
			if (fault.base !== source.extends) continue;
			found.push({ code: fault.code, base: fault.base, ...suggestion(fault.base, ids), range: references.extends });
		}
		const known = idsOf(profile.sections);
		for (const { id, range } of references.after) {
			if (!known.includes(id)) found.push({ code: 'unknown-section', id, ...suggestion(id, known), range });
		}
		return { profile, problems: found };
	});
}

function suggestion(word: string, words: readonly string[]): { readonly suggestion?: string } {
	const found = nearest(word, words);
	return found === undefined ? {} : { suggestion: found };
}

function idsOf(specs: readonly SectionSpec[]): readonly string[] {
	return specs.flatMap((spec) => [spec.id, ...idsOf(spec.sections)]);
}

/** All profiles to choose from: the built-in ones, and those of the files above them; of the same id the highest layer counts. */
export function allProfiles(loaded: readonly LoadedProfile[]): readonly Profile[] {
	const byId = new Map(builtinProfiles().map((profile) => [profile.id, profile]));
	for (const { profile } of loaded) if (profile) byId.set(profile.id, profile);
	return [...byId.values()];
}
