import assert from 'node:assert/strict';
import { analyze, builtinProfile, handInReport, reanalyze } from '../../src/core/index';

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
});
