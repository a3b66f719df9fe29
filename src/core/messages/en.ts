import type { PatternFault } from '../profile/pattern';
import type { YamlType } from '../problem';
import type { UnfilledPlaceholder } from '../rules/unfilled-placeholder';
import type { Style } from '../numbering/styles';
import type { Slot } from '../scan/placeholder';
import { carefulEn } from './careful-en';
import { type Catalogue, textIn } from './catalogue';

const slots: Readonly<Record<Slot, string>> = {
	year: 'a year',
	month: 'a month',
	day: 'a day',
	number: 'a number',
	percent: 'a percentage',
	name: 'a name',
	place: 'a place',
	org: 'an organisation',
	generic: 'a value',
};

const styles: Readonly<Record<Style, string>> = {
	gbt9704: 'GB/T 9704-2012',
	taiwan: 'formal Taiwan style',
	plain: 'plain style',
	markdown: 'Markdown',
};

/** The catalogue in English. */
export const en: Catalogue = {
	messages: {
		...carefulEn.messages,
		'unfilled-placeholder': blankMessage,
		'missing-section': ({ titles, before, after }) => {
			const names = titles.map((title) => `“${textIn('en', title)}”`);
			const what =
				names.length > 1 ? `One of the sections ${list(names)} is required` : `The section ${names[0]} is missing`;
			const where = before ? ` before “${before}”` : after ? ` after “${after}”` : '';
			return `${what}: insert it${where}.`;
		},
		'empty-section': ({ title }) => `Nothing is written under “${title}” yet: write it, or remove the heading.`,
		'section-out-of-order': ({ title, after, before }) => {
			const where = after
				? ` after “${textIn('en', after)}”`
				: before
					? ` before “${textIn('en', before)}”`
					: ' elsewhere';
			return `“${title}” usually stands${where}: move it there.`;
		},
		'unheaded-section': ({ name }) =>
			`This seems to be “${textIn('en', name)}”, but no heading announces it: consider adding one.`,
		'thin-section': ({ title, characters, min }) =>
			`“${title}” has ${plural(characters, 'word')}, at least ${min} are expected: say more.`,
		'long-section': ({ title, characters, max }) =>
			`“${title}” has ${plural(characters, 'word')}, at most ${max} are expected: shorten it.`,
		'ordinal-skipped': ({ ordinal, expected, previous }) =>
			`“${ordinal}” follows “${previous}”, but “${expected}” would come next: renumber, or add what is missing.`,
		'ordinal-repeated': ({ ordinal, expected, previousLine }) =>
			`“${ordinal}” comes again after the heading in line ${previousLine}; “${expected}” would come next: renumber.`,
		'level-jumped': ({ ordinal, parent, between }) =>
			`“${ordinal}” stands right under “${parent}”; elsewhere in this text “${between}” stands in between: use that level.`,
		'mixed-marks': ({ ordinal, expected }) =>
			`“${ordinal}” is marked otherwise than the headings beside it: write “${expected}”.`,
		'numbering-style': ({ ordinal, expected, style }) =>
			`“${ordinal || '#'}” is not in the style that the profile asks for (${styles[style]}): write “${expected.trim()}”.`,
		'heading-ends-with-stop': ({ title }) =>
			`“${title}” ends in a full stop, the headings beside it do not: remove it.`,
		'repeated-title': ({ title, firstLine }) =>
			`“${title}” is the title of the heading in line ${firstLine} already: rename one, or join them.`,
	},
	problems: {
		'not-yaml': ({ detail }) => `This is not valid YAML: ${detail}`,
		'too-large': ({ limit }) => `This file is longer than ${limit} characters: shorten it.`,
		alias: () => 'Anchors and aliases (&, *) are not read here, nor anything nested as deep: write it out.',
		'wrong-type': ({ expected }) => `${types[expected]} is expected here.`,
		'unknown-key': ({ key, known, suggestion }) =>
			`“${key}” is not known here: ${suggestion === undefined ? `use ${list(known)}.` : `did you mean “${suggestion}”?`}`,
		'missing-key': ({ key }) => `“${key}” is missing: add it.`,
		'bad-value': ({ value, allowed, suggestion }) =>
			`“${value}” is not possible here: ${suggestion === undefined ? `use ${list(allowed)}.` : `did you mean “${suggestion}”?`}`,
		'too-many-sections': ({ limit }) => `A profile has at most ${plural(limit, 'section')}: remove some.`,
		'bad-id': ({ id }) => `“${id}” is no id: use letters, digits, - _ and . only.`,
		'duplicate-id': ({ id, first }) =>
			`The id “${id}” is used on line ${first.start.line + 1} already: choose another.`,
		'impossible-order': ({ ids }) => `“after” goes round in a circle (${ids.join(' → ')}): remove one of them.`,
		'unknown-section': ({ id, suggestion }) => `There is no section “${id}”: ${meant(suggestion)}`,
		'impossible-length': ({ min, max }) => `The minimum ${min} is larger than the maximum ${max}: correct one of them.`,
		'bad-pattern': ({ pattern, fault }) => `“${pattern}” is no pattern: ${faults[fault]}.`,
		'unknown-base': ({ base, suggestion }) => `There is no profile “${base}” to extend: ${meant(suggestion)}`,
		'cyclic-extends': ({ chain }) => `“extends” goes round in a circle (${chain.join(' → ')}): remove one of them.`,
		'bad-glob': ({ glob }) => `“${glob}” is no usable pattern: check its brackets, and shorten it if it is long.`,
	},
	rules: {
		...carefulEn.rules,
		'unfilled-placeholder': 'A blank that has not been filled in',
		'missing-section': 'A required section that is missing',
		'empty-section': 'A heading with nothing under it',
		'section-out-of-order': 'A section in an unusual place',
		'unheaded-section': 'A required section without a heading',
		'thin-section': 'A section shorter than expected',
		'long-section': 'A section longer than expected',
		'ordinal-skipped': 'A number left out: 一、二、四、',
		'ordinal-repeated': 'A number that comes again: 一、二、二、',
		'level-jumped': 'A heading that leaves a level out',
		'mixed-marks': 'A mark unlike those that it counts with',
		'numbering-style': 'A mark that is not of the style that the profile asks for',
		'heading-ends-with-stop': 'A heading that ends in a full stop where others do not',
		'repeated-title': 'Two headings with the same title',
	},
	slots,
	kinds: {
		cross: 'crosses',
		blank: 'blank space',
		circle: 'circles',
		asterisk: 'asterisks',
		mou: '某',
		'bracket-prompt': 'prompt in brackets',
		word: 'stand-in word',
		'missing-number': 'dropped number',
		other: 'other',
	},
	statuses: {
		missing: 'missing',
		unheaded: 'no heading',
		empty: 'empty',
		thin: 'thin',
		unfilled: 'blanks left',
		done: 'done',
	},
	severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint', off: 'off' },
	counts: {
		blanks: (count) => plural(count, 'blank'),
		// As word processors in English say it, of Chinese texts too: a Han character is one, a Latin word is one.
		characters: (count) => plural(count, 'word'),
		sections: (count) => plural(count, 'section'),
		documents: (count) => plural(count, 'document'),
		files: (count) => plural(count, 'file'),
		findings: (count) => plural(count, 'finding'),
	},
	words: { outOfOrder: 'out of order', required: 'required', optional: 'optional', untitled: 'untitled' },
};

function blankMessage({ text, kind, slot, places, vanishes }: UnfilledPlaceholder): string {
	const shown = text.trim();
	const others = places > 1 ? ` (${places - 1} more ${places === 2 ? 'place wants' : 'places want'} the same)` : '';
	const hazard = vanishes
		? ' In a markdown preview this blank vanishes: its marks pair up as emphasis. Fill it in, or write ×× instead.'
		: '';
	if (kind === 'missing-number') return `A number is missing before “${shown}”: fill it in${others}.${hazard}`;
	const what = shown ? `“${shown}” is not filled in yet` : 'This space is not filled in yet';
	return `${what}: it wants ${slots[slot]}${others}.${hazard}`;
}

function plural(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function list(names: readonly string[]): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

const types: Readonly<Record<YamlType, string>> = {
	map: 'A list of “name: value”',
	list: 'A list of “- item”',
	text: 'A text',
	number: 'A number',
	'yes-or-no': 'true or false',
};

const faults: Readonly<Record<PatternFault, string>> = {
	empty: 'it has no words',
	'unclosed-group': 'a ( is not closed',
	'unopened-group': 'a ) was not opened',
	'nested-group': 'groups do not nest',
	'too-long': 'it is too long',
};

function meant(suggestion: string | undefined): string {
	return suggestion === undefined ? 'check the name.' : `did you mean “${suggestion}”?`;
}
