import assert from 'node:assert/strict';
import { analyze, builtinProfiles, skeletonOf } from '../../src/core/index';

const writings = (['hant', 'hans', 'en'] as const).flatMap((script) =>
	[false, true].map((markdown) => ({ script, markdown })),
);

describe('The text of a new summary', () => {
	for (const habits of writings) {
		it(`has an empty line above every section, and none twice (${JSON.stringify(habits)})`, () => {
			let count = 0;
			for (const profile of builtinProfiles()) {
				const text = skeletonOf(profile, habits);
				const lines = text.split('\n');
				const { outline } = analyze(text, profile, { markdown: habits.markdown });
				const sections = outline.documents.flatMap(({ sections }) => sections);
				count += sections.length;
				for (const { start } of sections) assert.equal(lines[start.line - 1], '', text);
				assert(!/\n\n\n|^\n/u.test(text) && /[^\n]\n$/u.test(text), text);
			}
			assert(count > 30, `${count}`);
		});
	}

	it('has its sections and nothing missing in the eyes of its own profile', () => {
		for (const profile of builtinProfiles()) {
			const { diagnostics } = analyze(skeletonOf(profile, { script: 'hant', markdown: false }), profile);
			assert(!diagnostics.some(({ code }) => code === 'missing-section'), profile.id);
		}
	});
});
