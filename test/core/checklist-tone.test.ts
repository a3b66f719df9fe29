import { deepEqual } from 'node:assert/strict';
import { analyze, builtinProfile } from '../../src/core/index';

/** The titles bound to each role of the general profile. */
function boundIn(text: string): Record<string, readonly string[]> {
	const [checklist] = analyze(text, builtinProfile('general')).checklists;
	const items = (checklist?.items ?? []).filter(({ sections }) => sections.length > 0);
	return Object.fromEntries(items.map(({ spec, sections }) => [spec.id, sections.map(({ title }) => title)]));
}

describe('sections whose titles name nothing', () => {
	it('are known by their place and their tone', () =>
		deepEqual(
			boundIn(
				'一、先看一眼我們\n本站成立於民國九十年，現有站員6人，負責三個里。\n二、忙出來的\n辦理講座12場，完成訪視340戶。\n' +
					'三、心裡過不去的坎\n人手不足，夜間無法開門；兩次物資遲到，被住戶投訴。\n四、翻過年去\n一是要把夜間班排出來，二是爭取添一輛車。\n',
			),
			{ overview: ['先看一眼我們'], achievements: ['忙出來的'], problems: ['心裡過不去的坎'], plan: ['翻過年去'] },
		));
	it('are known by one clause where the section is short and its kind of summary needs it', () => {
		const text =
			'本站今年照常開門。\n一、忙出來的\n辦理講座12場，完成訪視340戶。\n二、隔壁看得見的\n倉庫的鑰匙只有一把，值日的人常常等，雨天等得更久。\n三、翻過年去\n爭取添一輛車。\n';
		const problemsOf = (profile: string) =>
			analyze(text, builtinProfile(profile)).checklists[0]?.items.find(({ spec }) => spec.id === 'problems')?.status;
		deepEqual([problemsOf('annual-work-summary'), problemsOf('general')], ['done', 'missing']);
	});
	it('name the work itself where they report it', () =>
		deepEqual(
			boundIn('今年我站完成各項任務。\n一、抓隊伍\n培訓了3次。\n二、抓服務\n走訪了40戶。\n三、抓宣傳\n發放了傳單。\n'),
			{
				achievements: ['抓隊伍', '抓服務', '抓宣傳'],
			},
		));
	it('are left to the work where a plan only closes the last of them', () =>
		deepEqual(
			boundIn(
				'今年我站完成各項任務。\n一、抓隊伍\n培訓了3次。\n二、抓服務\n走訪了40戶。\n三、抓宣傳\n發放了傳單。\n明年，我們將爭取更多支持。\n',
			)['plan'],
			undefined,
		));
});
