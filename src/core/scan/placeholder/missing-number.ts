import { endsClause, isAnyDigit, isHan, isNumeral } from '../characters';
import type { Candidate, Slot } from '../placeholder';
import { wordAt } from '../words';
import type { LineContext } from './line';

const wholes = '几幾数數多若干上两兩半每整百千万萬亿億十余餘近超过過破';

/** A number dropped without a gap: `率达%`, `资金万元`, `于月18日`, `慰问余名`, and in documents that drop numbers `选民人，`. */
export function missingNumber(line: LineContext, at: number): Candidate | number {
	const { text } = line;
	const c = text.charAt(at);
	const before = text.charAt(at - 1);
	if (line.inCode(at)) return at + 1;
	if (line.last?.to === at && line.last.kind !== 'missing-number') return at + 1;
	if (before === '”' || before === '》') return bareUnit(text, at, before);
	if (at === 0 || !isHan(before.charCodeAt(0)) || isNumeral(before)) return clauseStart(line, at);
	switch (c) {
		case '%':
		case '％':
			return /[分比环環同的率数數]$/u.test(before) && !/(?:率)$/u.test(before) ? at + 1 : found(at, at + 1, 'percent');
		case '月':
			return /[于於在从從至到自]/u.test(before) && /^月\d{1,2}[日号號]/u.test(text.slice(at, at + 4))
				? found(at, at + 1, 'month')
				: at + 1;
		case '万':
		case '萬':
		case '亿':
		case '億':
			return amount(text, at, before);
		case '余':
		case '餘':
			return remainder(text, at, before);
		default:
			return bareUnit(text, at, before);
	}
}

function found(from: number, to: number, slot: Slot): Candidate {
	return { from, to, kind: 'missing-number', slot };
}

/** 资金万元, 投入亿元; not 上万元, 每万元, 万元以上, 万元户. */
function amount(text: string, at: number, before: string): Candidate | number {
	if (wholes.includes(before) && before !== '近') return at + 1;
	const measure = /^[万萬亿億](?:立方米|平方米|吨|噸|人次|亩|畝|份)(?=[，。；,;、])/u.exec(text.slice(at, at + 6));
	if (measure) return { from: at, to: at + measure[0].length, kind: 'missing-number', slot: 'number', need: 'bare' };
	if (before === '近') return at + 1;
	if (text.charAt(at + 1) !== '元' || '以按计計'.includes(before)) return at + 1;
	const next = text.charAt(at + 2);
	if (next === '户' || next === '戶' || next === '产' || next === '產') return at + 2;
	if (!endsClause(next) && !/^[的左多增下同]/u.test(next)) return at + 2;
	if (/(?:单位|單位)[:：]?$/u.test(text.slice(Math.max(0, at - 3), at))) return at + 2;
	return found(at, at + 2, 'number');
}

/** 慰问余名, 发放余份; not 其余人, 剩余名额, 业余. */
function remainder(text: string, at: number, before: string): Candidate | number {
	if ('其剩业業多富盈节節冗残殘有年月日岁歲空之编編'.includes(before) || wholes.includes(before)) return at + 1;
	const unit = /^[余餘](?:万元|萬元|名|人次|人|户次|户|戶|次|件|个|個|家|份|场|場|元|亩|畝|公里|万)/u.exec(
		text.slice(at, at + 4),
	);
	if (!unit) return at + 1;
	return found(at, at + unit[0].length, 'number');
}

/** 选民人，…: a unit that ends its clause behind a noun; only among other dropped numbers. */
function bareUnit(text: string, at: number, before: string): Candidate | number {
	const code = text.charCodeAt(at);
	if (code === 0x3b || code === 0xff1b) return share(text, at);
	const unit = wordAt(text, at, 'unit');
	if (!unit || unit.text.length > 4) return at + 1;
	const end = at + unit.text.length;
	const found = { from: at, to: end, kind: 'missing-number', slot: 'number', need: 'bare' } as const;
	if (isGiven(text, at, before, unit.text)) return found;
	const paired = unit.text === '批' && text.startsWith('人次', end);
	if (!paired && !(end < text.length && '，。；、,;./'.includes(text.charAt(end)))) return at + 1;
	return wholes.includes(before) || '这這那哪每各一整本全该該此同某其'.includes(before) || !plain(text, at, unit.text)
		? at + 1
		: found;
}

/** 为名困难学生…: so many of those that something is done for. */
function isGiven(text: string, at: number, before: string, unit: string): boolean {
	return (
		('为為给給对對'.includes(before) || (before === '有' && !'个個'.includes(unit))) &&
		'名个個户戶'.includes(unit) &&
		isHan(text.charCodeAt(at + unit.length)) &&
		wordAt(text, at - 1) === undefined
	);
}

/** Nouns that end in the unit's character are words of their own: 负责人, 个人, 全村人, 大家, 报名, 到处, 事件. */
function plain(text: string, at: number, unit: string): boolean {
	const two = text.slice(Math.max(0, at - 2), at);
	switch (unit) {
		case '人':
			return /(?:选民|選民|参与|參與|参加|參加|主任|委员|委員|代表|党员|黨員|干部|幹部|职工|職工|学生|學生|团员|團員|女性|男性|儿童|兒童|群众|群眾|队员|隊員|会员|會員|就业|就業|教师|教師|成员|成員|培训|培訓|人员|人員|参训|參訓|共计|合计|累计|投票|[一二三四]级|到会|实到)$/u.test(
				two,
			);
		case '名':
			return /(?:员|員|人|民|生|众|眾|童|老|者|师|師|兵|工|女|属|屬)$/u.test(two) && !/(?:第一)/u.test(two);
		case '户':
		case '戶':
			return (
				/(?:农|農|贫|困|民|扶|助|象|访|訪|改造|低保|五保|惠及|新增|增加|清退|退出|造)$/u.test(two) &&
				!/(?:农|農|贫困|住|商)$/u.test(two)
			);
		case '件':
			return /(?:案件|信访|來訪|来访|纠纷|糾紛|提案|建议|投诉|投訴|办结|辦結|受理|调解|調解)$/u.test(two);
		case '场':
		case '場':
			return /(?:讲座|講座|活动|活動|培训|培訓|演出|宣讲|宣講|比赛|比賽)$/u.test(two);
		case '份':
			return /(?:传单|傳單|资料|資料|问卷|問卷|材料|报告|報告|手册|手冊|发放|發放)$/u.test(two);
		case '人次':
		case '户次':
		case '家次':
		case '万元':
			return true;
		default:
			return unit in words && !(words[unit] ?? '').includes(text.charAt(at - 1));
	}
}

/** Characters that make a word of their own with the measure word behind them; a unit that is not here is none that stands alone. */
export const words: Readonly<Record<string, string>> = {
	个: '这那哪每各一整几多',
	個: '這那哪每各一整幾多',
	名: '姓实實报報点點提署匿知有出著书書签簽网網域品排除第更命改书',
	台: '舞平站讲講柜櫃电電前后後灶阳陽',
	所: '场場厕廁处處派会會公诊診研',
	期: '学學时時日长長短近前后後中同分周定早晚汛工任假春秋本上下初末按为逾到任孕婚旺淡试試延效宽寬花暑寒年季月',
	次: '家间間件项項例台臺批份轮輪届屆层層档檔多再每屡屢依其名批初首上下本此人户戶场場班车車架位版座席几頻频主规規这這那数數',
	家: '之国國大专專全作当當老人企用商居各农農自住起回成国管安顾顧店东東皇娘婆亲親世离離搬',
	毫米: '',
	立方米: '',
	平方公里: '',
	公斤: '',
	千瓦时: '',
	公顷: '',
	厘米: '',
	元: '单單美公纪紀多金状狀',
	批: '审審报報大',
	床: '起临臨病卧臥车車机',
	份: '月年省身股部辈輩成',
	栋: '',
	棟: '',
	辆: '车',
	輛: '車',
	亩: '农',
	畝: '農',
	吨: '',
	噸: '',
	公里: '',
	平方米: '',
	株: '植',
	册: '手名画注在',
	冊: '手名畫註在',
	盏: '',
	盞: '',
	只: '船',
	篇: '长短诗',
	台套: '',
	座: '讲講插在',
	宗: '大正卷',
	起: '一发發兴興掀引',
	幅: '篇增降涨漲',
	棵: '',
	套: '配全成外手',
	批次: '',
	场次: '',
	课时: '',
	人天: '',
};

/** 占比；: a share whose figure is gone. */
function share(text: string, at: number): Candidate | number {
	if (
		!/(?:，|,|、|；|;|人|名|户|个)(?:占比|佔比|占总数|占比达|参与率|到会率|占比为)$/u.test(
			text.slice(Math.max(0, at - 5), at),
		)
	)
		return at + 1;
	return { from: at - 2, to: at, kind: 'missing-number', slot: 'percent', need: 'bare' };
}

/** ，个岗位，: a clause that begins with a measure word. */
function clauseStart(line: LineContext, at: number): Candidate | number {
	const { text } = line;
	const before = text.charAt(at - 1);
	if (before !== '' && !'，。；,;、'.includes(before)) return at + 1;
	const unit = /^(?:个|個|名|余名|餘名|余人|餘人|万元|萬元|人次|户次|場次)(?=[\u4e00-\u9fff，。；])/u.exec(
		text.slice(at, at + 4),
	);
	if (!unit || isAnyDigit(before.charCodeAt(0))) return at + 1;
	if (
		/^(?:个[人体體别別性头頭中案]|個[人體別性頭中案]|名[列为為称稱字义義副誉譽师師校录录次优單])/u.test(
			text.slice(at, at + 2),
		)
	)
		return at + 1;
	return { from: at, to: at + unit[0].length, kind: 'missing-number', slot: 'number', need: 'bare' };
}
