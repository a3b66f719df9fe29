import { type Language, languageOf } from '../../core/index';
import type { Io } from '../io';
import { en } from './en';
import type { Words } from './words';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { Words } from './words';

/** The command line's sentences in one language. */
export function wordsOf(language: Language): Words {
	switch (language) {
		case 'en':
			return en;
		case 'zh-Hans':
			return zhHans;
		case 'zh-Hant':
			return zhHant;
	}
}

/** The language of the system, from the POSIX variables, else from the runtime's locale, which takes a while to tell. */
export function systemLanguage(env: Io['env']): Language {
	const posix = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
	return languageOf(posix || Intl.DateTimeFormat().resolvedOptions().locale);
}
