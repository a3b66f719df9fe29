import type { Status } from '../checklist';
import type { ProfileProblemFacts } from '../profile/problem';
import type { Localized } from '../profile/profile';
import type { ProblemFacts } from '../problem';
import type { Code, DataByCode } from '../rules/index';
import type { Severity } from '../rules/rule';
import type { PlaceholderKind, Slot } from '../scan/placeholder';
import type { Language } from './language';

export type { Language } from './language';

/** All that can be wrong with files of the `.summary-writer` folder. */
export type AnyProblem = ProblemFacts | ProfileProblemFacts;

/** All words and sentences of the core in one language. A catalogue that lacks one does not compile. */
export interface Catalogue {
	/** What is wrong and what to do, by code of the rule. */
	readonly messages: { readonly [C in Code]: (data: DataByCode[C]) => string };
	/** What is wrong with a file of settings, by code. */
	readonly problems: {
		readonly [C in AnyProblem['code']]: (facts: Extract<AnyProblem, { readonly code: C }>) => string;
	};
	/** What each rule looks for, in one line. */
	readonly rules: Readonly<Record<Code, string>>;
	/** What a blank wants. */
	readonly slots: Readonly<Record<Slot, string>>;
	/** How a blank is written. */
	readonly kinds: Readonly<Record<PlaceholderKind, string>>;
	readonly statuses: Readonly<Record<Status, string>>;
	readonly severities: Readonly<Record<Severity, string>>;
	/** Counts with their noun: `1 blank`, `3 blanks`, `3 處空白`. */
	readonly counts: {
		readonly blanks: (count: number) => string;
		readonly characters: (count: number) => string;
		readonly sections: (count: number) => string;
		readonly documents: (count: number) => string;
		readonly files: (count: number) => string;
		readonly findings: (count: number) => string;
	};
	readonly words: {
		readonly outOfOrder: string;
		readonly required: string;
		readonly optional: string;
		readonly untitled: string;
	};
}

/** The variant of a localized text that a language reads. */
export function textIn(language: Language, text: Localized): string {
	return text[language === 'en' ? 'en' : language === 'zh-Hans' ? 'hans' : 'hant'];
}
