import type { Want } from '../../fill/want';
import type { FillWords } from './words';

function wants({ slot, form, noun }: Want): string {
	const shown = noun ? `（${noun}）` : '';
	switch (slot) {
		case 'year':
			return form === 'republic-year' ? '民国年份' : `年份${/[级級届屆学學]/u.test(noun) ? shown : ''}`;
		case 'month':
			return '月份';
		case 'day':
			return form === 'weekday' ? '星期几' : '日期';
		case 'percent':
			return form === 'growth' ? '百分比（可超过 100）' : '百分比';
		case 'number': {
			if (!noun) return '数字';
			if (/^[人名位]$/u.test(noun)) return '人数';
			if (/^[户戶]$/u.test(noun)) return '户数';
			if (/[岁歲]/u.test(noun)) return '年龄';
			return /元$/u.test(noun) ? `金额${shown}` : `数量${shown}`;
		}
		case 'name':
			return `姓名${shown}`;
		case 'place':
		case 'org': {
			if (/(?:名[称稱]|姓名)$/u.test(noun)) return noun;
			return noun ? `“${noun}”的名称` : slot === 'place' ? '地名' : '单位名称';
		}
		case 'generic':
			return noun ? `“${noun}”` : '内容';
	}
}

/** In Simplified Chinese. */
export const zhHans: FillWords = {
	wants,
	together: (all) => all.join('、'),
	problems: {
		empty: () => '请输入内容，或跳过这一处。',
		'line-break': () => '填入的内容只能有一行，请去掉换行。',
		'not-a-number': () => '这里要填数字：12、1,200、3.5 或十二。',
		'month-range': () => '月份是 1 到 12 的数字。',
		'day-range': () => '没有这一天，请填该月有的日期（1 到 31）。',
		'weekday-range': () => '星期请填一、二、三、四、五、六或日。',
		'percent-range': () => '这里的百分比是 0 到 100 的数字。',
		'not-a-year': () => '这里要填年份：2024 或二〇二四。',
		'republic-year': ({ republic }) => `这里是民国纪年，请填 ${republic}。`,
		parts: ({ count }) => `这里要填 ${count} 个数字，按文中顺序：3/5-7 或 3月5日-7日。`,
		'still-blank': () => '填入后仍是空白，请填写实际内容。',
	},
	kinds: {
		year: '年份',
		month: '月份',
		day: '日期',
		number: '数字',
		percent: '百分比',
		name: '姓名',
		place: '地名',
		org: '单位名称',
		generic: '其他内容',
	},
	sources: { remembered: '已记住', today: '今天的日期', document: '文中出现', 'file-name': '文件名' },
	places: (count) => `填入 ${count} 处`,
};
