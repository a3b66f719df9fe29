import type { IgnoreEntry } from '../ignores';
import type { Profile } from '../profile/profile';
import type { Diagnostic } from '../rules/index';
import type { Placeholder } from '../scan/placeholder';
import type { Scan, ScannedLine } from '../scan/scan';
import type { Span } from '../text';
import { ignoredLinesOf } from './comments';
import { diagnosticKey, spanKey } from './context';

/** What is left of a scan and of findings when everything that is ignored is gone. */
export interface Ignoring {
	/** The scan with the profile's own placeholders, without those that are none. */
	readonly scan: Scan;
	readonly ignores: (diagnostic: Diagnostic) => boolean;
}

/**
 * Applies, in this order: the profile's `extra` and `allow`, the entries of `ignores.yaml` for this file, and comments in the text.
 * Lines without any of these are the same objects as before.
 */
export function applyIgnores(scan: Scan, profile: Profile | undefined, entries: readonly IgnoreEntry[]): Ignoring {
	const comments = ignoredLinesOf(scan);
	const { extra = [], allow = [] } = profile?.placeholders ?? {};
	const nothing = !comments && !entries.length && !extra.length && !allow.length;
	if (nothing) return { scan, ignores: () => false };
	const isIgnored = (line: number, text: string, placeholder: Placeholder): boolean =>
		(comments?.ignores(line, 'unfilled-placeholder') ?? false) ||
		isListed(entries, () => spanKey('unfilled-placeholder', text, placeholder));
	const lines = scan.lines.map((line, n): ScannedLine => {
		const added = line.before === '' && extra.length ? withExtra(line, extra) : line.placeholders;
		if (!added.length) return line;
		const allowed = allow.flatMap((text) => occurrences(line.text, text));
		const left = added.filter(
			(placeholder) =>
				!allowed.some((span) => span.from <= placeholder.from && placeholder.to <= span.to) &&
				!isIgnored(n, line.text, placeholder),
		);
		return left.length === line.placeholders.length && added === line.placeholders
			? line
			: { ...line, placeholders: left };
	});
	return {
		scan: { ...scan, lines },
		ignores: (diagnostic) =>
			(comments?.ignores(diagnostic.range.start.line, diagnostic.code) ?? false) ||
			isListed(entries, () => diagnosticKey(diagnostic, scan)),
	};
}

function isListed(entries: readonly IgnoreEntry[], keyOf: () => ReturnType<typeof spanKey>): boolean {
	if (!entries.length) return false;
	const key = keyOf();
	return entries.some(
		({ code, text, context }) =>
			text === key.text &&
			(code === undefined || code === key.code) &&
			(context === undefined || context === key.context),
	);
}

function withExtra({ text, placeholders }: ScannedLine, extra: readonly string[]): readonly Placeholder[] {
	const spans = extra.flatMap((word) => occurrences(text, word));
	const fresh = spans.filter((span) => !placeholders.some(({ from, to }) => span.from < to && from < span.to));
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
