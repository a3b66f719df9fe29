import { builtinSources } from './builtin.generated';
import { resolveProfile } from './extends';
import type { Profile } from './profile';
import type { ProfileSource } from './source';

/** Ids of the built-in profiles, the base (`general`) first. */
export const builtinIds: readonly string[] = builtinSources.map((source) => source.id);

/** A built-in profile as it is written, for those that extend it. */
export function builtinSource(id: string): ProfileSource | undefined {
	return builtinSources.find((source) => source.id === id);
}

/** A built-in profile with everything it inherits; always the same object. */
export function builtinProfile(id: string): Profile | undefined {
	const known = resolved.get(id);
	if (known) return known;
	const source = builtinSource(id);
	if (!source) return undefined;
	const { profile } = resolveProfile(source, builtinSource);
	resolved.set(id, profile);
	return profile;
}

/** All built-in profiles, the base first. */
export function builtinProfiles(): readonly Profile[] {
	return builtinIds.flatMap((id) => builtinProfile(id) ?? []);
}

const resolved = new Map<string, Profile>();
