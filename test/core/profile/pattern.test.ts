import assert from 'node:assert/strict';
import { longestIn, matchesWhole, occursIn, type Pattern, parsePattern } from '../../../src/core/profile/pattern';
import { fold } from '../../../src/core/script';

function pattern(source: string): Pattern {
	const parsed = parsePattern(source);
	assert.ok(typeof parsed !== 'string', source);
	return parsed;
}

const whole: readonly (readonly [source: string, title: string, matches: boolean])[] = [
	['工作打算', '工作打算', true],
	['工作打算', '明年工作打算', false],
	['*打算', '明年工作打算', true],
	['*打算', '打算', true],
	['*打算', '打算如何', false],
	['(明年|來年)*', '来年工作', true],
	['(存在|)的(問題|不足)', '存在的不足', true],
	['(存在|)的(問題|不足)', '的問題', true],
	['(存在|)的(問題|不足)', '存在問題', false],
	['（甲｜乙）丙', '乙丙', true],
	['*a*b*', 'xaxbx', true],
	['*a*b*', 'xbxax', false],
	['Next *', 'next steps', true],
];

const within: readonly (readonly [source: string, text: string, occurs: boolean])[] = [
	['與…要求…差距', '但與羣眾的要求相比還有差距。', true],
	['與…要求…差距', '與會者提出要求。差距很大。', false],
	['與…差距', `與${'遠'.repeat(40)}差距`, true],
	['與…差距', `與${'遠'.repeat(41)}差距`, false],
	['與...差距', '與人差距', true],
	['^今後', '今後要努力。', true],
	['^今後', '很好。今後要努力。', true],
	['^今後', '就今後的合作商量。', false],
	['^…如下', '現將情況匯報如下：', true],
];

describe('patterns of profiles', () => {
	for (const [source, title, matches] of whole) {
		it(`${source} ${matches ? 'covers' : 'does not cover'} ${title}`, () =>
			assert.equal(matchesWhole(pattern(source), fold(title)), matches));
	}

	for (const [source, text, occurs] of within) {
		it(`${source} ${occurs ? 'occurs' : 'does not occur'} in ${text.slice(0, 20)}`, () =>
			assert.equal(occursIn(pattern(source), fold(text)), occurs));
	}

	it('measures the longest stretch that it covers', () => {
		assert.equal(longestIn(pattern('婦聯*總結'), fold('xx鎮婦聯年終工作總結')), 8);
	});

	for (const [source, fault] of [
		['', 'empty'],
		['*', 'empty'],
		['(a|)', 'empty'],
		['(a|b', 'unclosed-group'],
		['a)b', 'unopened-group'],
		['((a))', 'nested-group'],
		['a'.repeat(1001), 'too-long'],
	] as const) {
		it(`${source.slice(0, 10) || 'nothing'} is ${fault}`, () => assert.equal(parsePattern(source), fault));
	}

	it('takes no notice of how much could be tried', () => {
		const hostile = pattern('*a*a*a*a*a*a*a*a*a*a*b');
		assert.equal(matchesWhole(hostile, 'a'.repeat(2000)), false);
		assert.equal(occursIn(pattern('a…a…a…a…a…a…b'), 'a'.repeat(2000)), false);
	});
});
