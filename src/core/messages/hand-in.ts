import type { HandInReport } from '../hand-in';
import type { Decider } from '../hand-in/ignored';
import type { Length } from '../profile/profile';
import type { Language } from './catalogue';

/** The words of the hand-in report. */
export interface HandInWords {
	readonly title: string;
	readonly ready: string;
	readonly notReady: string;
	readonly sections: string;
	readonly blanks: string;
	readonly numbering: string;
	readonly others: string;
	readonly length: string;
	readonly ignored: string;
	readonly none: string;
	readonly line: (line: number) => string;
	readonly lengthOf: (characters: number, length: Length) => string;
	readonly done: (done: number, required: number) => string;
	readonly reviewed: (report: Pick<HandInReport, 'reviewed' | 'sections'>) => string;
	readonly isReviewed: string;
	readonly notReviewed: string;
	readonly off: string;
	readonly deciders: Readonly<Record<Decider, string>>;
}

/** Every language, once. */
export const handInWords: Readonly<Record<Language, HandInWords>> = {
	en: {
		title: 'Ready to hand in?',
		ready: 'Yes: nothing is left that has to be done.',
		notReady: 'Not yet.',
		sections: 'Sections',
		blanks: 'Blanks',
		numbering: 'Numbers and headings',
		others: 'Other findings',
		length: 'Length',
		ignored: 'Ignored',
		none: 'none',
		line: (line) => `line ${line}`,
		lengthOf: (characters, { min, max }) => {
			const wanted = [min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`];
			const bounds = wanted.filter(Boolean).join(', ');
			return `${characters} word${characters === 1 ? '' : 's'}${bounds ? ` (${bounds})` : ''}`;
		},
		done: (done, required) => `${done} of ${required} required sections are done`,
		reviewed: ({ reviewed, sections }) => `${reviewed} of ${sections} sections are reviewed`,
		isReviewed: 'reviewed',
		notReviewed: 'not reviewed',
		off: 'turned off',
		deciders: {
			comment: 'by a comment in the text',
			'ignores-file': 'by ignores.yaml',
			profile: 'by the profile',
			settings: 'by the settings',
		},
	},
	'zh-Hans': {
		title: '可以交稿了吗？',
		ready: '可以，没有必须处理的问题了。',
		notReady: '还不行。',
		sections: '章节',
		blanks: '空白',
		numbering: '编号与标题',
		others: '其他问题',
		length: '字数',
		ignored: '已忽略',
		none: '无',
		line: (line) => `第 ${line} 行`,
		lengthOf: (characters, { min, max }) => {
			const wanted = [min === undefined ? '' : `至少 ${min}`, max === undefined ? '' : `最多 ${max}`];
			const bounds = wanted.filter(Boolean).join('，');
			return `${characters} 字${bounds ? `（${bounds}）` : ''}`;
		},
		done: (done, required) => `必需的 ${required} 节已完成 ${done} 节`,
		reviewed: ({ reviewed, sections }) => `${sections} 节中已审阅 ${reviewed} 节`,
		isReviewed: '已审阅',
		notReviewed: '未审阅',
		off: '已关闭',
		deciders: {
			comment: '由文中注释决定',
			'ignores-file': '由 ignores.yaml 决定',
			profile: '由文书类型决定',
			settings: '由设置决定',
		},
	},
	'zh-Hant': {
		title: '可以交稿了嗎？',
		ready: '可以，沒有必須處理的問題了。',
		notReady: '還不行。',
		sections: '章節',
		blanks: '空白',
		numbering: '編號與標題',
		others: '其他問題',
		length: '字數',
		ignored: '已忽略',
		none: '無',
		line: (line) => `第 ${line} 行`,
		lengthOf: (characters, { min, max }) => {
			const wanted = [min === undefined ? '' : `至少 ${min}`, max === undefined ? '' : `最多 ${max}`];
			const bounds = wanted.filter(Boolean).join('，');
			return `${characters} 字${bounds ? `（${bounds}）` : ''}`;
		},
		done: (done, required) => `必需的 ${required} 節已完成 ${done} 節`,
		reviewed: ({ reviewed, sections }) => `${sections} 節中已審閱 ${reviewed} 節`,
		isReviewed: '已審閱',
		notReviewed: '未審閱',
		off: '已關閉',
		deciders: {
			comment: '由文中註解決定',
			'ignores-file': '由 ignores.yaml 決定',
			profile: '由文書類型決定',
			settings: '由設定決定',
		},
	},
};
