import { type Language, languageOf } from '../../core/index';
import type { Io } from '../io';
import { en } from './en';
import type { Words } from './words';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { Words } from './words';

const catalogues: Readonly<Record<Language, Words>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The command line's sentences in one language. */
export function wordsOf(language: Language): Words {
	return catalogues[language];
}

/** The language of the system, from the POSIX variables, else from the runtime's locale. */
export function systemLanguage(env: Io['env']): Language {
	const posix = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
	return languageOf(posix || Intl.DateTimeFormat().resolvedOptions().locale);
}
