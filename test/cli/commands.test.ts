import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinProfiles } from '../../src/core/index';
import { docsPages } from '../../src/cli/docs';
import { clean, inFolder, runCli, unfinished } from './support';

const docs = join(__dirname, '../../../src/cli/docs');

describe('summary-writer outline', () => {
	it('shows sections with their figures, and the missing ones where they belong', () =>
		inFolder({ 'a.txt': unfinished }, async ({ run }) => {
			const { code, out } = await run('outline a.txt --profile annual-work-summary -l zh-Hant');
			assert.equal(code, 0);
			const lines = out.trim().split('\n');
			assert.match(lines[0] ?? '', /^a\.txt {2}年/);
			assert.match(lines[1] ?? '', /^甲鎮20××年工作總結 {2}\d\/\d$/);
			assert.match(lines[2] ?? '', /^ +3 一、主要工作 {2}\d+ 字 · 1 處空白$/);
			assert.match(lines.at(-1) ?? '', /^ {2}\+ .+ {2}缺少$/);
		}));

	it('as JSON', () =>
		inFolder({ 'a.txt': clean, 'b.txt': clean }, async ({ run }) => {
			const { files } = JSON.parse((await run('outline . --format json')).out) as { files: { documents: unknown[] }[] };
			assert.deepEqual(
				files.map(({ documents }) => documents.length),
				[1, 1],
			);
		}));

	it('what cannot be read: exit code 2', async () => assert.equal((await runCli('outline nowhere.txt')).code, 2));
});

describe('summary-writer profiles', () => {
	it('lists all of them', async () => {
		const { out } = await runCli('profiles -l zh-Hans');
		for (const { id, name } of builtinProfiles()) assert.match(out, new RegExp(`^${id} +${name.hans}$`, 'm'));
	});

	it('describes one', async () => {
		const { out } = await runCli('profiles weekly-report -l zh-Hant');
		assert.match(out, /\(weekly-report\)\n/);
		assert.match(out, /必需/);
	});

	it('as JSON', async () => {
		assert.equal(
			(JSON.parse((await runCli('profiles --format json')).out) as { profiles: unknown[] }).profiles.length,
			builtinProfiles().length,
		);
		assert.equal(
			(JSON.parse((await runCli('profiles general --format json')).out) as { profile: { id: string } }).profile.id,
			'general',
		);
	});

	it('one that there is not', async () => {
		const { code, err } = await runCli('profiles wekly-report');
		assert.equal(code, 2);
		assert.match(err, /There is no profile “wekly-report”/);
	});
});

describe('summary-writer new', () => {
	for (const { id } of builtinProfiles()) {
		for (const script of ['hant', 'hans', 'en']) {
			it(`${id} in ${script}: every required section is there, none is empty for want of a template`, () =>
				inFolder({}, async ({ run, path }) => {
					assert.equal((await run(`new a.txt --profile ${id} --script ${script}`)).code, 0);
					assert.ok(readFileSync(join(path, 'a.txt'), 'utf8').length > 10);
					const { out } = await run(`check a.txt --profile ${id} --format json`);
					const [file] = (JSON.parse(out) as { files: { findings: { code: string }[] }[] }).files;
					assert.deepEqual(
						file?.findings.filter(({ code }) => code === 'missing-section'),
						[],
					);
				}));
		}
	}

	it('prints without a file name', async () =>
		assert.match((await runCli('new --profile general --script hant')).out, /一、/));

	it('headings in markdown', () =>
		inFolder({}, async ({ run, path }) => {
			await run('new a.md --profile general --script hant');
			assert.match(readFileSync(join(path, 'a.md'), 'utf8'), /^# .+\n\n## /);
		}));

	it('does not overwrite without --force', () =>
		inFolder({ 'a.txt': clean }, async ({ run, path }) => {
			const { code, err } = await run('new a.txt --profile general');
			assert.equal(code, 2);
			assert.match(err, /a\.txt exists already/);
			assert.equal(readFileSync(join(path, 'a.txt'), 'utf8'), clean);
			assert.equal((await run('new a.txt --profile general --force')).code, 0);
		}));

	it('in another encoding', () =>
		inFolder({}, async ({ run, path }) => {
			await run('new a.txt --profile general --script hant --encoding big5');
			assert.ok(readFileSync(join(path, 'a.txt')).includes(Buffer.from([0xa4, 0x40, 0xa1, 0x42])));
		}));

	it('needs a profile', async () => assert.match((await runCli('new')).err, /Which kind of summary\?/));
});

describe('the documentation of the commands', () => {
	it('follows from the definitions: node test/support/docs.mjs', () => {
		const pages = docsPages();
		assert.deepEqual(readdirSync(docs).sort(), [...pages.keys()].sort());
		for (const [name, text] of pages)
			assert.equal(readFileSync(join(docs, name), 'utf8').replaceAll('\r\n', '\n'), text, name);
	});
});
