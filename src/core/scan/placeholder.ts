import { nextTrigger, readerFor } from './placeholder/trigger';
import type { Span } from '../text';
import { isSpace } from './characters';
import { asterisk } from './placeholder/asterisk';
import { bracket } from './placeholder/bracket';
import { circle } from './placeholder/circle';
import { cross } from './placeholder/cross';
import { gap } from './placeholder/gap';
import { LineContext } from './placeholder/line';
import { missingNumber } from './placeholder/missing-number';
import { mou } from './placeholder/mou';
import { sign } from './placeholder/sign';
import { underscore } from './placeholder/underscore';
import { word } from './placeholder/word';

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

/**
 * What a line alone cannot decide: `gaps` and `bare` stand only where the document drops numbers elsewhere too (`bare` has no white space to show for it), `mou` only where
 * it masks names with 某, `circles` where the letter O and `shapes` where a sign like □ stands for
 * a blank elsewhere, `fill` not in a form that is meant to be
 * filled by hand.
 */
export type Need = 'gaps' | 'bare' | 'mou' | 'fill' | 'circles' | 'shapes';

/** A placeholder as one line sees it. `need` is what the document still has to confirm. */
export interface Candidate extends Placeholder {
	readonly need?: Need;
}

/** Reads a blank that may begin at `at`: the candidate, or the column to go on from. */
export type Reader = (line: LineContext, at: number) => Candidate | number;

const readers: readonly Reader[] = [cross, underscore, circle, asterisk, mou, bracket, word, gap, missingNumber, sign];

/**
 * The candidates of one line of body text, in order, never overlapping. Time is linear in the length of the line. `whole`: the text
 * that the line was cut from, at `start`; a hint that makes looking quicker.
 */
export function findPlaceholders(text: string, whole = text, start = 0): readonly Candidate[] {
	let found: Candidate[] | undefined;
	let line: LineContext | undefined;
	const next = (from: number) => nextTrigger(text, from, whole, start);
	for (let at = next(indentation(text)); at < text.length; at = next(at + 1)) {
		const reader = readers[readerFor(text.charCodeAt(at))];
		if (!reader) continue;
		line ??= new LineContext(text);
		const result = reader(line, at);
		if (typeof result === 'number') {
			if (result > at) at = result - 1;
			continue;
		}
		found ??= [];
		while (found.length > 0 && (found.at(-1)?.to ?? 0) > result.from) found.pop();
		found.push(result);
		line.last = result;
		at = Math.max(at, result.to - 1);
	}
	return found ?? none;
}

/** Where the text begins behind its indentation; 0 where that may be the gap of a date (`　　月　　日`). */
function indentation(text: string): number {
	let at = 0;
	while (isSpace(text.charCodeAt(at))) at++;
	return at > 0 && '年月日'.includes(text.charAt(at)) ? 0 : at;
}

const none: readonly Candidate[] = [];
