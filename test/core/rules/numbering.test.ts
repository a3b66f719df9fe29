import assert from 'node:assert/strict';
import { analyze, applyEdits, type Code, type Numbering, numberingCodes } from '../../../src/core/index';
import { body, headingsIn, textOf } from '../numbering/support';
import { findingsOf, profileOf } from './support';

type Case = readonly [
	code: Code,
	name: string,
	headings: readonly string[],
	found: readonly string[],
	numbering?: Numbering,
];

/** Headings, and the findings of one rule with their range marked. */
const cases: readonly Case[] = [
	['ordinal-skipped', 'a gap', ['一、甲', '二、乙', '四、丁'], ['«四、»丁']],
	['ordinal-skipped', 'a gap inside', ['一、甲', '（一）乙', '（三）丙'], ['«（三）»丙']],
	['ordinal-skipped', 'two gaps', ['一、甲', '三、丙', '五、戊'], ['«三、»丙', '«五、»戊']],
	['ordinal-skipped', 'in hashes', ['## 壹、甲', '## 參、乙'], ['«## 參、»乙']],
	['ordinal-skipped', 'decimals', ['1 甲', '1.1 乙', '1.3 丙', '2 丁'], ['«1.3 »丙']],
	['ordinal-skipped', 'deep decimals', ['1 甲', '1.1 乙', '1.1.1 子', '1.1.3 丑', '1.2 丙', '2 丁'], ['«1.1.3 »丑']],
	['ordinal-skipped', 'decimals all there', ['1 甲', '1.1 乙', '1.2 丙', '2 丁', '2.1 戊', '2.2 己'], []],
	['ordinal-skipped', 'a figure', ['1 甲', '1.1 乙', '1.3 億元投資', '1.3億元投資', '2 丁'], []],
	['ordinal-skipped', 'counted on under the next', ['一、甲', '（一）乙', '（二）丙', '二、丁', '（三）戊'], []],
	['ordinal-skipped', 'a long way off', ['第一章 甲', '第九章 乙'], []],
	['ordinal-skipped', 'single', ['三、甲'], []],
	['ordinal-skipped', 'begins again', ['一、甲', '二、乙', '一、丙', '二、丁'], []],
	['ordinal-skipped', 'filled by another mark', ['一、甲', '第二、乙', '三、丙'], []],
	['ordinal-repeated', 'the same again', ['一、甲', '二、乙', '二、丙', '三、丁'], ['«二、»丙']],
	['ordinal-repeated', 'a row inside does not count', ['一、甲', '（一）乙', '二、丙', '（一）丁'], []],
	['ordinal-repeated', 'the first again', ['一、甲', '一、乙', '二、丙', '三、丁'], ['«一、»乙']],
	[
		'ordinal-repeated',
		'the first again inside',
		['一、甲', '（一）子', '（一）丑', '（二）寅', '二、乙'],
		['«（一）»丑'],
	],
	['ordinal-repeated', 'one each under its parent', ['一、甲', '（一）子', '二、乙', '（一）丑', '（二）寅'], []],
	['ordinal-repeated', 'begins again', ['一、甲', '二、乙', '一、丙', '二、丁'], []],
	['ordinal-repeated', 'instead of the second', ['一、甲', '一、乙', '三、丙'], ['«一、»乙']],
	['ordinal-skipped', 'instead of the second', ['一、甲', '一、乙', '三、丙'], []],
	['ordinal-repeated', 'a lone number of another row', ['五、甲', '一、乙', '二、丙'], []],
	['ordinal-repeated', 'always the first', ['## 1. 甲', '## 1. 乙', '## 1. 丙'], []],
	['ordinal-repeated', 'in documents of their own', ['篇1', '一、甲', '篇2', '一、乙', '二、丙'], []],
	['ordinal-repeated', 'a gap and then the same', ['一、甲', '二、乙', '四、丙', '四、丁', '五、戊'], []],
	['mixed-marks', 'a mark of another kind', ['一、甲', '第二、乙', '三、丙'], ['«第二、»乙']],
	['mixed-marks', 'other punctuation', ['一、甲', '二、乙', '三.丙', '四、丁', '五、戊'], ['«三.»丙']],
	['mixed-marks', 'two habits', ['一、甲', '二、乙', '三.丙', '四.丁'], []],
	['mixed-marks', 'width alone', ['一、甲', '（一）乙', '(二)丙', '（三）丁', '（四）戊'], []],
	[
		'level-jumped',
		'a level left out once',
		['一、甲', '（一）乙', '1、子', '2、丑', '（二）丙', '1、寅', '2、卯', '二、丁', '1、辰', '2、巳'],
		['«1、»辰'],
	],
	[
		'level-jumped',
		'hashes',
		['## 甲', '### 乙', '#### 子', '## 丙', '### 丁', '#### 丑', '## 戊', '#### 寅'],
		['«#### »寅'],
	],
	['level-jumped', 'the habit of the text', ['## 甲', '#### 乙', '## 丙', '#### 丁'], []],
	[
		'numbering-style',
		'mainland: 1、',
		['一、甲', '（一）乙', '1、子', '2、丑', '（二）丙'],
		['«1、»子', '«2、»丑'],
		'gbt9704',
	],
	['numbering-style', 'mainland: two levels', ['一、甲', '1.乙', '2.丙'], [], 'gbt9704'],
	[
		'numbering-style',
		'mainland: punctuation behind brackets',
		['一、甲', '（一）、乙', '（二）、丙'],
		['«（一）、»乙', '«（二）、»丙'],
		'gbt9704',
	],
	['numbering-style', 'mainland: half-width brackets', ['一、甲', '(一)乙', '(二)丙'], [], 'gbt9704'],
	[
		'numbering-style',
		'Taiwan: 壹、一、（一）1、',
		['壹、甲', '一、乙', '（一）子', '1、天', '2、地', '（二）丑', '二、丙'],
		[],
		'taiwan',
	],
	['numbering-style', 'Taiwan: 一、（一）1、', ['一、甲', '（一）乙', '1、子', '2、丑', '（二）丙'], [], 'taiwan'],
	[
		'numbering-style',
		'plain: brackets on the second level',
		['一、甲', '（一）乙', '（二）丙'],
		['«（一）»乙', '«（二）»丙'],
		'plain',
	],
	['numbering-style', 'markdown', ['一、甲', '二、乙'], ['«一、»甲', '«二、»乙'], 'markdown'],
	['numbering-style', 'not asked for', ['一、甲', '（一）乙', '1、子', '2、丑'], []],
	['mixed-marks', 'the style speaks instead', ['一、甲', '二、乙', '三.丙', '四、丁', '五、戊'], [], 'gbt9704'],
	['heading-ends-with-stop', 'one of several', ['一、甲事', '二、乙事。', '三、丙事', '四、丁事'], ['二、乙事«。»']],
	['heading-ends-with-stop', 'all', ['一、甲事。', '二、乙事。', '三、丙事。'], []],
	['heading-ends-with-stop', 'half of them', ['一、甲事。', '二、乙事。', '三、丙事', '四、丁事'], []],
	['repeated-title', 'in one row', ['一、主要工作', '二、存在問題', '三、主要工作'], ['三、«主要工作»']],
	['repeated-title', 'in the other script', ['## 主要工作', '## 存在问题', '## 存在問題'], ['## «存在問題»']],
	[
		'repeated-title',
		'under different headings',
		['一、甲', '（一）做法', '（二）成效', '二、乙', '（一）做法', '（二）成效'],
		[],
	],
	['repeated-title', 'a blank', ['一、××工作', '二、××工作', '三、丙'], []],
];

describe('rules for headings', () => {
	for (const [code, name, headings, found, numbering] of cases) {
		it(`${code}: ${name}`, () => {
			const profile = numbering && profileOf([], { numbering });
			assert.deepEqual(findingsOf(code, textOf('工作總結', ...headings), profile), found);
		});
	}

	it('are information, unless a profile asks for a style', () => {
		const text = textOf('工作總結', '一、甲', '二、乙', '四.丁', '五、戊', '六、其他', '七、其他');
		const found = analyze(text, profileOf([], { numbering: 'gbt9704' })).diagnostics;
		const severities = new Map(found.map(({ code, severity }) => [code, severity]));
		assert.equal(severities.get('ordinal-skipped'), 'information');
		assert.equal(severities.get('repeated-title'), 'information');
		assert.equal(severities.get('numbering-style'), 'warning');
	});

	it('a number that stands in a line which is no heading is not missing', () => {
		const sentence = `三、${body.repeat(3)}`;
		const text = textOf('工作總結', '一、甲', '二、乙').trimEnd();
		assert.deepEqual(findingsOf('ordinal-skipped', `${text}\n\n${sentence}\n\n四、丁\n\n${body}\n`, undefined), []);
	});

	it('say nothing about a run-in heading that ends in a stop', () => {
		const text = `工作總結\n\n一、甲事\n\n${body}\n\n二、乙事。${body}\n\n三、丙事\n\n${body}\n`;
		assert.deepEqual(findingsOf('heading-ends-with-stop', text, undefined), []);
	});

	for (const eol of ['\n', '\r\n']) {
		it(`repair what only a stop or a mark is wrong with (${JSON.stringify(eol)})`, () => {
			const text = textOf(
				'工作總結',
				'一、甲事',
				'（一）乙事',
				'1、子事',
				'2、丑事',
				'（二）丙事',
				'二、丁事。',
				'三、戊事',
				'四、己事',
			).replaceAll('\n', eol);
			const profile = profileOf([], { numbering: 'gbt9704' });
			const fixes = analyze(text, profile).diagnostics.flatMap(({ fix }) => fix ?? []);
			const repaired = applyEdits(text, fixes);
			assert.deepEqual(headingsIn(repaired).slice(1), [
				'一、甲事',
				'（一）乙事',
				'1.子事',
				'2.丑事',
				'（二）丙事',
				'二、丁事',
				'三、戊事',
				'四、己事',
			]);
			assert.equal(repaired.split(eol).length, text.split(eol).length);
			const left = analyze(repaired, profile).diagnostics.filter(({ code }) => numberingCodes.includes(code));
			assert.deepEqual(left, []);
		});
	}
});
