import assert from 'node:assert/strict';
import { emptyConfig, parseConfig, type Problem } from '../../src/core/index';

const whole = `
files:
  "甲鎮/**/*.md": annual-work-summary
  "*.txt": general
  "甲鎮/草稿": none
exclude:
  - archive/
  - "**/舊 (2019)/*"
severities:
  thin-section: off
  missing-section: error
`;

function shown({ code, range: { start, end } }: Problem): string {
	return `${code} ${start.line + 1}:${start.column + 1}-${end.line + 1}:${end.column + 1}`;
}

describe('config.yaml', () => {
	it('names the profile of a file by the first glob that matches', async () => {
		const { config, problems } = await parseConfig(whole);
		assert.deepEqual(problems, []);
		const profiles = ['甲鎮/a.md', '甲鎮/村/b.md', '乙鎮/a.md', 'x.txt', 'deep/x.txt', '甲鎮/草稿/c.txt'].map(
			(path) => config.profileFor(path)?.profile,
		);
		assert.deepEqual(profiles, [
			'annual-work-summary',
			'annual-work-summary',
			undefined,
			'general',
			'general',
			'general',
		]);
	});

	it('excludes folders with all that is in them; parentheses are ordinary characters', async () => {
		const { config } = await parseConfig(whole);
		const excluded = ['archive', 'archive/a/b.md', 'x/archive/b.md', 'x/舊 (2019)/a.md', 'x/舊 2019/a.md', 'a.md'];
		assert.deepEqual(
			excluded.map((path) => config.excludes(path)),
			[true, true, true, true, false, false],
		);
	});

	it('reads severities, `off` in any notation', async () => {
		const { config } = await parseConfig(
			'severities:\n  thin-section: off\n  missing-section: false\n  empty-section: hint',
		);
		assert.deepEqual(config.severities, { 'thin-section': 'off', 'missing-section': 'off', 'empty-section': 'hint' });
	});

	it('an empty file changes nothing', async () => {
		for (const text of ['', '\n', '# only a comment\n', 'files:\n']) {
			const { config, problems } = await parseConfig(text);
			assert.deepEqual(problems, []);
			assert.deepEqual(config.severities, emptyConfig.severities);
			assert.equal(config.excludes('a.md'), false);
		}
	});

	const broken: Readonly<Record<string, readonly string[]>> = {
		'fils: {}': ['unknown-key 1:1-1:5'],
		'files: [a]': ['wrong-type 1:8-1:11'],
		'files:\n  a.md: [x]': ['wrong-type 2:9-2:12'],
		'exclude: a.md': ['wrong-type 1:10-1:14'],
		'exclude:\n  - a[b': ['bad-glob 2:5-2:8'],
		'severities:\n  missing-section: loud': ['bad-value 2:20-2:24'],
		'severities:\n  missing-sectoin: error': ['unknown-key 2:3-2:18'],
		'- a': ['wrong-type 1:1-1:4'],
		'42': ['wrong-type 1:1-1:3'],
		'a: &x 1\nexclude: *x': ['unknown-key 1:1-1:2', 'alias 2:10-2:12'],
	};
	for (const [text, expected] of Object.entries(broken)) {
		for (const eol of ['\n', '\r\n']) {
			it(`${JSON.stringify(text.replaceAll('\n', eol))} has a problem with its place`, async () => {
				const { problems } = await parseConfig(text.replaceAll('\n', eol));
				assert.deepEqual(problems.map(shown), expected);
			});
		}
	}

	it('what is right beside what is wrong still counts', async () => {
		const { config, problems } = await parseConfig(
			'fils: x\nexclude: [a.md]\nseverities: { thin-section: loud, empty-section: error }',
		);
		assert.equal(problems.length, 2);
		assert.ok(config.excludes('a.md'));
		assert.deepEqual(config.severities, { 'empty-section': 'error' });
	});

	const hostile: Readonly<Record<string, string>> = {
		'broken YAML': 'files: [a, {b',
		'two times the same key': 'exclude: []\nexclude: []',
		'ten megabytes': `exclude: [${'a,'.repeat(5_000_000)}]`,
		'a very deep list': `exclude: ${'['.repeat(3000)}${']'.repeat(3000)}`,
		'a bomb of aliases': `a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]`,
		'an endless glob': `exclude: ["${'*a'.repeat(60)}"]`,
		'control characters': 'exclude: ["\u0000\u0007"]\n\u0001',
		'two documents': 'exclude: []\n---\nexclude: []',
	};
	for (const [what, text] of Object.entries(hostile)) {
		it(`${what}: a problem, nothing thrown`, async () => {
			const { problems } = await parseConfig(text);
			assert.ok(problems.length > 0);
		});
	}
});
