import { endsClause, hasHan, isAnyDigit, isHan, isLatin, isSpace } from '../characters';
import type { Candidate, Slot } from '../placeholder';
import { slotAfter, slotOf } from '../slot';
import { wordAt } from '../words';
import type { LineContext } from './line';

const closers: Readonly<Record<string, string>> = {
	'【': '】',
	'[': ']',
	'（': '）',
	'(': ')',
	'{': '}',
	'<': '>',
	'「': '」',
	'『': '』',
	'［': '］',
	'｛': '｝',
	'＜': '＞',
	'〔': '〕',
	'“': '”',
	'《': '》',
	'"': '"',
};
const longest = 60;

const imperative =
	/^(?:请|請|填写|填寫|填入|填|输入|輸入|插入|写明|寫明|写|寫|简述|簡述|简要|簡要|描述|列出|列举|列舉|补充|補充|注明|註明|说明|說明|概述|在此|此处|此處|这里|這裡|可填|可写|具体|具體|例如|如有|选择|選擇|待(?:填|补|補|定|核|录|錄|确认|確認|完善|更新))/u;
const nounHant =
	/(?:全称|全稱|简称|簡稱|数目|數目|院校|医院|醫院|名次|届次|屆次|周次|週次|学期|學期|年级|年級|名称|名稱|姓名|名字|日期|时间|時間|地点|地點|地址|年度|年份|单位|單位|部门|部門|公司|学校|學校|职务|職務|职位|職位|职称|職稱|岗位|崗位|电话|電話|金额|金額|数字|數字|数量|數量|人数|人數|数据|數據|编号|編號|文号|文號|比例|百分比|负责人|負責人|联系人|聯絡人|联系方式|主持人|记录人|記錄人|与会人员|參會人員|内容|內容|标题|標題|主题|主題|项目|項目|产品|產品|班级|班級|专业|專業|学号|學號|作者|对象|對象|原因|次数|次數|月份|届次|屆次|省|市|县|縣|区|區|乡|鄉|镇|鎮|村|年|月|日|月数|月數|天数|天數|签名|簽名|值|额|額|率|人数|時數|时数|承办人|承辦人|经办人|經辦人|份数|份數)$/u;
const englishNoun =
	/(?:name|date|number|title|company|here|amount|department|percent(?:age)?|role|team|project|year|month|day|time|location|address|email|phone|value|description|details?|author|position|manager|client|customer|vendor|topic|item|metric|figure|reason|link|owner|organi[sz]ation|school|subject)s?$/iu;
const englishVerb =
	/^(?:insert|enter|add|your|type|fill|describe|list|specify|replace|write|provide|summari[sz]e|briefly|state|explain|include|e\.g\.|to be|short|brief|name of|number of|date of|list of)(?![A-Za-z])/iu;
const labelNoun =
	/^(?:时间|時間|地点|地點|内容|內容|主题|主題|项目|項目|产品|產品|公司|原因|对象|對象|标题|標題|数据|數據|单位|單位|部门|部門|学校|學校|省|市|县|縣|区|區|乡|鄉|镇|鎮|村|岗位|崗位)$/u;

/** Prompts in brackets: 【单位名称】, [姓名], （待填）, {{reviewer}}, <月数>; empty brackets and quotes. */
export function bracket(line: LineContext, at: number): Candidate | number {
	const { text } = line;
	const open = text.charAt(at);
	const double = (open === '{' || open === '[' || open === '<' || open === '《') && text.charAt(at + 1) === open;
	const close = closers[open] ?? '';
	const from = at + (double ? 2 : 1);
	const end = closeOf(text, from, close.charCodeAt(0));
	if (end < 0) return at + 1;
	const to = end + (double ? 2 : 1);
	if (double && text.charAt(end + 1) !== close) return at + 1;
	const inner = text.slice(from, end);
	const trimmed = inner.trim();
	if (line.inCode(at)) return at + 1;
	if (trimmed === '') return isEmptyBlank(line, at, to, open, inner) ? prompt(text, at, to, '') : at + 1;
	if (open === '“' || open === '《' || open === '"' || trimmed.length > longest) return at + 1;
	if (isMarkup(line, at, to, open, double, trimmed)) return at + 1;
	return isPrompt(line, at, to, open, double, trimmed) ? prompt(text, at, to, trimmed) : at + 1;
}

function closeOf(text: string, from: number, close: number): number {
	const limit = Math.min(text.length, from + longest + 2);
	for (let k = from; k < limit; k++) {
		const code = text.charCodeAt(k);
		if (code === close) return k;
		if (opens[code] === 1) return -1;
	}
	return -1;
}

/** Brackets and quotes that open; " opens and closes. */
const opens = new Uint8Array(0x10000);
for (const open of Object.keys(closers)) if (open !== '"') opens[open.charCodeAt(0)] = 1;

/** （ ）, ( ), [ ], “”, 《》 in Chinese prose; not [ ] of a task, not a call, not an intended gap in an exam. */
function isEmptyBlank(line: LineContext, at: number, to: number, open: string, inner: string): boolean {
	const { text } = line;
	const before = text.charCodeAt(at - 1);
	if (!line.hasHan) return false;
	if (open === '{' || open === '<' || open === '"' || open === '＜') return false;
	if (open === '[' && (inner === ' ' || inner === ''))
		return isHan(before) && inner === ' ' && isHan(text.charCodeAt(to));
	if ('以用'.includes(text.charAt(at - 1) || ' ') || /^[括标標符号號包]/u.test(text.slice(to, to + 1))) return false;
	if (open === '(') return inner.length > 0 && (isHan(before) || isHan(text.charCodeAt(to))) && !isLineEnd(text, to);
	if (open === '“' || open === '《' || open === '「' || open === '『')
		return isHan(before) || isHan(text.charCodeAt(to));
	return isHan(before) || isHan(text.charCodeAt(to));
}

function isLineEnd(text: string, to: number): boolean {
	return text.slice(to, to + 4).trim() === '' && to + 4 >= text.length;
}

/** Links, footnotes, tasks, intervals, references, markup, code. */
function isMarkup(line: LineContext, at: number, to: number, open: string, double: boolean, inner: string): boolean {
	const { text } = line;
	const before = text.charAt(at - 1);
	const after = text.charAt(to);
	if (open === '[' && !double) {
		if (
			after === '(' ||
			(after === '[' && !line.hasHan) ||
			(before === ']' && text.charAt(at - 2) !== '' && !line.hasHan)
		)
			return true;
		if (after === ':' && text.slice(0, at).trim() === '') return true;
		if (before === '!' || /^[\^\d]/u.test(inner) || /^[xX]$/u.test(inner)) return true;
	}
	if (
		open === '{' &&
		(before === '\\' ||
			(before === '$' && !double) ||
			isLatin(before.charCodeAt(0)) ||
			before === '_' ||
			before === '^')
	)
		return true;
	if (open === '{' && !double && /[:;="\\]/u.test(inner)) return true;
	if (open === '<' && /^(?:\/|!|\?|https?:|mailto:)/u.test(inner)) return true;
	if (open === '<' && (isLatin(before.charCodeAt(0)) || /[="/]/u.test(inner))) return true;
	if (open === '(' && isLatin(before.charCodeAt(0)) && !isSpace(before.charCodeAt(0))) return true;
	return false;
}

function isPrompt(line: LineContext, at: number, to: number, open: string, double: boolean, inner: string): boolean {
	const { text } = line;
	if (inner === '...' || inner === '…' || inner === '……') return open === '[' || open === '【' || open === '［';
	if (double && open === '{') return true;
	if (double) return open === '<' && isEnglishPrompt(inner, open, text, at, to);
	if (imperative.test(inner)) return isAlone(text, at, to) || !isReport(inner, open);
	if (/^[%％‰]$/u.test(inner)) return open === '【' || open === '［';
	if (!hasHan(inner)) return isEnglishPrompt(inner, open, text, at, to);
	if (open === '「' || open === '『') return false;
	if (/待(?:定|填|补|補|填写|填寫|补充|補充|核实|核實|确认|確認)$/u.test(inner) && inner.length <= 8) return true;
	if (
		(open === '【' || open === '[') &&
		inner.length >= 6 &&
		/(?:概括|填写|填寫|写明|寫明|描述|简述|簡述|概述|列举|列舉|列出)/u.test(inner) &&
		!/[：:。]/u.test(inner)
	)
		return true;
	if (open === '(' || open === '（') return isParenPrompt(text, at, to, inner);
	// Curly brackets mark nothing else in Chinese prose.
	if ((open === '{' || open === '｛') && /^[\u4e00-\u9fff]{1,8}$/u.test(inner)) return true;
	if (!nounHant.test(inner) || inner.length > 14 || /[，。；：,;:]/u.test(inner)) return false;
	// 【时间】2024年… at the start of a line is a label with its value behind it.
	if (
		text.slice(0, at).trim() === '' &&
		(open === '【' || open === '[') &&
		!/(?:名称|名稱|全称|全稱|姓名|年份|年度)$/u.test(inner)
	) {
		return /^[年月日]/u.test(text.slice(to, to + 1)) && !labelNoun.test(inner);
	}
	return true;
}

/** Nothing else stands on the line: it is there to be written over. */
function isAlone(text: string, at: number, to: number): boolean {
	return to - at > 6 && text.slice(0, at).trim() === '' && text.slice(to).trim() === '';
}

/** （说明：…）（补充材料）（例如…） tell something rather than ask for it. */
function isReport(inner: string, open: string): boolean {
	if (/^[请請](?:注明|註明|说明|說明|勾选|勾選|打勾|签名|簽名|签字|簽字|见|見|参阅|參閱|在相应|选择|選擇)/u.test(inner))
		return true;
	if (/^(?:说明|說明|例如|如有|补充|補充|注明|註明|概述|写|寫|具体|具體|描述)/u.test(inner)) {
		if (open === '(' || open === '（' || open === '「' || open === '『')
			return !/(?:填写|填寫|此处|此處|数字|數字|名称|名稱|情况$|情況$|日期$|时间$)/u.test(inner);
		return /^(?:说明|說明|例如|补充材料|補充材料|描述|概述)/u.test(inner) && inner.length <= 4;
	}
	if (/^待(?:定|办|辦|填|确认|確認)(?:的)?(?:事项|事項|列表|清单|清單|项目|項目)$/u.test(inner)) return true;
	return (
		/^(?:选择题|選擇題|请假|請假|请示|請示|请愿|填空|填报人|填表|简要|待办|待遇|写作|输入法)/u.test(inner) &&
		inner.length <= 4
	);
}

/** Round brackets are for asides: only a bare slot noun that stands as the value or the subject itself is a prompt. */
function isParenPrompt(text: string, at: number, to: number, inner: string): boolean {
	if (
		!/^(?:单位名称|單位名稱|单位|單位|姓名|你的姓名|您的姓名|公司名称|公司名稱|部门名称|部門名稱|学校名称|學校名稱|项目名称|項目名稱|日期|年份|具体日期|具體日期|具体数字|具體數字|数字|數字|数量|數量|金额|金額|地点|地點|职务|職務|岗位名称|崗位名稱|时间|時間)$/u.test(
			inner,
		)
	)
		return false;
	const before = text.charAt(at - 1);
	const after = text.charAt(to);
	if (before === '：' || before === ':' || before === '') return true;
	if (/^(?:数量|數量|数字|數字|金额|金額)$/u.test(inner) && wordAt(text, to, 'unit')) return true;
	if (inner === '姓名' && isHan(before.charCodeAt(0)) && isHan(after.charCodeAt(0))) return true;
	return '于於在由向为為共达達约約是我'.includes(before) && (isHan(after.charCodeAt(0)) || endsClause(after));
}

const htmlTags =
	/^(?:a|b|i|u|p|s|br|hr|em|td|tr|th|li|ul|ol|dl|dt|dd|div|span|img|table|tbody|thead|title|code|pre|sub|sup|kbd|h[1-6]|strong|center|font|details|summary|body|head|html|script|style|section|article|header|footer|nav|main|form|input|label|button|address|time|data|link|meta|template|mark|small|del|ins)$/iu;

function isEnglishPrompt(inner: string, open: string, text: string, at: number, to: number): boolean {
	if (isAnyDigit(inner.charCodeAt(0)) || inner.length < 3) return false;
	if (open === '[' && /^[A-Za-z ]{2,20}(?:no\.?|#)$/iu.test(inner)) return true;
	if (open === '「' || open === '『' || open === '〔') return false;
	const words = inner.split(/\s+/u).length;
	if (open === '(' || open === '（') return englishVerb.test(inner) && /(?:here|insert|enter|fill)/iu.test(inner);
	if (open === '<' || open === '＜') {
		if (htmlTags.test(inner) || /^[A-Z]$/u.test(inner) || /[,<>]/u.test(inner)) return false;
		return (
			(words > 1 && (englishVerb.test(inner) || englishNoun.test(inner))) ||
			/^[a-z]+[-_](?:name|date|id|number|title)$/u.test(inner) ||
			/^(?:name|date|number|company|year|month|amount|team|project|role|author)$/iu.test(inner)
		);
	}
	if (!/^[A-Za-z][A-Za-z0-9 '’/&.,-]{1,58}(?:…|\.{3})?$/u.test(inner)) return false;
	if (englishVerb.test(inner)) return true;
	if (open === '{') return words > 1 || /(?:…|\.{3})$/u.test(inner) || englishNoun.test(inner);
	if (/^[A-Z0-9 /&-]+$/u.test(inner) && !englishNoun.test(inner)) return false;
	if (englishNoun.test(inner)) return true;
	return (
		/(?:(?:^|[^A-Za-z])(?:in|on|at|by|to|from|the|The|of|for|with|is|was|and|our)|:) $/u.test(
			text.slice(Math.max(0, at - 6), at),
		) &&
		!/^(?:sic|draft|WIP|optional|internal|external|link|image|emphasis added|citation needed|redacted|the|a|and|or|we|it|they)$/iu.test(
			inner,
		) &&
		words <= 3 &&
		to > at
	);
}

function prompt(text: string, from: number, to: number, inner: string): Candidate {
	const kind = 'bracket-prompt';
	const fill = inner === '' ? ({ need: 'fill' } as const) : {};
	return { from, to, kind, slot: promptSlot(text, from, to, inner), ...fill };
}

const promptSlots: readonly (readonly [RegExp, Slot])[] = [
	[/^(?:年|年度|年份|year)$/iu, 'year'],
	[/^(?:月|月份|month)$/iu, 'month'],
	[/^(?:日|day)$/iu, 'day'],
	[/(?:百分比|比例|percent(?:age)?|率|[%％‰])$/iu, 'percent'],
	[
		/(?:姓名|名字|负责人|負責人|联系人|聯絡人|主持人|记录人|記錄人|作者|人员|人員|your name|full name|reviewer|author|manager|owner|^name)s?$/iu,
		'name',
	],
	[/(?:客户|客戶|供应商|供應商|厂商|廠商|基金会|基金會|业务方|業務方|银行|銀行|甲方|乙方)(?:名称|名稱)?$/u, 'org'],
	[/(?:年份|年度)$/u, 'year'],
	[/(?:数|數|数目|數目|名次|届次|屆次|周次|週次)$/u, 'number'],
	[/(?:全称|全稱|简称|簡稱|院校|医院|醫院)(?:名称|名稱)?$/u, 'org'],
	[/(?:charity|foundation|company|organi[sz]ation|school|sponsor)(?: name)?$/iu, 'org'],
	[/(?:town|county|city|region|venue)/iu, 'place'],
	[
		/(?:公司|单位|單位|部门|部門|学校|學校|机构|機構|company|department|organi[sz]ation|team|school|client|vendor|customer)(?:名称|名稱| name)?$/iu,
		'org',
	],
	[/(?:地点|地點|地址|省|市|县|縣|区|區|乡|鄉|镇|鎮|村|location|address|place)(?:名称|名稱)?$/iu, 'place'],
	[
		/(?:数字|數字|数量|數量|金额|金額|人数|人數|次数|次數|数据|數據|月数|月數|天数|天數|编号|編號|电话|電話|number|amount|value|figure)s?$/iu,
		'number',
	],
];

function promptSlot(text: string, from: number, to: number, inner: string): Slot {
	const right = slotAfter(text, from, to);
	if (right === 'percent' || (right === 'number' && !/(?:名|人|称|稱|日期|时间|時間|地点|地點)$/u.test(inner)))
		return right;
	for (const [pattern, slot] of promptSlots) if (pattern.test(inner)) return slot;
	if (inner === '' || /^(?:待|请|請|填|\.\.\.|…)/u.test(inner)) return slotOf(text, from, to).slot;
	return 'generic';
}
