import assert from 'node:assert/strict';
import { countLine, countPlaceholders, countRange } from '../../src/core/count';
import { rescan, scanText } from '../../src/core/scan/scan';

const lines: readonly (readonly [what: string, text: string, count: number])[] = [
	['Han and the marks beside it', '完成了任務，很好。', 9],
	['a run of digits is one', '完成1,260件，佔96.5%。', 8],
	['a Latin word is one, with its inner marks', '修正 user-list/v2.1 的問題', 6],
	['marks beside Latin count nothing', 'Hello, world!', 2],
	['quotation marks around Han', '“雙學雙比”', 6],
	['every mark of a row', '等等……', 4],
	['white space counts nothing', '　工 作　', 2],
	['the mark of a heading counts nothing, its title does', '一、主要工作', 4],
	['nor does a mark of markdown', '## 本週完成', 4],
	['the mark of a list item', '- 完成', 2],
	['the number of a list item', '（3）完成了初稿', 5],
	['the marks of bold', '**重點**工作', 4],
	['a link counts as its text', '見[附件](a.md)', 3],
	['an open blank counts nothing', '在xx鎮辦班__期', 5],
	['a comment is guidance', '完成<!-- 寫明數量 -->了', 3],
	['a line of a table', '| 項目 | 數量 |', 4],
	['the rule of a table', '|---|---|', 0],
	['a character outside the BMP is one', '𠮷𠮷', 2],
	['nothing', '', 0],
];

describe('字數', () => {
	for (const [what, text, count] of lines) {
		it(what, () => {
			const [line] = scanText(text).lines;
			assert.ok(line);
			assert.equal(countLine(line), count);
		});
	}

	it('counts code, not its fence, and neither front matter nor comments over several lines', () => {
		const scan = scanText('---\ntitle: 年終總結\n---\n<!-- 請填\n寫 -->完\n```\nlet a\n```');
		assert.equal(countRange(scan, { start: { line: 0, column: 0 }, end: { line: 8, column: 0 } }), 3);
	});

	it('counts parts of lines', () => {
		const scan = scanText('一、成績。今年很好\n明年更好');
		assert.equal(countRange(scan, { start: { line: 0, column: 5 }, end: { line: 1, column: 2 } }), 6);
	});

	it('counts open blanks that begin in a range', () => {
		const scan = scanText('xx鎮\n__期和__人');
		assert.equal(countPlaceholders(scan, { start: { line: 0, column: 1 }, end: { line: 1, column: 4 } }), 1);
	});

	it('gives the same count under every line end', () => {
		const counts = ['\n', '\r\n', '\r'].map((end) => {
			const scan = scanText(['一、成績', '辦班3期。', '二、打算'].join(end));
			return countRange(scan, { start: { line: 0, column: 0 }, end: { line: 2, column: 4 } });
		});
		assert.deepEqual(counts, [9, 9, 9]);
	});

	it('counts as far as it is asked', () => {
		const scan = scanText('一、成績\n辦班3期。\n走訪xx戶。\n二、打算');
		const range = { start: { line: 0, column: 2 }, end: { line: 3, column: 4 } };
		const all = countRange(scan, range);
		for (let enough = 0; enough <= all + 1; enough++) {
			const count = countRange(scan, range, enough);
			assert.equal(Math.min(count, enough), Math.min(all, enough));
		}
	});

	it('counts anew what an edit changed, whatever was counted before', () => {
		const before = scanText('一、成績\n辦班3期。\n走訪xx戶。');
		const all = { start: { line: 0, column: 0 }, end: { line: 9, column: 0 } };
		const count = countRange(before, all);
		for (const lines of [[], ['很好。'], ['很好。', '', '很多']]) {
			const after = rescan(before, { from: 1, to: 2, lines });
			const fresh = scanText(after.lines.map(({ text }) => text).join('\n'));
			assert.equal(countRange(after, all), countRange(fresh, all));
			assert.equal(countRange(before, all), count);
		}
	});
});
