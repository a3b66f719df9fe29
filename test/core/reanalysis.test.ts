import assert from 'node:assert/strict';
import { analyze, builtinProfile, type LineChange, reanalyze } from '../../src/core/index';

interface Case {
	readonly what: string;
	readonly before: readonly string[];
	readonly change: LineChange;
	readonly profile?: string;
}

const work = ['一、工作情況', '開展走訪。', '二、存在問題', '人手不足。'];

/** What random edits once found to differ from the new text read from scratch, and what is easily got wrong. */
const cases: readonly Case[] = [
	{
		what: 'a title whose blank is none in a form',
		before: ['工作總結', '一、Summary　__今年以來', '開展走訪。'],
		change: { from: 0, to: 0, lines: ['申請表'] },
		profile: 'integrity-report',
	},
	{
		what: 'an empty line below a heading at the end of the text',
		before: ['一、工作情況', '開展走訪。', '二、存在問題'],
		change: { from: 3, to: 3, lines: ['', ''] },
	},
	{ what: 'the last line of the text', before: work, change: { from: 3, to: 4, lines: ['人手不足，經費也不足。'] } },
	{ what: 'a line between headings', before: work, change: { from: 1, to: 1, lines: ['開會。', ''] } },
	{ what: 'the body of a heading gone', before: work, change: { from: 1, to: 2, lines: [] } },
	{ what: 'a longer title', before: work, change: { from: 2, to: 3, lines: ['二、存在的主要問題'] } },
	{
		what: 'a title that becomes a sentence',
		before: work,
		change: { from: 2, to: 3, lines: ['二、存在問題，須改。'] },
	},
	{ what: 'a table of contents', before: ['目錄', ...work, ...work], change: { from: 3, to: 4, lines: ['二、問題'] } },
	{
		what: 'a number between headings that is none itself',
		before: ['一、工作情況', '開會三次。', '第三、會議', '第二、存在問題', '人手不足。', '三、今後打算', '加強學習。'],
		change: { from: 2, to: 3, lines: ['會議開了三次。'] },
	},
	{
		what: 'a comment about the next line, with a line put between',
		before: ['工作總結', '<!-- summary-writer-ignore -->', '走訪xx戶。', '走訪xx戶。'],
		change: { from: 2, to: 2, lines: ['走訪__戶。'] },
	},
	{
		what: 'a blank that makes a list of what was one name',
		before: ['走訪xx村。', '在xx村開會。'],
		change: { from: 0, to: 1, lines: ['走訪xx村、xx村。'] },
	},
	{
		what: 'a blank before others of its kind',
		before: ['工作總結', '走訪__戶。', 'xx鎮開會。', '在xx鎮。'],
		change: { from: 0, to: 1, lines: ['xx鎮工作總結'] },
	},
	{
		what: 'a line that joins two documents',
		before: ['總結 篇1', 'xx鎮。', '一、工作', '走訪__戶。', '總結 篇2', 'xx鎮。', '一、工作', '走訪。'],
		change: { from: 4, to: 6, lines: ['在xx鎮。'] },
	},
];

describe('an edit', () => {
	for (const { what, before, change, profile = 'annual-work-summary' } of cases) {
		it(`reads ${what} as from scratch`, () => {
			const chosen = builtinProfile(profile);
			const after = before.toSpliced(change.from, change.to - change.from, ...change.lines);
			const { scan, source, outline, groups, checklists, diagnostics } = reanalyze(
				analyze(before.join('\n'), chosen),
				change,
			);
			const anew = analyze(after.join('\n'), chosen);
			assert.deepEqual(scan.lines, anew.scan.lines);
			assert.deepEqual(source.habits, anew.source.habits);
			assert.deepEqual(outline, anew.outline);
			assert.deepEqual(groups.groups, anew.groups.groups);
			assert.deepEqual(checklists, anew.checklists);
			assert.deepEqual(diagnostics, anew.diagnostics);
		});
	}

	it('that changes no heading, blank or finding leaves all of these as they are', () => {
		const before = analyze(['xx鎮工作總結', ...work].join('\n'), builtinProfile('annual-work-summary'));
		const after = reanalyze(before, { from: 2, to: 3, lines: ['開展入戶走訪。'] });
		assert.equal(after.outline, before.outline);
		assert.equal(after.groups, before.groups);
		assert.equal(after.diagnostics, before.diagnostics);
	});
});
