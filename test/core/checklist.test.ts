import assert from 'node:assert/strict';
import { analyze, reanalyze } from '../../src/core/analysis';
import { checklistOf } from '../../src/core/checklist';
import { outlineOf } from '../../src/core/outline';
import { builtinProfile } from '../../src/core/profile/builtin';
import { loadProfiles } from '../../src/core/profile/load';
import { parseProfile } from '../../src/core/profile/parse';
import type { Profile } from '../../src/core/profile/profile';
import { rescan, scanText } from '../../src/core/scan/scan';
import { body } from './outline-support';

/** `id status@line` of every item that is there; `!` behind what is out of order. */
function judged(text: string, profile: Profile | undefined): string {
	const scan = scanText(text);
	const [document] = outlineOf(scan).documents;
	assert.ok(document && profile);
	return checklistOf(scan, document, profile)
		.items.filter(({ status }) => status !== 'missing')
		.map(({ spec, status, at, outOfOrder }) => `${spec.id} ${status}@${(at?.line ?? -2) + 1}${outOfOrder ? '!' : ''}`)
		.join(', ');
}

function paragraphs(...lines: readonly string[]): string {
	return lines.map((line) => (/^(?:[一二三四]、|#)/u.test(line) ? `${line}\n${body}` : line)).join('\n');
}

const title = '年終工作總結';

/** Each heading stands alone with a paragraph under it; lines are those of the headings. */
const headings: readonly (readonly [heading: string, ids: string])[] = [
	['存在问题', 'problems'],
	['存在的主要問題和下一步工作打算', 'problems plan'],
	['問題及打算', 'problems plan'],
	['当前工作中存在的困惑', 'problems'],
	['20xx年打算', 'plan'],
	['2025年工作要點', 'plan'],
	['今后努力方向', 'plan'],
	['下學期的工作', 'plan'],
	['一年來的主要工作及成效', 'achievements'],
	['本年度各項任務完成情況', 'achievements'],
	['我鎮基本情況', 'overview'],
	['【工作回顧】', 'achievements'],
	['Next Steps', 'plan'],
	['What went well', 'achievements'],
	['實施“春蕾計劃”，救助貧困女童', 'achievements'],
	['補齊民生短板，解決突出問題', 'achievements'],
];

const texts: readonly (readonly [what: string, lines: readonly string[], items: string])[] = [
	[
		'headings that name the work itself are the main work together',
		[title, '一、抓隊伍，強素質', '二、抓產業，促增收', '三、存在不足', '四、明年打算'],
		'achievements done@2, problems done@6, plan done@8',
	],
	[
		'an appendix is not the work',
		[title, '一、主要工作', '二、存在問題', '三、明年打算', '附件：統計表'],
		'achievements done@2, problems done@4, plan done@6',
	],
	[
		'the paragraph before the first heading introduces',
		[title, '20xx年，我鎮在縣委領導下，各項工作順利完成。現將有關情況總結如下：', '一、主要工作'],
		'overview unheaded@2, achievements done@3',
	],
	[
		'problems and plan said at the end without a heading',
		[title, '一、主要工作', '但與羣眾的要求相比還有差距，宣傳不夠深入。', '新的一年，我們將把服務送到每個村。'],
		'achievements done@2, problems unheaded@4, plan unheaded@5',
	],
	[
		'a text without headings',
		[
			'我的年終總結',
			'時光飛逝，一年就要過去了，現將工作總結如下。',
			'業務上，全年辦結案件86件，無一差錯。',
			'不足的是，對新法規學得不深。',
			'今後，我將每月學習一部法規。',
		],
		'overview unheaded@2, achievements unheaded@3, problems unheaded@4, plan unheaded@5',
	],
	[
		'what only sounds like problems in the middle of the work',
		[title, '一、主要工作', '雖然票數還有一定的距離，但很多家庭受到了教育。', body, body, body, body],
		'achievements done@2',
	],
	[
		'a section in the wrong place is out of order, not those that it passed',
		[title, '一、明年打算', '二、主要工作', '三、存在問題'],
		'achievements done@4, problems done@6, plan done@2!',
	],
	[
		'sections under a single title heading',
		['# 年終工作總結', '## 主要工作', body, '## 存在問題', body],
		'overview unheaded@2, achievements done@3, problems done@6',
	],
	[
		'a section further in',
		[title, '一、全年工作總結', '（一）主要成績', body, '（二）存在不足', body, '二、明年工作計劃'],
		'achievements done@2, problems done@6, plan done@8',
	],
];

describe('checklist', () => {
	const annual = builtinProfile('annual-work-summary');

	for (const [heading, ids] of headings) {
		it(`binds ${heading} to ${ids}`, () => {
			const items = judged(`${title}\n一、${heading}\n${body}`, annual);
			assert.deepEqual(
				items.split(', ').map((item) => item.split(' ')[0]),
				ids.split(' '),
			);
		});
	}

	for (const [what, lines, items] of texts) {
		it(what, () => {
			for (const end of ['\n', '\r\n']) assert.equal(judged(paragraphs(...lines).replaceAll('\n', end), annual), items);
		});
	}

	const statuses: readonly (readonly [status: string, section: string])[] = [
		['empty', ''],
		['empty', '<!-- 寫明數量 -->\n____'],
		['unfilled', '全年辦班__期，效果很好。'],
		['thin', '很好。'],
		['done', '全年辦班三期，效果很好。'],
	];
	for (const [status, section] of statuses) {
		it(`is ${status}: ${JSON.stringify(section)}`, async () => {
			const parsed = await parseProfile(
				'id: p\nsections: [{id: work, title: 工作, length: {min: 8}}, {id: rest, title: 其他}]',
			);
			const [loaded] = loadProfiles([parsed]);
			assert.equal(
				judged(`總結\n一、工作\n${section}\n二、其他\n${body}`, loaded?.profile).split('@')[0],
				`work ${status}`,
			);
		});
	}

	it('counts a blank in a heading as open', () => {
		assert.equal(judged(`${title}\n一、20xx年工作打算\n${body}`, annual), 'plan unfilled@2');
	});

	it('counts required sections that are done', () => {
		const scan = scanText(paragraphs(title, '一、主要工作', '二、存在問題'));
		const [document] = outlineOf(scan).documents;
		assert.ok(document && annual);
		const { done, required } = checklistOf(scan, document, annual);
		assert.deepEqual([done, required], [2, 3]);
	});
});

const places: readonly (readonly [what: string, lines: readonly string[], section: string, place: string])[] = [
	['between its neighbours', [title, '一、主要工作', '二、明年打算'], 'problems', '4:1 #1'],
	['before what follows it', [title, '一、存在問題', '二、明年打算'], 'achievements', '2:1 #0'],
	['at the end', [title, '一、主要工作', '二、存在問題'], 'plan', '5:53 #2'],
	[
		'before signature and date',
		[title, '一、主要工作', '', '　　　　　　　　xx鎮人民政府', '20xx年12月31日'],
		'plan',
		'4:1 #1',
	],
	['before the closing formula', [title, '一、主要工作', '以上報告，請予審議。'], 'plan', '4:1 #1'],
	['in a text without headings', [title, body], 'plan', '2:53 #0'],
];

describe('where a missing section belongs', () => {
	for (const [what, lines, section, place] of places) {
		it(what, () => {
			const scan = scanText(paragraphs(...lines));
			const [document] = outlineOf(scan).documents;
			const profile = builtinProfile('annual-work-summary');
			assert.ok(document && profile);
			const item = checklistOf(scan, document, profile).items.find(({ spec }) => spec.id === section);
			assert.ok(item);
			const { insertAt, insertIndex } = item;
			assert.equal(`${insertAt.line + 1}:${insertAt.column + 1} #${insertIndex}`, place);
		});
	}
});

describe('checklist of an edited text', () => {
	it('equals that of the new text', () => {
		const profile = builtinProfile('annual-work-summary');
		assert.ok(profile);
		const before = paragraphs(title, '一、抓隊伍', '二、抓產業', '三、存在不足', '新的一年，我們將把服務送到每個村。');
		const lines = before.split('\n');
		let scan = scanText(before);
		for (const [n, line] of lines.entries()) {
			for (const changed of [[], [`${line}很好`], ['二、明年打算', line], ['但與要求相比還有差距。']]) {
				const edited = [...lines.slice(0, n), ...changed, ...lines.slice(n + 1)];
				const hinted = rescan(scan, { from: n, to: n + 1, lines: changed });
				assert.equal(listed(hinted), listed(scanText(edited.join('\n'))));
			}
			scan = rescan(scan, { from: n, to: n + 1, lines: [line] });
		}
		function listed(of: typeof scan): string {
			const [document] = outlineOf(of).documents;
			assert.ok(document && profile);
			const { items } = checklistOf(of, document, profile);
			return JSON.stringify(
				items.map(({ spec: _, sections, ...facts }) => [facts, sections.map(({ title: name }) => name)]),
			);
		}
	});

	it('takes no title for prose, whatever was typed behind it', () => {
		const profile = builtinProfile('annual-work-summary');
		const text = [
			title,
			'一、主要工作',
			'（一）种植',
			'1.水稻',
			'（1）人手捉襟见肘。种了水稻。',
			'（2）养鱼。养了鱼。',
		].join('\n');
		const change = { from: 4, to: 5, lines: ['（1）人手捉襟见肘。种了水稻。很好。'] };
		const before = analyze(text, profile);
		const after = reanalyze(before, change);
		for (const { checklists } of [before, after]) {
			const [checklist] = checklists;
			const problems = checklist?.items.find(({ spec }) => spec.id === 'problems');
			assert.equal(problems?.status, 'missing');
		}
	});
});

describe("checklist by a profile of one's own", () => {
	const cases: readonly (readonly [what: string, sections: string, text: string, items: string])[] = [
		[
			'one of several is enough',
			'[{id: a, title: 甲, required: {oneOf: g}}, {id: b, title: 乙, required: {oneOf: g}}]',
			`總結\n一、乙\n${body}`,
			'b done required',
		],
		[
			'none of several is there',
			'[{id: a, title: 甲, required: {oneOf: g}}, {id: b, title: 乙, required: {oneOf: g}}]',
			`總結\n一、丁項工作\n${body}`,
			'a missing required',
		],
		[
			'subsections stand after their section',
			'[{id: a, title: 甲, required: yes, sections: [{id: b, title: 乙, required: yes}]}]',
			`總結\n一、甲\n（一）乙\n${body}`,
			'a done required, b done required',
		],
		[
			'a missing section asks for no subsections',
			'[{id: a, title: 甲, required: yes, sections: [{id: b, title: 乙, required: yes}]}]',
			`總結\n一、丁項工作\n${body}`,
			'a missing required',
		],
	];
	for (const [what, sections, text, expected] of cases) {
		it(what, async () => {
			const [loaded] = loadProfiles([await parseProfile(`id: p\nsections: ${sections}`)]);
			const scan = scanText(text);
			const [document] = outlineOf(scan).documents;
			assert.ok(document && loaded?.profile);
			const items = checklistOf(scan, document, loaded.profile).items.filter(({ required }) => required);
			assert.equal(items.map(({ spec, status }) => `${spec.id} ${status} required`).join(', '), expected);
		});
	}
});
