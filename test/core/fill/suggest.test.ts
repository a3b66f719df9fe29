import assert from 'node:assert/strict';
import { type FillSurroundings, suggestionsFor } from '../../../src/core/index';
import { asked } from './support';

interface Case {
	readonly what: string;
	readonly text: string;
	readonly around?: FillSurroundings;
	/** `value source` of each, in order. */
	readonly offered: readonly string[];
}

const cases: readonly Case[] = [
	{
		what: 'the present year and its neighbours',
		text: '20xx年總結',
		around: { year: 2024 },
		offered: ['2024 today', '2023 today', '2025 today'],
	},
	{
		what: 'the year of the Republic',
		text: 'OOO年度工作報告',
		around: { year: 2024 },
		offered: ['113 today', '112 today', '114 today'],
	},
	{
		what: 'the year in Chinese digits',
		text: '二○xx年總結',
		around: { fileName: '2024年總結.txt' },
		offered: ['二○二四 file-name'],
	},
	{
		what: 'the coming year for plans',
		text: '____年，我們將努力。',
		around: { year: 2024 },
		offered: ['2025 today', '2024 today', '2023 today'],
	},
	{ what: 'a year of the text', text: '20xx年總結\n自2021年以來', offered: ['2021 document'] },
	{
		what: 'a name that stands unmasked',
		text: '××鄉婦聯開會。\n今年，雙江鄉婦聯在全鄉開展活動，雙江乡婦聯得獎。',
		offered: ['雙江 document'],
	},
	{
		what: 'a name in the file name',
		text: '××鄉婦聯開會。',
		around: { fileName: '雙江鄉總結.txt' },
		offered: ['雙江 file-name'],
	},
	{ what: 'no other words with its noun', text: '××鄉婦聯開會。\n建設美麗鄉村，我鄉各級婦聯。', offered: [] },
	{
		what: 'remembered values first, once',
		text: '××鄉婦聯開會。\n雙江鄉。',
		around: {
			values: [
				{ key: '鄉', values: ['大同', '雙江鄉'] },
				{ key: '村', values: ['永久'] },
			],
		},
		offered: ['大同 remembered', '雙江鄉 remembered', '雙江 document'],
	},
	{
		what: 'nothing impossible',
		text: '20xx年總結',
		around: { values: [{ key: '年度', values: ['何年'] }] },
		offered: [],
	},
	{ what: 'nothing for a number', text: '調換__名同志。', around: { year: 2024 }, offered: [] },
];

describe('Suggestions', () => {
	for (const { what, text, around = {}, offered } of cases) {
		it(`are ${what}`, () => {
			const { analysis, question } = asked(text);
			assert.deepEqual(
				suggestionsFor(analysis, question, around).map(({ value, source }) => `${value} ${source}`),
				offered,
			);
		});
	}
});
