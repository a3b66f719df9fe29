import type { Span } from '../text';
import { type Decimal, decimalsOf, one, printed } from './decimal';
import { type Quantity, quantitiesOf } from './quantities';

/** How figures hang together: a share of a whole, parts and their total, growth, percentages of one whole. */
export type FigureKind = 'share' | 'sum' | 'growth' | 'difference' | 'percentages' | 'measures';

/** A relation between the figures of a sentence that was checked. Where nothing can be told there is none. */
export interface FigureCheck extends Span {
	readonly kind: FigureKind;
	/** The figure that should follow from the others; its span is the check's. */
	readonly stated: string;
	/** What follows from the others, with as many decimals as the stated figure. */
	readonly computed: string;
	/** How it follows: 23 ÷ 63. */
	readonly formula: string;
	readonly agrees: boolean;
}

/** Every relation between figures of a paragraph whose base is beyond doubt, whether they agree or not. */
export function figureChecks(text: string): readonly FigureCheck[] {
	if (!related.test(text)) return none;
	const checks: FigureCheck[] = [];
	const earlier: string[] = [];
	for (const { index, 0: sentence } of text.matchAll(/[^。！？\n]{4,600}/gu)) {
		const quantities = relating.test(sentence) ? quantitiesOf(sentence) : none;
		const found = [
			...shares(sentence, quantities, () => lastQuantities(earlier)),
			...growth(sentence, quantities),
			...totals(sentence, quantities),
			...complements(sentence, quantities),
			...percentages(sentence, quantities),
		];
		earlier.push(sentence);
		for (const check of found) checks.push({ ...check, from: check.from + index, to: check.to + index });
	}
	return checks.sort((a, b) => a.from - b.from);
}

const none: readonly never[] = [];

/** Figures of earlier sentences that a share may refer to. */
const remembered = 24;

/** The last figures of some sentences, in order. */
function lastQuantities(sentences: readonly string[]): readonly Quantity[] {
	let last: readonly Quantity[] = [];
	for (let n = sentences.length - 1; n >= 0 && last.length < remembered; n--)
		last = [...quantitiesOf(sentences[n] ?? ''), ...last];
	return last.slice(-remembered);
}

/** A sentence without one of these says nothing of a share, growth, a total, or two parts of a whole. */
const relating =
	/[\d\s多余餘几幾万萬亿億零〇一二三四五六七八九两兩十百千][%％]|[男女][\d性生职職教员員同代党零〇一二三四五六七八九两兩十百千]|[加长長高升大增降少低减減短][到至为為]|[合共总總][计計]|[预預][备備]|未[完办整解]|在[办整]|不合|下半/u;

/** Without one of these no figure of a sentence follows from the others. */
const related =
	/[%％]|其中|合[计計]|[共总總][计計]|[由从從].{1,20}[到至为為]|[男女]\s?[性生职職教员員同代党]?.{0,6}[0-9０-９一二三四五六七八九十]/u;

/** 其中女23名，佔36.5%; 应到60人，实到57人，到会率95%; 佔女委員比例的56.5%. */
function* shares(text: string, all: readonly Quantity[], earlier: () => readonly Quantity[]): Generator<FigureCheck> {
	for (const [n, percent] of all.entries()) {
		const part = all[n - 1];
		if (percent.unit !== '%' || percent.vague || !part || part.vague || part.each || isRatio(part)) continue;
		const gap = text.slice(part.to, percent.from);
		const whole = wholeOf(text, all, n - 1, gap) ?? namedWhole(() => [...earlier(), ...all.slice(0, n - 1)], part, gap);
		if (!whole || whole.vague || whole.each || whole.value.micro === 0n || part.value.micro > whole.value.micro)
			continue;
		yield checkOf('share', percent, ratio(part.value, whole.value), `${part.text} ÷ ${whole.text}`);
	}
}

function wholeOf(text: string, all: readonly Quantity[], n: number, gap: string): Quantity | undefined {
	const part = all[n];
	const before = all[n - 1];
	if (!part || !before || before.unit !== part.unit || isRatio(before)) return undefined;
	const between = text.slice(before.to, part.from);
	if (between.length > 40 || /[；;]/u.test(between)) return undefined;
	const ofWhole =
		/^[^，,；;%％]{0,4}[，,（(]?\s?(?:占|佔)(?:比|全部|总数|總數|总量|總量|总人数|總人數|总体|總體|全体|全體)?(?:的)?(?:比例|比重|比)?(?:的)?(?:为|為|达|達|达到|達到)?\s?$/u;
	const isPart = /其中/u.test(between) && !/其中.{0,30}其中/u.test(between);
	const opensWhole =
		/(?:共|总|總|合计|合計|全[县縣镇鎮乡鄉村校局院厂廠]|现有|現有|计划|計劃|目标|目標|任务|任務|应|應|受理|接[到收访訪]|报名|報名|参训|參訓|登记|登記)[^，,]{0,12}$/u.test(
			before.label,
		);
	if (ofWhole.test(gap)) return isPart ? before : undefined;
	const [, rate = '', sort = ''] = rateBefore.exec(gap) ?? [];
	if (rate === '' || /同比|环比|環比|增|降|平均|上升|综合|綜合|以上/u.test(rate)) return undefined;
	return (isPart || opensWhole) && isRateOf(rate, sort, part.label) ? before : undefined;
}

const rateBefore =
	/^[^，,；;%％]{0,4}[，,（(]\s?(?:[^，,；;%％]{0,4}?的)?([\u4e00-\u9fff]{1,8}?)(率|比例|比重|占比|佔比)(?:为|為|是|达|達|达到|達到)?\s?$/u;

/** The name of a rate says what is counted before it: 办结率 after 办结, 到会率 after 实到; 误判率 after 判退 is another matter. */
function isRateOf(rate: string, sort: string, label: string): boolean {
	if (/^(?:到会|到會|出席|出勤|参会|參會|到课|到課)$/u.test(rate))
		return /[到出][会會席勤课課]?[^缺]{0,4}$/u.test(label);
	const name = rate.replace(/^[的其]/u, '');
	if (sort !== '率') return name.length > 1 && label.includes(name.slice(0, 2));
	return Array.from(name.slice(0, 4)).every((sign) => label.includes(sign));
}

/** 佔女委員比例的: the one earlier figure that counts what is named. */
function namedWhole(earlier: () => readonly Quantity[], part: Quantity, gap: string): Quantity | undefined {
	const name =
		/^[^，,；;%％]{0,4}[，,（(]\s?(?:占|佔)([\u4e00-\u9fff]{2,8}?)(?:总数|總數|总人数|總人數|比例|比重)?的?\s?$/u.exec(
			gap,
		)?.[1];
	if (name === undefined || /^(?:全|总|總|当|當|同|其|所|这|這|该|該)/u.test(name)) return undefined;
	const counted = earlier().filter((one) => one.unit === part.unit && !one.vague && isSubsequence(name, one.label));
	const values = new Set(counted.map(({ value }) => value.micro));
	return values.size === 1 ? counted[0] : undefined;
}

function isSubsequence(name: string, label: string): boolean {
	let at = 0;
	for (const sign of name) {
		at = label.indexOf(sign, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

const rise = /^[^，,；;。]{0,6}(?:增加|增长|增長|提高|提升|上升|扩大|擴大|增|升)(?:到了?|至|为|為)[^，,；;。]{0,4}$/u;
const fall =
	/^[^，,；;。]{0,6}(?:下降|减少|減少|降低|压减|壓減|缩短|縮短|降|减|減)(?:到了?|至|为|為)[^，,；;。]{0,4}$/u;
const by =
	/^[^。；;，,]{0,6}[，,（(](?:同比|净|淨|共|累计|累計|比上年|较上年|較上年)?(?:增长|增長|增加|增幅|提高|提升|上升|涨幅|下降|减少|減少|降低|降幅)(?:了|达|達|为|為|率为|率為|幅度为|幅度為)?\s?$/u;

/** 由60元增加到70元，增長16.7%; 由12项减少到8项，减少4项. */
function* growth(text: string, all: readonly Quantity[]): Generator<FigureCheck> {
	for (const [n, to] of all.entries()) {
		const from = all[n - 1];
		const stated = all[n + 1];
		if (!from || !stated || [from, to, stated].some((one) => one.vague) || from.unit !== to.unit) continue;
		const gap = text.slice(from.to, to.from);
		const up = rise.test(gap);
		if (!up && !fall.test(gap)) continue;
		if (
			!/[由从從](?:(?:原来|原來|去年|上年|上年同期|年初|当初|過去|过去|原先|最初)的?|20\d\d年的?|[\u4e00-\u9fff]{0,3}的)?(?:每[\u4e00-\u9fff]|人均|平均)?\s?$/u.test(
				text.slice(Math.max(0, from.from - 12), from.from),
			)
		)
			continue;
		const said = text.slice(to.to, stated.from);
		if (!by.test(said) || /下降|减|減|降/u.test(said) === up || from.value.micro === 0n) continue;
		const less = up ? from.value : to.value;
		const more = up ? to.value : from.value;
		if (more.micro <= less.micro) continue;
		const rounding = rounded(less) + rounded(more);
		const difference = more.micro - less.micro;
		if (stated.unit === '%' && from.unit !== '%') {
			const value = {
				micro: (difference * 100n * one) / from.value.micro,
				slack: (rounding * 100n * one) / from.value.micro,
			};
			yield checkOf(
				'growth',
				stated,
				value,
				up ? `(${to.text} − ${from.text}) ÷ ${from.text}` : `(${from.text} − ${to.text}) ÷ ${from.text}`,
			);
		} else if (stated.unit === from.unit ? from.unit !== '%' : from.unit === '%' && stated.unit === 'pp')
			yield checkOf(
				'difference',
				stated,
				{ micro: difference, slack: rounding },
				`${up ? to.text : from.text} − ${up ? from.text : to.text}`,
			);
	}
}

/** A甲5场、乙3场，合计8场. */
function* totals(text: string, all: readonly Quantity[]): Generator<FigureCheck> {
	for (const [n, total] of all.entries()) {
		if (total.vague || isRatio(total) || !/(?:合计|合計|共计|共計|总计|總計)[^，,；;]{0,3}$/u.test(total.label))
			continue;
		const parts: Quantity[] = [];
		let mixed = false;
		for (let k = n - 1; k >= 0; k--) {
			const part = all[k];
			if (!part) break;
			const gap = text.slice(part.to, all[k + 1]?.from);
			if (gap.length > 22 || /[；;]/u.test(gap)) break;
			if (part.unit !== total.unit) {
				mixed = isPeople(part.unit) && isPeople(total.unit) ? true : mixed;
				if (!mixed) {
					parts.length = 0;
					break;
				}
			}
			parts.unshift(part);
			if (part.vague || part.each || compared.test(part.label)) {
				parts.length = 0;
				break;
			}
		}
		const first = parts[0];
		if (parts.length < 2 || !first) continue;
		const lead = text.slice(0, first.from);
		if (/其中[^，,]{0,12}$/u.test(lead) || (text.slice(parts.at(-1)?.to, total.from).match(/[，,]/gu)?.length ?? 0) > 1)
			continue;
		// Every part must say what it is: 讲座5场、参观3场.
		if (parts.some(({ label }) => label.length === 0)) continue;
		if (mixed || parts.some(({ unit }) => unit !== total.unit)) {
			yield {
				kind: 'measures',
				from: total.from,
				to: total.to,
				stated: total.text,
				computed: '',
				formula: parts.map((one) => one.text).join(' + '),
				agrees: false,
			};
			continue;
		}
		yield sumCheck(total, parts);
	}
}

const compared = /比(?![赛賽])|较|較|增|超|减|減|少|多|每|另|还|還|其中|约|約|由|从|從|到|至|达|達|累计|累計|共/u;
const pairs: readonly (readonly [RegExp, RegExp])[] = [
	[
		/(?:男|男性|男生|男职工|男職工|男教师|男教師|男员工|男同志|男代表|男党员)$/u,
		/^[，,、和及]?(?:女|女性|女生|女职工|女職工|女教师|女教師|女员工|女同志|女代表|女党员)$/u,
	],
	[
		/(?:女|女性|女生|女职工|女職工|女教师|女教師|女员工|女同志|女代表|女党员)$/u,
		/^[，,、和及]?(?:男|男性|男生|男职工|男職工|男教师|男教師|男员工|男同志|男代表|男党员)$/u,
	],
	[/正式党员$|正式黨員$/u, /^[，,、和及]?(?:预备党员|預備黨員)$/u],
	[/(?:已完成|已办结|已整改|已解决)$/u, /^[，,、和及]?(?:未完成|未办结|未整改|未解决|正在办理|正在整改)$/u],
	[/(?<!不)合格$/u, /^[，,、和及]?不合格$/u],
	[/上半年$/u, /^[，,、和及]?下半年$/u],
];

/** 13人，其中男8人、女5人: two parts that make up the whole. */
function* complements(text: string, all: readonly Quantity[]): Generator<FigureCheck> {
	for (const [n, total] of all.entries()) {
		const a = all[n + 1];
		const b = all[n + 2];
		if (!a || !b || [total, a, b].some((one) => one.vague || one.each || isRatio(one))) continue;
		if (total.unit !== a.unit || a.unit !== b.unit) continue;
		const lead = text.slice(total.to, a.from);
		if (!/^[^，,；;]{0,8}[，,（(：:](?:其中)?[：:，,]?[^，,；;]{0,6}$/u.test(lead)) continue;
		const between = text.slice(a.to, b.from);
		if (!pairs.some(([first, second]) => first.test(lead) && second.test(between))) continue;
		// A third part may follow: 其他1名.
		const next = all[n + 3];
		if (next && next.unit === total.unit && /^[、，,]?(?:其他|其它|另)/u.test(text.slice(b.to, next.from))) continue;
		yield sumCheck(total, [a, b]);
	}
}

const families: readonly RegExp[] = [
	/(?:非常满意|很满意|比较满意|基本满意|不太满意|不满意|满意|一般|不了解|非常滿意|很滿意|比較滿意|基本滿意|不滿意|滿意)(?:的|者)?(?:人数|人數)?(?:占|佔|为|為)?$/u,
	/(?:优秀|良好|中等|及格|不及格|合格|不合格|優秀|较差|差)(?:的|者)?(?:人数|人數|等次)?(?:占|佔|为|為)?$/u,
	/(?:第一产业|第二产业|第三产业|一产|二产|三产|第一產業|第二產業|第三產業)(?:增加值)?(?:占|佔|占比|比重为|比重為)?$/u,
	/(?:男性|女性|男|女|男生|女生)(?:占|佔|占比)$/u,
];

/** 满意占60%，基本满意占35%，不满意占15%: more than the whole. */
function* percentages(text: string, all: readonly Quantity[]): Generator<FigureCheck> {
	for (const family of families) {
		const shares = all.filter((one) => one.unit === '%' && !one.vague && family.test(one.label));
		const last = shares.at(-1);
		if (shares.length < 2 || !last || all.indexOf(last) - all.indexOf(shares[0] ?? last) !== shares.length - 1)
			continue;
		if (new Set(shares.map(({ label }) => label)).size !== shares.length) continue;
		if (/；|;/u.test(text.slice(shares[0]?.to, last.from)) && shares.length > 3) continue;
		const total = shares.reduce((sum, { value }) => sum + value.micro, 0n);
		const slack = shares.reduce((sum, { value }) => sum + value.ulp, 0n);
		const decimals = Math.max(...shares.map(({ value }) => decimalsOf(value)));
		yield {
			kind: 'percentages',
			from: last.from,
			to: last.to,
			stated: last.text,
			computed: `${printed(total, decimals)}%`,
			formula: shares.map((share) => share.text).join(' + '),
			agrees: total <= 100n * one + slack,
		};
	}
}

function sumCheck(total: Quantity, parts: readonly Quantity[]): FigureCheck {
	const micro = parts.reduce((sum, { value }) => sum + value.micro, 0n);
	const slack = parts.reduce((sum, { value }) => sum + rounded(value), 0n);
	return checkOf('sum', total, { micro, slack }, parts.map((part) => part.text).join(' + '));
}

/** What follows from other figures, in millionths, and how far rounding of these may have moved it. */
interface Computed {
	readonly micro: bigint;
	readonly slack: bigint;
}

function ratio(part: Decimal, whole: Decimal): Computed {
	const micro = (part.micro * 100n * one) / whole.micro;
	return { micro, slack: ((rounded(part) + rounded(whole)) * 100n * one) / whole.micro };
}

/** Counts of things are exact; 3.2万 and 5.6元 are rounded by up to half of the last digit. */
function rounded({ ulp }: Decimal): bigint {
	return ulp === one ? 0n : ulp / 2n;
}

function checkOf(kind: FigureKind, stated: Quantity, { micro, slack }: Computed, formula: string): FigureCheck {
	const { value, from, to, text, unit } = stated;
	const exact = kind !== 'share' && kind !== 'growth' && value.ulp === one && slack === 0n;
	const off = micro > value.micro ? micro - value.micro : value.micro - micro;
	const isMultiple = /[万萬亿億]/u.test(text);
	const shown =
		unit === '%'
			? `${printed(micro, decimalsOf(value))}%`
			: isMultiple
				? printedLike(micro, text)
				: printed(micro, decimalsOf(value));
	return {
		kind,
		from,
		to,
		stated: text,
		computed: shown,
		formula,
		agrees: exact ? off === 0n : off < value.ulp + slack,
	};
}

function printedLike(micro: bigint, text: string): string {
	const [, fraction = '', sign = '万'] = /(?:\.(\d{1,4}))?\s?([万萬亿億])/u.exec(text) ?? [];
	return `${printed(micro / ('万萬'.includes(sign) ? 10_000n : 100_000_000n), fraction.length)}${sign}`;
}

function isRatio({ unit }: Quantity): boolean {
	return unit === '%' || unit === 'pp';
}

function isPeople(unit: string): boolean {
	return unit === '人' || unit === '人次';
}
