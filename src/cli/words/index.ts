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

/** The language of the system, from the POSIX variables, else from the runtime's locale. */
export function systemLanguage(env: Io['env']): Language {
	const posix = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
	return languageOf(posix || runtimeLocale());
}

/** From Node 21 on the runtime says so at once; to ask for the format of dates takes half as long as starting. */
function runtimeLocale(): string {
	const { navigator } = globalThis as { readonly navigator?: { readonly language?: string } };
	return navigator?.language ?? Intl.DateTimeFormat().resolvedOptions().locale;
}
