import type { Want } from '../../fill/want';
import type { FillWords } from './words';

function wants({ slot, form, noun }: Want): string {
	const shown = noun ? `（${noun}）` : '';
	switch (slot) {
		case 'year':
			return form === 'republic-year' ? '民國年份' : `年份${/[级級届屆学學]/u.test(noun) ? shown : ''}`;
		case 'month':
			return '月份';
		case 'day':
			return form === 'weekday' ? '星期幾' : '日期';
		case 'percent':
			return form === 'growth' ? '百分比（可超過 100）' : '百分比';
		case 'number': {
			if (!noun) return '數字';
			if (/^[人名位]$/u.test(noun)) return '人數';
			if (/^[户戶]$/u.test(noun)) return '戶數';
			if (/[岁歲]/u.test(noun)) return '年齡';
			return /元$/u.test(noun) ? `金額${shown}` : `數量${shown}`;
		}
		case 'name':
			return `姓名${shown}`;
		case 'place':
		case 'org': {
			if (/(?:名[称稱]|姓名)$/u.test(noun)) return noun;
			return noun ? `「${noun}」的名稱` : slot === 'place' ? '地名' : '單位名稱';
		}
		case 'generic':
			return noun ? `「${noun}」` : '內容';
	}
}

/** In Traditional Chinese. */
export const zhHant: FillWords = {
	wants,
	together: (all) => all.join('、'),
	problems: {
		empty: () => '請輸入內容，或跳過這一處。',
		'line-break': () => '填入的內容只能有一行，請去掉換行。',
		'not-a-number': () => '這裡要填數字：12、1,200、3.5 或十二。',
		'month-range': () => '月份是 1 到 12 的數字。',
		'day-range': () => '沒有這一天，請填該月有的日期（1 到 31）。',
		'weekday-range': () => '星期請填一、二、三、四、五、六或日。',
		'percent-range': () => '這裡的百分比是 0 到 100 的數字。',
		'not-a-year': () => '這裡要填年份：2024 或二〇二四。',
		'republic-year': ({ republic }) => `這裡是民國紀年，請填 ${republic}。`,
		parts: ({ count }) => `這裡要填 ${count} 個數字，依文中順序：3/5-7 或 3月5日-7日。`,
		'still-blank': () => '填入後仍是空白，請填寫實際內容。',
	},
	kinds: {
		year: '年份',
		month: '月份',
		day: '日期',
		number: '數字',
		percent: '百分比',
		name: '姓名',
		place: '地名',
		org: '單位名稱',
		generic: '其他內容',
	},
	sources: { remembered: '已記住', today: '今天的日期', document: '文中出現', 'file-name': '檔名' },
	places: (count) => `填入 ${count} 處`,
};
