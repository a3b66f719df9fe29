import assert from 'node:assert/strict';
import { outlineOf } from '../../src/core/outline';
import { scanText } from '../../src/core/scan/scan';
import { body, drawn } from './outline-support';

const cases: Readonly<Record<string, readonly [text: readonly string[], expected: readonly string[]]>> = {
	'title line': [
		['某縣農會年度工作總結', '', body, '一、甲', body],
		['= 某縣農會年度工作總結', '  4 1 一、 甲'],
	],
	'title below the name of the body': [
		['某縣農會', '三月份工作月報', '一、甲', body],
		['= 三月份工作月報', '  3 1 一、 甲'],
	],
	'no title': [
		[body, '一、甲', body],
		['=', '  2 1 一、 甲'],
	],
	'markdown title': [
		['# 後端組週報', '## 完成', body],
		['= 後端組週報 [1]', '  2 2 完成'],
	],
	'sections under #, no title': [
		['# 本週完成', body, '# 下週計劃', body],
		['=', '  1 1 本週完成', '  3 1 下週計劃'],
	],
	'title and sections under #': [
		['# 後端組週報', '# 本週完成', body, '# 下週計劃', body],
		['= 後端組週報 [1]', '  2 1 本週完成', '  4 1 下週計劃'],
	],
	'篇1 … 篇2 behind the title': [
		[
			'首頁 > 範文',
			'工作總結範文2篇',
			'小編整理了下面的範文。',
			'工作總結 篇1',
			body,
			'一、甲',
			body,
			'二、乙',
			body,
			'工作總結 篇2',
			body,
		],
		['= 工作總結 [0 篇1]', '  6 1 一、 甲', '  8 1 二、 乙', '= 工作總結 [0 篇2]'],
	],
	'篇一 with the title on the next line': [
		['篇一：', '護理工作總結', body, '篇二：', '教學工作總結', body],
		['= 護理工作總結 [0 篇一]', '= 教學工作總結 [0 篇二]'],
	],
	'【第1篇】': [
		['【第1篇】社區工作總結', body, '【第2篇】社區工作總結', body],
		['= 社區工作總結 [0 【第1篇】]', '= 社區工作總結 [0 【第2篇】]'],
	],
	'第1篇 glued to the title': [
		['第1篇護理年度總結', body, '第2篇護理年度總結', body],
		['= 護理年度總結 [0 第1篇]', '= 護理年度總結 [0 第2篇]'],
	],
	'a title counted on': [
		['工作總結匯編', '護理工作總結（一）', body, '護理工作總結（二）', body],
		['= 護理工作總結 [0 （一）]', '= 護理工作總結 [0 （二）]'],
	],
	'a title with a bare number': [
		['春節活動總結1', body, '春節活動總結2', body, '春節活動總結3', body],
		['= 春節活動總結 [0 1]', '= 春節活動總結 [0 2]', '= 春節活動總結 [0 3]'],
	],
	'several # titles': [
		['# 甲部年度總結', '## 成果', body, '# 乙部年度總結', '## 成果', body],
		['= 甲部年度總結 [1]', '  2 2 成果', '= 乙部年度總結 [1]', '  5 2 成果'],
	],
	'a list of the pieces before them': [
		['篇1：甲部總結', '篇2：乙部總結', '篇1：甲部總結', body, '篇2：乙部總結', body],
		['= 甲部總結 [0 篇1]', '= 乙部總結 [0 篇2]'],
	],
	'an article that mentions a piece': [['年度工作總結', '發表論文第3篇', body], ['= 年度工作總結']],
};

describe('documents of a text', () => {
	for (const [name, [text, expected]] of Object.entries(cases)) {
		it(name, () => assert.deepEqual(drawn(text.join('\n')), expected));
	}

	it('leaves out what stands before the first piece', () => {
		const { documents } = outlineOf(scanText(`範文\n總結 篇1\n${body}\n總結 篇2\n${body}\n`));
		assert.deepEqual(
			documents.map(({ range }) => range),
			[
				{ start: { line: 1, column: 0 }, end: { line: 3, column: 0 } },
				{ start: { line: 3, column: 0 }, end: { line: 5, column: 0 } },
			],
		);
	});

	it('has one document for an empty text', () => {
		assert.deepEqual(outlineOf(scanText('')).documents, [
			{ title: '', range: { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } }, sections: [] },
		]);
	});
});
