import type { Code, DataByCode } from '../rules/index';
import type { AnyProblem, Catalogue, Language } from './catalogue';
import { en } from './en';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export { type Catalogue, type Language, textIn } from './catalogue';
export { languageOf } from './language';

/** Every language of the messages. */
export const languages: readonly Language[] = ['en', 'zh-Hans', 'zh-Hant'];

/** All words of one language; those of the others are not touched, so that a host may load them when they are needed. */
export function catalogueOf(language: Language): Catalogue {
	switch (language) {
		case 'en':
			return en;
		case 'zh-Hans':
			return zhHans;
		case 'zh-Hant':
			return zhHant;
	}
}

/** What is wrong and what to do, in one or two sentences. */
export function messageOf<C extends Code>(
	diagnostic: { readonly code: C; readonly data: DataByCode[C] },
	language: Language,
): string {
	return catalogueOf(language).messages[diagnostic.code](diagnostic.data);
}

/** What is wrong with a file of the `.summary-writer` folder and what to do. */
export function problemMessage<C extends AnyProblem['code']>(
	problem: Extract<AnyProblem, { readonly code: C }>,
	language: Language,
): string {
	const { problems }: { readonly problems: { readonly [P in C]: (facts: typeof problem) => string } } =
		catalogueOf(language);
	return problems[problem.code](problem);
}
