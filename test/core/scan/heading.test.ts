import assert from 'node:assert/strict';
import { findHeadings } from '../../../src/core/scan/heading';

/** Form, level, ordinal, title, shape of each candidate on a line. */
function found(text: string): readonly string[] {
	return findHeadings(text).map(({ form, level, ordinal, title, shape, runIn }) =>
		[form, level, ordinal, text.slice(title.from, title.to), shape, runIn ? '…' : '']
			.filter((part) => part !== '')
			.join(' | '),
	);
}

const marks: readonly (readonly [text: string, expected: string])[] = [
	['一、主要工作', 'cn | 1 | 一、 | 主要工作 | title'],
	['　　二、 存在問題：', 'cn | 1 | 二、 | 存在問題： | label'],
	['十二．下一步打算', 'cn | 1 | 十二． | 下一步打算 | title'],
	['三.經費收支', 'cn | 1 | 三. | 經費收支 | title'],
	['四 、建章立制', 'cn | 1 | 四 、 | 建章立制 | title'],
	['一、抓生產，保供應。全年產量創新高。', 'cn | 1 | 一、 | 抓生產，保供應。 | clause | …'],
	['一、2031年工作回顧', 'cn | 1 | 一、 | 2031年工作回顧 | title'],
	['(一)組織建設', 'paren | 2 | (一) | 組織建設 | title'],
	['（十一）、經費管理', 'paren | 2 | （十一）、 | 經費管理 | title'],
	['㈢人員培訓', 'paren | 2 | ㈢ | 人員培訓 | title'],
	['1、完善制度', 'num | 3 | 1、 | 完善制度 | title'],
	['12. 完善制度', 'num | 3 | 12. | 完善制度 | title'],
	['３．完善制度', 'num | 3 | ３． | 完善制度 | title'],
	['1.2031年工作回顧', 'num | 3 | 1. | 2031年工作回顧 | title'],
	['（1）宣傳發動', 'num-paren | 4 | （1） | 宣傳發動 | title'],
	['2）宣傳發動', 'num-paren | 4 | 2） | 宣傳發動 | title'],
	['③宣傳發動', 'circled | 4 | ③ | 宣傳發動 | title'],
	['1.1 編寫目的', 'decimal | 2 | 1.1 | 編寫目的 | title'],
	['3.２.1編寫目的', 'decimal | 3 | 3.２.1 | 編寫目的 | title'],
	['1 引言', 'decimal | 1 | 1 | 引言 | title'],
	['第一、加強領導', 'di | 1 | 第一、 | 加強領導 | title'],
	['第二部分　主要成果', 'part | 1 | 第二部分 | 主要成果 | title'],
	['第三章 緒論', 'part | 1 | 第三章 | 緒論 | title'],
	['第二節　住宿', 'part | 2 | 第二節 | 住宿 | title'],
	['參、討論事項', 'big | 1 | 參、 | 討論事項 | title'],
	['貮、報告事項：（略）', 'big | 1 | 貮、 | 報告事項： | label | …'],
	['IV. Plans', 'roman | 1 | IV. | Plans | title'],
	['Ⅱ、成果', 'roman | 1 | Ⅱ、 | 成果 | title'],
	['B. Programmes', 'letter | 2 | B. | Programmes | title'],
	['# 年度總結', 'md | 1 | 年度總結 | title'],
	['###提案一 增購書架', 'md | 3 | 提案一 增購書架 | title'],
	['## 1. Overview ##', 'md | 2 | 1. | Overview | title'],
	['## **二、成果**', 'md | 2 | 二、 | 成果 | title'],
	['## 🎯 目標', 'md | 2 | 🎯 目標 | title'],
	['**三、經費**', 'cn | 1 | 三、 | 經費 | title'],
	['**主要成果**', 'bold | 1 | 主要成果 | title'],
	['【工作回顧】', 'bracket | 1 | 工作回顧 | title'],
	['下周計劃：', 'label | 1 | 下周計劃： | label'],
	['案由二：添購桌椅', 'label | 1 | 案由二： | 添購桌椅 | title'],
	['工作總結 篇3', 'document | 0 | 篇3 | 工作總結 | title'],
	['【第2篇】工作總結', 'document | 0 | 【第2篇】 | 工作總結 | title'],
	['篇二：護理工作總結', 'document | 0 | 篇二 | 護理工作總結 | title'],
	['第三篇', 'document | 0 | 第三篇 | title'],
	['工作總結（篇四）', 'document | 0 | （篇四） | 工作總結 | title'],
	['一、主要工作	3', 'cn | 1 | 一、 | 主要工作	3 | contents'],
	['2.1 產品……12', 'decimal | 2 | 2.1 | 產品……12 | contents'],
];

const none: readonly string[] = [
	'',
	'　　',
	'#include <stdio.h>',
	'#!/bin/sh',
	'#總結 #年終',
	'1,500元已經核銷。',
	'3.5億元的投資已經到位。',
	'5.6%的人選了乙。',
	'2031年，全鎮一心。',
	'二〇三一年，全鎮一心。',
	'一是加強領導；二是落實責任。',
	'一月的工作最為繁重。',
	'1:3的比例不變。',
	'12月底前完成。',
	'    # 縮排的程式碼',
	'- 列表的一項',
	'| 表 | 格 |',
	'> 引文',
	'第一次來到這裏，我有些緊張。',
	'第三十一條　違反規定者處以罰款。',
	'姓名：王大明',
	'他說：“一、二、三，開始！”',
];

describe('headings on one line', () => {
	for (const [text, expected] of marks) {
		it(`${text}`, () => assert.deepEqual(found(text), [expected]));
	}
	for (const text of none) {
		it(`none in ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), []));
	}
	it('keeps figures and names apart from marks', () => {
		assert.deepEqual(found('三、四年級學生參加了活動。').length, 1);
		assert.equal(findHeadings('三、四年級學生參加了活動。')[0]?.certainty, 'maybe');
	});
	it('covers mark and title without indentation', () => {
		const [heading] = findHeadings('　　一、主要工作：  ');
		assert.deepEqual([heading?.from, heading?.to, heading?.title], [2, 9, { from: 4, to: 9 }]);
	});
});
