import { type NeedIndex, needingIn, needIndexOf } from '../profile/need-index';
import { occursIn, parsePatterns } from '../profile/pattern';
import { type LineNotes, lineNotes } from '../line-notes';
import { type PairSet, pairSetOf } from './pairs';
import type { SpecWords } from './vocabulary';

/** The cues of some sections, to be looked for in prose. */
export interface Cues {
	readonly specs: readonly SpecWords[];
	readonly index: NeedIndex<SpecWords>;
	/** A text with any of the cues has one of these pairs of characters. */
	readonly pairs: PairSet;
	/** By line: what is known about its prose, see `sayingOn`. */
	readonly notes: LineNotes;
}

/** The cues of some sections, read once. */
export function cuesOf(specs: readonly SpecWords[]): Cues {
	const index = needIndexOf(
		specs.flatMap((words) => parsePatterns(words.spec.cues).map((cue) => [cue, words] as const)),
	);
	const needs = [...index.values()].flatMap((some) => some.map(({ need }) => need));
	return { specs, index, pairs: pairSetOf(needs), notes: lineNotes() };
}

/** The sections that a text (folded) says by their cues. */
export function saidBy({ index }: Cues, text: string): ReadonlySet<SpecWords> {
	const said = new Set<SpecWords>();
	for (const { pattern, value } of needingIn(index, text)) {
		if (!said.has(value) && occursIn(pattern, text)) said.add(value);
	}
	return said;
}
