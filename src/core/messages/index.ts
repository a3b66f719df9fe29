import type { Code, DataByCode } from '../rules/index';
import type { AnyProblem, Catalogue, Language } from './catalogue';
import { en } from './en';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export { type Catalogue, type Language, textIn } from './catalogue';

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

/**
 * The language of the messages for a locale: `zh-TW`, `zh_HK.UTF-8`, `zh-Hant-MO` → Traditional; other Chinese → Simplified;
 * everything else → English.
 */
export function languageOf(locale: string): Language {
	const tag = locale.toLowerCase().replaceAll('_', '-');
	if (!/^zh(?:[-.@]|$)/u.test(tag)) return 'en';
	if (tag.includes('hans')) return 'zh-Hans';
	return /hant|-tw|-hk|-mo/u.test(tag) ? 'zh-Hant' : 'zh-Hans';
}
