import assert from 'node:assert/strict';
import { outlineOf } from '../../../src/core/outline';
import { builtinProfiles } from '../../../src/core/profile/builtin';
import { type ChooseInput, chooseProfile } from '../../../src/core/profile/choose';
import { scanText } from '../../../src/core/scan/scan';

function choice(text: string, about: Partial<ChooseInput> = {}) {
	const scan = scanText(text);
	return chooseProfile({ scan, outline: outlineOf(scan), ...about }, builtinProfiles());
}

/** The id of the profile, or in brackets why there is none. */
function chosen(text: string, about?: Partial<ChooseInput>): string {
	const found = choice(text, about);
	return found.kind === 'profile' ? found.profile.id : `(${found.why.code})`;
}

const structure = '\n\n一、主要工作\n各項工作順利。\n\n二、存在問題\n人手不足。\n';

const titles: readonly (readonly [title: string, profile: string])[] = [
	['xx鎮20xx年工作總結', 'annual-work-summary'],
	['市税务局2024年年终总结', 'annual-work-summary'],
	['X镇20XX年工作总结及20XX年工作谋划', 'annual-work-summary'],
	['2024年上半年工作总结和下半年工作计划', 'half-year-summary'],
	['某市图书馆上半年工作总结与下半年工作安排', 'half-year-summary'],
	['個人年度工作小結', 'personal-work-summary'],
	['20××年度述职报告', 'duty-report'],
	['20××年度述职述廉报告', 'integrity-report'],
	['公司人力资源部20XX年度工作计划', 'work-plan'],
	['協會一一四年度工作計畫', 'work-plan'],
	['“迎新杯”篮球赛活动总结', 'activity-summary'],
	['会计专业毕业实习总结', 'internship-summary'],
	['20xx學年德育工作總結', 'school-summary'],
	['婦聯年終工作總結', 'women-federation-summary'],
	['社區發展協會第3次理監事聯席會議紀錄', 'meeting-minutes'],
	['总经理办公会议纪要', 'meeting-minutes'],
	['座位预约系统项目开发总结报告', 'project-summary'],
	['後端組週報', 'weekly-report'],
	['关于农村养老服务的调研报告', 'research-report'],
	['某局关于优化营商环境工作的汇报', 'work-report'],
	['Warehouse Project Summary', 'project-summary-en'],
	['Release 4.2 Retrospective', 'project-summary-en'],
	['讀書心得體會', 'general'],
];

const others: readonly (readonly [what: string, text: string, about: Partial<ChooseInput>, chosen: string])[] = [
	['front matter', `---\nprofile: weekly-report\n---\n隨筆${structure}`, {}, 'weekly-report'],
	['front matter turns off', `---\nprofile: none\n---\n年終總結${structure}`, {}, '(turned-off)'],
	['front matter names nothing', `---\nprofile: nosuch\n---\n年終總結${structure}`, {}, '(unknown-profile)'],
	['settings', '隨筆', { configured: { profile: 'work-plan', pattern: '*.txt' } }, 'work-plan'],
	['settings turn off', `年終總結${structure}`, { configured: { profile: 'none' } }, '(turned-off)'],
	[
		'front matter stands above settings',
		'---\nprofile: general\n---\n',
		{ configured: { profile: 'work-plan' } },
		'general',
	],
	['the language of the editor', '', { languageId: 'summary' }, 'general'],
	['the ending of the file', '隨筆', { fileName: 'a/b.總結' }, 'general'],
	['the name of the file', `本鎮${structure}`, { fileName: '/docs/2024年終工作總結.txt' }, 'annual-work-summary'],
	['neither title nor name', `隨筆${structure}`, { fileName: 'a.txt' }, '(no-title)'],
	['a title without structure', '年終工作總結要怎麼寫才好', {}, '(no-structure)'],
	['a title with an announcement', '工作總結\n\n今年事多，現將有關情況總結如下。很好。', {}, 'general'],
	['a file that was named', '隨筆一則，寫於雨天。', { named: true }, 'general'],
	[
		'sections of one kind under a title of none',
		'一、實習內容\n很好。\n二、實習單位簡介\n很好。\n三、實習收穫\n很好。',
		{ named: true },
		'internship-summary',
	],
	['a README', `# 年終總結${structure}`, { fileName: 'README.md' }, '(project-file)'],
	[
		'a README that was named',
		`# 年終總結${structure}`,
		{ fileName: 'docs/readme.zh-TW.md', named: true },
		'(project-file)',
	],
	['source code', 'import a\nconst b = 1;\nfunction c() {\n}\n', { named: true }, '(source-code)'],
	['source code by its name', `// 年終總結${structure}`, { fileName: 'a.ts', named: true }, '(source-code)'],
	['a form', '年度考核登記表\n姓名：周明　部門：質檢部\n本人總結：一年來，我負責檢驗。', { named: true }, '(form)'],
	['nothing', '\n\n', { named: true }, '(empty)'],
];

describe('the profile of a text', () => {
	for (const [title, profile] of titles) {
		it(`${title}: ${profile}`, () => assert.equal(chosen(`${title}${structure}`), profile));
	}

	for (const [what, text, about, profile] of others) {
		it(`${what}: ${profile}`, () => assert.equal(chosen(text, about), profile));
	}

	it('says why', () => {
		const found = choice(`年終工作總結\n\n現將情況匯報如下：${structure}`);
		assert.deepEqual(found.kind === 'profile' && found.why, [
			{ code: 'title', title: '年終工作總結' },
			{ code: 'numbered-headings', count: 2 },
			{ code: 'section-titles', titles: ['主要工作', '存在問題'] },
			{ code: 'announcement', text: '現將情況匯報如下' },
		]);
	});
});
