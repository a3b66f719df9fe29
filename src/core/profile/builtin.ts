import { builtinTexts } from './builtin.generated';
import { resolveProfile } from './extends';
import type { Profile } from './profile';
import type { ProfileSource } from './source';

/** Ids of the built-in profiles, the base (`general`) first. */
export const builtinIds: readonly string[] = builtinTexts.map(([id]) => id);

/** A built-in profile as it is written, for those that extend it. */
export function builtinSource(id: string): ProfileSource | undefined {
	const known = sources.get(id);
	if (known) return known;
	const text = builtinTexts.find(([one]) => one === id)?.[1];
	if (text === undefined) return undefined;
	// Written by the generator from what the reader of profiles returned.
	const source = JSON.parse(text) as ProfileSource;
	sources.set(id, source);
	return source;
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

/** All built-in profiles, the base first; always the same list. */
export function builtinProfiles(): readonly Profile[] {
	return (all ??= builtinIds.flatMap((id) => builtinProfile(id) ?? []));
}

const sources = new Map<string, ProfileSource>();
const resolved = new Map<string, Profile>();
let all: readonly Profile[] | undefined;
