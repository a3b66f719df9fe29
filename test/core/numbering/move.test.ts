import assert from 'node:assert/strict';
import {
	analyze,
	builtinProfile,
	deleteSection,
	demoteSection,
	moveSection,
	orderSection,
	promoteSection,
	sectionAt,
	sectionBlock,
	shiftSection,
} from '../../../src/core/index';
import { body, changed, headingsIn, sectionIn, textOf } from './support';

const all = ['一、甲', '（一）子', '（二）丑', '1、寅', '2、卯', '（三）辰', '二、乙', '三、丙'];
const text = textOf('工作總結', ...all);

type Change = Parameters<typeof changed>[1];

const cases: readonly (readonly [name: string, change: Change, after: readonly string[] | undefined])[] = [
	[
		'down',
		(a) => shiftSection(a, sectionIn(a, '甲'), 1),
		['一、乙', '二、甲', '（一）子', '（二）丑', '1、寅', '2、卯', '（三）辰', '三、丙'],
	],
	['down to the end', (a) => shiftSection(a, sectionIn(a, '乙'), 1), [...all.slice(0, 6), '二、丙', '三、乙']],
	['up', (a) => shiftSection(a, sectionIn(a, '丙'), -1), [...all.slice(0, 6), '二、丙', '三、乙']],
	[
		'up inside',
		(a) => shiftSection(a, sectionIn(a, '丑'), -1),
		['一、甲', '（一）丑', '1、寅', '2、卯', '（二）子', '（三）辰', '二、乙', '三、丙'],
	],
	['the first cannot go up', (a) => shiftSection(a, sectionIn(a, '甲'), -1), undefined],
	['the last cannot go down', (a) => shiftSection(a, sectionIn(a, '辰'), 1), undefined],
	[
		'raised, with what is in it; what followed is inside it',
		(a) => promoteSection(a, sectionIn(a, '丑')),
		['一、甲', '（一）子', '二、丑', '（一）寅', '（二）卯', '（三）辰', '三、乙', '四、丙'],
	],
	['the highest cannot be raised', (a) => promoteSection(a, sectionIn(a, '乙')), undefined],
	[
		'lowered',
		(a) => demoteSection(a, sectionIn(a, '乙')),
		['一、甲', '（一）子', '（二）丑', '1、寅', '2、卯', '（三）辰', '（四）乙', '二、丙'],
	],
	[
		'lowered, with what is in it',
		(a) => demoteSection(a, sectionIn(a, '丑')),
		['一、甲', '（一）子', '1、丑', '（1）寅', '（2）卯', '（二）辰', '二、乙', '三、丙'],
	],
	['the first cannot be lowered', (a) => demoteSection(a, sectionIn(a, '子')), undefined],
	['removed', (a) => deleteSection(a, sectionIn(a, '丑')), ['一、甲', '（一）子', '（二）辰', '二、乙', '三、丙']],
	['the last removed', (a) => deleteSection(a, sectionIn(a, '丙')), all.slice(0, 7)],
	[
		'to another parent',
		(a) => moveSection(a, sectionIn(a, '卯'), { parent: sectionIn(a, '乙'), before: undefined }),
		['一、甲', '（一）子', '（二）丑', '1、寅', '（三）辰', '二、乙', '（一）卯', '三、丙'],
	],
	[
		'into a row of a higher level',
		(a) => moveSection(a, sectionIn(a, '丑'), { parent: undefined, before: sectionIn(a, '丙') }),
		['一、甲', '（一）子', '（二）辰', '二、乙', '三、丑', '（一）寅', '（二）卯', '四、丙'],
	],
	[
		'not into itself',
		(a) => moveSection(a, sectionIn(a, '甲'), { parent: sectionIn(a, '丑'), before: undefined }),
		undefined,
	],
	[
		'not to where it is',
		(a) => moveSection(a, sectionIn(a, '乙'), { parent: undefined, before: sectionIn(a, '丙') }),
		undefined,
	],
];

describe('moving sections', () => {
	for (const [name, change, after] of cases) {
		it(name, () => {
			const made = changed(text, change);
			assert.deepEqual(made && headingsIn(made.text).slice(1), after);
			if (!made) return;
			assert.equal(made.text.endsWith(`${body}\n\n`), true, 'the end of the text is as it was');
			assert(!made.text.includes('\n\n\n'), 'the spacing is as it was');
		});
	}

	it('up and down again is the same text', () => {
		const there = changed(text, (a) => shiftSection(a, sectionIn(a, '甲'), 1))?.text ?? '';
		assert.equal(changed(there, (a) => shiftSection(a, sectionIn(a, '甲'), -1))?.text, text);
	});

	it('hashes are raised and lowered with what is in them', () => {
		const source = textOf('# 工作總結', '## 甲', '## 乙', '### 子');
		const made = changed(source, (a) => demoteSection(a, sectionIn(a, '乙')));
		assert.deepEqual(headingsIn(made?.text ?? ''), ['# 工作總結', '## 甲', '### 乙', '#### 子']);
		const back = changed(made?.text ?? '', (a) => promoteSection(a, sectionIn(a, '乙')));
		assert.equal(back?.text, source);
	});

	it('decimals take the numbers of their new place', () => {
		const source = textOf('工作總結', '1 引言', '1.1 目的', '1.2 背景', '2 結果', '2.1 產品', '2.2 進度');
		const made = changed(source, (a) => shiftSection(a, sectionIn(a, '結果'), -1));
		assert.deepEqual(headingsIn(made?.text ?? '').slice(1), [
			'1 結果',
			'1.1 產品',
			'1.2 進度',
			'2 引言',
			'2.1 目的',
			'2.2 背景',
		]);
	});

	it('signature and date stay at the end', () => {
		const signed = `${text}某局辦公室\n2023年12月20日\n`;
		const made = changed(signed, (a) => shiftSection(a, sectionIn(a, '丙'), -1));
		assert.deepEqual(made?.text.split('\n').slice(-5), [body, '', '某局辦公室', '2023年12月20日', '']);
	});

	it('a text without a last line end keeps none', () => {
		const made = changed('工作總結\n一、甲方\n做完了。\n二、乙方\n沒做完。', (a) =>
			shiftSection(a, sectionIn(a, '乙方'), -1),
		);
		assert.equal(made?.text, '工作總結\n一、乙方\n沒做完。\n二、甲方\n做完了。');
	});

	it('references follow a move; those to what is removed are left to a person', () => {
		const source = text.replace(body, '見第二部分，又見第三部分。');
		const moved = changed(source, (a) => shiftSection(a, sectionIn(a, '丙'), -1));
		assert.equal(moved?.text.split('\n')[4], '見第三部分，又見第二部分。');
		const removed = changed(source, (a) => deleteSection(a, sectionIn(a, '乙')));
		assert.equal(removed?.text.split('\n')[4], '見第二部分，又見第二部分。');
		assert.deepEqual(removed?.unsure, ['第二部分']);
	});

	it('a gap elsewhere is not touched', () => {
		const made = changed(textOf('工作總結', '一、甲', '（一）子', '（三）丑', '二、乙'), (a) =>
			shiftSection(a, sectionIn(a, '乙'), -1),
		);
		assert.deepEqual(headingsIn(made?.text ?? '').slice(1), ['一、乙', '二、甲', '（一）子', '（三）丑']);
	});

	it('a section goes to where the profile wants it', () => {
		const profile = builtinProfile('annual-work-summary');
		const source = textOf('年終工作總結', '一、主要工作', '二、明年工作打算', '三、存在問題');
		const made = changed(
			source,
			(analysis) => {
				const item = analysis.checklists[0]?.items.find(({ outOfOrder }) => outOfOrder);
				assert(item);
				return orderSection(analysis, item);
			},
			profile,
		);
		assert.deepEqual(headingsIn(made?.text ?? '').slice(1), ['一、主要工作', '二、存在問題', '三、明年工作打算']);
		const left = analyze(made?.text ?? '', profile).diagnostics.filter(({ code }) => code === 'section-out-of-order');
		assert.deepEqual(left, []);
	});
});

describe('the section at a place', () => {
	const analysis = analyze(text, undefined);

	it('is the innermost one', () => {
		const lines = text.split('\n');
		const at = (line: string) => sectionAt(analysis, { line: lines.indexOf(line), column: 0 })?.title;
		assert.deepEqual([at('工作總結'), at('一、甲'), at('（二）丑'), at('2、卯')], [undefined, '甲', '丑', '卯']);
		assert.equal(sectionAt(analysis, { line: lines.length - 1, column: 0 })?.title, '丙');
	});

	it('is selected with all that it contains, without the white space behind it', () => {
		const block = sectionBlock(analysis, sectionIn(analysis, '丑'));
		assert.deepEqual(block?.start, { line: 10, column: 0 });
		assert.deepEqual(block?.end, { line: 20, column: body.length });
	});
});
