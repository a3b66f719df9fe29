import type { Range } from './text';

/** What is wrong with a file of the `.summary-writer` folder: facts only, the sentence is in the message catalogues. */
export type ProblemFacts =
	| { readonly code: 'not-yaml'; readonly detail: string }
	| { readonly code: 'too-large'; readonly limit: number }
	| { readonly code: 'alias' }
	| { readonly code: 'wrong-type'; readonly expected: YamlType }
	/** `suggestion`: the key that was probably meant. */
	| {
			readonly code: 'unknown-key';
			readonly key: string;
			readonly known: readonly string[];
			readonly suggestion?: string;
	  }
	| { readonly code: 'missing-key'; readonly key: string }
	| {
			readonly code: 'bad-value';
			readonly value: string;
			readonly allowed: readonly string[];
			readonly suggestion?: string;
	  }
	| { readonly code: 'bad-glob'; readonly glob: string };

export type YamlType = 'map' | 'list' | 'text' | 'number' | 'yes-or-no';

/** A problem and where it is. */
export type Problem = ProblemFacts & { readonly range: Range };
