import { deepEqual } from 'node:assert/strict';
import { markAt, markByPattern } from '../../../src/core/scan/heading-mark';

describe('the mark of a heading', () => {
	const before = ['', '前'];
	const opened = ['', '（', '(', '﹙'];
	const numerals = ['', '一', '二', '九', '十', '廿', '十一', '二十', '一二', '1', '零'];
	const closed = ['', '）', ')', '、', '．', '：', ' '];
	const behind = ['', '、', '．', '：', ' ', '\u3000', ' 、', '三', '十', '工作', '）'];
	for (const open of opened) {
		it(`${open || 'without a bracket'}: is what the patterns say`, () => {
			for (const first of before) {
				for (const numeral of numerals) {
					for (const close of closed) {
						for (const rest of behind) {
							const text = first + open + numeral + close + rest;
							deepEqual(markAt(text, first.length), markByPattern(text, first.length), text);
						}
					}
				}
			}
		});
	}
});
