import assert from 'node:assert/strict';
import { analyze, applyEdits, builtinProfile, insertionOf, type Profile } from '../../src/core/index';

const profile = builtinProfile('annual-work-summary');

/** The text after a missing section was inserted; its blanks as they are written in the template. */
function inserted(
	text: string,
	section: string,
	{ markdown = false, by = profile }: { markdown?: boolean; by?: Profile | undefined } = {},
): string {
	const analysis = analyze(text, by, { markdown });
	const index = analysis.checklists.findIndex(({ items }) =>
		items.some((item) => item.spec.id === section && !item.sections.length),
	);
	const item = analysis.checklists[index]?.items.find(({ spec }) => spec.id === section);
	assert(item, 'nothing to insert');
	const { at, parts, after, renumber } = insertionOf(analysis, index, item, { script: 'hant', markdown });
	const newText = parts.map((part) => (typeof part === 'string' ? part : part.blank)).join('') + after;
	return applyEdits(text, [{ range: { start: at, end: at }, newText }, ...renumber]);
}

/** Headings and blank lines; whatever else is a body. */
function shape(text: string): string {
	return text
		.split(/\r\n|\n/u)
		.map((line) =>
			line === ''
				? ''
				: /^[\s\u3000]*(?:#|第|[（(]?[一二三四五六七八九十壹貳參肆\d]{1,2}[、.）)]|【|\*\*)/u.test(line)
					? line
					: '…',
		)
		.join('\n')
		.replace(/…(?:\n…)+/gu, '…');
}

interface Case {
	readonly what: string;
	readonly text: string;
	readonly section?: string;
	readonly markdown?: boolean;
	readonly expected: string;
}

const cases: readonly Case[] = [
	{
		what: 'between 一、 and 二、, which becomes 三、',
		text: '年終工作總結\n一、主要工作\n甲。\n二、明年打算\n乙。\n',
		expected: '…\n一、主要工作\n…\n二、存在問題與不足\n…\n三、明年打算\n…\n',
	},
	{
		what: 'with blank lines where the document has them',
		text: '年終工作總結\n\n一、主要工作\n\n甲。\n\n二、明年打算\n\n乙。\n',
		expected: '…\n\n一、主要工作\n\n…\n\n二、存在問題與不足\n\n…\n\n三、明年打算\n\n…\n',
	},
	{
		what: 'at the end',
		text: '年終工作總結\n\n一、主要工作\n\n甲。\n\n二、存在問題\n\n乙。\n',
		section: 'plan',
		expected: '…\n\n一、主要工作\n\n…\n\n二、存在問題\n\n…\n\n三、明年工作打算\n\n…\n',
	},
	{
		what: 'at the end of a text without a last line end',
		text: '年終工作總結\n一、主要工作\n甲。\n二、存在問題\n乙。',
		section: 'plan',
		expected: '…\n一、主要工作\n…\n二、存在問題\n…\n三、明年工作打算\n…',
	},
	{
		what: 'as 第二、',
		text: '年終工作總結\n第一、主要工作\n甲。\n第二、明年打算\n乙。\n',
		expected: '…\n第一、主要工作\n…\n第二、存在問題與不足\n…\n第三、明年打算\n…\n',
	},
	{
		what: 'as 貳、',
		text: '年終工作總結\n壹、主要工作\n甲。\n貳、明年打算\n乙。\n',
		expected: '…\n壹、主要工作\n…\n貳、存在問題與不足\n…\n參、明年打算\n…\n',
	},
	{
		what: 'with the indentation of the other headings',
		text: '年終工作總結\n　　一、主要工作\n　　甲。\n　　二、明年打算\n　　乙。\n',
		expected: '…\n　　一、主要工作\n…\n　　二、存在問題與不足\n…\n　　三、明年打算\n…\n',
	},
	{
		what: 'as ## in markdown',
		text: '# 年終工作總結\n\n## 主要工作\n\n甲。\n\n## 明年打算\n\n乙。\n',
		markdown: true,
		expected: '# 年終工作總結\n\n## 主要工作\n\n…\n\n## 存在問題與不足\n\n…\n\n## 明年打算\n\n…\n',
	},
	{
		what: 'as ## 二、 in markdown with ordinals',
		text: '# 年終工作總結\n\n## 一、主要工作\n\n甲。\n\n## 二、明年打算\n\n乙。\n',
		markdown: true,
		expected: '# 年終工作總結\n\n## 一、主要工作\n\n…\n\n## 二、存在問題與不足\n\n…\n\n## 三、明年打算\n\n…\n',
	},
	{
		what: 'as 【】',
		text: '年終工作總結\n【主要工作】\n甲。\n【明年打算】\n乙。\n',
		expected: '…\n【主要工作】\n…\n【存在問題與不足】\n…\n【明年打算】\n…\n',
	},
	{
		what: 'as 10. after 9.',
		text: `年終工作總結\n${[...'甲乙丙丁戊己庚辛'].map((name, n) => `${n + 1}. ${name}項工作\n做完。\n`).join('')}9. 存在問題\n不足。\n`,
		section: 'plan',
		expected: `…\n${[...'甲乙丙丁戊己庚辛'].map((name, n) => `${n + 1}. ${name}項工作\n…\n`).join('')}9. 存在問題\n…\n10. 明年工作打算\n…\n`,
	},
];

describe('A missing section is inserted', () => {
	for (const { what, text, section = 'problems', markdown = false, expected } of cases) {
		for (const eol of ['\n', '\r\n']) {
			it(`${what} (${JSON.stringify(eol)})`, () => {
				const result = inserted(text.replaceAll('\n', eol), section, { markdown });
				assert.equal(shape(result), expected);
				assert.equal(/(?<!\r)\n/u.test(result), eol === '\n');
			});
		}
	}

	it('in the script of the document', () => {
		const result = inserted('年终工作总结\n一、主要工作\n完成任务。\n二、明年打算\n继续努力。\n', 'problems');
		assert(result.includes('二、存在问题与不足'), result);
	});

	it('in English', () => {
		const text = '# Annual summary\n\n## Achievements\n\nWe did it.\n\n## Plan for next year\n\nDo it again.\n';
		const result = inserted(text, 'problems', { markdown: true });
		assert(result.includes('## Problems\n\n'), result);
	});

	it('in the document of a compilation that misses it', () => {
		const one = '一、主要工作\n甲。\n二、存在問題\n乙。\n三、明年打算\n丙。\n';
		const two = '一、主要工作\n丁。\n二、明年打算\n戊。\n';
		const result = inserted(`工作總結 篇1\n${one}工作總結 篇2\n${two}`, 'problems');
		assert(result.startsWith(`工作總結 篇1\n${one}工作總結 篇2\n一、主要工作\n丁。\n二、存在問題與不足\n`), result);
		assert(result.endsWith('三、明年打算\n戊。\n'), result);
	});

	it('once: afterwards it is not missing', () => {
		const result = inserted('年終工作總結\n\n一、主要工作\n\n甲。\n\n二、明年打算\n\n乙。\n', 'problems');
		const item = analyze(result, profile).checklists[0]?.items.find(({ spec }) => spec.id === 'problems');
		assert.notEqual(item?.status, 'missing');
	});
});

describe('Numerals go on as they are written', () => {
	const numbered = (marks: readonly string[]): string =>
		`年終工作總結\n${marks[0] ?? ''}主要工作\n甲。\n${marks[1] ?? ''}存在問題\n乙。\n`;
	const marks = [
		['一、', '二、', '三、'],
		['１．', '２．', '３．'],
		['（一）', '（二）', '（三）'],
		['第一部分 ', '第二部分 ', '第三部分 '],
		['①', '②', '③'],
		['01. ', '02. ', '03. '],
	] as const;
	for (const [first, second, third] of marks) {
		it(`${first} ${second} ${third}`, () => {
			const result = inserted(numbered([first, second]), 'plan');
			assert(result.includes(`\n${third}明年工作打算`), result);
		});
	}
});
