import assert from 'node:assert/strict';
import {
	builtinProfiles,
	languages,
	loadProfiles,
	newProfileText,
	parseProfile,
	type Profile,
	profileText,
	rules,
	type SectionSpec,
} from '../../../src/core/index';

const codes = rules.map(({ code }) => code);

async function read(yaml: string): Promise<Profile> {
	const [loaded] = loadProfiles([await parseProfile(yaml, { codes })]);
	assert.deepEqual(loaded?.problems, []);
	assert(loaded?.profile);
	return loaded.profile;
}

/** What of a profile decides about a text. */
function decisive({ order, numbering, length, extras, sections }: Profile): unknown {
	const of = ({
		id,
		title,
		required,
		patterns,
		cues,
		prefixes,
		hint,
		template,
		sections: inner,
	}: SectionSpec): unknown => ({
		id,
		title,
		required,
		patterns,
		cues,
		prefixes,
		hint,
		template,
		sections: inner.map(of),
	});
	return { order, numbering, length, extras, sections: sections.map(of) };
}

describe('newProfileText', () => {
	// A language for each, so that every language and every profile has its turn.
	for (const [n, base] of builtinProfiles().entries()) {
		const language = languages[n % languages.length] ?? 'en';
		it(`of ${base.id} reads as the profile that it extends`, async () => {
			const profile = await read(newProfileText(base, { id: 'our-own', language }));
			assert.equal(profile.id, 'our-own');
			assert.deepEqual(decisive(profile), decisive(base));
			assert.deepEqual(profile.match, base.match);
		});

		it(`the whole text of ${base.id} can be read`, async () => {
			const profile = await read(profileText(base, language));
			assert.deepEqual(
				profile.sections.map(({ id, required }) => [id, required]),
				base.sections.map(({ id, required }) => [id, required]),
			);
		});
	}

	it('takes what its comments offer', async () => {
		for (const language of languages) {
			const [base] = builtinProfiles();
			assert(base);
			const lines = newProfileText(base, { id: 'our-own', language }).split('\n');
			const first = lines.findIndex((line) => line === 'sections:');
			const offered = lines.map((line, n) => {
				return n > first && /^\s*# (?:- |  [a-z]|[a-z+]+: )/u.test(line) ? line.replace('# ', '') : line;
			});
			const profile = await read(offered.join('\n'));
			assert(profile.sections.some(({ id }) => id === 'own-section'));
			assert.equal(profile.severities['thin-section'], 'warning');
			assert.equal(profile.sections[0]?.length.min, 100);
		}
	});
});
