import { fold } from '../script';
import { type NeedIndex, needingIn, needIndexOf } from './need-index';
import { longestIn, occursIn, parsePatterns, type Pattern } from './pattern';
import type { Profile } from './profile';

/** Of the profiles whose words stand in a title or name: the highest rank, then the longest match, then the earlier profile. */
export function spokenFor(title: string, profiles: readonly Profile[]): Profile | undefined {
	const text = fold(title.slice(0, longestTitle));
	const { index, except, ranked } = wordsOf(profiles);
	const found = needingIn(index, text);
	if (found.length === 0) return undefined;
	const patterns = new Map<Profile, Set<Pattern>>();
	for (const { pattern, value } of found) {
		const known = patterns.get(value);
		if (known) known.add(pattern);
		else patterns.set(value, new Set([pattern]));
	}
	let best: { readonly profile: Profile; readonly length: number } | undefined;
	for (const profile of ranked) {
		const some = patterns.get(profile);
		if (!some) continue;
		if (best && profile.rank < best.profile.rank) break;
		let length = 0;
		for (const pattern of some) length = Math.max(length, longestIn(pattern, text));
		if (length <= (best?.length ?? 0) || except.get(profile)?.some((pattern) => occursIn(pattern, text))) continue;
		best = { profile, length };
	}
	return best?.profile;
}

/** No title is longer. */
export const longestTitle = 120;

interface Words {
	readonly index: NeedIndex<Profile>;
	readonly except: ReadonlyMap<Profile, readonly Pattern[]>;
	/** The highest rank first. */
	readonly ranked: readonly Profile[];
}

const known = new WeakMap<readonly Profile[], Words>();

function wordsOf(profiles: readonly Profile[]): Words {
	let words = known.get(profiles);
	if (!words) {
		words = {
			index: needIndexOf(
				profiles.flatMap((profile) => parsePatterns(profile.match).map((pattern) => [pattern, profile] as const)),
			),
			except: new Map(profiles.map((profile) => [profile, parsePatterns(profile.except)])),
			ranked: profiles.toSorted((a, b) => b.rank - a.rank),
		};
		known.set(profiles, words);
	}
	return words;
}
