import fc from 'fast-check';

/**
 * How often a property runs, and from which seed: `npm run fuzz` gives both, a plain test run has few runs and a seed of its own,
 * which fast-check prints when something breaks.
 */
export function runs(few: number): { readonly numRuns: number; readonly seed?: number } {
	const { FUZZ_RUNS, FUZZ_SEED } = process.env;
	return { numRuns: Number(FUZZ_RUNS ?? few), ...(FUZZ_SEED !== undefined && { seed: Number(FUZZ_SEED) }) };
}

/** One of the words of several rows. */
const oneOf = (...rows: readonly (readonly string[])[]) => fc.constantFrom(...rows.flat());

const ordinals = oneOf(
	[
		'一、',
		'二、',
		'五、',
		'十二、',
		'（一）',
		'(三)',
		'1、',
		'2．',
		'3. ',
		'1.2 ',
		'（4）',
		'①',
		'第一，',
		'第二部分 ',
	],
	['第三章 ', '壹、', 'II. ', 'B. ', '# ', '## ', '#### ', '**一、', '【', '篇1：', '[篇2]', '附件1：'],
);
const titles = oneOf(
	['基本情況', '主要工作及成效', '存在的问题', '下一步打算', '工作亮點', '經驗體會', '明年工作計劃', '年終工作總結'],
	['問題及打算', '一、二、三', '主要工作：', '存在問題。', 'Summary', '**重點**', '20xx年工作要點'],
);
const blanks = oneOf(
	[
		'20xx年',
		'20××年度',
		'201×年',
		'XX镇',
		'××鄉',
		'xx',
		'__',
		'____年__月__日',
		'＿＿',
		'_名',
		'○○公司',
		'〇〇',
		'OO局',
	],
	[
		'**村',
		'＊＊',
		'某某',
		'某局',
		'（姓名）',
		'【填寫】',
		'[請填入]',
		'TODO',
		'待定',
		'達 %',
		'共 萬元',
		'於 月18日',
		'《》',
		'□',
		'？？',
	],
	['__—__歲', '3×5', 'x光', '×2', '某些', '____________'],
);
const words = oneOf(
	[
		'今年以来',
		'我鎮',
		'走訪農戶320戶',
		'調解糾紛',
		'投入3.5万元',
		'增長12%',
		'同比下降２０％',
		'的的',
		'我们我们',
		'民國113年',
	],
	[
		'2023年2月30日',
		'3月5日（星期三）',
		'其中男12人，女8人，共30人',
		'軟件',
		'质量',
		'“未闭',
		'（括号',
		'中,文',
		'。。',
		'，，',
		'萬元',
		'幹部',
	],
);
const marks = oneOf(['，', '。', '；', '：', '！', '、', '……', ' ', '　', '\t', '|', '-', '\\']);
const markup = oneOf(
	[
		'```',
		'~~~',
		'---',
		'***',
		'===',
		'<!--',
		'-->',
		'<!-- summary-writer-ignore -->',
		'<!-- summary-writer-ignore-next-line -->',
	],
	[
		'| a | b |',
		'|---|---|',
		'> ',
		'- ',
		'* ',
		'[x]',
		'![a](b)',
		'title: xx',
		'\u{1F3AF}',
		'\ud800',
		'\udc00',
		'\0',
		'\u202e',
		'e\u0301',
		'\u200b',
	],
);

const sentence = fc
	.array(fc.oneof({ weight: 4, arbitrary: words }, { weight: 3, arbitrary: blanks }, { weight: 3, arbitrary: marks }), {
		maxLength: 9,
	})
	.map((parts) => parts.join(''));
const heading = fc.tuple(ordinals, titles, fc.constantFrom('', '。', '：', ' ')).map((parts) => parts.join(''));
const odd = fc
	.array(fc.oneof(markup, ordinals, titles, blanks, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 5 })
	.map((parts) => parts.join('').replaceAll(/[\r\n]/g, ''));

/** One line of a summary: a heading, a run-in heading, prose with blanks, an empty line, or something odd. Without a line end. */
export const summaryLine: fc.Arbitrary<string> = fc.oneof(
	{ weight: 3, arbitrary: heading },
	{ weight: 2, arbitrary: fc.tuple(heading, sentence).map(([start, rest]) => `${start}${rest}`) },
	{ weight: 5, arbitrary: sentence },
	{ weight: 1, arbitrary: fc.constant('') },
	{ weight: 2, arbitrary: odd },
);

/** A summary: a title, then lines, with one kind of line end or a mixture. */
export const summaryText: fc.Arbitrary<string> = fc
	.tuple(
		fc.constantFrom('', '某鎮20××年工作總結', '篇1 年终工作总结', '---', '# 述职报告', '申请表'),
		fc.array(summaryLine, { maxLength: 24 }),
		fc.constantFrom('\n', '\r\n', '\r', 'mixed'),
	)
	.map(([title, lines, eol]) =>
		[title, ...lines].reduce(
			(text, line, n) => text + (eol === 'mixed' ? (['\n', '\r\n', '\r'][n % 3] ?? '\n') : eol) + line,
		),
	);
