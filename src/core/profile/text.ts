import { type Language, textIn } from '../messages/catalogue';
import { yamlList, yamlText } from '../yaml/write';
import type { Length, Profile, SectionSpec } from './profile';

/** A profile with everything that it inherits as YAML, its texts in one language. For reading: what is empty is left out. Line ends are `\n`. */
export function profileText(profile: Profile, language: Language): string {
	const { id, name, match, except, rank, order, extras, numbering, length, severities, placeholders, sections } =
		profile;
	const lines = [
		`id: ${yamlText(id)}`,
		`name: ${yamlText(textIn(language, name))}`,
		...listLines('match', match, ''),
		...listLines('except', except, ''),
		`rank: ${rank}`,
		`order: ${order}`,
		`numbering: ${numbering}`,
		...lengthLines(length, ''),
		...listLines('extras', extras, ''),
		...(Object.keys(severities).length
			? ['severities:', ...Object.entries(severities).map(([code, level]) => `  ${code}: ${level}`)]
			: []),
		...(placeholders.extra.length || placeholders.allow.length
			? [
					'placeholders:',
					...listLines('extra', placeholders.extra, '  '),
					...listLines('allow', placeholders.allow, '  '),
				]
			: []),
		...(sections.length ? ['sections:', ...sections.flatMap((spec) => sectionLines(spec, language, '  '))] : []),
	];
	return `${lines.join('\n')}\n`;
}

function sectionLines(spec: SectionSpec, language: Language, indent: string): readonly string[] {
	const inner = `${indent}  `;
	const flags = (['opening', 'thematic', 'several', 'anywhere'] as const).filter((flag) => spec[flag]);
	const [hint, template] = [textIn(language, spec.hint), textIn(language, spec.template)];
	const { required } = spec;
	return [
		`${indent}- id: ${yamlText(spec.id)}`,
		`${inner}title: ${yamlText(textIn(language, spec.title))}`,
		`${inner}required: ${typeof required === 'string' ? required === 'yes' : `{ oneOf: ${yamlText(required.oneOf)} }`}`,
		...flags.map((flag) => `${inner}${flag}: true`),
		...lengthLines(spec.length, inner),
		...listLines('aliases', spec.aliases, inner),
		...listLines('patterns', spec.patterns, inner),
		...listLines('exclude', spec.exclude, inner),
		...listLines('cues', spec.cues, inner),
		...(spec.prefixes.length ? [`${inner}prefixes: ${yamlList(spec.prefixes)}`] : []),
		...(hint ? [`${inner}hint: ${yamlText(hint)}`] : []),
		...(template ? [`${inner}template: ${yamlText(template)}`] : []),
		...(spec.sections.length ? [`${inner}sections:`] : []),
		...spec.sections.flatMap((child) => sectionLines(child, language, `${inner}  `)),
	];
}

function lengthLines({ min, max }: Length, indent: string): readonly string[] {
	const parts = [...(min === undefined ? [] : [`min: ${min}`]), ...(max === undefined ? [] : [`max: ${max}`])];
	return parts.length ? [`${indent}length: { ${parts.join(', ')} }`] : [];
}

function listLines(key: string, texts: readonly string[], indent: string): readonly string[] {
	return texts.length ? [`${indent}${key}:`, ...texts.map((text) => `${indent}  - ${yamlText(text)}`)] : [];
}
