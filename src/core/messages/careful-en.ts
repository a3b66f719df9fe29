import type { Certainty } from '../careful/certainty';
import type { ResidueKind } from '../careful/residue';
import type { FiguresDisagree } from '../rules/figures-disagree';
import type { YearDisagrees } from '../rules/year-disagrees';
import type { CarefulCatalogue } from './careful';

/** The words of the careful rules in English. */
export const carefulEn: CarefulCatalogue = {
	messages: {
		'template-residue': ({ kind, text, certainty }) => `“${shorten(text)}” ${residues[kind]}${doubt(certainty)}.`,
		'figures-disagree': (data) => `${figures(data)}${doubt(data.certainty)}.`,
		'impossible-date': ({ text, days }) =>
			days === undefined
				? `There is no such month as “${text}”: check the date.`
				: `“${text}” does not exist, this month has ${days} days: check the date.`,
		'weekday-disagrees': ({ text, stated, actual }) =>
			`“${text}”: that day was a ${weekdays[actual]}, not a ${weekdays[stated]}: check the date or the weekday.`,
		'year-disagrees': (data) => `${years(data)}${doubt(data.certainty)}.`,
		'term-backwards': ({ text, before, certainty }) =>
			`“${text}” comes after “${before}” but has a smaller number: check both${doubt(certainty)}.`,
		'foreign-unit': ({ text, own, source, certainty }) =>
			`${source === 'title' ? 'The title names' : 'The remembered values name'} “${own}”, but here, where the text speaks of itself, stands “${text}”: probably left over from another unit's text${doubt(certainty)}.`,
		'unit-level-mixed': ({ text, usual, certainty }) =>
			`The text mostly calls its own unit “${usual}”, here it is “${text}”: one unit cannot be both${doubt(certainty)}.`,
		'mixed-script': ({ text, script, right }) =>
			`“${text}” is ${script === 'hant' ? 'Simplified' : 'Traditional'} in a text written in ${script === 'hant' ? 'Traditional' : 'Simplified'} Chinese${right ? `: write “${right}”` : ': check it'}.`,
		'variant-mixture': ({ text, usual, times, usualTimes }) =>
			`One word in two forms: “${usual}” stands ${usualTimes} × and “${text}” ${times} × in this text: use one of them.`,
		'conversion-accident': ({ text, right }) =>
			`“${text}” is an accident of conversion between Simplified and Traditional: write “${right}”.`,
		'unbalanced-pair': ({ fault, mark, partner, certainty }) => {
			if (fault === 'wrong-way')
				return `“${mark}” faces the wrong way, its partner is the same mark: write “${partner}”.`;
			if (fault === 'crossed') return `“${mark}” closes across another pair: change their order${doubt(certainty)}.`;
			return fault === 'unclosed'
				? `“${mark}” is never closed: add “${partner}”, or remove it.`
				: `“${mark}” was never opened: add “${partner}” before it, or remove it.`;
		},
		'halfwidth-punctuation': ({ text, wide, others }) =>
			`Half-width “${shorten(text)}” among Han characters, while ${others} marks of this text are full-width: write “${shorten(wide)}”.`,
		'doubled-punctuation': ({ text, right }) => `Doubled punctuation: write “${right}” instead of “${text}”.`,
		'missing-stop': ({ text, others, certainty }) =>
			`No stop after “${text}” at the end of the paragraph, while ${others} others have one: add 。${doubt(certainty)}.`,
		'document-number-brackets': ({ text, right }) =>
			`The year of a document number stands in 〔〕 (GB/T 9704-2012): write “${right}” instead of “${text}”.`,
		'mixed-width-digits': ({ text, right }) =>
			`Full-width digits “${text}” in a text with half-width ones: write “${right}”.`,
		'broken-chain': ({ fault, text, expected, after, certainty }) => {
			if (fault === 'form')
				return `The enumeration changes its form: after “${after}” write “${expected}” instead of “${text}”.`;
			const what = fault === 'skipped' ? 'skips a member' : 'repeats a number';
			return `The enumeration ${what}: after “${after}” comes “${expected}”, not “${text}”${doubt(certainty)}.`;
		},
		'repeated-sentence': ({ text, firstLine, certainty }) =>
			`“${text}…” already stands on line ${firstLine}: remove or rewrite one of them${doubt(certainty)}.`,
		'doubled-word': ({ text }) => `“${text}” stands twice: remove one.`,
	},
	rules: {
		'template-residue': 'Traces of template sites, word processors and chatbots',
		'figures-disagree': 'Figures that contradict each other',
		'impossible-date': 'A date that the calendar does not have',
		'weekday-disagrees': 'A weekday that its date does not have',
		'year-disagrees': 'A year that contradicts the title',
		'term-backwards': 'Terms of office or editions that run backwards',
		'foreign-unit': 'The name of another unit left over',
		'unit-level-mixed': '乡, 镇 and 街道 for one and the same unit',
		'mixed-script': 'Simplified and Traditional characters in one text',
		'variant-mixture': 'One word in two forms',
		'conversion-accident': 'A word spoilt by conversion between Simplified and Traditional',
		'unbalanced-pair': 'Quotation marks and brackets without a partner',
		'halfwidth-punctuation': 'Half-width punctuation among Han characters',
		'doubled-punctuation': 'Punctuation that stands twice',
		'missing-stop': 'A paragraph without its last stop',
		'document-number-brackets': 'Brackets of a document number',
		'mixed-width-digits': 'Full-width and half-width digits in one text',
		'broken-chain': 'An enumeration (一是, 二是) that breaks off or skips',
		'repeated-sentence': 'A sentence that stands twice',
		'doubled-word': 'A word that stands twice',
	},
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const residues: Readonly<Record<ResidueKind, string>> = {
	breadcrumb: 'is the path of a web page, not text: remove it',
	site: 'stands above the path of a web page and seems to be the name of the site: remove it',
	label: 'is the tag line of a web page, not text: remove it',
	source: 'is a site’s note of origin or copyright: remove it',
	editor: 'is a template site’s own introduction: remove it',
	collection: 'counts the model texts of a collection and is no part of the title: remove it',
	related: 'is a link to other pages, not text: remove it',
	hidden: 'says that the site left out a part of the text: restore it, or remove the note',
	counter: 'is a counter of a page or file, not text: remove it',
	'stray-mark': 'came in when the page was copied: remove it',
	gloss: 'is pinyin added by a site: remove it',
	'doubled-glyphs': 'has every character twice, an accident of copying: restore it',
	advertising: 'is advertising that came in with the page: remove it',
	'word-field': 'is a field code or an error message of a word processor: remove it',
	chatbot: 'is said by a chatbot and no part of the text: remove it',
	layout: 'is an instruction about layout, not text: remove it',
};

function figures({ kind, stated, computed, formula }: FiguresDisagree): string {
	switch (kind) {
		case 'share':
		case 'growth':
		case 'difference':
		case 'sum':
			return `“${stated}” does not follow from the other figures: ${formula} = ${computed}`;
		case 'percentages':
			return `The shares add up to ${computed}, more than 100%: ${formula}`;
		case 'measures':
			return `“${stated}” adds persons (人) to attendances (人次): ${formula}`;
		case 'restated':
			return `The same figure was given as “${computed}” before, here it is “${stated}”: check which is right`;
	}
}

function years({ fault, text, expected }: YearDisagrees): string {
	switch (fault) {
		case 'title':
			return `The title is about ${expected}, here stands “${text}”: probably left over from an older text`;
		case 'relative':
			return `The title is about ${expected}: “${text}” cannot be what 今年, 去年 or 明年 beside it means`;
		case 'plan':
			return `The title is a summary of ${expected}: a plan for “${text}” is already past`;
		case 'masked':
			return `Elsewhere the year is still blank, but here stands “${text}”: probably the year of the model text`;
	}
}

function doubt(certainty: Certainty): string {
	return certainty === 'likely' ? ' (likely, please judge)' : '';
}

function shorten(text: string): string {
	return text.length > 24 ? `${text.slice(0, 22)}…` : text;
}
