import assert from 'node:assert/strict';
import { analyze, builtinProfile, type LineChange, reanalyze } from '../../src/core/index';

interface Case {
	readonly what: string;
	readonly before: readonly string[];
	readonly change: LineChange;
	readonly profile?: string;
}

const work = ['一、工作情況', '開展走訪。', '二、存在問題', '人手不足。'];

const numbered = [
	'一、工作',
	'開會。',
	'二、今後的打算',
	'走訪。',
	'三、存在的問題',
	'人手不足。',
	'四、經驗',
	'加強。',
];
const listed = ['某鎮工作總結', '一、工作', '3. 走訪二十戶，核對台賬四十本。', '開會。', '二、問題', '人手不足。'];
const items = [
	'一、工作',
	'1. 開會',
	'會議開了三次。',
	'2. 走訪農戶二十戶，核對台賬四十本；',
	'走訪了很久。',
	'3. 核對',
	'核對完了。',
];
const clauses = [
	'一、工作',
	'（一）開會三次，比上年多了一次，會上一共討論了四個議題。',
	'（二）走訪農戶',
	'（三）加強學習。',
	'二、問題',
	'人手不足。',
];
const skipping = ['一、甲', '開會。', '三、乙', '走訪。', '四、丙', '加強。', '六、丁', '學習。'];
const bridged = ['一、工作', '開會。', '第二、問題', '人手不足。', '三、打算', '加強。', '四、經驗', '學習。'];
const punctuated = ['一、甲', '開會。', '二、乙', '走訪。', '三、丙', '加強。', '四．丁', '學習。', '五、戊', '檢查。'];
const jumping =
	'一、甲|（一）乙|1.丙|開會。|2.丁|走訪。|（二）戊|1.己|加強。|2.庚|學習。|二、辛|1.壬|檢查。|2.癸|整理。'.split('|');
/** So many that an edit which gives all of them other numbers has them said anew. */
const blanks = Array.from({ length: 80 }, (_, n) => (n % 5 === 0 ? '開會，，到會__人。' : '走訪__戶。'));

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
	{
		what: 'a blank beside another finding, among many of both',
		before: ['工作總結', ...blanks],
		change: { from: 31, to: 32, lines: ['開__次會，，，到會__人，，共__人。'] },
	},
	{
		what: 'a finding that goes with its blank, among many of both',
		before: ['工作總結', ...blanks],
		change: { from: 31, to: 32, lines: ['開會。'] },
	},
	{
		what: 'a name that more blanks want, above and below many others',
		before: ['xx鎮工作總結', ...blanks, '在xx鎮。'],
		change: { from: 31, to: 32, lines: ['開會，，在xx鎮。'] },
	},
	{
		what: 'a blank with a name of its own, before others and in the first of two documents',
		before: ['總結 篇1', 'xx鎮，__戶。', '走訪__戶。', '在xx鎮。', '總結 篇2', '走訪__戶。', 'xx鎮。'],
		change: { from: 2, to: 3, lines: ['在xx村走訪__戶。'] },
	},
	{
		what: 'the first blank of a document gone',
		before: ['總結 篇1', '走訪__戶。', '總結 篇2', '走訪__戶，核對__本。', '在xx鎮，__人。'],
		change: { from: 3, to: 4, lines: ['走訪，核對__本。'] },
	},
	{
		what: 'the only blank of a document gone',
		before: ['總結 篇1', '走訪__戶。', '總結 篇2', '核對__本。', '總結 篇3', '__人。'],
		change: { from: 3, to: 4, lines: ['核對。'] },
	},
	{
		what: 'a name that is one of several no more',
		before: ['走訪xx村、xx村。', '在xx村開會，__人。', '又在xx村。'],
		change: { from: 0, to: 1, lines: ['走訪xx村。'] },
	},
	{
		what: 'another name for a blank between two of one group',
		before: ['在xx鎮。', '在xx村，__人。', '在xx鎮。'],
		change: { from: 1, to: 2, lines: ['在xx校，__人。'] },
	},
	{
		what: 'a blank above the first document',
		before: ['在__。', '總結 篇1', '走訪__戶。', '總結 篇2', '核對__本。'],
		change: { from: 0, to: 1, lines: ['在__，__人。'] },
	},
	{
		what: 'a title that is that of a heading below',
		before: numbered,
		change: { from: 0, to: 1, lines: ['一、存在的問題'] },
	},
	{
		what: 'a stop behind one title of many',
		before: numbered,
		change: { from: 2, to: 3, lines: ['二、今後的打算。'] },
	},
	{
		what: 'a line above a number that is missing',
		before: skipping,
		change: { from: 1, to: 1, lines: ['開會。', ''] },
	},
	{
		what: 'a missing number at the beginning of a paragraph',
		before: skipping,
		change: { from: 3, to: 4, lines: ['二、人手不足，經費也不足，而且來得太慢，材料又多，實在沒有按時報送；'] },
	},
	{
		what: 'a longer title where a number is missing',
		before: skipping,
		change: { from: 0, to: 1, lines: ['一、甲乙'] },
	},
	{
		what: 'an item of a list that is alone in its series',
		before: listed,
		change: { from: 2, to: 3, lines: ['3. 走訪二十戶，核對台賬四十本；按時報送。'] },
	},
	{
		what: 'items of a list that become titles one by one',
		before: items,
		change: { from: 3, to: 4, lines: ['2. 走訪農戶'] },
	},
	{
		what: 'a title that becomes a sentence among others that are ones already',
		before: clauses,
		change: {
			from: 2,
			to: 3,
			lines: ['（二）走訪農戶，解決困難，今年一共走訪了四十二戶，比上年多了十二戶，沒有一戶落下。'],
		},
	},
	{
		what: 'the first title below that of the text',
		before: listed,
		change: { from: 1, to: 2, lines: ['一、主要工作'] },
	},
	{
		what: 'a paragraph between numbers that is none any more',
		before: listed,
		change: {
			from: 3,
			to: 4,
			lines: ['會議開了三次，議', '題四個，一共到會四十二人，比上年多了十二人，會後都按時整理了記錄。'],
		},
	},
	{
		what: 'a line above a title without a mark',
		before: [...work, '', '下一步打算', '加強學習，多走訪，多聽意見。'],
		change: { from: 3, to: 5, lines: ['人手不足，經費也不足，', '材料來得慢'] },
	},
	{ what: 'a line above a mark of another kind', before: bridged, change: { from: 1, to: 1, lines: ['', '開會。'] } },
	{ what: 'a longer title of another kind', before: bridged, change: { from: 2, to: 3, lines: ['第二、問題和不足'] } },
	{ what: 'a line above other punctuation', before: punctuated, change: { from: 1, to: 2, lines: ['開會。', ''] } },
	{ what: 'a line above a level left out', before: jumping, change: { from: 1, to: 1, lines: ['開會。'] } },
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
