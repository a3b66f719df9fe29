import assert from 'node:assert/strict';
import { fold } from '../../src/core/script';

const cases: readonly (readonly [what: string, written: string, folded: string])[] = [
	['Traditional becomes Simplified', '存在問題與對策', '存在问题与对策'],
	['variants of Taiwan and Hong Kong', '裏羣衞説閲着', '里群卫说阅着'],
	['full width becomes half width', 'ＡＰＩ（２）：完', 'api(2):完'],
	['white space between Chinese characters goes', '工　作 總\t結', '工作总结'],
	['one space stays between Latin words', '  Next   steps ', 'next steps'],
	['no space stays between Latin and Chinese', 'Q3 總結', 'q3总结'],
	['words that Taiwan writes otherwise', '工作計畫、會議紀錄、部份', '工作计划、会议记录、部分'],
	['Simplified stays', '下一步打算', '下一步打算'],
	['a lone surrogate stays', '\ud800問', '\ud800问'],
	['spaces of every width between Latin words are one', 'a\u3000\tb c', 'a b c'],
	['a space before Chinese goes, one before Latin stays', 'plan b 計畫 c d', 'plan b计划c d'],
	['NUL goes', '問\0題', '问题'],
	['nothing', '', ''],
];

describe('folding', () => {
	for (const [what, written, folded] of cases) {
		it(what, () => assert.equal(fold(written), folded));
	}

	it('folds what is folded to itself', () => {
		for (const [, written] of cases) assert.equal(fold(fold(written)), fold(written));
	});

	it('keeps every character of a long text', () => {
		assert.equal(fold('問'.repeat(10_000)), '问'.repeat(10_000));
	});
});
