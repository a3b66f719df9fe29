import type { Span } from '../text';

/** How a placeholder is written: crosses, underscores or spaces, circles, asterisks, 某, a prompt in brackets, a word, a number that is gone. */
export type PlaceholderKind =
	| 'cross'
	| 'blank'
	| 'circle'
	| 'asterisk'
	| 'mou'
	| 'bracket-prompt'
	| 'word'
	| 'missing-number'
	| 'other';

/** What value a placeholder wants. */
export type Slot = 'year' | 'month' | 'day' | 'number' | 'percent' | 'name' | 'place' | 'org' | 'generic';

/**
 * An unfilled blank. The span covers what has to be replaced: `20xx` of 20xx年, `xx` of xx鎮, `[姓名]` with its brackets,
 * ` 万元` (the gap and the unit that betrays it) where a number was dropped.
 */
export interface Placeholder extends Span {
	readonly kind: PlaceholderKind;
	readonly slot: Slot;
}

/** The placeholders of one line of body text, in order. */
export function findPlaceholders(text: string): readonly Placeholder[] {
	const found: Placeholder[] = [];
	for (const match of text.matchAll(/20[x×X]{2}|[x×X_]{1,8}/gu)) {
		found.push({ from: match.index, to: match.index + match[0].length, kind: 'cross', slot: 'generic' });
	}
	return found;
}
