import type { FillProblem } from '../fill/check';
import type { Question } from '../fill/question';
import type { Language } from './catalogue';
import { en } from './fill/en';
import type { FillWords } from './fill/words';
import { zhHans } from './fill/zh-hans';
import { zhHant } from './fill/zh-hant';

export type { FillWords } from './fill/words';

const words: Readonly<Record<Language, FillWords>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** What is said while blanks are filled in. */
export function fillWordsOf(language: Language): FillWords {
	return words[language];
}

/** What a question wants: `month and day of the month`. */
export function questionMessage({ parts }: Question, language: Language): string {
	const { wants, together } = words[language];
	return together([...new Set(parts.map(({ want }) => wants(want)))]);
}

/** Why a value cannot be filled in, and what can. */
export function fillProblemMessage<C extends FillProblem['code']>(
	problem: Extract<FillProblem, { readonly code: C }>,
	language: Language,
): string {
	const { problems }: { readonly problems: { readonly [P in C]: (facts: typeof problem) => string } } = words[language];
	return problems[problem.code](problem);
}
