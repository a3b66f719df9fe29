import type { Analysis } from '../analysis';
import { fold } from '../script';
import type { NamedValue } from '../values';
import { blankSign, type Context, contextsOf, phraseOf } from './context';
import type { Part, Question } from './question';
import type { Want } from './want';

/** How surely a name speaks of a question: its number, words of the text around it, its noun or year, what its value ends with. */
export type Fit = 'number' | 'phrase' | 'name' | 'ending';

/** What a name gives to a question, as a person would have typed it. */
export interface Given {
	readonly named: NamedValue;
	readonly fit: Fit;
	/** Where the value ends with words that the text has already, they are cut. */
	readonly values: readonly string[];
}

/** A question and all that names are compared with. */
export interface Asked {
	readonly question: Question;
	/** Around each of its first places. */
	readonly contexts: readonly Context[];
}

/** Prepares a question for {@link givenBy}. */
export function askedOf({ scan }: Pick<Analysis, 'scan'>, question: Question): Asked {
	return { question, contexts: contextsOf(scan, question.parts[0]?.group.places ?? []) };
}

/** Prepares a named value for the questions of a text. */
export function giverOf(named: NamedValue): (asked: Asked) => Given | undefined {
	const key = fold(named.key);
	const number = /^(\d{1,6})#(\d{1,6})$/u.exec(key);
	if (number) {
		const [document, group] = [Number(number[1]) - 1, Number(number[2])];
		return ({ question: { parts } }) =>
			parts[0]?.group.document === document && parts[0].group.number === group
				? { named, fit: 'number', values: named.values }
				: undefined;
	}
	const phrase = phraseOf(named.key);
	if (phrase && (phrase.before || phrase.after.replaceAll(blankSign, ''))) {
		return (asked) => (isPhrase(phrase, asked) ? { named, fit: 'phrase', values: named.values } : undefined);
	}
	return (asked) => byName(key, named, asked);
}

/** The name under which the value of a question may be remembered for other texts; `undefined` where it belongs to this text alone. */
export function nameFor({ parts }: Question): string | undefined {
	const [part, ...more] = parts;
	if (!part || more.length) return undefined;
	const { slot, form, noun } = part.want;
	if (slot === 'year') return form === 'year' || form === 'republic-year' ? yearNames[fold(noun)] : undefined;
	const isOfPeople = slot === 'place' || slot === 'org' || slot === 'name' || slot === 'generic';
	return isOfPeople && noun ? noun : undefined;
}

const yearNames: Readonly<Record<string, string>> = {
	年: '年度',
	年度: '年度',
	'': '年度',
	学年: '學年',
	学年度: '學年',
};

function byName(key: string, named: NamedValue, { question: { parts }, contexts }: Asked): Given | undefined {
	const [part, ...more] = parts;
	if (!part || more.length || !key) return undefined;
	const { want } = part;
	if (want.slot === 'year') {
		if (!isYearName(key, want)) return undefined;
		return { named, fit: 'name', values: named.values.map((value) => yearOf(want, value)) };
	}
	if (isName(key, part, contexts)) return { named, fit: 'name', values: named.values };
	if (!ownNames.test(key)) return undefined;
	const values = named.values.flatMap((value) => withoutEnding(value, want, contexts) ?? []);
	return values.length ? { named, fit: 'ending', values } : undefined;
}

/** Names of the person's own organisation, by whatever noun the text calls it. */
const ownNames =
	/^(?:单位|单位名称|公司|公司名称|学校|学校名称|机构|部门|unit|organi[sz]ation|company|school|department|乡镇|地方|地区)$/u;

function isYearName(key: string, { form, noun }: Want): boolean {
	if (form !== 'year' && form !== 'republic-year') return false;
	const head = fold(noun);
	if (/^学年/u.test(head)) return /^(?:学年度?|school year|academic year)$/u.test(key);
	if (/^[级届]/u.test(head)) return key === head;
	return /^(?:年|年度|年份|今年|本年|本年度|year)$/u.test(key);
}

/** A Western year for a year of the Republic. */
function yearOf({ form }: Want, value: string): string {
	const year = /^(?:19|20|21)\d{2}$/u.test(value) ? Number(value) : undefined;
	return form === 'republic-year' && year !== undefined ? `${year - 1911}` : value;
}

/** The name is the noun behind the blank, the label before it, or the words of its prompt. */
function isName(key: string, { want }: Part, contexts: readonly Context[]): boolean {
	const noun = want.form === 'text' ? fold(want.noun) : '';
	if (noun && (noun === key || `${noun}名` === key || `${noun}名称` === key || noun === `${key}名称`)) return true;
	if (key === '乡镇' && (noun === '乡' || noun === '镇')) return true;
	if (key.length < 2) return false;
	return contexts.some(({ before }) => before.replace(/[：:为是达到了共约有占]{1,3}$/u, '').endsWith(key));
}

/** 雙江鄉婦聯 where the text says ××鄉婦聯: what is left of it is 雙江. */
function withoutEnding(value: string, { noun, slot }: Want, contexts: readonly Context[]): string | undefined {
	const least = fold(noun).length;
	if (!least || (slot !== 'place' && slot !== 'org')) return undefined;
	for (const { after } of contexts) {
		for (let cut = 1; cut < value.length; cut++) {
			const tail = fold(value.slice(cut));
			if (tail.length >= least && after.startsWith(tail)) return value.slice(0, cut);
		}
	}
	return undefined;
}

function isPhrase(phrase: Context, { question: { parts }, contexts }: Asked): boolean {
	if (phrase.before.includes(blankSign) || phrase.after.split(blankSign).length !== parts.length) return false;
	return contexts.some(({ before, after }) => before.endsWith(phrase.before) && after.startsWith(phrase.after));
}
