import type { IgnoreEntry } from '../ignores';
import { memoOf } from '../memo';
import type { Profile } from '../profile/profile';
import type { Placeholder } from '../scan/placeholder';
import type { ScannedLine } from '../scan/scan';
import { isOnOne, type Span } from '../text';
import { spanKey } from './context';
import { isListed } from './listed';

/** A line with the profile's own blanks and without those that are none: the same object where nothing is different, and each time it is asked. */
export type LineFilter = (line: ScannedLine) => ScannedLine;

/** What a profile and the entries for a file do to each line, wherever it stands; the same function for the same two. `undefined` where they do nothing. */
export function lineFilterOf(profile: Profile | undefined, entries: readonly IgnoreEntry[]): LineFilter | undefined {
	const { extra = [], allow = [] } = profile?.placeholders ?? {};
	if (!entries.length && !extra.length && !allow.length) return undefined;
	const byEntries = filters.get(profile ?? noProfile) ?? new WeakMap<readonly IgnoreEntry[], LineFilter>();
	filters.set(profile ?? noProfile, byEntries);
	const key = entries.length ? entries : noEntries;
	let filter = byEntries.get(key);
	if (!filter) {
		const mayDiffer = ({ placeholders }: ScannedLine): boolean => extra.length > 0 || placeholders.length > 0;
		const remember = remembered((line) => filtered(line, extra, allow, entries));
		filter = (line) => (mayDiffer(line) ? remember(line) : line);
		byEntries.set(key, filter);
	}
	return filter;
}

const noProfile = {};
const noEntries: readonly IgnoreEntry[] = [];
const filters = new WeakMap<object, WeakMap<readonly IgnoreEntry[], LineFilter>>();

function remembered(filter: LineFilter): LineFilter {
	const known = memoOf<ScannedLine, ScannedLine>();
	return (line) => {
		let left = known.get(line);
		if (!left) {
			left = filter(line);
			known.set(line, left);
		}
		return left;
	};
}

function filtered(
	line: ScannedLine,
	extra: readonly string[],
	allow: readonly string[],
	entries: readonly IgnoreEntry[],
): ScannedLine {
	const { text, placeholders } = line;
	const added = line.before === '' && extra.length ? withExtra(line, extra) : placeholders;
	if (!added.length) return line;
	const allowed = allow.flatMap((word) => occurrences(text, word));
	const left = added.filter(
		(placeholder) =>
			!allowed.some((span) => span.from <= placeholder.from && placeholder.to <= span.to) &&
			!(entries.length && isListed(entries, spanKey('unfilled-placeholder', text, placeholder))),
	);
	return left.length === placeholders.length && added === placeholders ? line : { ...line, placeholders: left };
}

function withExtra({ text, placeholders }: ScannedLine, extra: readonly string[]): readonly Placeholder[] {
	const spans = extra.flatMap((word) => occurrences(text, word));
	const fresh = spans.filter((span) => !isOnOne(placeholders, span));
	if (!fresh.length) return placeholders;
	const added = fresh.map((span): Placeholder => ({ ...span, kind: 'other', slot: 'generic' }));
	const apart: Placeholder[] = [];
	for (const placeholder of [...placeholders, ...added].sort((a, b) => a.from - b.from))
		if (placeholder.from >= (apart.at(-1)?.to ?? 0)) apart.push(placeholder);
	return apart;
}

function occurrences(text: string, word: string): readonly Span[] {
	const spans: Span[] = [];
	for (let at = word ? text.indexOf(word) : -1; at >= 0; at = text.indexOf(word, at + word.length)) {
		spans.push({ from: at, to: at + word.length });
	}
	return spans;
}
