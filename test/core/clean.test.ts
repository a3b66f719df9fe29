import assert from 'node:assert/strict';
import { cleanedText } from '../../src/core/index';

const cases: Readonly<Record<string, readonly [text: string, cleaned: string, pieces: number]>> = {
	'a page around a text': [
		'好文站\n\n位置：首頁 > 範文\n\n總結（精選3篇）\n\n光陰似箭，下面是小編整理的總結，希望對大家有幫助。\n\n一、工作\n良好的`成績。\n\n標籤：總結',
		'總結\n\n一、工作\n良好的成績。\n',
		6,
	],
	'a text without residue': ['總結\n\n一、工作\n良好的成績。', '總結\n\n一、工作\n良好的成績。', 0],
	'nothing but residue': ['標籤：總結', '', 1],
};

describe('cleaning a text', () => {
	for (const [name, [text, cleaned, pieces]] of Object.entries(cases)) {
		for (const end of ['\n', '\r\n']) {
			it(`${name}, ${end === '\n' ? 'LF' : 'CRLF'}`, () => {
				const result = cleanedText(text.replaceAll('\n', end));
				assert.equal(result.text, cleaned.replaceAll('\n', end));
				assert.equal(result.removed.length, pieces);
				assert.equal(cleanedText(result.text).removed.length, 0, 'cleaning twice changes nothing more');
			});
		}
	}
});
