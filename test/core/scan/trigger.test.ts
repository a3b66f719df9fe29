import { deepEqual, equal } from 'node:assert/strict';
import { findPlaceholders } from '../../../src/core/scan/placeholder';
import { bracket } from '../../../src/core/scan/placeholder/bracket';
import { LineContext } from '../../../src/core/scan/placeholder/line';
import { missingNumber, words } from '../../../src/core/scan/placeholder/missing-number';
import { nextTrigger } from '../../../src/core/scan/placeholder/trigger';
import { word } from '../../../src/core/scan/placeholder/word';
import { scanText } from '../../../src/core/scan/scan';

const next = (text: string) => nextTrigger(text, 0, text, 0);

describe('where a blank may begin', () => {
	describe('what no reader is asked about is none', () => {
		for (const unit of ['次', '期']) {
			it(`the end of a word: ${unit}`, () => {
				for (const before of words[unit] ?? '') {
					for (const text of [`${before}${unit}`, `${before}${unit}，走訪`, `${before}${unit}人`]) {
						equal(nextTrigger(text, 1, text, 0) > 1, true, text);
						equal(missingNumber(new LineContext(text), 1), 2, text);
					}
				}
			});
		}
		for (const text of ['（一）', '(3)', '（十）走訪戶', '(九)。', '（０）'.replace('０', '0')]) {
			it(text, () => {
				equal(next(text), text.length);
				equal(bracket(new LineContext(text), 0), 1);
			});
		}
		it('項目', () => {
			const text = '項目建設';
			equal(next(text), text.length);
			equal(word(new LineContext(text), 0), 1);
		});
	});

	it('a line finds the same in its text as alone', () => {
		for (const end of ['\n', '\r\n', '\r']) {
			for (const begin of ['', '\ufeff']) {
				const lines = ['甲鎮20××年工作總結', '', '　　走訪××戶<!-- xx -->，____元', '`x`年', '【單位】'];
				const scan = scanText(begin + lines.join(end));
				deepEqual(
					scan.lines.map(({ candidates }) => candidates),
					lines.map((line) => findPlaceholders(line.replace(/<!--.*-->/, (comment) => ' '.repeat(comment.length)))),
				);
			}
		}
	});
});
