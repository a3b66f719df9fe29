import assert from 'node:assert/strict';
import type { Code } from '../../../src/core/index';
import { findingsOf, profileOf } from './support';

const profile = profileOf([
	{ id: 'achievements', title: '主要工作', length: { min: 20, max: 40 } },
	{ id: 'problems', title: '存在問題', cues: ['還有不足'] },
	{ id: 'plan', title: '下一步打算' },
]);
const body = '全年走訪農戶三百二十戶，調解糾紛十七件，培訓六場。';

const cases: readonly (readonly [what: string, code: Code, lines: readonly string[], expected: readonly string[]])[] = [
	[
		'a missing section is reported on the heading that it would precede',
		'missing-section',
		['一、主要工作', body, '二、下一步打算', body],
		['«二、下一步打算»'],
	],
	[
		'a missing last section is reported on the last character of the text',
		'missing-section',
		['一、主要工作', body, '二、存在問題', body, ''],
		[`${body.slice(0, -1)}«。»`],
	],
	[
		'a section that prose says is not missing',
		'missing-section',
		['一、主要工作', body, '但工作還有不足，下鄉不夠。', '二、下一步打算', body],
		[],
	],
	[
		'nothing is missing in a whole text',
		'missing-section',
		['一、主要工作', body, '二、存在問題', body, '三、下一步打算', body],
		[],
	],
	[
		'a heading with nothing under it',
		'empty-section',
		['一、主要工作', body, '二、存在問題', '', '三、下一步打算', body],
		['«二、存在問題»'],
	],
	[
		'a heading over blanks alone',
		'empty-section',
		['一、主要工作', body, '二、存在問題', '××××', '三、下一步打算', body],
		['«二、存在問題»'],
	],
	[
		'a heading with a word under it',
		'empty-section',
		['一、主要工作', body, '二、存在問題', '無。', '三、下一步打算', body],
		[],
	],
	[
		'a section in the wrong place',
		'section-out-of-order',
		['一、存在問題', body, '二、主要工作', body, '三、下一步打算', body],
		['«一、存在問題»'],
	],
	[
		'a short section',
		'thin-section',
		['一、主要工作', '走訪農戶。', '二、存在問題', body, '三、下一步打算', body],
		['«一、主要工作»'],
	],
	[
		'a long section',
		'long-section',
		['一、主要工作', body, body, '二、存在問題', body, '三、下一步打算', body],
		['«一、主要工作»'],
	],
];

describe('rules about sections', () => {
	for (const [what, code, lines, expected] of cases) {
		it(what, () => {
			assert.deepEqual(findingsOf(code, lines.join('\n'), profile), expected);
			assert.deepEqual(findingsOf(code, lines.join('\r\n'), profile), expected);
		});
	}

	it('one of several sections is enough', () => {
		const either = profileOf([
			{ id: 'problems', title: '存在問題', required: { oneOf: 'reflection' } },
			{ id: 'lessons', title: '經驗教訓', required: { oneOf: 'reflection' } },
		]);
		assert.deepEqual(findingsOf('missing-section', `一、經驗教訓\n${body}\n二、別的事情\n${body}`, either), []);
		assert.equal(findingsOf('missing-section', `一、主要工作\n${body}\n二、別的事情\n${body}`, either).length, 1);
	});

	it('a missing section does not report its own subsections', () => {
		const inner = { id: 'inner', title: '整改措施', required: true };
		const nested = profileOf([{ id: 'problems', title: '存在問題', sections: [inner] }]);
		assert.equal(findingsOf('missing-section', `一、主要工作\n${body}\n二、別的事情\n${body}`, nested).length, 1);
	});

	it('nothing is said about sections without a profile', () => {
		assert.deepEqual(findingsOf('missing-section', `一、主要工作\n${body}`, undefined), []);
	});
});
