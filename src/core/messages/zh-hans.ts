import type { PatternFault } from '../profile/pattern';
import type { YamlType } from '../problem';
import type { UnfilledPlaceholder } from '../rules/unfilled-placeholder';
import type { Style } from '../numbering/styles';
import type { Slot } from '../scan/placeholder';
import { carefulZhHans } from './careful-zh-hans';
import { type Catalogue, textIn } from './catalogue';

const slots: Readonly<Record<Slot, string>> = {
	year: '年份',
	month: '月份',
	day: '日期',
	number: '数字',
	percent: '百分比',
	name: '姓名',
	place: '地名',
	org: '单位名称',
	generic: '内容',
};

const styles: Readonly<Record<Style, string>> = {
	gbt9704: 'GB/T 9704-2012',
	taiwan: '壹、一、（一）1、',
	plain: '一、1、（1）',
	markdown: 'Markdown',
};

/** The catalogue in Simplified Chinese. */
export const zhHans: Catalogue = {
	messages: {
		...carefulZhHans.messages,
		'unfilled-placeholder': blankMessage,
		'missing-section': ({ titles, before, after }) => {
			const names = titles.map((title) => `“${textIn('zh-Hans', title)}”`);
			const what = names.length > 1 ? `${names.join('、')}至少要有一节` : `缺少${names[0]}一节`;
			const where = before ? `“${before}”之前` : after ? `“${after}”之后` : '正文中';
			return `${what}，请在${where}补上。`;
		},
		'empty-section': ({ title }) => `“${title}”下面还没有内容，请补写，或删去这个标题。`,
		'section-out-of-order': ({ title, after, before }) => {
			const where = after
				? `“${textIn('zh-Hans', after)}”之后`
				: before
					? `“${textIn('zh-Hans', before)}”之前`
					: '别处';
			return `“${title}”通常放在${where}，请调整顺序。`;
		},
		'unheaded-section': ({ name }) => `这里写的像是“${textIn('zh-Hans', name)}”，但没有标题，可以考虑加上。`,
		'thin-section': ({ title, characters, min }) => `“${title}”只有 ${characters} 字，至少应有 ${min} 字，请补充。`,
		'long-section': ({ title, characters, max }) => `“${title}”有 ${characters} 字，最多 ${max} 字，请精简。`,
		'ordinal-skipped': ({ ordinal, expected, previous }) =>
			`“${previous}”之后应是“${expected}”，这里却是“${ordinal}”，请重新编号，或补上漏掉的一节。`,
		'ordinal-repeated': ({ ordinal, expected, previousLine }) =>
			`序号“${ordinal}”重复（上一个标题在第 ${previousLine} 行），这里应是“${expected}”，请重新编号。`,
		'level-jumped': ({ ordinal, parent, between }) =>
			`“${parent}”下面直接用了“${ordinal}”，本文别处中间还有“${between}”一级，请补上这一级。`,
		'mixed-marks': ({ ordinal, expected }) => `“${ordinal}”与同级标题的写法不一致，请改为“${expected}”。`,
		'numbering-style': ({ ordinal, expected, style }) =>
			`“${ordinal || '#'}”不合本类型要求的编号样式（${styles[style]}），请改为“${expected.trim()}”。`,
		'heading-ends-with-stop': ({ title }) => `标题“${title}”末尾有句号，同级标题都没有，请删去。`,
		'repeated-title': ({ title, firstLine }) => `“${title}”与第 ${firstLine} 行的标题相同，请改名或合并。`,
	},
	problems: {
		'not-yaml': ({ detail }) => `这里不是正确的 YAML：${detail}`,
		'too-large': ({ limit }) => `这个文件超过 ${limit} 字符，请缩短。`,
		alias: () => '这里不接受锚点和别名（&、*），也不接受这么深的层次，请直接写出内容。',
		'wrong-type': ({ expected }) => `这里应是${types[expected]}。`,
		'unknown-key': ({ key, known, suggestion }) =>
			`这里没有“${key}”这一项，${suggestion === undefined ? `可用的有：${known.join('、')}。` : `是不是要用“${suggestion}”？`}`,
		'missing-key': ({ key }) => `缺少“${key}”，请补上。`,
		'bad-value': ({ value, allowed, suggestion }) =>
			`这里不能是“${value}”，${suggestion === undefined ? `可用的有：${allowed.join('、')}。` : `是不是要用“${suggestion}”？`}`,
		'too-many-sections': ({ limit }) => `一个类型最多 ${limit} 节，请删去一些。`,
		'bad-id': ({ id }) => `“${id}”不能作为 id，请只用字母、数字和 - _ .。`,
		'duplicate-id': ({ id, first }) => `id“${id}”在第 ${first.start.line + 1} 行已经用过，请换一个。`,
		'impossible-order': ({ ids }) => `after 绕成了圈（${ids.join(' → ')}），请去掉其中一个。`,
		'unknown-section': ({ id, suggestion }) => `没有“${id}”这一节，${meant(suggestion)}`,
		'impossible-length': ({ min, max }) => `最小值 ${min} 大于最大值 ${max}，请改正其中一个。`,
		'bad-pattern': ({ pattern, fault }) => `“${pattern}”不是可用的模式：${faults[fault]}。`,
		'unknown-base': ({ base, suggestion }) => `没有可以扩展的类型“${base}”，${meant(suggestion)}`,
		'cyclic-extends': ({ chain }) => `extends 绕成了圈（${chain.join(' → ')}），请去掉其中一个。`,
		'bad-glob': ({ glob }) => `“${glob}”不是可用的模式，请检查括号；太长请缩短。`,
	},
	rules: {
		...carefulZhHans.rules,
		'unfilled-placeholder': '还没有填的空白',
		'missing-section': '缺少必需的章节',
		'empty-section': '标题下面没有内容',
		'section-out-of-order': '章节顺序不合惯例',
		'unheaded-section': '必需的章节没有标题',
		'thin-section': '章节字数不足',
		'long-section': '章节字数过多',
		'ordinal-skipped': '序号跳号：一、二、四、',
		'ordinal-repeated': '序号重复：一、二、二、',
		'level-jumped': '标题越级',
		'mixed-marks': '同级标题的序号写法不一致',
		'numbering-style': '序号不合本类型要求的样式',
		'heading-ends-with-stop': '标题末尾有句号，而同级标题没有',
		'repeated-title': '两个标题相同',
	},
	slots,
	kinds: {
		cross: '叉号',
		blank: '留空',
		circle: '圈号',
		asterisk: '星号',
		mou: '某',
		'bracket-prompt': '括号提示',
		word: '代填词',
		'missing-number': '漏填数字',
		other: '其他',
	},
	statuses: {
		missing: '缺少',
		unheaded: '没有标题',
		empty: '无内容',
		thin: '字数不足',
		unfilled: '未填完',
		done: '完成',
	},
	severities: { error: '错误', warning: '警告', information: '信息', hint: '提示', off: '关闭' },
	counts: {
		blanks: (count) => `${count} 处空白`,
		characters: (count) => `${count} 字`,
		sections: (count) => `${count} 节`,
		documents: (count) => `${count} 篇`,
		files: (count) => `${count} 个文件`,
		findings: (count) => `${count} 个问题`,
	},
	words: { outOfOrder: '顺序不对', required: '必需', optional: '可选', untitled: '无标题' },
};

function blankMessage({ text, kind, slot, places, vanishes }: UnfilledPlaceholder): string {
	const shown = text.trim();
	const others = places > 1 ? `（另有 ${places - 1} 处要填相同内容）` : '';
	const hazard = vanishes ? '同一行的这些符号在 Markdown 预览中会成对变成强调格式而消失，请先填上，或改写成 ××。' : '';
	if (kind === 'missing-number') return `“${shown}”前面漏了数字，请填上${others}。${hazard}`;
	const what = shown ? `“${shown}”还没有填` : '这里留空，还没有填';
	return `${what}，请填上${slots[slot]}${others}。${hazard}`;
}

const types: Readonly<Record<YamlType, string>> = {
	map: '“名称: 值”的列表',
	list: '“- 项目”的列表',
	text: '文本',
	number: '数字',
	'yes-or-no': 'true 或 false',
};

const faults: Readonly<Record<PatternFault, string>> = {
	empty: '没有文字',
	'unclosed-group': '有 ( 没有对应的 )',
	'unopened-group': '有 ) 没有对应的 (',
	'nested-group': '括号不能套括号',
	'too-long': '太长',
};

function meant(suggestion: string | undefined): string {
	return suggestion === undefined ? '请检查名称。' : `是不是要用“${suggestion}”？`;
}
