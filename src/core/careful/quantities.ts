import type { Span } from '../text';
import { type Decimal, parseDecimal } from './decimal';

/** A number with what it counts. */
export interface Quantity extends Span {
	readonly value: Decimal;
	/** Measure word, `%` for percentages, `pp` for percentage points, '' where there is none. */
	readonly unit: string;
	/** 約, 近, 餘, 以上: says itself that it is not exact; or it is one end of a range. */
	readonly vague: boolean;
	/** 每, 平均: a rate, which adds up with nothing. */
	readonly each: boolean;
	/** What stands before it in its clause, at most 16 characters. */
	readonly label: string;
	/** As written, with its measure word. */
	readonly text: string;
}

/** The quantities of a sentence in order. Ordinals, dates, numbers of documents and numbers beside a blank are none. */
export function quantitiesOf(text: string): readonly Quantity[] {
	const found: Quantity[] = [];
	for (const match of text.matchAll(pattern)) {
		const { index, 0: written, 1: number = '', 2: more = '', 3: unit = '', 4: after = '' } = match;
		if (unit === '' || uncounted.has(unit)) continue;
		const before = text.slice(Math.max(0, index - 16), index);
		if (
			/[第〔\d.．xX×*_○〇－a-zA-Z]$/u.test(before) ||
			/^[xX×*_○.．\d]/u.test(text.slice(index + written.length, index + written.length + 1))
		)
			continue;
		const value = parseDecimal(number);
		if (!value) continue;
		let start = before.length;
		while (start > 0 && !'，。；：、,;:（('.includes(before.charAt(start - 1))) start--;
		const clause = before.slice(start);
		const vague =
			more !== '' ||
			/^(?:左右|以上|以下|以内|上下|余|餘|多)/u.test(
				after || text.slice(index + written.length, index + written.length + 2),
			) ||
			/(?:约|約|近|超|超过|超過|逾|达到?近|至少|不少于|不少於|不低于|不低於|将近|將近|上|几|幾|数|數)$/u.test(before) ||
			(/[-—–~～至到]$/u.test(before) && /\d[%％万萬名人个個元]{0,2}[-—–~～至]$/u.test(before)) ||
			/^[-—–~～]\d/u.test(text.slice(index + written.length));
		found.push({
			from: index,
			to: index + written.length - after.length,
			value,
			unit: unitOf(unit),
			vague,
			each: /(?:每[个個人月年天日周週场場次户戶家吨噸亩畝]?|平均|人均|[户戶]均|各)(?:人|户)?$/u.test(before),
			label: clause,
			text: written.slice(0, written.length - after.length),
		});
	}
	return found;
}

const uncounted: ReadonlySet<string> = new Set(['年', '月', '日', '号', '號', '岁', '歲', '点', '點', '时', '時']);
const measures =
	'个百分点|個百分點|百分点|百分點|[%％]|人次|户次|戶次|车次|場次|场次|课时|課時|学时|學時|平方公里|平方米|立方米|公里|千米|公顷|公頃|公斤|小时|小時|美元|元|吨|噸|亩|畝|人|名|位|户|戶|家|个|個|项|項|件|份|次|场|場|所|间|間|台|臺|辆|輛|篇|条|條|起|例|宗|套|棵|株|只|隻|头|頭|本|册|冊|幅|块|塊|盏|盞|座|栋|棟|幢|支|对|對|期|批|种|種|节|節|门|門|张|張|箱|袋|桶|班|组|組|米|年|月|日|号|號|岁|歲|点|點|时|時';
const pattern = new RegExp(
	`(\\d{1,3}(?:[,，]\\d{3}){1,3}(?:\\.\\d{1,4})?[万萬亿億]?|\\d{1,9}(?:\\.\\d{1,4})?[万萬亿億]{0,2}|[零〇一二三四五六七八九两兩十百千]{1,8}[万萬亿億]?)(?!\\d)\\s?([多余餘几幾]?)\\s?(${measures})((?:左右|以上|以下|以内|上下|余|餘|多)?)`,
	'gu',
);

/** 名, 位 and 人 count the same. */
function unitOf(unit: string): string {
	if (unit === '％') return '%';
	if (/百分[点點]/u.test(unit)) return 'pp';
	if (unit === '名' || unit === '位') return '人';
	return same[unit] ?? unit;
}

const same: Readonly<Record<string, string>> = {
	個: '个',
	戶: '户',
	項: '项',
	場: '场',
	種: '种',
	間: '间',
	臺: '台',
	輛: '辆',
	條: '条',
	隻: '只',
	頭: '头',
	冊: '册',
	對: '对',
	節: '节',
	門: '门',
	張: '张',
	畝: '亩',
	噸: '吨',
	組: '组',
	棟: '栋',
	塊: '块',
	盞: '盏',
	公頃: '公顷',
	場次: '场次',
	課時: '课时',
	學時: '学时',
	戶次: '户次',
	小時: '小时',
};
