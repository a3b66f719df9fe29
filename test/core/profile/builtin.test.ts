import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { namedBy, vocabularyOf } from '../../../src/core/checklist/vocabulary';
import { comparable } from '../../../src/core/checklist/title';
import { builtinIds, builtinProfile, builtinProfiles, builtinSource } from '../../../src/core/profile/builtin';
import { localizedFields, profileFields, sectionFields } from '../../../src/core/profile/fields';
import { parsePattern } from '../../../src/core/profile/pattern';
import { scanText } from '../../../src/core/scan/scan';

const roles = ['overview', 'achievements', 'problems', 'plan'];

describe('built-in profiles', () => {
	for (const profile of builtinProfiles()) {
		describe(profile.id, () => {
			it('has the four standard sections, each id once', () => {
				const ids = profile.sections.map(({ id }) => id);
				assert.deepEqual(
					ids.filter((id) => roles.includes(id)),
					roles,
				);
				assert.equal(new Set(ids).size, ids.length);
			});

			it('says everything in three languages', () => {
				for (const { id, title, hint, template } of profile.sections) {
					for (const text of [title, hint, template, profile.name]) {
						for (const [language, said] of Object.entries(text)) assert.ok(said.trim(), `${id} ${language}`);
					}
				}
			});

			it('has patterns that can be read', () => {
				const sources = profile.sections.flatMap(({ patterns, exclude, cues }) => [...patterns, ...exclude, ...cues]);
				for (const source of [...profile.match, ...profile.except, ...profile.extras, ...sources]) {
					assert.equal(typeof parsePattern(source), 'object', source);
				}
			});

			it('binds its own titles to their sections', () => {
				const vocabulary = vocabularyOf(profile.sections);
				for (const spec of profile.sections) {
					for (const title of Object.values(spec.title)) {
						assert.ok(namedBy(vocabulary, comparable(title)).specs.includes(spec), `${spec.id} ${title}`);
					}
				}
			});

			it('has templates whose blanks are found', () => {
				for (const { id, template } of profile.sections) {
					for (const text of Object.values(template)) {
						const { lines } = scanText(text);
						assert.ok(
							lines.some(({ placeholders }) => placeholders.length > 0),
							`${id}: no blank`,
						);
						for (const line of lines) {
							const rest = line.placeholders.reduceRight(
								(left, { from, to }) => left.slice(0, from) + left.slice(to),
								line.text,
							);
							assert.doesNotMatch(rest, /\[|_|xx/u, `${id}: ${line.text}`);
						}
					}
				}
			});
		});
	}

	it('requires nothing of a text that fits no kind', () => {
		assert.deepEqual(
			builtinProfile('general')?.sections.map(({ required }) => required),
			['no', 'no', 'no', 'no'],
		);
	});

	it('is the same object each time, and unknown where there is none', () => {
		assert.equal(builtinProfile('weekly-report'), builtinProfile('weekly-report'));
		assert.equal(builtinProfile('no-such'), undefined);
		assert.equal(builtinSource(builtinIds[0] ?? '')?.id, 'general');
	});
});

interface Schema {
	readonly properties: Readonly<Record<string, unknown>>;
	readonly definitions: Readonly<
		Record<string, { readonly properties?: object; readonly anyOf?: readonly { readonly properties?: object }[] }>
	>;
}

describe('the schema of profiles', () => {
	const schema: Schema = JSON.parse(readFileSync('src/core/profile/profile.schema.json', 'utf8'));

	it('knows the keys that are read', () => {
		assert.deepEqual(Object.keys(schema.properties), Object.keys(profileFields));
		assert.deepEqual(Object.keys(schema.definitions['section']?.properties ?? {}), Object.keys(sectionFields));
		assert.deepEqual(
			Object.keys(schema.definitions['localized']?.anyOf?.[1]?.properties ?? {}),
			Object.keys(localizedFields),
		);
	});

	it('proposes the built-in profiles', () => {
		const { examples } = schema.properties['extends'] as { readonly examples: readonly string[] };
		assert.deepEqual(examples.toSorted(), builtinIds.toSorted());
	});
});
