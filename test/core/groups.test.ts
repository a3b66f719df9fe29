import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analyze, type Groups, reanalyze, relinked } from '../../src/core/index';

interface Case {
	readonly what: string;
	readonly text: string;
	/** The numbers of the groups of all blanks, in order. */
	readonly groups: string;
}

const linked: readonly Case[] = [
	{ what: 'the year, also of 年度', text: '20xx年工作總結\n20xx年初，20xx年度計劃，20XX 年底。', groups: '1 1 1 1' },
	{ what: 'the year in both scripts', text: '二○xx年工作，二○xx年年底。', groups: '1 1' },
	{ what: 'a town in all its forms', text: 'xx鎮工作。\nxx鎮婦聯與××镇政府。', groups: '1 1 1' },
	{ what: 'a masked town', text: '某某鄉開會。某某鄉政府研究。', groups: '1 1' },
	{ what: 'a company', text: '○○公司成立。○○公司發展。', groups: '1 1' },
	{ what: 'what belongs to a name', text: '在××養殖基地學習。再到××養殖基地。', groups: '1 1' },
	{ what: 'a set phrase', text: '“美麗xx.清潔鄉村”啟動。推進“美麗xx.清潔鄉村”。', groups: '1 1' },
	{ what: 'a prompt for one’s own organisation', text: '【單位名稱】的總結。【單位名稱】成立。', groups: '1 1' },
	{ what: 'a variable', text: '由 {{reviewer}} 審核，{{reviewer}} 簽字。', groups: '1 1' },
	{
		what: 'the ends of a range, each with its like',
		text: '20xx-20xx學年總結\n20xx-20xx學年已結束。',
		groups: '1 2 1 2',
	},
];

const apart: readonly Case[] = [
	{ what: 'numbers', text: '調換__名，培訓__名。', groups: '1 2' },
	{ what: 'percentages', text: '佔__%，佔__%。', groups: '1 2' },
	{ what: 'days and months', text: '__月__日開會，__月__日結束。', groups: '1 2 3 4' },
	{ what: 'persons', text: '××同志講話，××同志發言。', groups: '1 2' },
	{ what: 'bare names', text: '抓了三個村：××、××、××。', groups: '1 2 3' },
	{ what: 'names before different nouns', text: '××鄉、××縣。××大棚葡萄基地，××養殖基地。', groups: '1 2 3 4' },
	{ what: 'names of different lengths', text: 'xx公司與xxx公司合作。', groups: '1 2' },
	{ what: 'blanks written differently', text: 'xx鎮與○○鎮結對。', groups: '1 2' },
	{ what: 'villages of a list, there and elsewhere', text: '走訪xx村、xx村。在xx村開會。', groups: '1 2 3' },
	{ what: 'the two ends of a range', text: '20xx年9月至20xx年6月。20xx年小結。', groups: '1 2 3' },
	{ what: 'the year of a class and that of the report', text: '20xx级学生，20xx年工作。', groups: '1 2' },
	{ what: 'years of a form', text: '____年____月至____年____月。', groups: '1 2 3 4' },
	{ what: 'names in prompts', text: '[姓名]、[姓名]參加會議。', groups: '1 2' },
];

describe('Groups', () => {
	for (const { what, text, groups } of linked) it(`link ${what}`, () => assert.equal(numbersIn(text), groups));
	for (const { what, text, groups } of apart) it(`leave apart ${what}`, () => assert.equal(numbersIn(text), groups));

	it('begin anew in each document of a compilation, what stands before the first comes last', () => {
		const text = '20xx年總結匯編\n總結 篇1\n20xx年××鎮。\n一、工作\n××鎮。\n總結 篇2\n20xx年。\n一、工作\n××鎮。';
		const { groups } = analyze(text, undefined).groups;
		assert.deepEqual(
			groups.map(({ document, number, places }) => [document, number, places.length]),
			[
				[0, 1, 1],
				[0, 2, 2],
				[1, 1, 1],
				[1, 2, 1],
				[undefined, 1, 1],
			],
		);
	});

	it('are linked and taken apart by hand', () => {
		const { scan, groups } = analyze('20xx年，__名。\n20xx年，__人，20xx年。', undefined);
		const [a, b, c, d, e] = scan.lines.flatMap(({ placeholders }) => placeholders);
		assert(a && b && c && d && e);
		const numbers = (now: Groups): string => [a, b, c, d, e].map((one) => now.groupOf(one)?.number).join(' ');
		assert.equal(numbers(groups), '1 2 1 3 1');
		assert.equal(numbers(relinked(groups, [new Set([c])])), '1 2 3 4 1');
		assert.equal(numbers(relinked(groups, [new Set([b, d])])), '1 2 1 2 1');
		assert.equal(numbers(relinked(groups, [new Set([c]), new Set([c, d])])), '1 2 3 3 1');
		assert.equal(numbers(relinked(groups, [])), '1 2 1 3 1');
	});

	it('after an edit are those of the new text from scratch', () => {
		const line = fc.array(
			fc.constantFrom('20xx年', 'xx鎮', '××镇', '××村、', '__名', '至', '總結 篇1', '一、', '工作。'),
			{
				maxLength: 6,
			},
		);
		const text = fc.array(
			line.map((parts) => parts.join('')),
			{ minLength: 1, maxLength: 8 },
		);
		fc.assert(
			fc.property(text, text, fc.nat(), fc.nat(), (before, inserted, a, b) => {
				const from = a % before.length;
				const to = from + (b % (before.length - from + 1));
				const after = [...before.slice(0, from), ...inserted, ...before.slice(to)];
				const hinted = reanalyze(analyze(before.join('\n'), undefined), { from, to, lines: inserted });
				assert.equal(numbersOf(hinted), numbersIn(after.join('\n')));
			}),
		);
	});
});

function numbersIn(text: string): string {
	return numbersOf(analyze(text, undefined));
}

function numbersOf({ scan, groups }: Analysis): string {
	return scan.lines
		.flatMap(({ placeholders }) => placeholders.map((placeholder) => groups.groupOf(placeholder)?.number))
		.join(' ');
}
