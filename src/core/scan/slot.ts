import type { Span } from '../text';
import { isAsterisk, isCircle, isCross, isDigit, isHan, isLatin, isSpace, isUnderscore } from './characters';
import { endingIn } from './endings';
import type { Slot } from './placeholder';
import { wordAt } from './words';

/** What a blank wants, with the evidence: `right` and `left` say it of themselves, `none` is a guess. */
export interface SlotEvidence {
	readonly slot: Slot;
	readonly evidence: 'right' | 'left' | 'none';
}

const farthest = 12;
const stops = '带帶率任的是在为為和与與及或有了等被把向将將以对對于於从從由这這那就都也并並使让讓给給获獲';
const labels: readonly (readonly [RegExp, Slot])[] = [
	[
		/(?:姓名|名字|人|主席|主持|记录|記錄|紀錄|作者|校对|校對|审核|審核|出席|列席|缺席|联系|聯絡|聯繫|署名|负责|負責|法人|院长|院長|书记|書記|经理|經理|主任|组长|組長|队长|隊長|部长|部長|校长|校長|局长|局長|老师|老師|同志|学生|學生|员|員|师|師|警|会长|理事|长|長)$/u,
		'name',
	],
	[/(?:name|chair|manager|owner|lead|author|minutes|prepared by|reviewer|secretary|supervisor)$/iu, 'name'],
	[
		/(?:单位|單位|部门|部門|公司|学校|學校|院系|班级|班級|机构|機構|机关|機關|社团|社團|团队|團隊|主办|主辦|承办|承辦|协办|協辦|专业|專業|组织|組織|组别|組別)$/u,
		'org',
	],
	[/(?:地点|地點|地址|场所|場所|籍贯|住址|村|镇|鎮|乡|鄉|县|縣|社区|社區|地区|地區|区域|區域)$/u, 'place'],
	[/(?:年度|学年|學年|年份)$/u, 'year'],
	[
		/(?:人数|人數|金额|金額|数量|數量|总数|總數|电话|電話|编号|編號|文号|序号|年龄|年齡|学号|學號|合计|合計|总计|總計|分数|分數|得分|预算|預算|费用|費用|面积|面積|次数|次數|户数|戶數|学号|學號|學\s{0,6}號|号码|號碼)$/u,
		'number',
	],
];

/** What the blank at `from`–`to` wants: from what stands after it, else from what stands before it. */
export function slotOf(text: string, from: number, to: number): SlotEvidence {
	return chainedSlot(text, from, to, 6);
}

function chainedSlot(text: string, from: number, to: number, hops: number): SlotEvidence {
	const right = slotAfter(text, from, to) ?? slotOfChain(text, to, hops);
	if (right) return { slot: right, evidence: 'right' };
	const left = slotBefore(text, from, to);
	if (left) return { slot: left, evidence: 'left' };
	return { slot: 'generic', evidence: 'none' };
}

/** What the last blank of a list or range (××、××村; __—__歲) wants, all of it wants. */
function slotOfChain(text: string, to: number, hops: number): Slot | undefined {
	const next = hops > 0 ? nextInChain(text, to) : undefined;
	return next && (slotAfter(text, next.from, next.to) ?? slotOfChain(text, next.to, hops - 1));
}

/** The slot that the words directly after a blank speak for. */
export function slotAfter(text: string, from: number, to: number): Slot | undefined {
	let at = to;
	while (at < to + 3 && isSpace(text.charCodeAt(at))) at++;
	const c = text.charAt(at);
	if (c === '') return undefined;
	if (c === '%' || c === '％' || c === '‰') return 'percent';
	const before = text.charAt(from - 1);
	const lead = leads[c.charCodeAt(0)] ?? 0;
	if (lead & HUNDREDTH && /^(?:个|個)?百分[点點]/u.test(text.slice(at, at + 4))) return 'percent';
	if (before === '第') return 'number';
	if (isWeekday(text, from)) return 'day';
	if (isDigit(text.charCodeAt(from)) && /^\d{2,3}\D/u.test(text.slice(from, to)) && '年届屆级級学學~—-'.includes(c))
		return 'year';
	if ('二一'.includes(text.charAt(from)) && /^[二一][〇零○九]/u.test(text.slice(from, to))) return 'year';
	if (text.startsWith('百分之', from - 3) || text.startsWith('百分之', from - 4)) return 'percent';
	if (lead & CLOSE && /^[)）][班组組号號级級]/u.test(text.slice(at, at + 2))) return 'number';
	const time = lead & TIME ? timeAfter(text, from, at) : undefined;
	if (time) return time;
	const english = isLatin(c.charCodeAt(0)) ? englishAfter(text, at, at > to) : undefined;
	if (english) return english;
	if (lead & FLOOR && /^[楼樓](?!盘|盤|市|群)/u.test(text.slice(at, at + 2)) && to - from < 4) return 'number';
	if (lead & TEAM && counted(text, from)) return 'number';
	const unit = wordAt(text, at);
	if (unit) {
		if (unit.class === 'unit') return 'number';
		if (unit.class === 'title') return 'name';
	}
	return headAfter(text, at);
}

const [HUNDREDTH, CLOSE, TIME, FLOOR, TEAM, HEAD] = [1, 2, 4, 8, 16, 32];

/** What the character behind a blank may begin, so that nothing else is asked for. */
const leads = new Uint8Array(0x10000);
for (const [lead, characters] of [
	[HUNDREDTH, '个個百'],
	[CLOSE, ')）'],
	[TIME, '学學年级級届屆周週个個点點时時分月日号號季'],
	[FLOOR, '楼樓'],
	[TEAM, '班组組所支'],
	[HEAD, '两兩二三四几幾省市县縣区區乡鄉镇鎮村等'],
] as const) {
	for (let k = 0; k < characters.length; k++)
		leads[characters.charCodeAt(k)] = (leads[characters.charCodeAt(k)] ?? 0) | lead;
}

const weekday = endingIn('星期 礼拜 禮拜');
const counted = endingIn('现 現 共 现有 現有 共有 现设 現設 共设 现設 現设 共設 开设 開設 下设 取样 级修 选派');

/** 星期_, 礼拜 _. */
function isWeekday(text: string, from: number): boolean {
	const before = text.charAt(from - 1);
	return weekday(text, before !== '' && before.trim() === '' ? from - 1 : from);
}

/** Lower-case words behind a space count (`__ people`), but for those that join; months and units. */
function englishAfter(text: string, at: number, spaced: boolean): Slot | undefined {
	if (
		spaced &&
		/^[a-z]{2,20}/u.test(text.slice(at, at + 20)) &&
		!/^(?:and|or|of|is|was|in|to|the|for|from|by|as|at|with)(?![a-z])/u.test(text.slice(at, at + 6))
	)
		return 'number';
	if (
		/^(?:January|February|March|April|May|June|July|August|September|October|November|December)/u.test(
			text.slice(at, at + 9),
		)
	)
		return 'day';
	return /^(?:GB|MB|KB|TB|ms|km|kg|cm|mm|kW|min|h)(?![a-z])/u.test(text.slice(at, at + 4)) ? 'number' : undefined;
}

function timeAfter(text: string, from: number, at: number): Slot | undefined {
	const rest = text.slice(at, at + 6);
	const before = text.slice(Math.max(0, from - 3), from);
	if (/^(?:学年|學年|年度|年終|年终)/u.test(rest)) return 'year';
	if (/^年/u.test(rest)) {
		if (/^年(?:来|來|多|以上|以来的|間|间|内|內|的?(?:教龄|工龄|经验|历史|歷史|时间|時間|工作经|教学))/u.test(rest))
			return 'number';
		if (/(?:[近满滿第已历歷约約過过了整达達逾任用]|已有|工作|从业|從業)$/u.test(before)) return 'number';
		return 'year';
	}
	if (/^(?:年级|年級)/u.test(rest)) return 'number';
	if (/^(?:级|級|届|屆)(?!别|別|次)/u.test(rest))
		return text.charAt(from - 1) === '第' || at - from < 2 ? 'number' : 'year';
	if (/^(?:周年|週年|个月|個月|点|點|时|時|分(?!局|公|行|会|會|院|队|隊|校|管|部|中|店))/u.test(rest)) return 'number';
	if (/^月/u.test(rest)) return 'month';
	if (/^[日号號]/u.test(rest) && /月\s?$/u.test(before)) return 'day';
	if (/^日(?![报報常子用])/u.test(rest)) return /(?:[共计計期]|停工|历时|歷時)$/u.test(before) ? 'number' : 'day';
	if (/^[号號](?:之?前|下午|上午|晚|早|至|到|开始|開始|起)/u.test(rest)) return 'day';
	if (/^[号號]/u.test(rest)) return 'number';
	if (/^(?:周|週|学期|學期|季)/u.test(rest) && /第\s?$/u.test(before)) return 'number';
	return undefined;
}

function headAfter(text: string, at: number): Slot | undefined {
	const named = (leads[text.charCodeAt(at)] ?? 0) & HEAD ? nameAfter(text, at) : 'no';
	if (named !== 'no') return named;
	const end = Math.min(text.length, at + farthest);
	for (let k = at; k < end; k++) {
		const code = text.charCodeAt(k);
		if (!isHan(code) && !isMask(code)) return undefined;
		if (k > at && wordAt(text, k, 'title')) return undefined;
		const org = wordAt(text, k, 'org');
		const place = wordAt(text, k, 'place');
		const word = place && (!org || place.text.length >= org.text.length) ? place : org;
		if (word && (word.text.length > 1 || k < at + 6)) return word.class === 'place' ? 'place' : 'org';
		if (stops.includes(text.charAt(k))) return undefined;
	}
	return undefined;
}

/** 两位, 三座, 省级, 等三个: what counts or grades the names behind a list. */
function nameAfter(text: string, at: number): Slot | 'no' | undefined {
	if (/^[两兩二三四几幾]位/u.test(text.slice(at, at + 2))) return 'name';
	if (/^[两兩二三四几幾]座/u.test(text.slice(at, at + 2))) return 'place';
	if (/^[省市县縣区區乡鄉镇鎮村][级級]/u.test(text.slice(at, at + 2))) return 'place';
	const listed = /^等(?:[\d一二三四五六七八九十]{0,3}[个個家所名位处處座条條]?)/u.exec(text.slice(at, at + 6));
	if (listed)
		return /^(?:等|等[\d一二三四五六七八九十]{0,3}[名位])$/u.test(listed[0]) &&
			text.charAt(at + listed[0].length) === '人'
			? 'name'
			: wordAfterList(text, at + listed[0].length);
	return 'no';
}

function wordAfterList(text: string, at: number): Slot | undefined {
	const word = wordAt(text, at, 'title') ?? wordAt(text, at, 'place') ?? wordAt(text, at, 'org');
	if (!word) return undefined;
	return word.class === 'title' ? 'name' : word.class === 'place' ? 'place' : 'org';
}

const goesTo = endingIn('前往 赶赴 趕赴 奔赴 来到 來到');
const introduces = endingIn('我是 我叫 本人 姓名 名叫');
const precedesName = endingIn(
	'主任 主席 书记 書記 经理 經理 长 長 教授 同志 老师 老師 理事 董事 监事 監事 员 員 员工 員工 职工 職工 学生 學生 实习生 實習生 代表 战士 戰士 民警 干警 医生 醫生 护士 護士 师傅 師傅 人选 人選 出纳 会计 會計 拟聘 擬聘 派 叫 聘 任',
);
const isNumbered = endingIn(
	'编号 編號 合同号 合約号 契同号 契約号 文号 文號 工号 工號 警号 电话 電話 热线 熱線 手机 手機 学号 學號 稿号 案号 件号 期号',
);

const totals = endingIn('共计 共計 合计 合計 总计 總計 达到 達到 增至 降至 增加到 分别为 分別為');
const praises = endingIn('和谐 和諧 美丽 美麗 平安 幸福 魅力 文明 生态 生態 活力 法治 数字 數位 智慧');
const builds = endingIn('构建和谐 構建和諧 建设美丽 建設美麗');

function slotBefore(text: string, from: number, to: number): Slot | undefined {
	let at = from;
	while (at > 0 && isSpace(text.charCodeAt(at - 1)) && at > from - 4) at--;
	const p = text.charAt(at - 1);
	if (goesTo(text, at)) return 'place';
	if (p === '£' || p === '$' || p === '¥' || p === '￥' || p === '€' || p === '第') return 'number';
	const before = text.slice(Math.max(0, at - 12), at);
	if (introduces(text, at)) return 'name';
	if (to - from <= 6 && precedesName(text, at)) return 'name';
	if (isNumbered(text, at)) return 'number';
	if (/\d{4}[-/.]\d{1,2}[-/.]$/u.test(before)) return 'day';
	if (
		/(?:率|比例|比重|占比|佔比|同比|环比|增幅|降幅)(?:为|為|达|達|达到|達到|是|约|約|增长|增長|下降|提高|上升|分别为|分別為)?$/u.test(
			before,
		)
	)
		return 'percent';
	if (totals(text, at)) return 'number';
	const colon = /[：:]$/u.test(before) ? before.slice(0, -1) : listHead(text, at);
	if (colon !== undefined)
		for (const [label, slot] of labels) if (label.test(colon.replace(/[)）】\]\s]+$/u, ''))) return slot;
	if (isThreePartName(text, from, to, before)) return 'name';
	if (/^(?:的|[.．·]|[”」])/u.test(text.slice(to, to + 1)) && praises(text, at)) return 'place';
	if (builds(text, at)) return 'place';
	if (text.charAt(to) === '的' && to - from === 2 && isHan(text.charCodeAt(to + 1))) return 'place';
	return undefined;
}

/** Three masks among Han characters with no noun behind them: a Chinese name (○○○、×××). */
function isThreePartName(text: string, from: number, to: number, before: string): boolean {
	if (to - from !== 3 || !isMask(text.charCodeAt(from)) || !isMask(text.charCodeAt(to - 1))) return false;
	return /[\u4e00-\u9fff]/u.test(before + text.slice(to, to + 4)) && !isRightNoun(text, to);
}

/** A noun that a masked name would be part of goes on directly behind it (×××工程). */
function isRightNoun(text: string, to: number): boolean {
	return (
		isHan(text.charCodeAt(to)) &&
		!stops.includes(text.charAt(to)) &&
		!'等同一任带帶主荣榮获獲参參负負来來说說因今已都也是去在擔担还還曾兼自为為'.includes(text.charAt(to))
	);
}

/** What stands before the colon that opens a list of blanks (三個村：××、××). */
function listHead(text: string, from: number): string | undefined {
	let at = from;
	for (let k = 0; k < 60 && at > 0; k++, at--) {
		const code = text.charCodeAt(at - 1);
		const c = text.charAt(at - 1);
		if (c === ':' || c === '：') return text.slice(Math.max(0, at - 9), at - 1);
		if (!isMask(code) && !'、,，和与與及 '.includes(c)) return undefined;
	}
	return undefined;
}

/** The next blank of a list or range (××、××; __—__). */
function nextInChain(text: string, to: number): Span | undefined {
	let at = to;
	if (!'、和与與及至到—–-~～/'.includes(text.charAt(at)) || text.charAt(at) === '') return undefined;
	while (at < to + 2 && '、和与與及至到—–-~～/ '.includes(text.charAt(at))) at++;
	let end = at;
	while (end < at + 12 && isMask(text.charCodeAt(end))) end++;
	return end > at ? { from: at, to: end } : undefined;
}

/** Whether a code unit is one that blanks are made of. */
export function isMask(code: number): boolean {
	return isCross(code) || isUnderscore(code) || isAsterisk(code) || isCircle(code);
}
