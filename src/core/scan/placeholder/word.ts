import { beginsClause, endsClause, isAnyDigit, isHan, isLatin, isSpace } from '../characters';
import type { Candidate, Slot } from '../placeholder';
import { slotOf } from '../slot';
import { wordAt } from '../words';
import type { LineContext } from './line';

interface Form {
	/** What it may begin with. */
	readonly first: string;
	readonly pattern: RegExp;
	/** `value`: only where it stands as a value of its own; `word`: anywhere as a word. */
	readonly where: 'value' | 'word';
}

/** Each is tried at its first character only; all bounded. */
const forms: readonly Form[] = [
	{ first: 'Y', pattern: /YYYY(?:[-/.]MM(?:[-/.]DD(?: HH[:：]MM)?)?|MMDD)(?![A-Za-z0-9])/uy, where: 'word' },
	{ first: 'MD', pattern: /(?:MM|DD)(?=[月日])/uy, where: 'word' },
	{ first: 'MD', pattern: /(?:MM[-/.]DD|DD[-/.]MM)(?![-/A-Za-z0-9]|\.[A-Za-z0-9])/uy, where: 'word' },
	{ first: 'MD', pattern: /(?:MM|DD)[-/.](?:MM|DD)[-/.]YYYY(?![A-Za-z0-9])/uy, where: 'word' },
	{ first: 'H', pattern: /(?:HH[:：]MM(?:[:：]SS)?)(?![A-Za-z0-9])/uy, where: 'word' },
	{ first: 'Y', pattern: /YYYY(?=[年\s]|$)/uy, where: 'word' },
	{ first: 'T', pattern: /TB[DCA](?![A-Za-z0-9_])/uy, where: 'word' },
	{ first: 'Tt', pattern: /(?:TODO|tbd|Tbd)(?![A-Za-z0-9_])/uy, where: 'value' },
	{
		first: '待',
		pattern: /待(?:补充|補充|填写|填寫|填报|填報|补全|補全|完善|更新|核实|核實|录入|錄入|补|補|填|核)/uy,
		where: 'value',
	},
	{ first: '待', pattern: /待(?:定|确认|確認|确定|確定|查)/uy, where: 'value' },
	{
		first: '请請',
		pattern:
			/[请請](?:填写|填寫|填入|输入|輸入|补充|補充|插入|填)(?:具体|具體|实际|實際)?(?:月份|姓名|数字|數字|金额|金額|人数|人數|日期|时间|時間|名称|名稱|内容|內容|数据|數據|单位|單位|地点|地點)/uy,
		where: 'word',
	},
	{
		first: '请請',
		pattern:
			/[请請](?:在此|在此处|在此處|于此|於此|在这里|在這裡)?(?:填写|填寫|填入|输入|輸入|补充|補充|插入|填)[^，。；,;.)）\]】}」>\n]{0,20}/uy,
		where: 'value',
	},
	{
		first: '此',
		pattern:
			/此[处處](?:请|請|应|應)?(?:填写|填寫|填入|输入|輸入|补充|補充|插入|添加|写|寫|填)[^，。；,;.)）\]】}」>\n]{0,20}/uy,
		where: 'value',
	},
	{ first: '日', pattern: /日期(?:时间|時間)/uy, where: 'value' },
	{ first: '项項', pattern: /[项項]目名[称稱]/uy, where: 'value' },
	{ first: '@', pattern: /@(?:username|xxx|姓名|负责人|負責人|某某)(?![A-Za-z0-9])/uy, where: 'word' },
];
const none: readonly Form[] = [];
const formsBy = new Map<number, Form[]>();
for (const form of forms) {
	for (const first of form.first) {
		const others = formsBy.get(first.charCodeAt(0));
		if (others) others.push(form);
		else formsBy.set(first.charCodeAt(0), [form]);
	}
}
const about =
	/^(?:列表|清单|清單|事项|事項|项目|項目|格式|状态|狀態|功能|标记|標記|标签|標籤|注释|註解|list\b|items?\b|comments?\b|app\b|API\b)/u;

/** Words that stand for a value: TBD, 待補充, 請填寫…, 此处…, YYYY-MM-DD, 日期时间. */
export function word(line: LineContext, at: number): Candidate | number {
	const { text } = line;
	if (line.inCode(at)) return at + 1;
	const before = text.charAt(at - 1);
	for (const { pattern, where } of formsBy.get(text.charCodeAt(at)) ?? none) {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (!match) continue;
		const to = at + match[0].length;
		if (
			isLatin(text.charCodeAt(at)) &&
			(isLatin(before.charCodeAt(0)) || isAnyDigit(before.charCodeAt(0)) || before === '_')
		)
			return to;
		let next = to;
		while (next < to + 2 && isSpace(text.charCodeAt(next))) next++;
		if (
			about.test(text.slice(next, next + 8)) ||
			/(?:格式|format)[^。]{0,6}$/iu.test(text.slice(Math.max(0, at - 10), at))
		)
			return to;
		if (where === 'value' && !isValue(text, at, to)) return to;
		return { from: at, to, kind: 'word', slot: wordSlot(text, at, to) };
	}
	return at + 1;
}

/** Stands alone: after a label, in brackets, in a cell, at the end of a line or clause. */
function isValue(text: string, from: number, to: number): boolean {
	let left = from;
	while (left > from - 3 && isSpace(text.charCodeAt(left - 1))) left--;
	let right = to;
	while (right < to + 3 && isSpace(text.charCodeAt(right))) right++;
	const before = text.charAt(left - 1);
	const after = text.charAt(right);
	const c = text.charAt(from);
	if (c === '日' || c === '项' || c === '項')
		return '于於在'.includes(before || ' ') && (after === '在' || after === '召' || endsClause(after));
	const opened = before === '' || '：:（(|[【「{<，,-—>*'.includes(before);
	if (c === '请' || c === '請' || c === '此') return opened || beginsClause(before);
	if (c === '待' && isHan(before.charCodeAt(0)) && wordAt(text, right, 'unit')) return true;
	if (
		c === '待' &&
		/(?:地点|地點|时间|時間|日期|人选|人選|金额|金額|期限|到期日|数量|數量)$/u.test(
			text.slice(Math.max(0, left - 4), left),
		) &&
		(after === '' || endsClause(after))
	)
		return true;
	return opened && before !== '/' && (after === '' || '）)】]」}>|，。；,;.、*'.includes(after));
}

function wordSlot(text: string, from: number, to: number): Slot {
	const inner = text.slice(from, to);
	if (/(?:姓名|负责人|負責人|username)/u.test(inner)) return 'name';
	if (/(?:单位|單位|公司|部门|部門)/u.test(inner)) return 'org';
	if (/(?:数字|數字|数量|數量|金额|金額|人数|人數|数据|數據)/u.test(inner)) return 'number';
	if (/(?:地点|地點|地址)/u.test(inner)) return 'place';
	if (inner === 'YYYY') return 'year';
	if (inner === 'MM') return 'month';
	if (inner === 'DD') return 'day';
	if (/月份$/u.test(inner)) return 'month';
	const slot = slotOf(text, from, to);
	return /^[YMDH]/u.test(inner)
		? 'generic'
		: isHan(inner.charCodeAt(0)) || slot.evidence === 'left'
			? slot.slot
			: 'generic';
}
