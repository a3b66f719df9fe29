import type { PatternFault } from '../profile/pattern';
import type { YamlType } from '../problem';
import type { UnfilledPlaceholder } from '../rules/unfilled-placeholder';
import type { Style } from '../numbering/styles';
import type { Slot } from '../scan/placeholder';
import { carefulZhHant } from './careful-zh-hant';
import { type Catalogue, textIn } from './catalogue';

const slots: Readonly<Record<Slot, string>> = {
	year: '年份',
	month: '月份',
	day: '日期',
	number: '數字',
	percent: '百分比',
	name: '姓名',
	place: '地名',
	org: '單位名稱',
	generic: '內容',
};

const styles: Readonly<Record<Style, string>> = {
	gbt9704: 'GB/T 9704-2012',
	taiwan: '壹、一、（一）1、',
	plain: '一、1、（1）',
	markdown: 'Markdown',
};

/** The catalogue in Traditional Chinese. */
export const zhHant: Catalogue = {
	messages: {
		...carefulZhHant.messages,
		'unfilled-placeholder': blankMessage,
		'missing-section': ({ titles, before, after }) => {
			const names = titles.map((title) => `「${textIn('zh-Hant', title)}」`);
			const what = names.length > 1 ? `${names.join('、')}至少要有一節` : `缺少${names[0]}一節`;
			const where = before ? `「${before}」之前` : after ? `「${after}」之後` : '正文中';
			return `${what}，請在${where}補上。`;
		},
		'empty-section': ({ title }) => `「${title}」下面還沒有內容，請補寫，或刪去這個標題。`,
		'section-out-of-order': ({ title, after, before }) => {
			const where = after
				? `「${textIn('zh-Hant', after)}」之後`
				: before
					? `「${textIn('zh-Hant', before)}」之前`
					: '別處';
			return `「${title}」通常放在${where}，請調整順序。`;
		},
		'unheaded-section': ({ name }) => `這裡寫的像是「${textIn('zh-Hant', name)}」，但沒有標題，可以考慮加上。`,
		'thin-section': ({ title, characters, min }) => `「${title}」只有 ${characters} 字，至少應有 ${min} 字，請補充。`,
		'long-section': ({ title, characters, max }) => `「${title}」有 ${characters} 字，最多 ${max} 字，請精簡。`,
		'ordinal-skipped': ({ ordinal, expected, previous }) =>
			`「${previous}」之後應是「${expected}」，這裡卻是「${ordinal}」，請重新編號，或補上漏掉的一節。`,
		'ordinal-repeated': ({ ordinal, expected, previousLine }) =>
			`序號「${ordinal}」重複（上一個標題在第 ${previousLine} 行），這裡應是「${expected}」，請重新編號。`,
		'level-jumped': ({ ordinal, parent, between }) =>
			`「${parent}」下面直接用了「${ordinal}」，本文別處中間還有「${between}」一級，請補上這一級。`,
		'mixed-marks': ({ ordinal, expected }) => `「${ordinal}」與同級標題的寫法不一致，請改為「${expected}」。`,
		'numbering-style': ({ ordinal, expected, style }) =>
			`「${ordinal || '#'}」不合本類型要求的編號樣式（${styles[style]}），請改為「${expected.trim()}」。`,
		'heading-ends-with-stop': ({ title }) => `標題「${title}」末尾有句號，同級標題都沒有，請刪去。`,
		'repeated-title': ({ title, firstLine }) => `「${title}」與第 ${firstLine} 行的標題相同，請改名或合併。`,
	},
	problems: {
		'not-yaml': ({ detail }) => `這裡不是正確的 YAML：${detail}`,
		'too-large': ({ limit }) => `這個檔案超過 ${limit} 字元，請縮短。`,
		alias: () => '這裡不接受錨點和別名（&、*），也不接受這麼深的層次，請直接寫出內容。',
		'wrong-type': ({ expected }) => `這裡應是${types[expected]}。`,
		'unknown-key': ({ key, known, suggestion }) =>
			`這裡沒有「${key}」這一項，${suggestion === undefined ? `可用的有：${known.join('、')}。` : `是不是要用「${suggestion}」？`}`,
		'missing-key': ({ key }) => `缺少「${key}」，請補上。`,
		'bad-value': ({ value, allowed, suggestion }) =>
			`這裡不能是「${value}」，${suggestion === undefined ? `可用的有：${allowed.join('、')}。` : `是不是要用「${suggestion}」？`}`,
		'too-many-sections': ({ limit }) => `一個類型最多 ${limit} 節，請刪去一些。`,
		'bad-id': ({ id }) => `「${id}」不能作為 id，請只用字母、數字和 - _ .。`,
		'duplicate-id': ({ id, first }) => `id「${id}」在第 ${first.start.line + 1} 行已經用過，請換一個。`,
		'impossible-order': ({ ids }) => `after 繞成了圈（${ids.join(' → ')}），請去掉其中一個。`,
		'unknown-section': ({ id, suggestion }) => `沒有「${id}」這一節，${meant(suggestion)}`,
		'impossible-length': ({ min, max }) => `最小值 ${min} 大於最大值 ${max}，請改正其中一個。`,
		'bad-pattern': ({ pattern, fault }) => `「${pattern}」不是可用的樣式：${faults[fault]}。`,
		'unknown-base': ({ base, suggestion }) => `沒有可以擴充的類型「${base}」，${meant(suggestion)}`,
		'cyclic-extends': ({ chain }) => `extends 繞成了圈（${chain.join(' → ')}），請去掉其中一個。`,
		'bad-glob': ({ glob }) => `「${glob}」不是可用的樣式，請檢查括號；太長請縮短。`,
	},
	rules: {
		...carefulZhHant.rules,
		'unfilled-placeholder': '還沒有填的空白',
		'missing-section': '缺少必需的章節',
		'empty-section': '標題下面沒有內容',
		'section-out-of-order': '章節順序不合慣例',
		'unheaded-section': '必需的章節沒有標題',
		'thin-section': '章節字數不足',
		'long-section': '章節字數過多',
		'ordinal-skipped': '序號跳號：一、二、四、',
		'ordinal-repeated': '序號重複：一、二、二、',
		'level-jumped': '標題越級',
		'mixed-marks': '同級標題的序號寫法不一致',
		'numbering-style': '序號不合本類型要求的樣式',
		'heading-ends-with-stop': '標題末尾有句號，而同級標題沒有',
		'repeated-title': '兩個標題相同',
	},
	slots,
	kinds: {
		cross: '叉號',
		blank: '留空',
		circle: '圈號',
		asterisk: '星號',
		mou: '某',
		'bracket-prompt': '括號提示',
		word: '代填詞',
		'missing-number': '漏填數字',
		other: '其他',
	},
	statuses: {
		missing: '缺少',
		unheaded: '沒有標題',
		empty: '無內容',
		thin: '字數不足',
		unfilled: '未填完',
		done: '完成',
	},
	severities: { error: '錯誤', warning: '警告', information: '資訊', hint: '提示', off: '關閉' },
	counts: {
		blanks: (count) => `${count} 處空白`,
		characters: (count) => `${count} 字`,
		sections: (count) => `${count} 節`,
		documents: (count) => `${count} 篇`,
		files: (count) => `${count} 個檔案`,
		findings: (count) => `${count} 個問題`,
	},
	words: { outOfOrder: '順序不對', required: '必需', optional: '可選', untitled: '無標題' },
};

function blankMessage({ text, kind, slot, places, vanishes }: UnfilledPlaceholder): string {
	const shown = text.trim();
	const others = places > 1 ? `（另有 ${places - 1} 處要填相同內容）` : '';
	const hazard = vanishes ? '同一行的這些符號在 Markdown 預覽中會成對變成強調格式而消失，請先填上，或改寫成 ××。' : '';
	if (kind === 'missing-number') return `「${shown}」前面漏了數字，請填上${others}。${hazard}`;
	const what = shown ? `「${shown}」還沒有填` : '這裡留空，還沒有填';
	return `${what}，請填上${slots[slot]}${others}。${hazard}`;
}

const types: Readonly<Record<YamlType, string>> = {
	map: '「名稱: 值」的清單',
	list: '「- 項目」的清單',
	text: '文字',
	number: '數字',
	'yes-or-no': 'true 或 false',
};

const faults: Readonly<Record<PatternFault, string>> = {
	empty: '沒有文字',
	'unclosed-group': '有 ( 沒有對應的 )',
	'unopened-group': '有 ) 沒有對應的 (',
	'nested-group': '括號不能套括號',
	'too-long': '太長',
};

function meant(suggestion: string | undefined): string {
	return suggestion === undefined ? '請檢查名稱。' : `是不是要用「${suggestion}」？`;
}
