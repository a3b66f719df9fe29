import { type Language, textIn } from '../messages/catalogue';
import { profileWords } from '../messages/profiles';
import { yamlList, yamlText } from '../yaml/write';
import type { Localized, Profile, SectionSpec } from './profile';

export interface NewProfileOptions {
	readonly id: string;
	/** What the office calls it; that of the profile it starts from where it is not given. */
	readonly name?: string;
	/** Language of the comments and titles. */
	readonly language: Language;
}

/**
 * The text of a new profile that extends `base`: its sections one by one with what may be said about them, the keys that are
 * rarely needed as comments. Line ends are `\n`.
 */
export function newProfileText(base: Profile, { id, name, language }: NewProfileOptions): string {
	const words = profileWords[language];
	const baseName = textIn(language, base.name);
	const lines = [
		...words.startedFrom(baseName, base.id).map(comment),
		...words.howToEdit.map(comment),
		`id: ${yamlText(id)}`,
		`extends: ${yamlText(base.id)}`,
		`name: ${yamlText(name ?? baseName)}`,
		'',
		comment(words.match),
		comment(words.matchMore),
		'match+: []',
		'',
		comment(base.order === 'fixed' ? words.fixedOrder : words.freeOrder),
		`order: ${base.order}`,
		'',
		comment(words.numbering),
		`numbering: ${base.numbering}`,
		'',
		comment(words.length),
		comment('length: { min: 800, max: 5000 }'),
		'',
		comment(words.omit),
		'sections:',
		...base.sections.flatMap((spec, n) => [...(n ? [''] : []), ...sectionLines(spec, language, '  ', n === 0)]),
		'',
		...words.ownSection.map((line) => `  ${comment(line)}`),
		'',
		...words.more.map(comment),
	];
	return `${lines.join('\n')}\n`;
}

function sectionLines(spec: SectionSpec, language: Language, indent: string, explained: boolean): readonly string[] {
	const hint = textIn(language, spec.hint);
	return [
		...(hint ? [`${indent}${comment(hint.replaceAll('\n', ' '))}`] : []),
		`${indent}- id: ${yamlText(spec.id)}`,
		`${indent}  title: ${localized(spec.title, language)}`,
		`${indent}  required: ${requiredOf(spec)}`,
		...(spec.prefixes.length
			? [
					`${indent}  prefixes: ${yamlList(spec.prefixes)}${explained ? ` ${comment(profileWords[language].prefixes)}` : ''}`,
				]
			: []),
		...(explained ? profileWords[language].sectionKeys.map((key) => `${indent}  ${comment(key)}`) : []),
		...(spec.sections.length ? [`${indent}  sections:`] : []),
		...spec.sections.flatMap((inner) => sectionLines(inner, language, `${indent}    `, false)),
	];
}

/** The person's language, and the others as the base has them. */
function localized(text: Localized, language: Language): string {
	const { hant, hans, en } = text;
	if (hant === hans && hans === en) return yamlText(textIn(language, text));
	return `{ hant: ${yamlText(hant)}, hans: ${yamlText(hans)}, en: ${yamlText(en)} }`;
}

function requiredOf({ required }: SectionSpec): string {
	return typeof required === 'string' ? `${required === 'yes'}` : `{ oneOf: ${yamlText(required.oneOf)} }`;
}

function comment(text: string): string {
	return `# ${text}`;
}
