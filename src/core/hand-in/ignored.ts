import type { Analysis } from '../analysis';
import { ignoredLinesOf } from '../ignores/comments';
import { diagnose } from '../rules/diagnose';
import { type Code, type Diagnostic, rules } from '../rules/index';
import type { Placeholder } from '../scan/placeholder';
import { type Range, rangeOn, type Span } from '../text';

/** Who decided that something is not reported: a comment in the text, `ignores.yaml`, the profile, or the settings. */
export type Decider = 'comment' | 'ignores-file' | 'profile' | 'settings';

/** What would have been reported. */
export interface Ignored {
	readonly code: Code;
	readonly by: Decider;
	/** Where; missing for a rule that is off as a whole. */
	readonly range?: Range;
	/** What is there, as written. */
	readonly text: string;
}

/** What is ignored in a text, in order, rules that are off last. */
export function ignoredOf(analysis: Analysis): readonly Ignored[] {
	return [...ignoredBlanks(analysis), ...ignoredFindings(analysis), ...rulesOff(analysis)];
}

function ignoredBlanks({ source, scan, profile }: Analysis): readonly Ignored[] {
	const comments = ignoredLinesOf(source);
	const allow = profile?.placeholders.allow ?? [];
	return source.lines.flatMap(({ text, placeholders }, line) => {
		// The comment that ignores is no blank itself.
		const gone = goneOf(placeholders, scan.lines[line]?.placeholders ?? []).filter(
			({ from }) => !text.startsWith('<!--', from),
		);
		return gone.map((blank): Ignored => {
			const allowed = allow.some((word) => isWithin(text, blank, word));
			const commented = comments?.ignores(line, 'unfilled-placeholder') ?? false;
			const by = allowed ? 'profile' : commented ? 'comment' : 'ignores-file';
			return { code: 'unfilled-placeholder', by, range: rangeOn(line, blank), text: text.slice(blank.from, blank.to) };
		});
	});
}

/** Those that do not overlap one of the others; both stand in order. */
function goneOf(blanks: readonly Placeholder[], left: readonly Placeholder[]): readonly Placeholder[] {
	let at = 0;
	return blanks.filter((blank) => {
		while ((left[at]?.to ?? Infinity) <= blank.from) at++;
		return (left[at]?.from ?? Infinity) >= blank.to;
	});
}

/** The word stands around the span, or is it. */
function isWithin(text: string, { from, to }: Span, word: string): boolean {
	const first = Math.max(0, to - word.length);
	const at = word === '' ? -1 : text.slice(first, from + word.length).indexOf(word);
	return at >= 0 && first + at <= from;
}

function ignoredFindings(analysis: Analysis): readonly Ignored[] {
	const { scan, source, options, diagnostics } = analysis;
	const comments = ignoredLinesOf(source);
	// Nobody else takes findings away.
	if (!comments && !options.ignores?.length) return [];
	const shown = new Set(diagnostics.map(keyOf));
	return diagnose(analysis, options.severities)
		.filter((diagnostic) => !shown.has(keyOf(diagnostic)))
		.map(({ code, range }) => ({
			code,
			by: comments?.ignores(range.start.line, code) ? 'comment' : 'ignores-file',
			range,
			text:
				code === 'missing-section'
					? ''
					: (scan.lines[range.start.line]?.text ?? '').slice(range.start.column, range.end.column),
		}));
}

function keyOf({ code, range: { start, end } }: Diagnostic): string {
	return `${code} ${start.line}:${start.column}-${end.line}:${end.column}`;
}

function rulesOff({ profile, options }: Analysis): readonly Ignored[] {
	return rules.flatMap(({ code, severity }): readonly Ignored[] => {
		const bySettings = options.severities?.[code];
		const byProfile = profile?.severities[code];
		if ((bySettings ?? byProfile ?? severity) !== 'off' || severity === ('off' as string)) return [];
		return [{ code, by: bySettings === 'off' ? 'settings' : 'profile', text: '' }];
	});
}
