import assert from 'node:assert/strict';
import { analyze, builtinProfile, handInReport, namedQuestions, positionAfter, reanalyze } from '../../src/core/index';

const profile = builtinProfile('annual-work-summary');

/** Texts so long that what tries each place with each other would not come to an end. */
describe('texts made to be slow', () => {
	it('words that sections are known by, again and again in one line', () => {
		const { scan } = analyze(`${'工作'.repeat(400_000)}一`, profile, { markdown: true });
		assert.equal(scan.lines.length, 1);
	});

	it('an edit of a line with hundreds of thousands of blanks of one group', () => {
		const line = '20xx年××鎮'.repeat(100_000);
		const before = analyze(line, profile);
		const after = reanalyze(before, { from: 0, to: 1, lines: [`${line}一`] });
		assert.equal(after.groups.groups.length, before.groups.groups.length);
	});

	it('a report of what is ignored on such a line', () => {
		const line = '总x×總'.repeat(200_000);
		const report = handInReport(analyze(line, profile));
		assert.equal(report.ignored.filter(({ code }) => code === 'unfilled-placeholder').length, 0);
	});

	it('marks of emphasis around each of many blanks in one line', () => {
		const { diagnostics } = analyze('甲：____。'.repeat(300_000), profile, { markdown: true });
		assert.equal(diagnostics.filter(({ code }) => code === 'unfilled-placeholder').length, 300_000);
	});

	it('sections of the profile inside each of many sections', () => {
		const { checklists } = analyze('一、甲\n（一）主要工作\n'.repeat(100_000), profile);
		assert.ok(checklists[0]?.items.some(({ sections }) => sections.length >= 100_000));
	});

	it('a comment that ignores for each of many lines', () => {
		const { diagnostics } = analyze('<!-- summary-writer-ignore -->\n走訪__戶\n'.repeat(200_000) + '走訪__戶', profile);
		const blanks = diagnostics.filter(({ code }) => code === 'unfilled-placeholder');
		assert.deepEqual(
			blanks.map(({ range }) => range.start.line),
			[400_000],
		);
	});

	it('doubled marks in a line with as many blanks', () => {
		const { diagnostics } = analyze('走訪__戶，'.repeat(100_000) + '甲，，'.repeat(100_000), profile);
		assert.equal(diagnostics.filter(({ code }) => code === 'doubled-punctuation').length, 100_000);
	});

	it('a place behind many edits of its line', () => {
		const edits = Array.from({ length: 100_000 }, (_, n) => {
			const start = { line: 0, column: n * 4 };
			return { range: { start, end: { line: 0, column: n * 4 + 2 } }, newText: '甲' };
		});
		assert.deepEqual(positionAfter(edits, { line: 0, column: 400_001 }), { line: 0, column: 300_001 });
		assert.deepEqual(positionAfter(edits, { line: 1, column: 5 }), { line: 1, column: 5 });
	});

	it('names for thousands of blanks that are asked for alike', () => {
		const keys = namedQuestions(analyze('走訪__戶\n'.repeat(15_000), undefined)).map(({ key }) => key);
		assert.equal(new Set(keys).size, 15_000);
	});
});
