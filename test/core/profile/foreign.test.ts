import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foreignText } from '../../../src/core/profile/foreign';
import { scanText } from '../../../src/core/scan/scan';

const labels = ['姓名：', '　　职务：____', '电话: ＿＿', '□ 是 □ 否'];
const code = ['import a from "b";', '  return x;', '\t}', 'const f = () => {', '<div class="a">', 'run(() =>'];
const prose = [
	'　　今年走访群众120户。',
	'一、主要工作',
	'1. 完成了任务',
	'We shipped it.',
	'第三季度：',
	'附件（略）',
	'abc',
];
const blank = ['', '　　', ' \t', '\ufeff'];

const lines = fc.array(fc.constantFrom(...labels, ...code, ...prose, ...blank), { minLength: 1, maxLength: 14 });

describe('a text that is plainly no summary', () => {
	it('is known by more than six of ten labels, else by more than a third of code', () => {
		fc.assert(
			fc.property(lines, (some) => {
				const written = some.filter((line) => !blank.includes(line));
				const open = written.filter((line) => labels.includes(line) || line === '第三季度：').length;
				const coded = written.filter((line) => code.includes(line)).length;
				const many = written.length >= 4;
				const isForm = many && open / written.length > 0.6;
				const isCode = many && coded / written.length > 0.35;
				const expected = written.length === 0 ? 'empty' : isForm ? 'form' : isCode ? 'source-code' : undefined;
				const scan = { ...scanText(some.join('\n')), habits: { ...scanText('').habits, form: false } };
				assert.equal(foreignText(scan, [], undefined)?.code, expected);
			}),
			{ numRuns: 500 },
		);
	});
});
