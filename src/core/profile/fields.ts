import { numberings } from './profile';

/** How the value of a key is read. */
export type Field =
	| { readonly kind: 'text' | 'id' | 'texts' | 'patterns' | 'localized' | 'flag' | 'count' }
	| { readonly kind: 'choice'; readonly values: readonly string[] }
	| { readonly kind: 'map'; readonly fields: Fields }
	| { readonly kind: 'required' | 'severities' | 'sections' };

export type Fields = Readonly<Record<string, Field>>;

export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

const length: Field = { kind: 'map', fields: { min: { kind: 'count' }, max: { kind: 'count' } } };

/** The keys of a profile. */
export const profileFields: Fields = {
	id: { kind: 'id' },
	extends: { kind: 'text' },
	name: { kind: 'localized' },
	match: { kind: 'patterns' },
	'match+': { kind: 'patterns' },
	except: { kind: 'patterns' },
	rank: { kind: 'count' },
	order: { kind: 'choice', values: ['fixed', 'any'] },
	extras: { kind: 'patterns' },
	'extras+': { kind: 'patterns' },
	numbering: { kind: 'choice', values: numberings },
	length,
	severities: { kind: 'severities' },
	placeholders: { kind: 'map', fields: { extra: { kind: 'texts' }, allow: { kind: 'texts' } } },
	sections: { kind: 'sections' },
};

/** The keys of a section. */
export const sectionFields: Fields = {
	id: { kind: 'id' },
	title: { kind: 'localized' },
	required: { kind: 'required' },
	aliases: { kind: 'texts' },
	'aliases+': { kind: 'texts' },
	patterns: { kind: 'patterns' },
	'patterns+': { kind: 'patterns' },
	exclude: { kind: 'patterns' },
	'exclude+': { kind: 'patterns' },
	cues: { kind: 'patterns' },
	'cues+': { kind: 'patterns' },
	prefixes: { kind: 'texts' },
	opening: { kind: 'flag' },
	thematic: { kind: 'flag' },
	several: { kind: 'flag' },
	anywhere: { kind: 'flag' },
	length,
	hint: { kind: 'localized' },
	template: { kind: 'localized' },
	after: { kind: 'text' },
	omit: { kind: 'flag' },
	sections: { kind: 'sections' },
};

/** The keys of a text in several languages. */
export const localizedFields: Fields = { hant: { kind: 'text' }, hans: { kind: 'text' }, en: { kind: 'text' } };
