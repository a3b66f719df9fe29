import type { ProblemFacts } from '../problem';
import type { Range } from '../text';
import type { PatternFault } from './pattern';

/** What is wrong with a profile, beside what can be wrong with any settings file: facts only. */
export type ProfileProblemFacts =
	/** `suggestion`: the key that was probably meant. */
	| (Extract<ProblemFacts, { readonly code: 'unknown-key' }> & { readonly suggestion?: string })
	| (Extract<ProblemFacts, { readonly code: 'bad-value' }> & { readonly suggestion?: string })
	| { readonly code: 'too-many-sections'; readonly limit: number }
	/** An id is a word of letters, digits, - _ and . */
	| { readonly code: 'bad-id'; readonly id: string }
	| { readonly code: 'duplicate-id'; readonly id: string; readonly first: Range }
	/** `after` goes round in a circle: `ids` in order, the first again at the end. */
	| { readonly code: 'impossible-order'; readonly ids: readonly string[] }
	/** `after` names no section. */
	| { readonly code: 'unknown-section'; readonly id: string; readonly suggestion?: string }
	| { readonly code: 'impossible-length'; readonly min: number; readonly max: number }
	| { readonly code: 'bad-pattern'; readonly pattern: string; readonly fault: PatternFault }
	/** `extends` names no profile. */
	| { readonly code: 'unknown-base'; readonly base: string; readonly suggestion?: string }
	/** `extends` goes round in a circle: `chain` in order, the first of the circle again at the end. */
	| { readonly code: 'cyclic-extends'; readonly chain: readonly string[] };

/** What is wrong in a profile file, and where. */
export type ProfileProblem = (ProblemFacts | ProfileProblemFacts) & { readonly range: Range };
