import assert from 'node:assert/strict';
import { allProfiles, loadProfiles } from '../../../src/core/profile/load';
import { type ParsedProfile, parseProfile } from '../../../src/core/profile/parse';
import type { Profile } from '../../../src/core/profile/profile';

async function load(...texts: readonly string[]) {
	const parsed: ParsedProfile[] = [];
	for (const text of texts) parsed.push(await parseProfile(text));
	return loadProfiles(parsed);
}

async function profileOf(...texts: readonly string[]): Promise<Profile> {
	const profile = (await load(...texts)).at(-1)?.profile;
	assert.ok(profile);
	return profile;
}

function ids({ sections }: Profile): string {
	return sections.map(({ id }) => id).join(' ');
}

const base = 'id: base\nsections: [{id: a, title: 甲, aliases: [一]}, {id: b, title: 乙}, {id: c, title: 丙}]\n';

const orders: readonly (readonly [what: string, sections: string, ids: string])[] = [
	['nothing of its own', '[]', 'a b c'],
	['a new section stands after the one before it', '[{id: b}, {id: n, title: 新}]', 'a b n c'],
	['a new section alone stands first', '[{id: n, title: 新}]', 'n a b c'],
	['an inherited section moves behind the one before it', '[{id: c}, {id: a}]', 'b c a'],
	['after', '[{id: n, title: 新, after: c}]', 'a b c n'],
	['omit', '[{id: b, omit: true}]', 'a c'],
];

describe('profiles in layers', () => {
	for (const [what, sections, expected] of orders) {
		it(`merges sections: ${what}`, async () => {
			assert.equal(ids(await profileOf(base, `id: child\nextends: base\nsections: ${sections}`)), expected);
		});
	}

	it('adds to a list or replaces it', async () => {
		const child = 'id: child\nextends: base\nsections: [{id: a, aliases+: [二]}]';
		assert.deepEqual((await profileOf(base, child)).sections[0]?.aliases, ['一', '二']);
		assert.deepEqual((await profileOf(base, child.replace('+', ''))).sections[0]?.aliases, ['二']);
	});

	it('keeps the old title of a renamed section as an alias', async () => {
		const profile = await profileOf(base, 'id: child\nextends: base\nsections: [{id: b, title: 乙二}]');
		assert.ok(profile.sections[1]?.aliases.includes('乙'));
	});

	it('lets one language stand for those that are not given', async () => {
		const profile = await profileOf(
			'id: own\nname: {hans: 总结}\nsections: [{id: a, title: {hant: 問題, en: Problems}}]',
		);
		assert.deepEqual(profile.name, { hant: '总结', hans: '总结', en: '总结' });
		assert.deepEqual(profile.sections[0]?.title, { hant: '問題', hans: '問題', en: 'Problems' });
	});

	it('extends a built-in profile', async () => {
		const profile = await profileOf(
			'id: own\nextends: work-report\nsections: [{id: budget, title: 經費, required: yes, after: problems}]',
		);
		assert.equal(ids(profile), 'overview achievements problems budget plan');
		assert.equal(profile.order, 'fixed');
	});

	it('means the layer below by its own id', async () => {
		const [user, folder] = await load(
			'id: weekly-report\nextends: weekly-report\nsections: [{id: mine, title: 我的}]',
			'id: weekly-report\nextends: weekly-report\nsections: [{id: ours, title: 我們的}]',
		);
		assert.ok(user?.profile && folder?.profile);
		assert.equal(ids(folder.profile), 'ours mine overview achievements problems plan');
		assert.ok(allProfiles([user, folder]).includes(folder.profile));
		assert.ok(!allProfiles([user, folder]).includes(user.profile));
	});

	it('reports a base that is not there, and the one that was meant', async () => {
		const [loaded] = await load('id: own\nextends: anual-work-summary');
		const range = { start: { line: 1, column: 9 }, end: { line: 1, column: 27 } };
		assert.deepEqual(loaded?.problems, [
			{ code: 'unknown-base', base: 'anual-work-summary', suggestion: 'annual-work-summary', range },
		]);
	});

	it('reports a circle in each of its files, and still has profiles', async () => {
		const loaded = await load('id: a\nextends: b', 'id: b\nextends: a\nsections: [甲]');
		assert.deepEqual(
			loaded.map(({ problems }) => problems.map((problem) => problem.code === 'cyclic-extends' && problem.chain)),
			[[['a', 'b', 'a']], [['b', 'a', 'b']]],
		);
		assert.deepEqual(
			loaded.map(({ profile }) => profile && ids(profile)),
			['甲', '甲'],
		);
	});

	it('reports a section that follows one that is not there', async () => {
		const [loaded] = await load('id: own\nextends: general\nsections: [{id: n, title: 新, after: problem}]');
		assert.deepEqual(
			loaded?.problems.map((problem) => problem.code === 'unknown-section' && [problem.id, problem.suggestion]),
			[['problem', 'problems']],
		);
	});
});
