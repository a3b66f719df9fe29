import { type Analysis, analyze, type AnalysisOptions, type Code, type Profile } from '../../../src/core/index';
import { resolveProfile } from '../../../src/core/profile/extends';
import type { ProfileSource, SectionSource } from '../../../src/core/profile/source';

/** A profile as small as a case needs; its sections are required if nothing else is said. */
export function profileOf(sections: readonly SectionSource[], rest: Partial<ProfileSource> = {}): Profile {
	const required = sections.map((section) => ({ required: true, ...section }));
	return resolveProfile({ id: 'case', name: '總結', order: 'fixed', ...rest, sections: required }, () => undefined)
		.profile;
}

/** The findings of one rule with their ranges marked «…» in their line; a zero-length range is «». */
export function findingsOf(
	code: Code,
	text: string,
	profile: Profile | undefined,
	options: AnalysisOptions = {},
): readonly string[] {
	const analysis = analyze(text, profile, options);
	return analysis.diagnostics
		.filter((diagnostic) => diagnostic.code === code)
		.map(({ range }) => marked(analysis, range));
}

function marked({ scan }: Analysis, { start, end }: Analysis['diagnostics'][number]['range']): string {
	const text = scan.lines[start.line]?.text ?? '';
	return `${text.slice(0, start.column)}«${text.slice(start.column, end.column)}»${text.slice(end.column)}`;
}
