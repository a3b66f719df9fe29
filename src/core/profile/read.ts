import type { YamlType } from '../problem';
import type { Range } from '../text';
import type { YamlNode } from '../yaml/read';
import { type Field, type Fields, localizedFields, sectionFields, severities } from './fields';
import { nearest } from './nearest';
import type { Reference } from './parse';
import { parsePattern } from './pattern';
import type { ProfileProblem } from './problem';
import type { SectionSource } from './source';

/** What is gathered while a profile is read. */
export interface Reader {
	readonly codes: readonly string[] | undefined;
	readonly problems: ProfileProblem[];
	/** Ids of sections, and where they stand. */
	readonly ids: Map<string, Range>;
	readonly after: Reference[];
	sections: number;
}

export type Values = Readonly<Record<string, unknown>>;

type MapNode = Extract<YamlNode, { readonly kind: 'map' }>;

/** Most sections of a profile. */
export const maxSections = 300;

const maxProblems = 100;

/** The values of a map by its table of fields; what is wrong is left out and reported. */
export function readMap(reader: Reader, node: MapNode, fields: Fields): Values {
	const values: Record<string, unknown> = {};
	for (const { key, keyRange, value } of node.entries) {
		const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
		if (!field) {
			const known = Object.keys(fields);
			report(reader, { code: 'unknown-key', key: shortened(key), known, ...suggestion(key, known), range: keyRange });
			continue;
		}
		const read = readField(reader, field, value);
		if (read !== undefined) values[key] = read;
	}
	return values;
}

function report(reader: Reader, problem: ProfileProblem): void {
	if (reader.problems.length < maxProblems) reader.problems.push(problem);
}

function suggestion(word: string, words: readonly string[]): { readonly suggestion?: string } {
	const found = nearest(word, words);
	return found === undefined ? {} : { suggestion: found };
}

function shortened(text: string): string {
	return text.slice(0, 80);
}

function readField(reader: Reader, field: Field, node: YamlNode): unknown {
	const { range } = node;
	const wrong = (expected: YamlType): undefined => report(reader, { code: 'wrong-type', expected, range }) as undefined;
	switch (field.kind) {
		case 'text':
			return textOf(node) ?? wrong('text');
		case 'id': {
			const id = textOf(node);
			if (id !== undefined && !/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}$/u.test(id))
				report(reader, { code: 'bad-id', id: shortened(id), range });
			return id ?? wrong('text');
		}
		case 'flag':
			return flagOf(node) ?? wrong('yes-or-no');
		case 'count':
			return node.kind === 'scalar' && isCount(node.value) ? node.value : wrong('number');
		case 'choice':
			return readChoice(reader, field.values, node);
		case 'texts':
		case 'patterns':
			return readTexts(reader, node, field.kind === 'patterns');
		case 'localized':
			return textOf(node) ?? (node.kind === 'map' ? readMap(reader, node, localizedFields) : wrong('text'));
		case 'map':
			return node.kind === 'map' ? readRange(reader, node, field.fields) : wrong('map');
		case 'required': {
			if (node.kind === 'map') return readOneOf(reader, node);
			const flag = flagOf(node);
			return flag === undefined ? wrong('yes-or-no') : flag ? 'yes' : 'no';
		}
		case 'severities':
			return node.kind === 'map' ? readSeverities(reader, node) : wrong('map');
		case 'sections':
			return node.kind === 'list' ? readSections(reader, node.items) : wrong('list');
	}
}

/** A scalar as text: a title may be a number. */
function textOf(node: YamlNode): string | undefined {
	return node.kind === 'scalar' && node.value !== undefined ? String(node.value) : undefined;
}

function flagOf(node: YamlNode): boolean | undefined {
	const text = textOf(node)?.toLowerCase() ?? '';
	return ['true', 'yes', '是'].includes(text) ? true : ['false', 'no', '否'].includes(text) ? false : undefined;
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function readChoice(reader: Reader, allowed: readonly string[], node: YamlNode): string | undefined {
	const value = textOf(node);
	if (value === undefined) report(reader, { code: 'wrong-type', expected: 'text', range: node.range });
	else if (allowed.includes(value)) return value;
	else
		report(reader, {
			code: 'bad-value',
			value: shortened(value),
			allowed,
			...suggestion(value, allowed),
			range: node.range,
		});
	return undefined;
}

/** A list of texts; a single text stands for a list of one. */
function readTexts(reader: Reader, node: YamlNode, arePatterns: boolean): readonly string[] | undefined {
	if (node.kind === 'map' || (node.kind === 'scalar' && node.value === undefined)) {
		report(reader, { code: 'wrong-type', expected: 'list', range: node.range });
		return undefined;
	}
	const texts: string[] = [];
	for (const item of node.kind === 'list' ? node.items : [node]) {
		const { range } = item;
		const text = textOf(item);
		const fault = text !== undefined && arePatterns ? parsePattern(text) : undefined;
		if (text === undefined) report(reader, { code: 'wrong-type', expected: 'text', range });
		else if (typeof fault === 'string') report(reader, { code: 'bad-pattern', pattern: shortened(text), fault, range });
		else texts.push(text);
	}
	return texts;
}

function readRange(reader: Reader, node: MapNode, fields: Fields): Values | undefined {
	const values = readMap(reader, node, fields);
	const { min, max } = values;
	if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return values;
	report(reader, { code: 'impossible-length', min, max, range: node.range });
	return undefined;
}

function readOneOf(reader: Reader, node: MapNode): Values | undefined {
	const values = readMap(reader, node, { oneOf: { kind: 'text' } });
	if (values['oneOf'] !== undefined) return values;
	report(reader, { code: 'missing-key', key: 'oneOf', range: node.range });
	return undefined;
}

function readSeverities(reader: Reader, node: MapNode): Values {
	const codes = reader.codes ?? node.entries.map(({ key }) => key);
	return readMap(reader, node, Object.fromEntries(codes.map((code) => [code, { kind: 'choice', values: severities }])));
}

function readSections(reader: Reader, items: readonly YamlNode[]): readonly SectionSource[] {
	const sections: SectionSource[] = [];
	for (const item of items) {
		if (++reader.sections > maxSections) {
			report(reader, { code: 'too-many-sections', limit: maxSections, range: item.range });
			break;
		}
		const section = readSection(reader, item);
		if (section) sections.push(section);
	}
	return sections;
}

/** A section is a map, or just its title. Where there is no id the title is the id. */
function readSection(reader: Reader, node: YamlNode): SectionSource | undefined {
	const title = textOf(node);
	if (title === undefined && node.kind !== 'map') {
		report(reader, { code: 'wrong-type', expected: 'map', range: node.range });
		return undefined;
	}
	const values: Values = node.kind === 'map' ? readMap(reader, node, sectionFields) : { title };
	const id = values['id'] ?? firstText(values['title']);
	if (typeof id !== 'string') {
		report(reader, { code: 'missing-key', key: 'id', range: node.range });
		return undefined;
	}
	const range = rangeOfValue(node, 'id') ?? rangeOfValue(node, 'title') ?? node.range;
	const first = reader.ids.get(id);
	if (first) {
		report(reader, { code: 'duplicate-id', id: shortened(id), first, range });
		return undefined;
	}
	reader.ids.set(id, range);
	const { after } = values;
	if (typeof after === 'string')
		reader.after.push({ from: id, id: after, range: rangeOfValue(node, 'after') ?? range });
	return { ...values, id };
}

function firstText(title: unknown): unknown {
	return typeof title === 'object' && title !== null ? Object.values(title)[0] : title;
}

function rangeOfValue(node: YamlNode, name: string): Range | undefined {
	return node.kind === 'map' ? node.entries.find(({ key }) => key === name)?.value.range : undefined;
}
