import { firstMark } from './first-mark';
import type { Habits } from './insert';
import { numeralIn, numeralLike } from './numeral';
import type { Profile, SectionSpec } from './profile/profile';

/**
 * The text of a new summary: the profile's name as its title, and every required section with its template, the first of those of
 * which one is enough, each after an empty line; every section where the profile requires none. Line ends are `\n`.
 */
export function skeletonOf(profile: Profile, habits: Habits, { hints = false }: SkeletonOptions = {}): string {
	const { script, markdown } = habits;
	const required = wanted(profile.sections);
	const sections = required.length ? required : profile.sections;
	const title = `${markdown ? '# ' : ''}${profile.name[script]}\n`;
	return [title, ...sectionTexts(sections, 1, profile, habits, hints)].join('\n');
}

export interface SkeletonOptions {
	/** Under each heading, as a comment, what belongs there. */
	readonly hints?: boolean;
}

function sectionTexts(
	sections: readonly SectionSpec[],
	depth: 1 | 2,
	profile: Profile,
	habits: Habits,
	hints: boolean,
): readonly string[] {
	const { script, markdown } = habits;
	return sections.map((spec, n) => {
		const mark = markdown
			? `${'#'.repeat(depth + 1)} `
			: numbered(firstMark(depth, profile.numbering, script), n + 1, script);
		const body = spec.template[script].trim();
		const hint = hints && spec.hint[script] ? `<!-- ${spec.hint[script]} -->\n` : '';
		const heading = `${mark}${spec.title[script]}\n${markdown ? '\n' : ''}${hint}`;
		const inner = depth === 1 ? sectionTexts(wanted(spec.sections), 2, profile, habits, hints) : [];
		return [`${heading}${body}\n`, ...inner].join(markdown ? '\n' : '');
	});
}

function wanted(sections: readonly SectionSpec[]): readonly SectionSpec[] {
	const groups = new Set<string>();
	return sections.filter(({ required }) => {
		if (typeof required === 'string') return required === 'yes';
		if (groups.has(required.oneOf)) return false;
		groups.add(required.oneOf);
		return true;
	});
}

function numbered(mark: string, value: number, script: Habits['script']): string {
	const numeral = numeralIn(mark);
	if (!numeral) return mark;
	const sample = mark.slice(numeral.from, numeral.to);
	return (
		mark.slice(0, numeral.from) +
		numeralLike(sample, value, script === 'hans' ? 'hans' : 'hant') +
		mark.slice(numeral.to)
	);
}
