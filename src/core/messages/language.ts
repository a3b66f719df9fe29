/** Languages of the messages, as BCP 47 tags. */
export type Language = 'en' | 'zh-Hans' | 'zh-Hant';

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
