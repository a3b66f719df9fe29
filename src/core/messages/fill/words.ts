import type { FillProblem } from '../../fill/check';
import type { SuggestionSource } from '../../fill/suggest';
import type { Want } from '../../fill/want';
import type { Slot } from '../../scan/placeholder';

/** What is said while blanks are filled in, in one language. */
export interface FillWords {
	/** What a blank wants, as a title: `number of people`, `鄉的名稱`. */
	readonly wants: (want: Want) => string;
	/** Several of these after one another. */
	readonly together: (wants: readonly string[]) => string;
	/** Why a value is not possible and what is. */
	readonly problems: {
		readonly [C in FillProblem['code']]: (facts: Extract<FillProblem, { readonly code: C }>) => string;
	};
	/** Blanks that want the same kind of value, as the title of a list. */
	readonly kinds: Readonly<Record<Slot, string>>;
	readonly sources: Readonly<Record<SuggestionSource, string>>;
	/** How many places a value fills. */
	readonly places: (count: number) => string;
}
