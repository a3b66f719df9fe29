import type { IgnoreEntry } from '../ignores';
import type { IgnoreKey } from './context';

/** Whether one of the entries is about what has this key. */
export function isListed(entries: readonly IgnoreEntry[], key: IgnoreKey): boolean {
	return entries.some(
		({ code, text, context }) =>
			text === key.text &&
			(code === undefined || code === key.code) &&
			(context === undefined || context === key.context),
	);
}
