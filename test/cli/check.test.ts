import assert from 'node:assert/strict';
import { inFolder, clean, runCli, unfinished } from './support';

/** The JSON report of a run. */
function files(out: string) {
	return (JSON.parse(out) as { files: { file: string; profile: string | null; findings: { code: string }[] }[] }).files;
}

describe('summary-writer check', () => {
	it('a clean text: exit code 0', () =>
		inFolder({ 'a.txt': clean }, async ({ run }) => {
			assert.deepEqual(await run('check a.txt'), { code: 0, out: '1 file checked, nothing found\n', err: '' });
		}));

	it('findings: exit code 1, each with its place and its sentence', () =>
		inFolder({ 'a.txt': unfinished }, async ({ run }) => {
			const { code, out } = await run('check a.txt');
			assert.equal(code, 1);
			assert.match(out, /^a\.txt {2}.*\n +1:3 +warning +“20××” is not filled in yet: it wants a year/);
			assert.match(out, /\n3 findings in 1 file, 2 blanks to fill\n$/);
		}));

	it('messages in the language of the system, or in another', () =>
		inFolder({ 'a.txt': unfinished }, async ({ run }) => {
			assert.match((await run('check a.txt', { env: { LANG: 'zh_TW.UTF-8' } })).out, /還沒有填/);
			assert.match((await run('check a.txt -l zh-Hans', { env: { LANG: 'zh_TW.UTF-8' } })).out, /还没有填/);
		}));

	it('a file that is named is checked whatever it is called; its profile may be named too', () =>
		inFolder({ notes: clean }, async ({ run }) => {
			const [file] = files((await run('check notes --format json')).out);
			assert.ok(file?.profile);
			const [other] = files((await run('check notes --format json --profile weekly-report')).out);
			assert.equal(other?.profile, 'weekly-report');
		}));

	it('--summaries-only: what is named is checked if it is a summary', () =>
		inFolder({ 'a.txt': unfinished, 'README.md': '# A library\n\nRun `xx`.\n' }, async ({ run }) => {
			const { out } = await run('check a.txt README.md --summaries-only --format json');
			assert.deepEqual(
				files(out).map(({ file }) => file),
				['a.txt'],
			);
		}));

	it('a text that is no summary has no profile', () =>
		inFolder({ 'a.js': 'const x = 1;\nfunction f() {\n  return x;\n}\n' }, async ({ run }) => {
			const { code, out } = await run('check a.js --format json');
			assert.equal(code, 0);
			assert.equal(files(out)[0]?.profile, null);
		}));

	it('a folder: summaries below it, in a steady order; other texts are left out and counted', () =>
		inFolder(
			{
				'b/甲.txt': clean,
				'a.md': unfinished,
				'b/readme.md': '# A library\n\nRun it.\n',
				'x.png': 'PNG',
				'.hidden/c.txt': clean,
			},
			async ({ run }) => {
				const { out } = await run('check . --format jsonl');
				const names = out
					.trim()
					.split('\n')
					.map((line) => (JSON.parse(line) as { file: string }).file);
				assert.deepEqual(names, ['a.md', 'b/甲.txt']);
				assert.match((await run('check .')).out, /1 text is no summary and not checked/);
			},
		));

	it('a glob: what it matches is as good as named', () =>
		inFolder({ '村/總結（一） (2024).txt': clean, '村/b.md': 'just words', 'c.txt': clean }, async ({ run }) => {
			const names = (await run('check 村/*').then(({ out }) => out)).includes('2 files checked');
			assert.ok(names);
			assert.match((await run('check *.log')).err, /No file matches \*\.log/);
		}));

	it('standard input, once, under a name', () =>
		inFolder({}, async ({ run }) => {
			const { out, code } = await run('check - --stdin-name a.md --format json', { stdin: unfinished });
			assert.equal(files(out)[0]?.file, 'a.md');
			assert.equal(code, 1);
			assert.equal((await run('check - -')).code, 2);
		}));

	it('each file once, however often it is named', () =>
		inFolder({ 'a.txt': clean, 'b/c.txt': clean }, async ({ run }) => {
			assert.equal(files((await run('check a.txt a.txt b . --format json')).out).length, 2);
		}));

	it('.gitignore is heeded in folders, unless --no-ignore; a named file is checked all the same', () =>
		inFolder(
			{
				'.gitignore': 'drafts/\n*.bak.txt\n',
				'drafts/a.txt': clean,
				'b.bak.txt': clean,
				'c/.gitignore': '!d.bak.txt',
				'c/d.bak.txt': clean,
			},
			async ({ run }) => {
				const names = async (args: string) =>
					files((await run(`check ${args} --format json`)).out).map(({ file }) => file);
				assert.deepEqual(await names('.'), ['c/d.bak.txt']);
				assert.deepEqual(await names('. --no-ignore'), ['b.bak.txt', 'c/d.bak.txt', 'drafts/a.txt']);
				assert.deepEqual(await names('b.bak.txt'), ['b.bak.txt']);
			},
		));

	it('the severity of a rule, and what is shown', () =>
		inFolder({ 'a.txt': unfinished }, async ({ run }) => {
			const codes = async (args: string) => {
				const { out, code } = await run(`check a.txt --format json ${args}`);
				return [code, new Set(files(out)[0]?.findings.map((finding) => finding.code))];
			};
			assert.deepEqual(
				await codes('--severity unfilled-placeholder=hint --severity missing-section=off --severity information'),
				[0, new Set()],
			);
			assert.deepEqual(await codes('--severity unfilled-placeholder=hint --severity warning'), [
				1,
				new Set(['missing-section']),
			]);
		}));

	it('--max-warnings', () =>
		inFolder({ 'a.txt': unfinished }, async ({ run }) => {
			assert.equal((await run('check a.txt --max-warnings 2')).code, 1);
			assert.equal((await run('check a.txt --max-warnings 3')).code, 0);
			assert.equal((await run('check a.txt --max-warnings 3 --severity missing-section=error')).code, 1);
		}));

	describe('what cannot be done: exit code 2 and a sentence', () => {
		const cases: Readonly<Record<string, RegExp>> = {
			check: /No file is given: name files/,
			'check nowhere.txt': /nowhere\.txt does not exist: check the name\./,
			'check binary.txt': /binary\.txt is not a text/,
			'check a.txt --profil x': /check has no option --profil\. Did you mean --profile\?/,
			'check a.txt --profile anual-work-summary': /There is no profile “anual-work-summary”: use one of general/,
			'check a.txt --format xml': /--format cannot be “xml”: choose one of text, lines, json/,
			'check a.txt --format': /--format needs a value/,
			'check a.txt --fix=yes': /--fix takes no value/,
			'check a.txt --max-warnings few': /--max-warnings cannot be “few”/,
			'check a.txt --severity loud': /--severity cannot be “loud”/,
			'check a.txt --severity nothing=error': /--severity cannot be “nothing=error”/,
			'check a.txt --encoding ebcdic': /The encoding “ebcdic” is not known/,
			'check utf8.txt --encoding utf-16': /utf8\.txt is not in utf-16le/,
			'chekc a.txt': /There is no command “chekc”\. Did you mean “check”\?/,
		};
		for (const [args, sentence] of Object.entries(cases)) {
			it(args, () =>
				inFolder(
					{ 'a.txt': clean, 'binary.txt': Buffer.from([1, 0, 2, 0, 0, 0, 3, 9]), 'utf8.txt': '甲乙。' },
					async ({ run }) => {
						const { code, err } = await run(args);
						assert.equal(code, 2);
						assert.match(err, sentence);
					},
				),
			);
		}

		it('the other files are checked nevertheless', () =>
			inFolder({ 'a.txt': unfinished }, async ({ run }) => {
				const { code, out } = await run('check nowhere.txt a.txt');
				assert.equal(code, 2);
				assert.match(out, /3 findings in 1 file, 2 blanks to fill\n1 file could not be checked/);
			}));
	});

	describe('.summary-writer', () => {
		const config = 'files:\n  "weekly/**": weekly-report\nexclude: [archive]\nseverities:\n  missing-section: off\n';

		it('the nearest folder above a file decides, wherever the run starts', () =>
			inFolder(
				{ 'p/.summary-writer/config.yaml': config, 'p/weekly/a.txt': unfinished, 'p/archive/b.txt': clean },
				async ({ run }) => {
					const inside = files((await run('check weekly archive --format json', { cwd: 'p' })).out);
					const outside = files((await run('check p --format json')).out);
					for (const found of [inside, outside]) {
						assert.deepEqual(
							found.map(({ profile }) => profile),
							['weekly-report'],
						);
						assert.ok(found[0]?.findings.every(({ code }) => code !== 'missing-section'));
					}
				},
			));

		it('ignored findings are not reported, unless --no-ignore', () =>
			inFolder(
				{
					'.summary-writer/ignores.yaml': '- file: 村/a.txt\n  text: "××"\n',
					'村/a.txt': '工作總結\n一、工作\n走訪××戶，培訓xx人。',
					'村/b.txt': '走訪××戶。',
				},
				async ({ run }) => {
					const found = async (args: string) =>
						((await run(`check ${args} --format jsonl`)).out.match(/"text":"(?:××|xx)"/g) ?? []).length;
					assert.equal(await found('村/a.txt'), 1);
					assert.equal(await found('村/a.txt --no-ignore'), 2);
					assert.equal(await found('村/b.txt'), 1);
				},
			));

		it('remembered values say which unit a text speaks for', () =>
			inFolder(
				{
					'p/.summary-writer/values.yaml': '鎮: 雙江\n',
					'p/a.txt': '工作總結\n\n青山鎮婦聯緊緊圍繞中心工作，開展活動。',
					'b.txt': '工作總結\n\n青山鎮婦聯緊緊圍繞中心工作，開展活動。',
				},
				async ({ run }) => {
					const { out } = await run('check p/a.txt b.txt --format json');
					assert.deepEqual(
						files(out).map(({ findings }) => findings.some(({ code }) => code === 'foreign-unit')),
						[true, false],
					);
				},
			));

		it('profiles of the folder can be named, extend the built-in ones, and are checked', () =>
			inFolder(
				{
					'.summary-writer/profiles/village.yaml':
						'extends: general\nname: 村總結\nsections:\n  - id: plan\n    required: true\n',
					'.summary-writer/config.yaml': 'files:\n  "*.txt": village\n',
					'a.txt': unfinished,
				},
				async ({ run }) => {
					const [file] = files((await run('check . --format json')).out);
					assert.equal(file?.profile, 'village');
					assert.ok(file.findings.some(({ code }) => code === 'missing-section'));
					assert.match((await run('profiles')).out, /^village +村總結$/m);
				},
			));

		it('a broken settings file stops the run and says where', () =>
			inFolder({ '.summary-writer/config.yaml': 'fils: {}', 'a.txt': clean }, async ({ run }) => {
				const { code, err } = await run('check a.txt');
				assert.equal(code, 2);
				assert.match(
					err,
					/\.summary-writer\/config\.yaml:1:1: “fils” is not known here: use files, exclude or severities\./,
				);
			}));
	});

	it('long work shows on a terminal how far it is, and leaves no trace', () => {
		const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.txt`, n % 30 ? clean : unfinished]));
		return inFolder({ ...many, 'v.yaml': '年度: 2024\n' }, async ({ run }) => {
			for (const args of ['check .', 'check . --format json', 'fill . --values v.yaml --dry-run']) {
				const { err } = await run(args, { progress: true, terminal: true });
				assert.match(err, /█+░+ 30 of 60 files/, args);
				assert.ok(err.split('\r').at(-1)?.startsWith('\u001b[K'), args);
				assert.doesNotMatch((await run(args)).err, /█/);
			}
		});
	});

	it('colours on a terminal, unless NO_COLOR or --color never', () =>
		inFolder({ 'a.txt': unfinished }, async ({ run }) => {
			const coloured = async (args: string, options = {}) =>
				(await run(`check a.txt ${args}`, options)).out.includes('\u001b[');
			assert.equal(await coloured(''), false);
			assert.equal(await coloured('', { terminal: true }), true);
			assert.equal(await coloured('', { terminal: true, env: { NO_COLOR: '1' } }), false);
			assert.equal(await coloured('--color never', { terminal: true }), false);
			assert.equal(await coloured('--color always', { env: { NO_COLOR: '1' } }), true);
		}));
});

describe('summary-writer', () => {
	it('--version', async () => assert.equal((await runCli('--version')).out, '1.2.3\n'));
	for (const args of ['', '--help', 'help', '-h']) {
		it(`${args || 'without arguments'}: help`, async () => {
			const { code, out } = await runCli(args);
			assert.equal(code, 0);
			assert.match(out, /^Checks work summaries/);
		});
	}
	for (const args of ['check --help', 'help check', 'check -h']) {
		it(args, async () => assert.match((await runCli(args)).out, /^Usage: summary-writer check FILES…/));
	}
	it('lines of the help are no wider than the terminal', async () => {
		for (const language of ['en', 'zh-Hant', 'zh-Hans']) {
			const { out } = await runCli(`check --help -l ${language}`, { terminal: true });
			for (const line of out.split('\n').filter((text) => !text.startsWith('  summary-writer'))) {
				const columns = [...line].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
				assert.ok(columns <= 80, line);
			}
		}
	});
});
