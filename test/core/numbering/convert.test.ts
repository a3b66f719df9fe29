import assert from 'node:assert/strict';
import { convertNumbering, type Style } from '../../../src/core/index';
import { body, changed, headingsIn, textOf } from './support';

const gbt = ['一、甲', '（一）乙', '1.子', '2.丑', '（二）丙', '二、丁'];
const taiwan = ['壹、甲', '一、乙', '（一）子', '（二）丑', '二、丙', '貳、丁'];
const plain = ['一、甲', '1、乙', '（1）子', '（2）丑', '2、丙', '二、丁'];
const hashes = ['## 甲', '### 乙', '#### 子', '#### 丑', '### 丙', '## 丁'];

const tables: readonly (readonly [name: string, style: Style, before: readonly string[], after: readonly string[]])[] =
	[
		['from gbt9704', 'taiwan', gbt, taiwan],
		['from gbt9704', 'plain', gbt, plain],
		['from gbt9704', 'markdown', gbt, hashes],
		['from taiwan', 'gbt9704', taiwan, gbt],
		['from plain', 'gbt9704', plain, gbt],
		['from hashes', 'gbt9704', hashes, gbt],
		['from hashes', 'taiwan', hashes, taiwan],
		['numbers in hashes', 'plain', ['## 一、甲', '## 二、乙'], ['一、甲', '二、乙']],
		['numbers in hashes', 'markdown', ['## 一、甲', '## 二、乙'], ['## 甲', '## 乙']],
		['half width', 'gbt9704', ['一、甲', '(一)乙', '(二)丙'], ['一、甲', '（一）乙', '（二）丙']],
		[
			'a title in Latin letters',
			'gbt9704',
			['一、甲', '（一）乙', '1、OA 系統', '2、ERP 系統'],
			['一、甲', '（一）乙', '1. OA 系統', '2. ERP 系統'],
		],
		['bold', 'markdown', ['**一、甲**', '**二、乙**'], ['## 甲', '## 乙']],
		['numbers stay', 'taiwan', ['一、甲', '（一）子', '二、乙', '四、丁'], ['壹、甲', '一、子', '貳、乙', '肆、丁']],
		['an appendix has none', 'plain', ['## 甲', '## 乙', '## 附件'], ['一、甲', '二、乙', '附件']],
	];

describe('convertNumbering', () => {
	for (const [name, style, before, after] of tables) {
		it(`to ${style}: ${name}`, () => {
			const title = before[0]?.startsWith('#') ? '# 工作總結' : '工作總結';
			const made = changed(textOf(title, ...before), (analysis) => convertNumbering(analysis, style));
			assert.deepEqual(headingsIn(made?.text ?? ''), [style === 'markdown' ? '# 工作總結' : '工作總結', ...after]);
		});

		it(`to ${style} has nothing left to do: ${name}`, () => {
			const title = style === 'markdown' ? '# 工作總結' : '工作總結';
			const text = textOf(title, ...after);
			assert.equal(changed(text, (analysis) => convertNumbering(analysis, style))?.text, text);
		});
	}

	it('to Simplified 壹贰叁', () => {
		const text = textOf('工作总结', '一、发展', '（一）产业', '二、问题', '三、后续').replaceAll(
			body,
			'经过全体人员的努力，年初议定的任务都已完成。',
		);
		const made = changed(text, (analysis) => convertNumbering(analysis, 'taiwan'));
		assert.deepEqual(
			headingsIn(made?.text ?? '').filter((line) => line.includes('、')),
			['壹、发展', '一、产业', '贰、问题', '叁、后续'],
		);
	});

	it('to # and back is the same text', () => {
		for (const [style, headings] of [
			['gbt9704', gbt],
			['taiwan', taiwan],
			['plain', plain],
		] as const) {
			const text = textOf('工作總結', ...headings);
			const there = changed(text, (analysis) => convertNumbering(analysis, 'markdown'))?.text ?? '';
			assert.equal(changed(there, (analysis) => convertNumbering(analysis, style))?.text, text);
		}
	});

	it('gives a run-in heading a line of its own in markdown', () => {
		const text =
			'工作總結\n\n一、甲\n\n（一）抓隊伍。全年共培訓三次，人人參加，效果良好。\n\n（二）抓產業。全年共種植五種，戶戶增收，效果良好。\n';
		const made = changed(text, (analysis) => convertNumbering(analysis, 'markdown'));
		assert.deepEqual(made?.text.split('\n').slice(4, 6), ['### 抓隊伍。', '全年共培訓三次，人人參加，效果良好。']);
	});

	it('takes the line under an underlined heading away', () => {
		const text = 'Report\n======\n\nWork\n----\n\nDone much.\n\nPlan\n----\n\nDo more.\n';
		const made = changed(text, (analysis) => convertNumbering(analysis, 'plain'));
		assert.equal(made?.text, 'Report\n\n一、Work\n\nDone much.\n\n二、Plan\n\nDo more.\n');
	});

	it('splits a text that stands on one line', () => {
		const text = `工作總結 一、甲方工作 ${'今年做了許多事情，成績很大。'.repeat(4)}二、乙方工作 ${'明年再做許多事情，爭取更好。'.repeat(4)}\n`;
		const made = changed(text, (analysis) => convertNumbering(analysis, 'markdown'));
		assert(made?.text.includes('\n## 乙方工作\n'), made?.text);
	});
});
