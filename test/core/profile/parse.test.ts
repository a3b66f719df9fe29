import assert from 'node:assert/strict';
import { parseProfile } from '../../../src/core/profile/parse';

/** `code line:from-to facts`, lines and columns from 1. */
async function problemsIn(text: string): Promise<readonly string[]> {
	const { problems } = await parseProfile(text, { id: 'x', codes: ['missing-section', 'thin-section'] });
	return problems.map(({ code, range: { start, end }, ...facts }) => {
		const place =
			start.line === end.line ? `${start.line + 1}:${start.column + 1}-${end.column + 1}` : `${start.line + 1}`;
		const { suggestion } = facts as { suggestion?: string };
		return [code, place, ...(suggestion ? [`→ ${suggestion}`] : [])].join(' ');
	});
}

const faults: readonly (readonly [what: string, text: string, problems: readonly string[]])[] = [
	['an unknown key, and what was meant', 'ordr: fixed', ['unknown-key 1:1-5 → order']],
	['an unknown key of a section', 'sections:\n- id: a\n  titel: b', ['unknown-key 3:3-8 → title']],
	['an unknown key that resembles nothing', 'zebra: 1', ['unknown-key 1:1-6']],
	['a value that is not possible', 'order: fixd', ['bad-value 1:8-12 → fixed']],
	['a severity that is not possible', 'severities:\n  thin-section: of', ['bad-value 2:17-19 → off']],
	['an unknown rule', 'severities:\n  thin-sektion: off', ['unknown-key 2:3-15 → thin-section']],
	[
		'a wrong type',
		'sections: 3\nmatch: {}\nlength: 5',
		['wrong-type 1:11-12', 'wrong-type 2:8-10', 'wrong-type 3:9-10'],
	],
	['a wrong type in a list', 'match: [a, {b: c}]', ['wrong-type 1:12-18']],
	['no value', 'match:', ['wrong-type 1:7-7']],
	['not a number', 'length: {min: many}', ['wrong-type 1:15-19']],
	['a minimum above the maximum', 'length: {min: 5, max: 2}', ['impossible-length 1:9-25']],
	['an id twice', 'sections:\n- id: a\n- id: b\n  sections:\n  - id: a', ['duplicate-id 5:9-10']],
	['an id with a space', 'sections:\n- id: a b', ['bad-id 2:7-10']],
	['a section without id and title', 'sections:\n- required: yes', ['missing-key 2:3-16']],
	[
		'sections that follow each other',
		'sections:\n- {id: a, after: b}\n- {id: b, after: a}',
		['impossible-order 3:18-19'],
	],
	['a section that follows itself', 'sections:\n- {id: a, after: a}', ['impossible-order 2:18-19']],
	['a pattern that does not close', 'match: ["(a|b"]', ['bad-pattern 1:9-15']],
	['an alias', 'match: &a [b]\nexcept: *a', ['alias 2:9-11', 'wrong-type 2:9-11']],
	['a key twice', 'order: any\norder: any', ['not-yaml 2:1-2']],
	['a list instead of a profile', '- a', ['wrong-type 1:1-4']],
	['a text instead of a profile', 'a', ['wrong-type 1:1-2']],
	['what is no YAML', 'a: b: c', ['not-yaml 1:4-5']],
];

const sound: readonly (readonly [what: string, text: string])[] = [
	['an empty file', ''],
	['titles alone', 'sections: [本週完成, 下週計劃]'],
	[
		'yes and no as people write them',
		'sections:\n- {title: 甲, required: 是, several: no}\n- {title: 乙, required: {oneOf: 結尾}}',
	],
	['a number as a title', 'sections:\n- title: 2024'],
	['a single text for a list', 'match: 總結'],
];

const hostile: readonly (readonly [what: string, text: string, code: string])[] = [
	['ten megabytes', 'x'.repeat(10_000_000), 'too-large'],
	['a hundred thousand sections', `sections:\n${'- a\n'.repeat(100_000)}`, 'too-large'],
	['ten thousand keys', Array.from({ length: 10_000 }, (_, n) => `k${n}: 1`).join('\n'), 'too-large'],
	[
		'hundreds of sections',
		`sections:\n${Array.from({ length: 400 }, (_, n) => `- s${n}\n`).join('')}`,
		'too-many-sections',
	],
	['brackets without end', '['.repeat(100_000), 'alias'],
	['lists in lists in one line', `${'- '.repeat(50_000)}a`, 'alias'],
	['anchors that multiply', 'a: &a [x]\nb: &b [*a, *a]\nmatch: *b', 'unknown-key'],
	['a map that contains itself', 'sections: &s\n- id: a\n  sections: *s', 'alias'],
];

describe('reading a profile', () => {
	for (const [what, text, problems] of faults) {
		it(`reports ${what}`, async () => {
			assert.deepEqual(await problemsIn(text), problems);
			assert.deepEqual(await problemsIn(text.replaceAll('\n', '\r\n')), problems);
		});
	}

	for (const [what, text] of sound) {
		it(`takes ${what}`, async () => assert.deepEqual(await problemsIn(text), []));
	}

	for (const [what, text, code] of hostile) {
		it(`survives ${what}`, async () => {
			const { problems } = await parseProfile(text, { id: 'x' });
			assert.equal(problems[0]?.code, code);
			assert.ok(problems.length <= 101);
		});
	}

	it('keeps what is right beside what is wrong', async () => {
		const { source } = await parseProfile(
			'id: own\norder: nowhere\nsections:\n- {id: a, title: 甲, length: {min: 50}}',
		);
		assert.deepEqual(source, { id: 'own', sections: [{ id: 'a', title: '甲', length: { min: 50 } }] });
	});

	it('takes the id from the file name where there is none', async () => {
		assert.equal((await parseProfile('order: any', { id: 'from-file' })).source?.id, 'from-file');
		assert.equal((await parseProfile('order: any')).problems[0]?.code, 'missing-key');
	});
});
