import assert from 'node:assert/strict';
import fc from 'fast-check';
import { headingsOf, outlineOf, type Section } from '../../src/core/outline';
import { scanText } from '../../src/core/scan/scan';
import { comparePositions, type Position } from '../../src/core/text';
import { body } from './outline-support';

/** What lines of summaries are made of, good and bad. */
const scraps = [
	'一、',
	'二、',
	'三、',
	'（一）',
	'(二)',
	'1.',
	'2、',
	'1.1',
	'1.2 ',
	'（1）',
	'①',
	'第一、',
	'第二部分 ',
	'壹、',
	'II. ',
	'A. ',
	'# ',
	'## ',
	'###',
	'**',
	'【',
	'】',
	'篇1',
	'第2篇',
	'工作總結',
	'存在問題',
	'主要工作',
	'主要工作：',
	'案由一：',
	'目錄',
	'====',
	'----',
	'```',
	'<!--',
	'-->',
	'20xx年',
	' ',
	'　',
	'\t',
	'。',
	'，',
	'；',
	'：',
	'……3',
	'甲',
	'x',
	body,
	'\ud83c\udfaf',
	'\ud800',
];
const line = fc.array(fc.constantFrom(...scraps), { maxLength: 5 }).map((parts) => parts.join(''));
const text = fc
	.tuple(fc.array(fc.oneof(line, fc.string()), { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r'))
	.map(([lines, end]) => lines.join(end));

describe('laws of the outline', () => {
	it('nests ordered ranges inside the text', () => {
		fc.assert(
			fc.property(text, (source) => {
				const { lines } = scanText(source);
				const { documents } = outlineOf(scanText(source));
				assert.ok(documents.length > 0);
				let last: Position = { line: 0, column: 0 };
				for (const { range, sections, titleSpan } of documents) {
					assert.ok(comparePositions(last, range.start) <= 0);
					inOrder(sections, 1, range.start, range.end);
					if (titleSpan)
						assert.ok(titleSpan.from <= titleSpan.to && titleSpan.to <= (lines[titleSpan.line]?.text.length ?? -1));
					last = range.end;
				}
				assert.ok(last.line < lines.length && last.column <= (lines[last.line]?.text.length ?? -1));
			}),
			{ numRuns: 400 },
		);
	});

	it('finds marks and titles inside their lines, in order', () => {
		fc.assert(
			fc.property(text, (source) => {
				const { lines } = scanText(source);
				for (const document of outlineOf(scanText(source)).documents) {
					let previous: Position = { line: -1, column: 0 };
					for (const { line: n, heading } of headingsOf(document)) {
						const { from, to, title } = heading;
						assert.ok(
							from <= title.from && title.from <= title.to && title.to <= to && to <= (lines[n]?.text.length ?? -1),
						);
						assert.ok(comparePositions(previous, { line: n, column: from }) < 0);
						previous = { line: n, column: from };
					}
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('does not depend on the line ends', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
				assert.deepEqual(outlineOf(scanText(lines.join('\r\n'))), outlineOf(scanText(lines.join('\n'))));
			}),
			{ numRuns: 200 },
		);
	});

	for (const [name, source] of Object.entries({
		'（': '（'.repeat(1 << 20),
		'一、': '一、'.repeat(1 << 19),
		'一、二、': '一、二、'.repeat(1 << 18),
		'#': '#'.repeat(1 << 20),
		'1.': '1.'.repeat(1 << 19),
		'six marks in turn': ['一、甲', '（一）乙', '1.丙', '（1）丁', '①戊', body].join('\n').concat('\n').repeat(4000),
	})) {
		it(`reads a megabyte of ${name}`, () => assert.ok(outlineOf(scanText(source)).documents.length > 0));
	}
});

function inOrder(sections: readonly Section[], depth: number, from: Position, to: Position): void {
	let last = from;
	for (const section of sections) {
		assert.equal(section.depth, depth);
		assert.ok(comparePositions(last, section.start) <= 0);
		assert.ok(comparePositions(section.start, section.bodyStart) <= 0);
		assert.ok(comparePositions(section.bodyStart, section.end) <= 0);
		assert.ok(comparePositions(section.end, to) <= 0);
		inOrder(section.children, depth + 1, section.bodyStart, section.end);
		last = section.end;
	}
}
