import { beginsClause, endsClause, isHan } from '../characters';
import type { Candidate } from '../placeholder';
import { slotOf } from '../slot';
import { wordAt } from '../words';
import type { LineContext } from './line';

const surnames =
	'王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戚莫孔向汤湯';
const quoted = /^[些种種个個一天方任次位时時处處人类類项項程样樣阶階段条條件事篇句首张張款]/u;

/** 某某, 某某某, 张某某, X某, and 某 before a head noun (`某局`, `某年某月`); never 某些, 某种, 某个. */
export function mou(line: LineContext, at: number): Candidate | number {
	const { text } = line;
	let to = at;
	while (text.charAt(to) === '某') to++;
	const count = to - at;
	if (line.inCode(at)) return to;
	const after = text.charAt(to);
	if (count === 1) return single(text, at, to);
	if (count > 4) return to;
	// 某某 as the subject of a told story (某某发生) speaks of nobody in particular.
	if (
		count === 2 &&
		/^[的说說想发發来來去做让讓问問]/u.test(after) &&
		isHan(text.charCodeAt(at - 1)) &&
		!surnames.includes(text.charAt(at - 1))
	)
		return to;
	const named =
		text.charAt(at - 1) !== '' && surnames.includes(text.charAt(at - 1)) && count === 2 && isNameStart(text, at - 1);
	const slot = slotOf(text, at, to);
	if (named) return { from: at, to, kind: 'mou', slot: 'name' };
	if (count === 3 && slot.slot !== 'org' && slot.slot !== 'place') return { from: at, to, kind: 'mou', slot: 'name' };
	return {
		from: at,
		to,
		kind: 'mou',
		slot: slot.slot === 'generic' && count === 2 && !isHan(after.charCodeAt(0)) ? 'name' : slot.slot,
	};
}

function single(text: string, at: number, to: number): Candidate | number {
	const after = text.charAt(to);
	if (/^[年月日]/u.test(after) && isDateOf(text, at, to)) {
		return { from: at, to, kind: 'mou', slot: after === '年' ? 'year' : after === '月' ? 'month' : 'day' };
	}
	if (after === '') return to;
	if (isNumber(text, at, to)) return { from: at, to, kind: 'mou', slot: 'number', need: 'mou' };
	if (quoted.test(after)) return to;
	const word = wordAt(text, to, 'place') ?? wordAt(text, to, 'org');
	if (!word || /^(?:企|行|平|组|組|国|國|商|路|山|会|會|连续|连接|专)/u.test(word.text)) return to;
	return { from: at, to, kind: 'mou', slot: word.class === 'place' ? 'place' : 'org', need: 'mou' };
}

/** 客房某间。, 投入某万元: behind a noun, before money or a measure word that closes the clause; not 某次会议, 某个环节. */
function isNumber(text: string, at: number, to: number): boolean {
	if (!isHan(text.charCodeAt(at - 1))) return false;
	const unit = wordAt(text, to, 'unit');
	if (!unit) return false;
	if (/^(?:[千百十]?[万萬亿億]|[千百])元?/u.test(unit.text)) return true;
	return endsClause(text.charAt(to + unit.text.length)) && !'人年月日天时時处處'.includes(unit.text);
}

/** 某年某月, 某月某日, 20xx年某月: part of a date, not "in some year". */
function isDateOf(text: string, at: number, to: number): boolean {
	const next = text.charAt(to + 1);
	const before = text.charAt(at - 1);
	return next === '某' || ((before === '年' || before === '月') && at > 1);
}

function isNameStart(text: string, at: number): boolean {
	const before = text.charAt(at - 1);
	return (
		beginsClause(before) ||
		!isHan(before.charCodeAt(0)) ||
		'长長任员員师師记記理和与與及由是为為授士生事同志'.includes(before)
	);
}
