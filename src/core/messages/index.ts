import type { Code, DataByCode } from '../rules/index';
import type { AnyProblem, Catalogue, Language } from './catalogue';
import { en } from './en';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export { type Catalogue, type Language, textIn } from './catalogue';
export { languageOf } from './language';

const catalogues: Readonly<Record<Language, Catalogue>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** Every language of the messages. */
export const languages = Object.keys(catalogues) as readonly Language[];

/** All words of one language. */
export function catalogueOf(language: Language): Catalogue {
	return catalogues[language];
}

/** What is wrong and what to do, in one or two sentences. */
export function messageOf<C extends Code>(
	diagnostic: { readonly code: C; readonly data: DataByCode[C] },
	language: Language,
): string {
	return catalogues[language].messages[diagnostic.code](diagnostic.data);
}

/** What is wrong with a file of the `.summary-writer` folder and what to do. */
export function problemMessage<C extends AnyProblem['code']>(
	problem: Extract<AnyProblem, { readonly code: C }>,
	language: Language,
): string {
	const { problems }: { readonly problems: { readonly [P in C]: (facts: typeof problem) => string } } =
		catalogues[language];
	return problems[problem.code](problem);
}
