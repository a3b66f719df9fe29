import assert from 'node:assert/strict';
import { analyze, renumbering } from '../../../src/core/index';
import { body, changed, headingsIn, sectionIn, textOf } from './support';

/** Headings before and after. */
const rows: readonly (readonly [name: string, before: readonly string[], after: readonly string[]])[] = [
	['a gap', ['一、甲', '二、乙', '四、丁'], ['一、甲', '二、乙', '三、丁']],
	['a repetition', ['一、甲', '二、乙', '二、丙', '三、丁'], ['一、甲', '二、乙', '三、丙', '四、丁']],
	['two swapped', ['一、甲', '三、丙', '二、乙', '四、丁'], ['一、甲', '二、丙', '三、乙', '四、丁']],
	['the first is lost', ['二、甲', '三、乙'], ['一、甲', '二、乙']],
	['beyond ten', ['九、甲', '十、乙', '十二、丙'], ['一、甲', '二、乙', '三、丙']],
	['official digits', ['壹、甲', '貳、乙', '肆、丙'], ['壹、甲', '貳、乙', '參、丙']],
	['half-width brackets', ['一、甲', '(一)乙', '(三)丙'], ['一、甲', '(一)乙', '(二)丙']],
	['full-width digits', ['一、甲', '１．乙', '３．丙'], ['一、甲', '１．乙', '２．丙']],
	['parts', ['第一部分 甲', '第三部分 乙'], ['第一部分 甲', '第二部分 乙']],
	['hashes with numbers', ['## 1. 甲', '## 3. 乙'], ['## 1. 甲', '## 2. 乙']],
	[
		'each list for itself',
		['一、甲', '（一）乙', '（三）丙', '三、丁', '（一）戊', '（二）己'],
		['一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊', '（二）己'],
	],
	['a mark of another kind in the row', ['一、甲', '第二、乙', '四、丙'], ['一、甲', '第二、乙', '三、丙']],
	[
		'decimals follow what is above them',
		['1 引言', '1.1 甲', '1.2 乙', '3 結果', '3.1 丙'],
		['1 引言', '1.1 甲', '1.2 乙', '2 結果', '2.1 丙'],
	],
];

/** Nothing to do here. */
const clean: readonly (readonly [name: string, headings: readonly string[]])[] = [
	['in order', ['一、甲', '（一）乙', '（二）丙', '二、丁']],
	['begins again', ['一、甲', '二、乙', '一、丙', '二、丁']],
	['counted through', ['一、甲', '（一）乙', '（二）丙', '二、丁', '（三）戊', '（四）己']],
	['single', ['一、甲']],
	['from zero', ['## 0. 背景', '## 1. 目標', '## 2. 結果']],
	['no numbers', ['## 背景', '## 目標']],
];

describe('renumbering', () => {
	for (const [name, before, after] of rows) {
		it(`counts on: ${name}`, () => {
			const made = changed(textOf('工作總結', ...before), renumbering);
			assert.deepEqual(headingsIn(made?.text ?? '').slice(1), after);
		});

		it(`has nothing left to do: ${name}`, () => {
			const text = textOf('工作總結', ...after);
			assert.deepEqual(renumbering(analyze(text, undefined)).edits, []);
		});
	}

	for (const [name, headings] of clean) {
		it(`leaves alone: ${name}`, () => {
			assert.deepEqual(renumbering(analyze(textOf('工作總結', ...headings), undefined)).edits, []);
		});
	}

	it('leaves the restarts of a compilation alone', () => {
		const text = `${textOf('工作總結 篇1', '一、甲', '二、乙')}\n${textOf('工作總結 篇2', '一、丙', '三、丁')}`;
		const made = changed(text, renumbering);
		assert.deepEqual(
			headingsIn(made?.text ?? '').filter((line) => line.includes('、')),
			['一、甲', '二、乙', '一、丙', '二、丁'],
		);
	});

	it('of one section leaves the others as they are', () => {
		const text = textOf('工作總結', '一、甲', '（一）乙', '（三）丙', '三、丁', '（一）戊', '（三）己');
		const made = changed(text, (analysis) => renumbering(analysis, sectionIn(analysis, '甲')));
		assert.deepEqual(headingsIn(made?.text ?? '').slice(1), [
			'一、甲',
			'（一）乙',
			'（二）丙',
			'三、丁',
			'（一）戊',
			'（三）己',
		]);
	});

	it('changes only the numerals', () => {
		const { edits } = renumbering(analyze(textOf('工作總結', '一、甲', '三、乙'), undefined));
		assert.deepEqual(edits, [{ range: { start: { line: 6, column: 0 }, end: { line: 6, column: 1 } }, newText: '二' }]);
	});

	it('does not count what stands in tables, quotations, code and laws', () => {
		const inside = '| 一、 | 三、 |\n|---|---|\n> 三、引文\n```\n四、代碼\n```\n第三條 本法。\n第七條 本法。';
		const text = textOf('工作總結', '一、甲', '二、乙').replace(body, `${body}\n${inside}`);
		assert.deepEqual(renumbering(analyze(text, undefined)).edits, []);
	});
});

/** A text with the gap 二→四 at its top, what it says, what it says then, and what is left to a person. */
const references: readonly (readonly [said: string, then: string, unsure: readonly string[]])[] = [
	['詳見第四部分。', '詳見第三部分。', []],
	['见第五部分。', '见第四部分。', []],
	['按照本報告第四部分的要求。', '按照本報告第三部分的要求。', []],
	['詳見四、（二）所述。', '詳見三、（二）所述。', []],
	['見第四部分第二項。', '見第三部分第二項。', []],
	['第四部分談到的事。', '第四部分談到的事。', ['第四部分']],
	['見《紀要》第四部分。', '見《紀要》第四部分。', []],
	['見第一部分。', '見第一部分。', []],
	['見第九部分。', '見第九部分。', ['第九部分']],
	['依照第四條辦理。', '依照第四條辦理。', []],
];

describe('references to renumbered headings', () => {
	for (const [said, then, unsure] of references) {
		it(said, () => {
			const text = textOf('工作總結', '一、甲', '二、乙', '四、丙', '（一）子', '（二）丑', '五、丁').replace(
				body,
				said,
			);
			const made = changed(text, renumbering);
			assert.equal(made?.text.split('\n')[4], then);
			assert.deepEqual(made?.unsure, unsure);
		});
	}

	it('a number that two headings have is left to a person', () => {
		const made = changed(textOf('工作總結', '一、甲', '二、乙', '二、丙').replace(body, '見第二部分。'), renumbering);
		assert.equal(made?.text.split('\n')[4], '見第二部分。');
		assert.deepEqual(made?.unsure, ['第二部分']);
	});

	it('sections of an English text', () => {
		const text =
			'# Report\n\n## 1. Work\n\nSee section 3 and Section 4.\n\n## 3. Problems\n\nSome.\n\n## 4. Plan\n\nMore.\n';
		assert.equal(changed(text, renumbering)?.text.split('\n')[4], 'See section 2 and Section 3.');
	});

	it('attachments count on, and what refers to them follows', () => {
		const text = `${textOf('工作總結', '一、甲', '二、乙').replace(body, '名單見附件3，餘見附件5。')}附件1：表\n附件3：名單\n`;
		const made = changed(text, renumbering);
		const lines = made?.text.split('\n') ?? [];
		assert.equal(lines[4], '名單見附件2，餘見附件5。');
		assert.deepEqual(lines.slice(-3), ['附件1：表', '附件2：名單', '']);
		assert.deepEqual(made?.unsure, ['附件5']);
	});
});
