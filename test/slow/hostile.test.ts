import assert from 'node:assert/strict';
import {
	analyze,
	applyEdits,
	builtinProfile,
	cleanedText,
	convertNumbering,
	isOutOfOrder,
	renumberEdits,
} from '../../src/core/index';

/** More of something than a function takes as arguments. */
const many = 150_000;

describe('hundreds of thousands of edits', () => {
	it('renumber headings with gaps', () => {
		const text = '一、甲\n三、乙\n七、丙\n'.repeat(many / 3);
		const edits = renumberEdits(analyze(text, undefined));
		assert.ok(edits.length > many / 2);
		assert.equal(isOutOfOrder(analyze(applyEdits(text, edits), undefined)), false);
	});

	it('convert headings to another style', () => {
		const { edits } = convertNumbering(analyze('（一）甲\n'.repeat(many), undefined), 'plain');
		assert.ok(edits.length > many / 2);
	});

	it('clean a text of what a site left in each of its lines', () => {
		const { text, removed } = cleanedText('良好的`成绩\n'.repeat(many));
		assert.equal(removed.length, many);
		assert.equal(text, '良好的成绩\n'.repeat(many));
	});
});

describe('what the careful rules compare', () => {
	const profile = builtinProfile('annual-work-summary');

	it('white space before hundreds of thousands of brackets is looked at once', () => {
		const { diagnostics } = analyze(`${' '.repeat(400_000)}${'（'.repeat(400_000)}`, profile);
		assert.equal(diagnostics.filter(({ code }) => code === 'unbalanced-pair').length, 0);
	});

	it('hundreds of thousands of words for the own unit are counted once', () => {
		const { diagnostics } = analyze(`工作總結\n${'我鎮，我鎮，全鄉，'.repeat(100_000)}`, profile);
		assert.equal(diagnostics.filter(({ code }) => code === 'unit-level-mixed').length, 100_000);
	});

	it('a member of an enumeration is compared with what stands directly before it', () => {
		const { diagnostics } = analyze(`一是甲，${'二、乙，'.repeat(300_000)}`, profile);
		assert.ok(diagnostics.every(({ code }) => code !== 'broken-chain'));
	});
});
