import type { ResidueKind } from '../careful/residue';
import type { Certainty } from '../careful/certainty';
import type { FiguresDisagree } from '../rules/figures-disagree';
import type { YearDisagrees } from '../rules/year-disagrees';
import type { CarefulCatalogue } from './careful';

/** The words of the careful rules in Simplified Chinese. */
export const carefulZhHans: CarefulCatalogue = {
	messages: {
		'template-residue': ({ kind, text, certainty }) => `${residues[kind](shorten(text))}${doubt(certainty)}`,
		'figures-disagree': (data) => `${figures(data)}${doubt(data.certainty)}`,
		'impossible-date': ({ text, days }) =>
			days === undefined
				? `没有“${text}”这个月份，请核对日期。`
				: `“${text}”不存在：这个月只有 ${days} 天，请核对日期。`,
		'weekday-disagrees': ({ text, actual }) =>
			`“${text}”对不上：这一天是星期${week.charAt(actual)}，请核对日期或星期。`,
		'year-disagrees': (data) => `${years(data)}${doubt(data.certainty)}`,
		'term-backwards': ({ text, before, certainty }) =>
			`届次倒退：前面是“${before}”，这里却是“${text}”，请核对。${doubt(certainty)}`,
		'foreign-unit': ({ text, own, source, certainty }) =>
			`${source === 'title' ? '标题写的是' : '已记住的本单位是'}“${own}”，这里以本单位的口吻写的却是“${text}”，像是套用其他单位的稿子时漏改了。${doubt(certainty)}`,
		'unit-level-mixed': ({ text, usual, certainty }) =>
			`本文多处称本单位为“${usual}”，这里却是“${text}”，同一单位不应两种叫法。${doubt(certainty)}`,
		'mixed-script': ({ text, script, right }) =>
			`全文用${script === 'hant' ? '繁体' : '简体'}，这里混入了${script === 'hant' ? '简体' : '繁体'}字“${text}”${right ? `，应作“${right}”` : ''}。`,
		'variant-mixture': ({ text, usual, times, usualTimes }) =>
			`同一个词写法不一：本文写“${usual}” ${usualTimes} 处，写“${text}” ${times} 处，请统一。`,
		'conversion-accident': ({ text, right }) => `“${text}”是简繁转换造成的错字，应作“${right}”。`,
		'unbalanced-pair': ({ fault, mark, partner, certainty }) => {
			if (fault === 'wrong-way') return `“${mark}”方向不对：与它配对的是同样的符号，这里应是“${partner}”。`;
			if (fault === 'crossed') return `“${mark}”与另一对符号交叉，请调整先后。${doubt(certainty)}`;
			return fault === 'unclosed'
				? `“${mark}”没有配对的“${partner}”，请补上或删去。`
				: `“${mark}”前面没有配对的“${partner}”，请补上或删去。`;
		},
		'halfwidth-punctuation': ({ text, wide, others }) =>
			`汉字之间用了半角“${shorten(text)}”，而本文有 ${others} 处用全角，应作“${shorten(wide)}”。`,
		'doubled-punctuation': ({ text, right }) => `标点重复：“${text}”应作“${right}”。`,
		'missing-stop': ({ text, others, certainty }) =>
			`段末“${text}”后面没有句号，而本文其他 ${others} 段都有。${doubt(certainty)}`,
		'document-number-brackets': ({ text, right }) =>
			`发文字号的年份应用六角括号：“${text}”应作“${right}”（GB/T 9704-2012）。`,
		'mixed-width-digits': ({ text, right }) => `全角数字“${text}”与本文其他半角数字不一致，应作“${right}”。`,
		'broken-chain': ({ fault, text, expected, after, certainty }) => {
			if (fault === 'form') return `列举的写法变了：前面是“${after}”，这里“${text}”应作“${expected}”。`;
			const what = fault === 'skipped' ? '跳了一项' : '序号重复';
			return `列举${what}：“${after}”之后应是“${expected}”，这里是“${text}”。${doubt(certainty)}`;
		},
		'repeated-sentence': ({ text, firstLine, certainty }) =>
			`“${text}…”与第 ${firstLine} 行的一句相同，请删去一处或改写。${doubt(certainty)}`,
		'doubled-word': ({ text }) => `“${text}”重复了一次，请删去一个。`,
	},
	rules: {
		'template-residue': '范文网站、文字处理软件和聊天机器人留下的痕迹',
		'figures-disagree': '前后对不上的数字',
		'impossible-date': '不存在的日期',
		'weekday-disagrees': '与日期不符的星期',
		'year-disagrees': '与标题不符的年份',
		'term-backwards': '倒退的届次',
		'foreign-unit': '漏改的其他单位名称',
		'unit-level-mixed': '同一单位乡、镇、街道混称',
		'mixed-script': '简体与繁体混用',
		'variant-mixture': '同一个词写法不一',
		'conversion-accident': '简繁转换造成的错字',
		'unbalanced-pair': '不成对的引号和括号',
		'halfwidth-punctuation': '汉字之间的半角标点',
		'doubled-punctuation': '重复的标点',
		'missing-stop': '段末没有句号',
		'document-number-brackets': '发文字号的括号',
		'mixed-width-digits': '全角与半角数字混用',
		'broken-chain': '“一是、二是”中断或跳项',
		'repeated-sentence': '重复的句子',
		'doubled-word': '重复的词',
	},
};

const week = '日一二三四五六';

const residues: Readonly<Record<ResidueKind, (text: string) => string>> = {
	breadcrumb: (text) => `“${text}”是网页的导航路径，不是正文，请删去。`,
	site: (text) => `“${text}”在网页导航路径上方，应是网站名称，请删去。`,
	label: (text) => `“${text}”是网页的标签栏，不是正文，请删去。`,
	source: (text) => `“${text}”是网站的出处或版权声明，请删去。`,
	editor: (text) => `“${text}”是范文网站的编者按语，请删去。`,
	collection: (text) => `“${text}”是范文合集的篇数，不属于标题，请删去。`,
	related: (text) => `“${text}”是网页的推荐链接，不是正文，请删去。`,
	hidden: (text) => `“${text}”说明网站隐去了一段原文，请补上或删去。`,
	counter: (text) => `“${text}”是网页或文档的计数信息，不是正文，请删去。`,
	'stray-mark': (text) => `“${text}”是复制网页时混入的符号，请删去。`,
	gloss: (text) => `“${text}”是网站加注的拼音，请删去。`,
	'doubled-glyphs': (text) => `“${text}”每个字都重复了一次，是复制造成的，请还原。`,
	advertising: (text) => `“${text}”是混入的广告，请删去。`,
	'word-field': (text) => `“${text}”是文字处理软件的域代码或出错信息，请删去。`,
	chatbot: (text) => `“${text}”是聊天机器人的话，不是正文，请删去。`,
	layout: (text) => `“${text}”是排版说明，不是正文，请删去。`,
};

function figures({ kind, stated, computed, formula }: FiguresDisagree): string {
	switch (kind) {
		case 'share':
		case 'growth':
			return `“${stated}”与前面的数字对不上：${formula} = ${computed}。`;
		case 'difference':
		case 'sum':
			return `“${stated}”与前面的数字对不上：${formula} = ${computed}。`;
		case 'percentages':
			return `各部分占比合计 ${computed}，超过 100%：${formula}。`;
		case 'measures':
			return `“${stated}”把“人”和“人次”加在一起：${formula}，请统一口径。`;
		case 'restated':
			return `同一项数字前面写“${computed}”，这里写“${stated}”，请核对。`;
	}
}

function years({ fault, text, expected }: YearDisagrees): string {
	switch (fault) {
		case 'title':
			return `标题是 ${expected} 年，这里却是“${text}”，像是沿用旧稿时漏改了。`;
		case 'relative':
			return `标题是 ${expected} 年，这里的“${text}”与“今年”“去年”等说法对不上。`;
		case 'plan':
			return `标题是 ${expected} 年的总结，“${text}”的计划已成过去，年份像是漏改了。`;
		case 'masked':
			return `别处的年份还空着，这里却写着“${text}”，像是范文原来的年份。`;
	}
}

function doubt(certainty: Certainty): string {
	return certainty === 'likely' ? '（仅供参考，请人工判断）' : '';
}

function shorten(text: string): string {
	return text.length > 24 ? `${text.slice(0, 22)}……` : text;
}
