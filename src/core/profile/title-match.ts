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
		const patterns = profiles.flatMap((profile) =>
			parsePatterns(profile.match).map((pattern) => [pattern, profile] as const),
		);
		words = {
			index: needIndexOf(patterns, rarestIn(patterns.map(([pattern]) => pattern))),
			except: new Map(profiles.map((profile) => [profile, parsePatterns(profile.except)])),
			ranked: profiles.toSorted((a, b) => b.rank - a.rank),
		};
		known.set(profiles, words);
	}
	return words;
}

/** Nearly all patterns need 总结; the words by which they differ are those that the fewest of them have. */
function rarestIn(patterns: readonly Pattern[]): (pattern: Pattern) => readonly string[] {
	const counts = new Map<string, number>();
	for (const { elements } of patterns) {
		for (const word of new Set(elements.flatMap((element) => (element.kind === 'words' ? element.words : []))))
			counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return ({ elements, needs }) => {
		let best = needs;
		let fewest = Number.POSITIVE_INFINITY;
		for (const element of elements) {
			if (element.kind === 'gap' || element.words.includes('')) continue;
			const count = Math.max(...element.words.map((word) => counts.get(word) ?? 0));
			if (count >= fewest) continue;
			best = element.words;
			fewest = count;
		}
		return best;
	};
}
