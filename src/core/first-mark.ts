import type { Script } from './written-in';

/**
 * The mark of the first heading of a depth where nothing in the text says how its headings are marked: 一、（一）after
 * GB/T 9704-2012 7.3.3, 壹、一、 as in Taiwan, figures in English.
 */
export function firstMark(depth: 1 | 2, numbering: string | undefined, script: Script): string {
	if (script === 'en') return depth === 1 ? '1. ' : '1.1 ';
	if (numbering === 'taiwan') return depth === 1 ? '壹、' : '一、';
	return depth === 1 ? '一、' : '（一）';
}
