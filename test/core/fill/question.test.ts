import assert from 'node:assert/strict';
import {
	analyze,
	catalogueOf,
	fillWordsOf,
	languages,
	placesOf,
	questionMessage,
	questionOn,
	questionsOf,
	reanalyze,
} from '../../../src/core/index';
import { asked } from './support';

describe('Questions', () => {
	const cases = [
		{ what: 'each number on its own', text: '調換__名，培訓__人。', parts: [1, 1] },
		{ what: 'the year once', text: '20xx年總結\n20xx年來。', parts: [1] },
		{ what: 'month and day together', text: '__月__日開會，__月__日結束。', parts: [2, 2] },
		{ what: 'the days of a range', text: '__月__日-__日開會。', parts: [3] },
		{ what: 'a whole date', text: '____年__月__日', parts: [3] },
		{ what: 'months of two years', text: '____年__月至____年__月', parts: [4] },
		{
			what: 'a year that stands elsewhere too apart from month and day',
			text: '20xx年總結\n20xx年__月__日',
			parts: [1, 2],
		},
		{ what: 'the ends of a range', text: '對__—__歲的人，佔__%-__%。', parts: [2, 2] },
		{ what: 'days in a list apart', text: '__月、__月開會。', parts: [1, 1] },
		{ what: 'percentages in a list apart', text: '佔__%、__%。', parts: [1, 1] },
	] as const;
	for (const { what, text, parts } of cases) {
		it(`ask for ${what}`, () => {
			assert.deepEqual(
				questionsOf(analyze(text, undefined)).map((question) => question.parts.length),
				parts,
			);
		});
	}

	const edits = [
		{ what: 'a word', text: '調換__名，培訓__人。\n走訪__戶。', lines: ['調換__名，輪訓__人。'] },
		{ what: 'what a blank wants', text: '對__—__歲的人。\n走訪__戶。', lines: ['對__—__名的人。'] },
		{ what: 'a blank less', text: '__月__日開會。\n走訪__戶，__月__日。', lines: ['__月開會。'] },
		{ what: 'a line more', text: '20xx年總結\n20xx年走訪__戶。', lines: ['20xx年', '總結__次'] },
	];
	for (const { what, text, lines } of edits) {
		it(`are after an edit what they are from scratch: ${what}`, () => {
			const before = analyze(text, undefined);
			questionsOf(before);
			const after = questionsOf(reanalyze(before, { from: 0, to: 1, lines }));
			const [, ...rest] = text.split('\n');
			assert.deepEqual(after, questionsOf(analyze([...lines, ...rest].join('\n'), undefined)));
		});
	}

	it('stay the same objects where an edit changes none of their blanks', () => {
		const before = analyze('調換__名。\n走訪__戶。', undefined);
		const [, other] = questionsOf(before);
		assert.equal(questionsOf(reanalyze(before, { from: 0, to: 1, lines: ['輪換__名。'] }))[1], other);
	});

	it('come in the order of the documents', () => {
		const text = '總結 篇1\n××鎮__人。\n一、工作\n××鎮。\n總結 篇2\n__戶。\n一、工作\n';
		const questions = questionsOf(analyze(text, undefined));
		assert.deepEqual(
			questions.map((question) => placesOf(question).map(({ line }) => line)),
			[[1, 3], [1], [5]],
		);
	});

	it('are found by each of their blanks', () => {
		const text =
			'20xx年××鎮總結\n__月__日至__日，__—__歲__人。\n××鎮__月，__%～__%。\n總結 篇2\n××鎮__戶，20xx年__月。\n';
		const analysis = analyze(text, undefined);
		const questions = questionsOf(analysis);
		let count = 0;
		for (const [line, { placeholders }] of analysis.scan.lines.entries()) {
			for (const placeholder of placeholders) {
				const question = questions.find((one) => placesOf(one).some((place) => place.placeholder === placeholder));
				assert.equal(
					questionOn(analysis, line, (one) => one === placeholder),
					question,
				);
				assert(question);
				count++;
			}
		}
		assert(count >= 14 && questions.length < count - 3, `${count} blanks, ${questions.length} questions`);
		assert.equal(
			questionOn(analysis, 1, () => false),
			undefined,
		);
	});

	const wanted = [
		{ text: '20xx年總結', en: 'year', hant: '年份', hans: '年份' },
		{ text: 'OOO年度工作報告', en: 'year of the Republic', hant: '民國年份', hans: '民国年份' },
		{ text: '調換了__名同志。', en: 'number of people', hant: '人數', hans: '人数' },
		{ text: '投入__萬元。', en: 'amount in ten thousand yuan', hant: '金額（萬元）', hans: '金额（萬元）' },
		{
			text: '撥付基金 萬元，參合率達 %。',
			en: 'amount in ten thousand yuan',
			hant: '金額（萬元）',
			hans: '金额（萬元）',
		},
		{ text: '佔__%。', en: 'percentage', hant: '百分比', hans: '百分比' },
		{ text: '××鄉婦聯開會。', en: 'name of the township', hant: '「鄉」的名稱', hans: '“鄉”的名称' },
		{ text: '為××紙廠招工。', en: 'name of the “紙廠”', hant: '「紙廠」的名稱', hans: '“紙廠”的名称' },
		{ text: '對__—__歲的人。', en: 'age', hant: '年齡', hans: '年龄' },
		{ text: '__月__日開會。', en: 'month and day of the month', hant: '月份、日期', hans: '月份、日期' },
		{ text: '記錄人：____', en: 'name of a person (記錄人)', hant: '姓名（記錄人）', hans: '姓名（記錄人）' },
	] as const;
	for (const { text, en, hant, hans } of wanted) {
		it(`say that ${text} wants: ${en}`, () => {
			const { question } = asked(text);
			assert.deepEqual(
				languages.map((language) => questionMessage(question, language)),
				[en, hans, hant],
			);
		});
	}

	it('have words for every source and problem in every language', () => {
		for (const language of languages) {
			const words = fillWordsOf(language);
			assert(Object.values(words.sources).every(Boolean), language);
			assert.match(words.problems['republic-year']({ code: 'republic-year', republic: 113 }), /113/u);
			assert.match(words.problems.parts({ code: 'parts', count: 3 }), /3/u);
			assert.match(words.places(12), /12/u);
			assert(catalogueOf(language));
		}
	});
});
