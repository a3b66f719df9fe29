import assert from 'node:assert/strict';
import { headingsOf, outlineOf } from '../../src/core/outline';
import { scanText } from '../../src/core/scan/scan';
import { body, drawn, sectionsIn } from './outline-support';

const cases: Readonly<Record<string, readonly [text: readonly string[], expected: readonly string[]]>> = {
	'一、（一）1.（1）': [
		['一、甲', '（一）乙', '1.丙', '（1）丁', body, '（2）戊', body, '2.己', body, '（二）庚', body, '二、辛', body],
		[
			'  1 1 一、 甲',
			'    2 2 （一） 乙',
			'      3 3 1. 丙',
			'        4 4 （1） 丁',
			'        6 4 （2） 戊',
			'      8 3 2. 己',
			'    10 2 （二） 庚',
			'  12 1 二、 辛',
		],
	],
	'一、1、（1）': [
		['一、甲科', '1、乙股', '（1）丙組', body, '（2）丁組', body, '2、戊股', body, '二、己科', body],
		[
			'  1 1 一、 甲科',
			'    2 3 1、 乙股',
			'      3 4 （1） 丙組',
			'      5 4 （2） 丁組',
			'    7 3 2、 戊股',
			'  9 1 二、 己科',
		],
	],
	'1、（一）': [
		['1、甲科', '（一）乙股', body, '（二）丙股', body, '2、丁科', '（一）戊股', body, '（二）己股', body],
		[
			'  1 3 1、 甲科',
			'    2 2 （一） 乙股',
			'    4 2 （二） 丙股',
			'  6 3 2、 丁科',
			'    7 2 （一） 戊股',
			'    9 2 （二） 己股',
		],
	],
	'壹、一、（一）': [
		['壹、報告', '一、甲', body, '二、乙', body, '貳、討論', '一、丙', body],
		['  1 1 壹、 報告', '    2 1 一、 甲', '    4 1 二、 乙', '  6 1 貳、 討論', '    7 1 一、 丙'],
	],
	'parts above sections': [
		['第一部分 回顧', '一、甲', body, '二、乙', body, '第二部分 計劃', '一、丙', body, '二、丁', body],
		[
			'  1 1 第一部分 回顧',
			'    2 1 一、 甲',
			'    4 1 二、 乙',
			'  6 1 第二部分 計劃',
			'    7 1 一、 丙',
			'    9 1 二、 丁',
		],
	],
	'decimals, with and without points': [
		['1 引言', '1.1目的', body, '1.2背景', body, '2引用文件', body, '3 結果', '3.1 甲', '3.1.1 乙', body],
		[
			'  1 1 1 引言',
			'    2 2 1.1 目的',
			'    4 2 1.2 背景',
			'  6 1 2 引用文件',
			'  8 1 3 結果',
			'    9 2 3.1 甲',
			'      10 3 3.1.1 乙',
		],
	],
	'1. above 1.1 counts as a decimal': [
		['1. 概述', '1.1 緣起', body, '2. 檢討', body],
		['  1 1 1. 概述', '    2 2 1.1 緣起', '  4 1 2. 檢討'],
	],
	'I. above A.': [
		[
			'I. Introduction',
			'We began in May.',
			'II. Results',
			'A. Loans',
			'Loans rose by a tenth.',
			'B. Visits',
			'Visits fell.',
			'III. Plans',
			'More of the same.',
		],
		['  1 1 I. Introduction', '  3 1 II. Results', '    4 2 A. Loans', '    6 2 B. Visits', '  8 1 III. Plans'],
	],
	'plain numbers with bodies': [
		['1、健全制度', body, '2、隊伍建設', body, '3、不足之處', body],
		['  1 3 1、 健全制度', '  3 3 2、 隊伍建設', '  5 3 3、 不足之處'],
	],
	'numbered run-in titles': [
		['一、工作', `1.夯實基礎。${body}`, `2.優化服務。${body}`, '二、計劃', body],
		['  1 1 一、 工作', '    2 3 1. 夯實基礎 …', '    3 3 2. 優化服務 …', '  4 1 二、 計劃'],
	],
	'a list is none': [
		[
			'一、工作',
			'1、成立志願隊3支，登記志願者96名。',
			'2、舉辦培訓12場，簽約率86%。',
			'3、走訪困難家庭12戶。',
			'二、計劃',
			body,
		],
		['  1 1 一、 工作', '  5 1 二、 計劃'],
	],
	'fields are none': [
		['壹、會議資訊', '1、時間：5月6日', '2、地點：二樓會議室', '3、主席：王大明', '貳、報告', body],
		['  1 1 壹、 會議資訊', '  5 1 貳、 報告'],
	],
	'decisions in brackets are a list': [
		[
			'一、報告',
			body,
			'二、決議',
			'（一）尾牙預算每人上限1,500元，由人資室提報。',
			'（二）盤點改為每月一次。',
			'三、散會',
			'下午四時。',
		],
		['  1 1 一、 報告', '  3 1 二、 決議', '  6 1 三、 散會'],
	],
	'numbered lists under # are lists': [
		['# 週報', '', '## 完成', '1. 登入頁', '   改好了。', '2. 付款頁', '   測完了。', '', '## 計劃', '1. 上線'],
		['  3 2 完成', '  9 2 計劃'],
	],
	'bold lines under # stand one level below': [
		['# 總結', '', '## 一、回顧', '', '**主要成果**', '', body, '', '**主要問題**', '', body],
		['  3 2 一、 回顧', '    5 3 主要成果', '    9 3 主要問題'],
	],
	setext: [
		['年度總結', '========', '', '主要成果', '--------', body, '', '問題', '----', body],
		['  4 2 主要成果', '  8 2 問題'],
	],
	'a rule under a paragraph is none': [
		['一、數據', '成交額二百萬元，訪客四十萬。', '--------', '二、問題', body],
		['  1 1 一、 數據', '  4 1 二、 問題'],
	],
	'第一、 with bodies': [
		['我們的做法是：', '第一、加強領導。', body, '第二、落實責任。', body],
		['  2 1 第一、 加強領導', '  4 1 第二、 落實責任'],
	],
	'a sentence that begins with 第一': [
		['第一，我們要認識到困難還很多，人手也很緊張，經費更是年年不足，必須從長計議。', body],
		[],
	],
	'bare titles of a converted document': [
		[
			'農技站工作總結',
			body,
			'糧油生產穩步推進',
			body,
			'病蟲防控及時有效',
			body,
			'土肥工作不斷深化',
			body,
			'不足之處',
			body,
		],
		['  3 1 糧油生產穩步推進', '  5 1 病蟲防控及時有效', '  7 1 土肥工作不斷深化', '  9 1 不足之處'],
	],
	'a bare title in a gap of the numbering': [
		['一、回顧', body, '人人動手建家園', body, '三、打算', body],
		['  1 1 一、 回顧', '  3 1 人人動手建家園', '  5 1 三、 打算'],
	],
	labels: [
		['本周完成：', '1. 登入頁改版', '2. 修正付款錯誤', '問題與風險：', '人手不足。', '下周計劃：', '1. 上線'],
		['  1 1 本周完成', '  4 1 問題與風險', '  6 1 下周計劃'],
	],
	'bare titles below the fields of a form': [
		['年度總結', '姓名：王大明', '工作回顧', 'Q1：完成訂單系統', body, '個人成長', body],
		['  3 1 工作回顧', '  6 1 個人成長'],
	],
	'ornaments before titles': [
		['■ 本月主要工作', body, '■ 存在的問題', body, '■ 下月計劃', body],
		['  1 1 本月主要工作', '  3 1 存在的問題', '  5 1 下月計劃'],
	],
	'其一、 其二、': [
		['其一、加強領導', body, '其二、完善制度', body],
		['  1 1 其一、 加強領導', '  3 1 其二、 完善制度'],
	],
	'dates of a diary are none': [
		['日記', '3月5日 星期一 晴', body, '3月6日 星期二 陰', body, '3月7日 星期三 雨', body, '3月8日 星期四 晴', body],
		[],
	],
	'chapters but not articles': [
		[
			'第一章 總則',
			'第一條 為加強管理，特制定本辦法。',
			'第二條 本辦法適用於全體員工。',
			'第二章 考勤',
			'第三條 不得遲到早退。',
		],
		['  1 1 第一章 總則', '  4 1 第二章 考勤'],
	],
	'speakers are none': [['採訪記錄', '記者', body, '王總', body, '記者', body, '王總', body], []],
	'an address is no heading': [['述職報告', '尊敬的各位領導：', body, '一、回顧', body], ['  4 1 一、 回顧']],
	'titles in brackets': [
		['【工作回顧】', body, '【不足之處】', body, '【明年展望】', body],
		['  1 1 工作回顧', '  3 1 不足之處', '  5 1 明年展望'],
	],
	'prompts in brackets are none': [
		['一、成果', '【写明具体成果】', '二、不足', '【填写不足】'],
		['  1 1 一、 成果', '  3 1 二、 不足'],
	],
	'a table of contents': [
		[
			'系統總結報告',
			'目　錄',
			'1 引言	1',
			'1.1 目的	1',
			'2 結果	2',
			'1 引言',
			'1.1 目的',
			body,
			'2 結果',
			'2.1 產品',
			body,
		],
		['  6 1 1 引言', '    7 2 1.1 目的', '  9 1 2 結果', '    10 2 2.1 產品'],
	],
	'a table of contents without pages': [
		['工作總結', '目錄', '一、回顧', '二、問題', '三、打算', '一、回顧', body, '二、問題', body, '三、打算', body],
		['  6 1 一、 回顧', '  8 1 二、 問題', '  10 1 三、 打算'],
	],
	'fenced code and comments': [
		['# 總結', '```', '# 註解', '一、甲', '```', '<!--', '二、乙', '-->', '## 成果', body],
		['  9 2 成果'],
	],
	'an empty template': [
		['一、主要工作', '', '二、存在问题', '', '三、下一步打算', ''],
		['  1 1 一、 主要工作', '  3 1 二、 存在问题', '  5 1 三、 下一步打算'],
	],
	'a colon inside a title': [
		['一、藍天：向散煤要答案', body, '二、碧水：向排口要清單', body],
		['  1 1 一、 藍天：向散煤要答案', '  3 1 二、 碧水：向排口要清單'],
	],
	'a value behind a colon': [
		['壹、時間：5月6日上午', '貳、地點：二樓', '參、散會：十一時'],
		['  1 1 壹、 時間 …', '  2 1 貳、 地點 …', '  3 1 參、 散會 …'],
	],
	'agenda items': [
		[
			'參、討論事項',
			'案由一：添購桌椅',
			'說明：原有桌椅已用十年。',
			'決議：照案通過。',
			'案由二：修繕屋頂',
			'說明：每逢大雨必漏。',
			'決議：請三家廠商估價。',
			'肆、散會',
		],
		['  1 1 參、 討論事項', '    2 2 案由一： 添購桌椅', '    5 2 案由二： 修繕屋頂', '  8 1 肆、 散會'],
	],
	'enumerations inside a paragraph': [
		['一、回顧', `${body}重點做好以下工作：一、加強自身建設；二、組織培訓；三、辦好活動。${body}`, '二、打算', body],
		['  1 1 一、 回顧', '  3 1 二、 打算'],
	],
	繁雜的一是二是: [
		['一、問題', '一是人手不足。', '二是經費緊張。', '三是場地有限。', '二、打算', body],
		['  1 1 一、 問題', '  5 1 二、 打算'],
	],
};

describe('outline', () => {
	for (const [name, [text, expected]] of Object.entries(cases)) {
		for (const [ending, lineEnd] of [
			['LF', '\n'],
			['CRLF', '\r\n'],
		] as const) {
			it(`${name} (${ending})`, () => assert.deepEqual(sectionsIn(text.join(lineEnd)), expected));
		}
	}

	it('reads a document on one line', () => {
		const text = `校園安全工作總結 一學期以來，本校平安無事，現總結如下： 一、主要工作 （一）明確責任。${body} （二）加強教育。${body} 二、存在的問題 校門口車多人雜，家長亂停亂放。 三、打算 與交警協調設置護學崗。`;
		assert.deepEqual(drawn(text), [
			'= 校園安全工作總結',
			'  1 1 一、 主要工作 …',
			'    1 2 （一） 明確責任 …',
			'    1 2 （二） 加強教育 …',
			'  1 1 二、 存在的問題 …',
			'  1 1 三、 打算 …',
		]);
	});

	it('gives ranges that nest', () => {
		const { documents } = outlineOf(scanText(`總結\n一、甲\n（一）乙。${body}\n二、丙\n`));
		const [first, second] = documents[0]?.sections ?? [];
		assert.deepEqual(
			[first?.start, first?.bodyStart, first?.end],
			[
				{ line: 1, column: 0 },
				{ line: 1, column: 3 },
				{ line: 3, column: 0 },
			],
		);
		assert.deepEqual(first?.children[0]?.bodyStart, { line: 2, column: 5 });
		assert.deepEqual(second?.end, { line: 4, column: 0 });
		assert.deepEqual(documents[0]?.range, { start: { line: 0, column: 0 }, end: { line: 4, column: 0 } });
	});

	it('begins a setext body below the underline', () => {
		const { documents } = outlineOf(scanText('總結\n====\n\n成果\n----\n都好。'));
		assert.deepEqual(documents[0]?.sections[0]?.bodyStart, { line: 4, column: 4 });
	});

	it('lists every heading in order, the opening one first', () => {
		const { documents } = outlineOf(scanText('\n# 總結\n## 甲\n### 乙\n## 丙'));
		const listed = documents.flatMap(headingsOf).map(({ line, heading }) => `${line}:${heading.level}`);
		assert.deepEqual(listed, ['1:1', '2:2', '3:3', '4:2']);
	});
});
