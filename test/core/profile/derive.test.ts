import assert from 'node:assert/strict';
import {
	analyze,
	type Code,
	deriveProfile,
	loadProfiles,
	parseProfile,
	type Profile,
	rules,
} from '../../../src/core/index';

const sentence = '全年各項工作按計劃推進，任務全部完成，群眾滿意。';

interface Section {
	readonly heading: string;
	readonly times?: number;
}

function summary(title: string, ...sections: readonly (string | Section)[]): string {
	const written = sections.map((one) => {
		const { heading, times = 2 } = typeof one === 'string' ? { heading: one } : one;
		return `${heading}\n\n${sentence.repeat(times)}`;
	});
	return `${title}\n\n過去一年，全站人員在上級的領導下做了以下工作，現報告如下：\n\n${written.join('\n\n')}\n`;
}

const three = [
	summary(
		'河口水文站2021年工作總結',
		'一、測報工作',
		'（一）汛期測報',
		'（二）枯水測報',
		'二、安全生產',
		'三、存在問題',
		'四、來年打算',
	),
	summary(
		'河口水文站2022年工作總結',
		'一、測報工作',
		'（一）汛期測報',
		'（二）枯水測報',
		'二、安全生產',
		'三、存在的不足',
		'四、下一步打算',
	),
	summary(
		'河口水文站2023年工作總結',
		'一、測報工作',
		'（一）汛期測報',
		'二、安全生產',
		'三、存在問題',
		'四、下一步打算',
		'五、附記',
	),
];

/** What is wrong with the structure of texts by a profile. */
function faults(texts: readonly string[], profile: Profile): readonly string[] {
	const about: readonly Code[] = [
		'missing-section',
		'section-out-of-order',
		'thin-section',
		'long-section',
		'unheaded-section',
		'numbering-style',
	];
	return texts.flatMap((text) =>
		analyze(text, profile)
			.diagnostics.filter(({ code }) => about.includes(code))
			.map(({ code }) => code),
	);
}

async function read(yaml: string): Promise<{ readonly profile: Profile; readonly problems: readonly unknown[] }> {
	const parsed = await parseProfile(yaml, { codes: rules.map(({ code }) => code) });
	const [loaded] = loadProfiles([parsed]);
	assert(loaded?.profile);
	return { profile: loaded.profile, problems: loaded.problems };
}

describe('deriveProfile', () => {
	const derived = deriveProfile(three);
	const sections = derived.profile.sections.map(({ id, required }) => [id, required]);

	it('finds the sections, which of them are always there, and their order', () => {
		assert.equal(derived.documents, 3);
		assert.deepEqual(sections, [
			['overview', 'no'],
			['achievements', 'yes'],
			['安全生產', 'yes'],
			['problems', 'yes'],
			['plan', 'yes'],
		]);
		assert.equal(derived.profile.order, 'fixed');
	});

	it('names a section as most summaries do; the other names are aliases', () => {
		const problems = derived.profile.sections.find(({ id }) => id === 'problems');
		assert.equal(problems?.title.hant, '存在問題');
		assert(problems.aliases.includes('存在的不足'));
	});

	it('finds subsections that come again', () => {
		const [, first] = derived.profile.sections;
		assert.deepEqual(
			first?.sections.map(({ title, required }) => [title.hant, required]),
			[
				['汛期測報', 'yes'],
				['枯水測報', 'no'],
			],
		);
	});

	it('says the usual length with room on both sides', () => {
		const plan = derived.profile.sections.find(({ id }) => id === 'plan');
		const characters = sentence.length * 2;
		assert((plan?.length.min ?? 0) > characters / 2 && (plan?.length.min ?? 0) < characters, `${plan?.length.min}`);
		assert((plan?.length.max ?? 0) > characters && (plan?.length.max ?? 0) < characters * 2, `${plan?.length.max}`);
	});

	it('takes the words that stand in every title', () => {
		assert.equal(derived.profile.name.hant, '河口水文站工作總結');
		assert.deepEqual(derived.profile.match, ['河口水文站*工作總結']);
	});

	it('reads back as the same profile, without a problem', async () => {
		const { profile, problems } = await read(derived.yaml);
		assert.deepEqual(problems, []);
		assert.deepEqual(profile, derived.profile);
	});

	it('finds nothing wrong with the texts it was made from', async () => {
		const { profile } = await read(derived.yaml);
		assert.deepEqual(faults(three, profile), []);
	});

	it('finds what is missing in another text', () => {
		const other = summary('河口水文站2024年工作總結', '一、測報工作', '二、來年打算');
		assert(faults([other], derived.profile).includes('missing-section'));
	});

	it('counts each text of a compilation', () => {
		const compilation = three.map((text, n) => text.replace(/^.*$/mu, `水文站工作總結 篇${n + 1}`)).join('\n');
		const made = deriveProfile([compilation]);
		assert.equal(made.documents, 3);
		assert.deepEqual(
			made.profile.sections.map(({ id }) => id),
			sections.map(([id]) => id),
		);
		assert.deepEqual(faults([compilation], made.profile), []);
	});

	it('does not ask for an order on which the texts do not agree', () => {
		const texts = [
			summary('甲總結', '一、測報工作', '二、存在問題', '三、下一步打算'),
			summary('乙總結', '一、測報工作', '二、下一步打算', '三、存在問題'),
		];
		const made = deriveProfile(texts);
		assert.equal(made.profile.order, 'any');
		assert.deepEqual(faults(texts, made.profile), []);
	});

	it('knows the style of numbering where only one fits', () => {
		const styles = [
			[['一、測報工作', '（一）甲事', '1.子事', '2.丑事', '二、下一步打算'], 'gbt9704'],
			[['壹、測報工作', '一、甲事', '二、乙事', '貳、下一步打算'], 'taiwan'],
			[['一、測報工作', '1、甲事', '2、乙事', '二、下一步打算'], 'plain'],
			[['## 測報工作', '## 下一步打算'], 'markdown'],
			[['一、測報工作', '二、下一步打算'], 'any'],
		] as const;
		for (const [headings, numbering] of styles) {
			assert.equal(deriveProfile([summary('甲總結', ...headings)]).profile.numbering, numbering);
		}
	});

	it('takes headings that name the work itself for one section', () => {
		const texts = [
			summary('甲總結', '一、修好一條渠', '二、種活千棵樹', '三、下一步打算'),
			summary('乙總結', '一、辦成三件事', '二、建起一座橋', '三、下一步打算'),
		];
		const made = deriveProfile(texts);
		const work = made.profile.sections.find(({ id }) => id === 'achievements');
		assert.equal(work?.thematic, true);
		assert.deepEqual(faults(texts, made.profile), []);
	});

	it('speaks the language of the texts, or the one that is asked for', () => {
		assert(derived.yaml.startsWith('# 由 3 篇舊總結'));
		assert(deriveProfile(three, { language: 'en' }).yaml.startsWith('# Made from 3 summaries'));
	});

	it('of nothing is a profile that asks for nothing', async () => {
		for (const texts of [[], [''], ['隨便一句話。']]) {
			const { problems } = await read(deriveProfile(texts).yaml);
			assert.deepEqual(problems, []);
		}
	});

	it('writes titles that YAML would take for something else', async () => {
		const odd = ['一、"甲": 工作', "二、#'乙' - 工作", '三、[丙] {丁}, 工作', '四、yes'];
		const made = deriveProfile([summary('甲：總結', ...odd), summary('甲：總結', ...odd)]);
		const { profile, problems } = await read(made.yaml);
		assert.deepEqual(problems, []);
		assert.deepEqual(profile, made.profile);
	});
});
