import assert from 'node:assert/strict';
import { answerEdits, applyEdits, checkAnswer } from '../../../src/core/index';
import { asked } from './support';

interface Case {
	/** With one question. */
	readonly text: string;
	readonly typed: string;
	/** The text filled in, or the code of the problem. */
	readonly filled: string;
}

const cases: readonly Case[] = [
	{ text: '調換了__名同志。', typed: '3', filled: '調換了3名同志。' },
	{ text: '調換了__名同志。', typed: ' １２ ', filled: '調換了12名同志。' },
	{ text: '調換了__名同志。', typed: '十二', filled: '調換了十二名同志。' },
	{ text: '調換了__名同志。', typed: '12名', filled: '調換了12名同志。' },
	{ text: '調換了__名同志。', typed: '許多', filled: 'not-a-number' },
	{ text: '調換了__名同志。', typed: '', filled: 'empty' },
	{ text: '發放____餘份。', typed: '1,200', filled: '發放1,200餘份。' },
	{ text: '投入__萬元。', typed: '3.5', filled: '投入3.5萬元。' },
	{ text: '在__月份開會。', typed: '12', filled: '在12月份開會。' },
	{ text: '在__月份開會。', typed: '十二月', filled: '在十二月份開會。' },
	{ text: '在__月份開會。', typed: '13', filled: 'month-range' },
	{ text: '在__月份開會。', typed: '0', filled: 'month-range' },
	{ text: '佔__%。', typed: '36.5％', filled: '佔36.5%。' },
	{ text: '佔__%。', typed: '100.1', filled: 'percent-range' },
	{ text: '佔__%。', typed: '-1', filled: 'percent-range' },
	{ text: '比上年增長__%。', typed: '120', filled: '比上年增長120%。' },
	{ text: '比上年增長__%。', typed: '-3.2', filled: '比上年增長-3.2%。' },
	{ text: '20xx年總結', typed: '2024', filled: '2024年總結' },
	{ text: '20xx年總結', typed: '24', filled: '2024年總結' },
	{ text: '20xx年總結', typed: '2024年', filled: '2024年總結' },
	{ text: '20xx年總結', typed: '二〇二四', filled: '2024年總結' },
	{ text: '二○xx年總結', typed: '2024', filled: '二○二四年總結' },
	{ text: 'xxxx年總結', typed: '二〇二四', filled: '二〇二四年總結' },
	{ text: '20xx年總結', typed: '113', filled: 'not-a-year' },
	{ text: '20xx年總結', typed: '去年', filled: 'not-a-year' },
	{ text: 'OOO年度工作報告', typed: '113', filled: '113年度工作報告' },
	{ text: 'OOO年度工作報告', typed: '2024', filled: 'republic-year' },
	{ text: '中華民國xxx年總結', typed: '113', filled: '中華民國113年總結' },
	{ text: '××鄉婦聯開會。', typed: '雙江鄉', filled: '雙江鄉婦聯開會。' },
	{ text: '××鄉婦聯開會。', typed: '双江乡妇联', filled: '双江鄉婦聯開會。' },
	{ text: '××鄉婦聯開會。', typed: '雙江', filled: '雙江鄉婦聯開會。' },
	{ text: '××鄉婦聯開會。', typed: '○○', filled: 'still-blank' },
	{ text: '××鄉婦聯開會。', typed: '甲\n乙', filled: 'line-break' },
	{ text: '由 {{reviewer}} 審核。', typed: '陳明', filled: '由 陳明 審核。' },
	{ text: '__月__日開會。', typed: '3月5日', filled: '3月5日開會。' },
	{ text: '__月__日開會。', typed: '3/5', filled: '3月5日開會。' },
	{ text: '__月__日開會。', typed: '十二月三十一', filled: '十二月三十一日開會。' },
	{ text: '__月__日開會。', typed: '2/30', filled: 'day-range' },
	{ text: '__月__日開會。', typed: '3', filled: 'parts' },
	{ text: '__月__日-__日開會。', typed: '3月5日-7日', filled: '3月5日-7日開會。' },
	{ text: '對__—__歲的人。', typed: '18－35', filled: '對18—35歲的人。' },
	{ text: '撥付基金 萬元，參合率達 %。', typed: '30', filled: '撥付基金30萬元，參合率達 %。' },
	{ text: '在《》上發表。', typed: '時報', filled: '在《時報》上發表。' },
];

describe('An answer', () => {
	for (const { text, typed, filled } of cases) {
		it(`${JSON.stringify(typed)} to ${text} is ${filled}`, () => {
			const { analysis, question } = asked(text);
			const checked = checkAnswer(analysis, question, typed);
			const result =
				'problem' in checked ? checked.problem.code : applyEdits(text, answerEdits(analysis, question, checked.values));
			assert.equal(result, filled);
		});
	}

	it('in a year of the Republic is told as such', () => {
		const { analysis, question } = asked('OOO年度工作報告');
		assert.deepEqual(checkAnswer(analysis, question, '2024'), { problem: { code: 'republic-year', republic: 113 } });
	});
});
