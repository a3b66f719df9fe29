import { fold } from '../../script';
import type { Want } from '../../fill/want';
import type { FillWords } from './words';

/** What is counted by a measure word, by its Simplified form. */
const counted: Readonly<Record<string, string>> = {
	人: 'people',
	名: 'people',
	位: 'people',
	人次: 'attendances',
	户: 'households',
	户次: 'household visits',
	家: 'households or companies',
	个: 'items',
	件: 'cases or items',
	条: 'items',
	项: 'items',
	份: 'copies',
	次: 'times',
	场: 'events',
	场次: 'events',
	期: 'sessions or issues',
	班次: 'classes',
	处: 'places',
	对: 'pairs',
	天: 'days',
	日: 'days',
	周: 'weeks',
	月: 'months',
	个月: 'months',
	年: 'years',
	小时: 'hours',
	课时: 'class hours',
	篇: 'articles',
	本: 'books',
	台: 'machines',
	辆: 'vehicles',
	所: 'institutions',
	座: 'buildings',
	栋: 'buildings',
	支: 'teams',
	株: 'trees',
	亩: 'mu of land',
	公里: 'kilometres',
	米: 'metres',
	平方米: 'square metres',
	吨: 'tonnes',
	公斤: 'kilograms',
	元: 'yuan',
	万元: 'ten thousand yuan',
	亿元: 'hundred million yuan',
	万: 'ten thousands',
};

/** What bears a name, by its Simplified form. */
const named: Readonly<Record<string, string>> = {
	省: 'province',
	市: 'city',
	县: 'county',
	区: 'district',
	乡: 'township',
	镇: 'town',
	街道: 'subdistrict',
	村: 'village',
	社区: 'community',
	公司: 'company',
	有限公司: 'company',
	集团: 'group of companies',
	学校: 'school',
	小学: 'primary school',
	中学: 'secondary school',
	大学: 'university',
	学院: 'college',
	医院: 'hospital',
	局: 'bureau',
	厂: 'factory',
	妇联: 'women’s federation',
	党支部: 'Party branch',
	派出所: 'police station',
	单位: 'organisation',
	单位名称: 'organisation',
};

function wants({ slot, form, noun }: Want): string {
	const shown = noun ? ` (${noun})` : '';
	switch (slot) {
		case 'year':
			return form === 'republic-year' ? 'year of the Republic' : `year${/[级級届屆学學]/u.test(noun) ? shown : ''}`;
		case 'month':
			return 'month';
		case 'day':
			return form === 'weekday' ? 'day of the week' : 'day of the month';
		case 'percent':
			return form === 'growth' ? 'percentage (may be above 100)' : 'percentage';
		case 'number': {
			if (!noun) return 'number';
			const what = counted[fold(noun)];
			if (/[岁歲]/u.test(noun)) return 'age';
			if (/元$/u.test(noun)) return `amount in ${what ?? noun}`;
			return what ? `number of ${what}` : `number of ${noun}`;
		}
		case 'name':
			return `name of a person${shown}`;
		case 'place':
		case 'org': {
			if (!noun) return slot === 'place' ? 'name of a place' : 'name of an organisation';
			return `name of the ${named[fold(noun)] ?? `“${noun}”`}`;
		}
		case 'generic':
			return noun ? `“${noun}”` : 'text';
	}
}

/** In English. */
export const en: FillWords = {
	wants,
	together: (all) => (all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`),
	problems: {
		empty: () => 'Type a value, or skip this one.',
		'line-break': () => 'A value stands on one line: take the line break out.',
		'not-a-number': () => 'This wants a number: 12, 1,200, 3.5 or 十二.',
		'month-range': () => 'A month is a number from 1 to 12.',
		'day-range': () => 'That day is not in the calendar: use a number from 1 to 31 that the month has.',
		'weekday-range': () => 'A day of the week is 一, 二, 三, 四, 五, 六 or 日.',
		'percent-range': () => 'A percentage is a number from 0 to 100 here.',
		'not-a-year': () => 'This wants a year: 2024, or 二〇二四.',
		'republic-year': ({ republic }) => `Years count from 1912 here: write ${republic}.`,
		parts: ({ count }) => `This wants ${count} numbers, in their order in the text: 3/5-7, or 3月5日-7日.`,
		'still-blank': () => 'This would be a blank again: type the value itself.',
	},
	kinds: {
		year: 'Years',
		month: 'Months',
		day: 'Days',
		number: 'Numbers',
		percent: 'Percentages',
		name: 'Names of Persons',
		place: 'Places',
		org: 'Organisations',
		generic: 'Other Text',
	},
	sources: {
		remembered: 'remembered',
		today: 'today’s date',
		document: 'from this text',
		'file-name': 'from the file name',
	},
	places: (count) => (count === 1 ? 'fills 1 place' : `fills ${count} places`),
};
