import { isHan } from '../scan/characters';
import { wordAt } from '../scan/words';
import { fold } from '../script';
import type { Span } from '../text';

/** The noun that a masked name belongs to. */
export interface Head {
	/** Column behind it. */
	readonly to: number;
	/** A text usually speaks of one only: its town, its company, its office. */
	readonly sole: boolean;
}

/** The noun after a name that is masked: 鎮 of xx鎮婦聯, 養殖基地 of ××養殖基地. `undefined` where the text may speak of several such. */
export function headAfter(text: string, at: number): Head | undefined {
	const noun = nounAfter(text, at);
	if (!noun) return undefined;
	const name = fold(text.slice(noun.from, noun.to));
	const sole = soleNouns.has(name);
	return sole || noun.from > at || common.has(name) ? { to: noun.to, sole } : undefined;
}

/** Columns of the first noun after a masked name that says what it names, wherever a name of such may stand. */
export function nounAfter(text: string, at: number): Span | undefined {
	const end = Math.min(text.length, at + farthest);
	for (let k = at; k < end; k++) {
		if (!isHan(text.charCodeAt(k))) return undefined;
		if (k > at && (stops.includes(text.charAt(k)) || wordAt(text, k, 'title'))) return undefined;
		const place = wordAt(text, k, 'place');
		const org = wordAt(text, k, 'org');
		const word = place && (!org || place.text.length >= org.text.length) ? place : org;
		if (word && (word.text.length > 1 || k < at + 6)) return { from: k, to: k + baseLength(word.text) };
	}
	return undefined;
}

const farthest = 12;
const stops = '的是在为為和與与及或有了等被把向將将以对對於于從从由這这那就都也並并使讓让給给獲获';

/** The name of a village is that of its committee: 村委會 → 村. */
function baseLength(word: string): number {
	return /^[村居][委组組]/u.test(word) ? 1 : word.length;
}

const soleNouns: ReadonlySet<string> = new Set(
	`省 自治区 自治州 市 地区 县 区 乡 镇 街道 州 开发区 高新区
	公司 集团 有限公司 有限责任公司 股份有限公司 分公司 子公司 厂 局 厅 委 办 所 院 校 园 馆 社 站 单位 机构
	银行 支行 分行 医院 卫生院 学校 大学 学院 中学 小学 国小 国中 国民中学 国民小学 高级中学 高中 初中 职校 幼儿园 幼稚园
	派出所 司法所 法院 检察院 税务局 公安局 事务所 律师事务所 供电所 财政所 合作社 联合会 妇联 工会 团委 团支部 党支部 支部 党委 党组
	研究所 研究院 分局 支队 大队 中队 项目部 工厂 部队 基金会 图书馆 博物馆 委员会 委会 律所`.split(/\s+/u),
);

/** Of these a text may speak of one or of several; where they stand behind the blank itself they count as one. */
const common: ReadonlySet<string> = new Set('村 屯 寨 庄 里 社区 小区 居委会 村委会 校区 园区'.split(' '));
