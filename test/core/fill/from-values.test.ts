import assert from 'node:assert/strict';
import {
	analyze,
	applyEdits,
	fillFromValues,
	namedQuestions,
	type Values,
	type ValuesFill,
} from '../../../src/core/index';

interface Case {
	readonly what: string;
	readonly text: string;
	readonly values: Readonly<Record<string, string>>;
	readonly filled: string;
}

const cases: readonly Case[] = [
	{ what: 'the year', text: '20xx年總結，20xx年度', values: { 年度: '2024' }, filled: '2024年總結，2024年度' },
	{ what: 'the year of the Republic', text: 'OOO年度報告', values: { 年度: '2024' }, filled: '113年度報告' },
	{ what: 'a noun in the other script', text: 'xx鎮婦聯', values: { 镇: '五里' }, filled: '五里鎮婦聯' },
	{ what: 'a noun that the value repeats', text: 'xx鎮婦聯', values: { 鎮: '五里鎮' }, filled: '五里鎮婦聯' },
	{ what: 'the whole name of an organisation', text: '××鄉婦聯', values: { 單位: '雙江鄉婦聯' }, filled: '雙江鄉婦聯' },
	{ what: 'a prompt', text: '【單位名稱】的總結', values: { 單位: '雙江鄉婦聯' }, filled: '雙江鄉婦聯的總結' },
	{ what: 'a label', text: '記錄人：____', values: { 記錄人: '陳明' }, filled: '記錄人：陳明' },
	{
		what: 'words of the text',
		text: '調換__名，培訓__名。',
		values: { 培訓__名: '30' },
		filled: '調換__名，培訓30名。',
	},
	{
		what: 'words of the text, whatever their blank',
		text: '調換_名。',
		values: { 调换xx名: '3' },
		filled: '調換3名。',
	},
	{ what: 'parts of a date', text: '於__月__日開會。', values: { 於__月__日: '3月5日' }, filled: '於3月5日開會。' },
	{
		what: 'the numbers of document and group',
		text: '甲__名，乙__名。',
		values: { '1#2': '30' },
		filled: '甲__名，乙30名。',
	},
	{
		what: 'nothing that it does not name',
		text: '××縣、__名。',
		values: { 鄉: '雙江', 名: '3' },
		filled: '××縣、__名。',
	},
	{ what: 'nothing impossible', text: '在__月開會。', values: { 在__月: '13' }, filled: '在__月開會。' },
];

describe('Filling in from values', () => {
	for (const { what, text, values, filled } of cases) {
		it(`takes ${what}`, () => {
			const edits = fill(text, values).edits;
			assert.equal(applyEdits(text, edits), filled);
			assert.deepEqual(fill(filled, values).edits, []);
		});
	}

	it('keeps the line ends', () => {
		const text = '20xx年總結\r\nxx鎮\r\n';
		assert.equal(applyEdits(text, fill(text, { 年度: '2024', 鎮: '五里' }).edits), '2024年總結\r\n五里鎮\r\n');
	});

	it('tells what it could not match', () => {
		const { unused, open, unfit } = fill('20xx年，佔__%，在__月。', { 年度: '今年', 村: '永久' });
		assert.deepEqual(
			[unused.map(({ key }) => key), open.length, unfit.map(({ problem }) => problem?.code)],
			[['村'], 2, ['not-a-year']],
		);
	});

	it('leaves several values for a person to choose from', () => {
		const { edits, unfit } = fillFromValues(analyze('xx鎮', undefined), [{ key: '鎮', values: ['五里', '大同'] }]);
		assert.deepEqual([edits, unfit.length, unfit[0]?.problem], [[], 1, undefined]);
	});

	it('finds each question again by the name that is proposed for it', () => {
		const text = '20xx年xx鎮\n調換__名，培訓__名，培訓__名。\n於__月__日至__日，在××、××開會。\n佔 %，基金 萬元。';
		const analysis = analyze(text, undefined);
		for (const { key, question } of namedQuestions(analysis)) {
			const { filled, unfit, open } = fillFromValues(analysis, [{ key, values: ['3/5-7'] }]);
			const spoken = [...filled, ...unfit].map((one) => one.question.parts[0]?.group.number);
			assert.deepEqual(spoken, [question.parts[0]?.group.number], key);
			assert.equal(open.length, namedQuestions(analysis).length - 1);
		}
	});
});

function fill(text: string, values: Readonly<Record<string, string>>): ValuesFill {
	const named: Values = Object.entries(values).map(([key, value]) => ({ key, values: [value] }));
	return fillFromValues(analyze(text, undefined), named);
}
