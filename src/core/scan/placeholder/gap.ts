import { beginsClause, endsClause, isAnyDigit, isHan, isLatin, isNumeral, isSpace } from '../characters';
import type { Candidate, Slot } from '../placeholder';
import { slotAfter, slotOf } from '../slot';
import { wordAt } from '../words';
import type { LineContext } from './line';

/** Blanks made of white space: `年   月   日`, `论文          ，`, and a gap before a unit that lost its number (`资金 万元`). */
export function gap(line: LineContext, at: number): Candidate | number {
	const { text } = line;
	let to = at;
	while (isSpace(text.charCodeAt(to))) to++;
	if (to === text.length || (!isHan(text.charCodeAt(to)) && !'%％‰，。；,;、）)'.includes(text.charAt(to)))) return to;
	if (line.inCode(at) || line.hasBar) return to;
	const after = text.charAt(to);
	const before = text.charAt(at - 1);
	const width = widthOf(text, at, to);
	if ('年月日'.includes(after) && isDateGap(text, at, to, width)) {
		const slot: Slot = after === '年' ? 'year' : after === '月' ? 'month' : 'day';
		return { from: at, to, kind: 'blank', slot, need: 'fill' };
	}
	if (at === 0 || before === '') return to;
	const year =
		at > 1 && width >= 2 && after === '年' && /(?:^|[^\d])(?:19|20)$/u.test(text.slice(Math.max(0, at - 3), at));
	if (year) return { from: at - 2, to, kind: 'blank', slot: 'year', need: 'fill' };
	if (width >= 2 && /(?:星期|礼拜|禮拜|第)$/u.test(text.slice(at - 2, at)))
		return { from: at, to, kind: 'blank', slot: slotOf(text, at, to).slot, need: 'fill' };
	if (width >= 3 && line.isSentence && isWideBlank(text, at, to))
		return { from: at, to, kind: 'blank', slot: slotOf(text, at, to).slot, need: 'fill' };
	if (width >= 4 && isHan(before.charCodeAt(0)) && '，。；,;、'.includes(after))
		return { from: at, to, kind: 'blank', slot: slotOf(text, at, to).slot, need: 'fill' };
	return numberGap(line, at, to);
}

function widthOf(text: string, from: number, to: number): number {
	let width = 0;
	for (let k = from; k < to; k++) width += text.charCodeAt(k) === 0x3000 ? 2 : 1;
	return width;
}

/** 年   月   日: at least two columns, and the other parts of the date have no digits either. */
function isDateGap(text: string, from: number, to: number, width: number): boolean {
	if (width < 2) return false;
	const before = text.charAt(from - 1);
	if (isAnyDigit(before.charCodeAt(0)) || isNumeral(before)) return false;
	const after = text.charAt(to);
	if (after === '年') return /^年[ \u3000]{1,12}月/u.test(text.slice(to, to + 15));
	if (
		after === '月' &&
		isHan(before.charCodeAt(0)) &&
		/^月(?:份|底|初|中旬|上旬|下旬|末|工作|小结|小結|总结|總結|报|報|度|计划|計劃)/u.test(text.slice(to, to + 3))
	)
		return true;
	if (after === '月') return before === '年' || /^月[ \u3000]{1,12}日/u.test(text.slice(to, to + 15));
	return before === '月' || ('（('.includes(before) && /^日[)）]/u.test(text.slice(to, to + 2)));
}

/** A wide gap before a unit or before the head of a name, in the middle of a clause. */
function isWideBlank(text: string, from: number, to: number): boolean {
	const before = text.charAt(from - 1);
	if (!isHan(before.charCodeAt(0)) && before !== '，' && before !== ',') return false;
	if (isNumeral(before)) return false;
	if (wordAt(text, to, 'unit')) return true;
	return text.startsWith('支队', to) || text.startsWith('支隊', to) || isName(slotAfter(text, from, to));
}

function isName(slot: Slot | undefined): boolean {
	return slot === 'org' || slot === 'place' || slot === 'name';
}

const expecting =
	'达達为為共有到至了计計约約近余第占佔过過超款金资資收入产產率办辦发發放贷贷供提培训訓练练召开開完成组織织参加增长長降低新增建设設治理种植育查处處解调調接待受受理走访訪慰问問惠及补助救投筹籌集争爭取引进進派招录錄聘排查整改举办举辦舉拨撥付实現现施植造修订訂购購配备備印制表彰奖獎评評结結涉及覆盖蓋安置帮幫扶落户户人次件个個家万元场場亩畝吨噸';

/** 资金 万元, 率达 %: a unit behind a space with no number before it. */
function numberGap(line: LineContext, from: number, to: number): Candidate | number {
	const { text } = line;
	if (to - from > 12) return to;
	const p = text.charCodeAt(from - 1);
	const before = text.charAt(from - 1);
	if (!isHan(p) && !'，,、；;：:（(。'.includes(before)) return to;
	if (isNumeral(before) && !'万萬亿億'.includes(before)) return to;
	// A label spread over its column: 时　间：.
	if (text.slice(0, from).trim().length <= 1) return to;
	const after = text.charAt(to);
	if (after === '%' || after === '％') return { from, to: to + 1, kind: 'missing-number', slot: 'percent' };
	if (after === '月' && /^月\d{1,2}[日号號]/u.test(text.slice(to, to + 4)))
		return { from, to: to + 1, kind: 'missing-number', slot: 'month' };
	const unit = wordAt(text, to, 'unit');
	if (!unit) return to;
	const end = to + unit.text.length;
	if (unit.text === '年' || unit.text === '月' || unit.text === '日') return to;
	const next = text.charAt(end);
	if (unit.text === '篇' && isAnyDigit(next.charCodeAt(0))) return to;
	if (isSpacedOut(text, from, to, end) && line.last?.to !== from) return to;
	if (isNumeral(next) && !'百千万萬亿億'.includes(next)) return to;
	const strong = expecting.includes(before) || line.last?.kind === 'missing-number';
	const closed = endsClause(next) || isSpace(next.charCodeAt(0)) || /^[以左的和及多以]/u.test(next);
	if (isLatin(next.charCodeAt(0))) return to;
	if (strong && closed) return { from, to: end, kind: 'missing-number', slot: 'number' };
	if (closed || strong || isAnyDigit(next.charCodeAt(0)))
		return { from, to: end, kind: 'missing-number', slot: 'number', need: 'gaps' };
	return to;
}

/** Letter-spaced titles: 工 作 总 结. */
function isSpacedOut(text: string, from: number, to: number, end: number): boolean {
	void to;
	return (
		isSpace(text.charCodeAt(from - 2)) &&
		isSpace(text.charCodeAt(end)) &&
		isHan(text.charCodeAt(end + 1)) &&
		!beginsClause(text.charAt(from - 3))
	);
}
