import assert from 'node:assert/strict';
import { endOf, hasLetter, isLetter, isLetterOrNumber, startOf, withoutSigns } from '../../src/core/letters';

describe('letters', () => {
	it('are those of the tables of all characters', () => {
		const wrong: string[] = [];
		for (let code = 0; code <= 0x10ffff; code++) {
			const character = String.fromCodePoint(code);
			if (isLetter(code) !== /^\p{L}$/u.test(character)) wrong.push(`letter ${code.toString(16)}`);
			if (isLetterOrNumber(code) !== /^[\p{L}\p{N}]$/u.test(character)) wrong.push(`number ${code.toString(16)}`);
		}
		assert.deepEqual(wrong, []);
	});

	const texts = [
		'',
		'〈',
		'《工作》',
		'12工作34',
		'——……！！！！',
		'××××××',
		'☆☆☆☆☆☆a☆☆☆☆☆☆',
		'\u{1f3af}\u{20000}\u{1f3af}',
		'\ud83c甲\udfaf',
		'\udfaf\ud83c',
		'（１）1',
		'a',
		'９',
		'é—',
		'（一）※１※',
	];
	for (const text of texts) {
		it(`are found in ${JSON.stringify(text)} as by a pattern`, () => {
			assert.equal(hasLetter(text), /\p{L}/u.test(text));
			assert.equal(text.slice(startOf(text, isLetterOrNumber, 5)), text.replace(/^[^\p{L}\p{N}]{1,5}/u, ''));
			assert.equal(text.slice(0, endOf(text, isLetterOrNumber, 5)), text.replace(/[^\p{L}\p{N}]{1,5}$/u, ''));
			assert.equal(withoutSigns(text), text.replace(/^[^\p{L}]{1,4}|[^\p{L}\p{N}]{1,4}$/gu, ''));
		});
	}
});
