import { type Language, profileWords } from '../messages/profiles';
import { yamlList, yamlText } from '../yaml/write';
import { builtinProfile } from './builtin';
import type { Cluster } from './derive-clusters';
import type { Length } from './profile';
import type { ProfileSource } from './source';

/** A section of a profile in the making, and what was seen of it. */
export interface DraftSection extends Cluster {
	readonly required: boolean;
	/** In so many of the summaries it has a heading. */
	readonly found: number;
	/** In so many it is said without one. */
	readonly said: number;
	readonly length: Length;
}

interface WrittenDraft {
	readonly header: ProfileSource;
	readonly order: 'fixed' | 'any';
	readonly length: Length;
	readonly titles: readonly string[];
	readonly sections: readonly DraftSection[];
}

/** The profile as YAML, with comments in the person's language. */
export function writeDraft({ header, order, length, titles, sections }: WrittenDraft, language: Language): string {
	const words = profileWords[language];
	const { id, name, match, numbering } = header;
	const kept = new Set(sections.map((section) => section.id));
	const omitted = (builtinProfile('general')?.sections ?? []).filter((spec) => !kept.has(spec.id));
	const lines = [
		...words
			.derivedFrom(
				titles.length,
				titles.filter((title) => title !== ''),
			)
			.map(comment),
		...words.howToEdit.map(comment),
		`id: ${yamlText(id)}`,
		`extends: general`,
		`name: ${yamlText(typeof name === 'string' ? name : '')}`,
		'',
		comment(words.match),
		...(match?.length ? ['match:', ...match.map((pattern) => `  - ${yamlText(pattern)}`)] : [comment(words.noMatch)]),
		'',
		comment(order === 'fixed' ? words.fixedOrder : words.anyOrder),
		`order: ${order}`,
		'',
		comment(words.numbering),
		numbering === undefined ? '# numbering: gbt9704' : `numbering: ${numbering}`,
		'',
		comment(words.length),
		...(isGiven(length) ? [`length: ${lengthOf(length)}`] : []),
		'',
		'sections:',
		...omitted.map((spec) => `  - { id: ${spec.id}, omit: true }`),
		...sections.flatMap((section, n) => [
			...(n || omitted.length ? [''] : []),
			...sectionLines(section, titles.length, language),
		]),
	];
	return `${lines.join('\n')}\n`;
}

function sectionLines(section: DraftSection, documents: number, language: Language): readonly string[] {
	const words = profileWords[language];
	const { id, role, title, aliases, required, found, said, length, thematic, sections } = section;
	return [
		`  ${comment(words.found(found, said, documents))}`,
		...(thematic ? [`  ${comment(words.thematic)}`] : []),
		`  - id: ${yamlText(id)}`,
		...(title === undefined ? [] : [`    title: ${yamlText(title)}`]),
		`    required: ${required}`,
		...(thematic && !role ? ['    thematic: true'] : []),
		...(aliases.length ? [`    ${role ? 'aliases+' : 'aliases'}: ${yamlList(aliases)}`] : []),
		...(isGiven(length) ? [`    length: ${lengthOf(length)}`] : []),
		...(sections.length ? ['    sections:'] : []),
		...sections.flatMap((inner) => [
			`      - id: ${yamlText(inner.id)}`,
			`        title: ${yamlText(inner.title)}`,
			`        required: ${inner.required}`,
		]),
	];
}

function comment(text: string): string {
	return `# ${text}`;
}

function isGiven({ min, max }: Length): boolean {
	return min !== undefined || max !== undefined;
}

function lengthOf({ min, max }: Length): string {
	const parts = [min === undefined ? '' : `min: ${min}`, max === undefined ? '' : `max: ${max}`].filter(Boolean);
	return `{ ${parts.join(', ')} }`;
}
