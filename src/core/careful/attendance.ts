import type { Span } from '../text';
import { parseDecimal } from './decimal';
import { perLine } from './found';
import { trait } from './look';
import { gate } from './words';

/** How many took part in something: 培训村干部300人次, 参加培训的300名村干部. */
export interface Attendance extends Span {
	/** The activity and the number: what is the same in both is the same count. */
	readonly key: string;
	readonly measure: 'persons' | 'attendances';
	/** As written. */
	readonly text: string;
}

/**
 * The attendances of a line. Persons count only where the words point back at those who took part: another sentence may well
 * speak of as many others.
 */
export const attendances = perLine(gate(trait.digit), attendancesOn);

/** Those of them that count persons. */
export const participants = perLine(gate(0, '训訓检檢诊診练練课課问問|的'), (text) =>
	attendancesOn(text).filter(({ measure }) => measure === 'persons'),
);

function attendancesOn(text: string): readonly Attendance[] {
	if (!/[0-9]\s?(?:人|名|位)/u.test(text)) return none;
	const found: Attendance[] = [];
	for (const { measure, pattern } of patterns) {
		for (const { index, 0: match, groups = {} } of text.matchAll(pattern)) {
			const { activity = '', number = '', unit = '' } = groups;
			const value = parseDecimal(number);
			const act = activities[activity];
			// Small numbers meet by chance.
			if (!value || act === undefined || Number(number) < 20) continue;
			const clause = text.slice(Math.max(0, index - 14), index).replace(/^.*[。；]/u, '');
			if (/去年|上年|\d{4}年|每|平均|计划|計劃|拟|擬|目标|目標/u.test(clause + match)) continue;
			const written = number + unit;
			const from = index + match.lastIndexOf(written);
			found.push({ key: `${act}${value.micro}`, measure, from, to: from + written.length, text: written });
		}
	}
	return found.sort((a, b) => a.from - b.from);
}

const none: readonly never[] = [];

const activities: Readonly<Record<string, string>> = {
	培训: 'train',
	培訓: 'train',
	轮训: 'train',
	輪訓: 'train',
	参训: 'train',
	參訓: 'train',
	受训: 'train',
	受訓: 'train',
	体检: 'examine',
	體檢: 'examine',
	义诊: 'treat',
	義診: 'treat',
	演练: 'drill',
	演練: 'drill',
	听课: 'hear',
	聽課: 'hear',
	慰问: 'visit',
	慰問: 'visit',
};

const activity = '(?<activity>培训|培訓|轮训|輪訓|体检|體檢|义诊|義診|演练|演練|听课|聽課|慰问|慰問)';
const number = '(?<number>(?<![0-9.])[0-9]{2,7})';
const exact = '(?![次余餘多左以])';

const patterns: readonly { readonly measure: Attendance['measure']; readonly pattern: RegExp }[] = [
	{
		measure: 'attendances',
		pattern: new RegExp(
			`${activity}(?:了)?[\\u4e00-\\u9fff]{0,8}?(?<!约|約|近|超|过|過|逾|达|達)${number}(?<unit>人次)${exact}`,
			'gu',
		),
	},
	{
		measure: 'persons',
		pattern: new RegExp(
			`(?:参加|參加|参与|參與|接受)(?:了)?(?:此次|本次|这次|這次|该|該)?${activity}的${number}(?<unit>名|人|位)${exact}`,
			'gu',
		),
	},
	{
		measure: 'persons',
		pattern: new RegExp(`(?<activity>参训|參訓|受训|受訓|听课|聽課)的${number}(?<unit>名|人|位)${exact}`, 'gu'),
	},
];
