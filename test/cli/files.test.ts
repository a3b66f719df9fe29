import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { encode as encodeText } from 'iconv-lite';
import { readText } from '../../src/cli/files/read';
import { replaceText, writeAtomically } from '../../src/cli/files/write';
import { UserError } from '../../src/cli/user-error';
import { wordsOf } from '../../src/cli/words';
import { clean, inFolder, unfinished } from './support';

const words = wordsOf('en');
const unix = process.platform !== 'win32';

/** The files of a report. */
function names(out: string): readonly string[] {
	return (JSON.parse(out) as { files: { file: string }[] }).files.map(({ file }) => file);
}

describe('folders as they are', () => {
	it('loops of links end, links to files are read, links to nowhere are said', function () {
		if (!unix) return;
		return inFolder({ 'a/b/c.txt': clean }, async ({ path, run }) => {
			symlinkSync('..', join(path, 'a/b/up'));
			symlinkSync('self', join(path, 'a/self'));
			symlinkSync('b/c.txt', join(path, 'a/link.txt'));
			symlinkSync('nowhere', join(path, 'a/dead.txt'));
			const { code, out, err } = await run('check a --format json');
			assert.deepEqual([code, names(out)], [2, ['a/b/c.txt', 'a/link.txt']]);
			assert.equal(err, 'summary-writer: a/dead.txt is a link that leads nowhere: it is not checked.\n');
		});
	});

	it('a link that goes in a circle, named outright, is said', () =>
		inFolder({}, async ({ path, run }) => {
			symlinkSync('self', join(path, 'self'));
			const { code, err } = await run('check self');
			assert.equal(code, 2);
			assert.match(err, /self cannot be read: its links run in a circle/);
		}));

	it('a pipe is not waited for', () =>
		inFolder({ 'a.txt': clean }, async ({ path, run }) => {
			execFileSync('mkfifo', [join(path, 'pipe.txt')]);
			assert.deepEqual(names((await run('check . --format json')).out), ['a.txt']);
			const { code, err } = await run('check pipe.txt');
			assert.equal(code, 2);
			assert.match(err, /pipe\.txt is neither a file nor a folder/);
		}));

	it('names in GBK bytes, with spaces and with parentheses', () =>
		inFolder({ 'a (1)/（二）總結 .txt': clean }, async ({ path, run }) => {
			const folder = Buffer.concat([Buffer.from(`${path}/`), encodeText('村总结', 'gbk')]);
			mkdirSync(folder);
			writeFileSync(Buffer.concat([folder, Buffer.from('/'), encodeText('甲.txt', 'gbk')]), clean);
			const { code, out } = await run('check . --format json');
			assert.equal(code, 0);
			assert.deepEqual(names(out), ['a (1)/（二）總結 .txt', '村总结/甲.txt']);
		}));

	it('a name in GBK bytes, named outright as the runtime hands it over', () =>
		inFolder({}, async ({ path, run }) => {
			const folder = Buffer.concat([Buffer.from(`${path}/`), encodeText('村总结', 'gbk')]);
			mkdirSync(folder);
			writeFileSync(Buffer.concat([folder, Buffer.from('/'), encodeText('甲.txt', 'gbk')]), clean);
			const shown = encodeText('村总结/甲.txt', 'gbk').toString();
			for (const operand of [shown, join(path, shown), shown.replace(/\/.*/, '')]) {
				const [name, ...others] = names((await run(`check ${operand} --format json`)).out);
				assert.equal(name?.slice(-9), '村总结/甲.txt');
				assert.deepEqual(others, []);
			}
			assert.match((await run('check \ufffd.txt')).err, /does not exist/);
		}));

	it('what may not be read is said, the rest is checked', function () {
		// Nothing is forbidden to root.
		if (process.getuid?.() === 0) return;
		return inFolder({ 'a.txt': clean, 'b.txt': clean, 'c/d.txt': clean }, async ({ path, run }) => {
			chmodSync(join(path, 'b.txt'), 0);
			chmodSync(join(path, 'c'), 0);
			const { code, out, err } = await run('check . --format json');
			chmodSync(join(path, 'c'), 0o700);
			assert.deepEqual([code, names(out)], [2, ['a.txt']]);
			assert.match(err, /b\.txt cannot be read: permission is denied/);
			assert.match(err, /c cannot be read: permission is denied/);
		});
	});

	it('a report goes to a file, whole or not at all', () =>
		inFolder({ 'a.txt': unfinished, 'old.json': 'old' }, async ({ path, run }) => {
			const { code, out } = await run('check a.txt --format json -o new.json');
			assert.deepEqual([code, out], [1, '']);
			assert.deepEqual(names(readFileSync(join(path, 'new.json'), 'utf8')), ['a.txt']);
			assert.equal((await run('check -o old.json')).code, 2);
			assert.equal(readFileSync(join(path, 'old.json'), 'utf8'), 'old');
			assert.deepEqual(readdirSync(path).sort(), ['a.txt', 'new.json', 'old.json']);
		}));

	it('a report that cannot be written is said', () =>
		inFolder({ 'a.txt': clean }, async ({ run }) => {
			const { code, err } = await run('check a.txt -o nowhere/report.json');
			assert.equal(code, 2);
			assert.match(err, /nowhere\/report\.json cannot be written/);
		}));
});

describe('atomic writes', () => {
	it('keep permissions and links', () =>
		inFolder({ 'a.txt': clean }, ({ path }) => {
			chmodSync(join(path, 'a.txt'), 0o640);
			symlinkSync('a.txt', join(path, 'link.txt'));
			const file = readText('link.txt', join(path, 'link.txt'), undefined, words);
			replaceText(file, 'new', words);
			assert.equal(readFileSync(join(path, 'a.txt'), 'utf8'), 'new');
			assert.equal(statSync(join(path, 'a.txt')).mode & 0o777, 0o640);
			assert.deepEqual(readdirSync(path).sort(), ['a.txt', 'link.txt']);
		}));

	it('leave a file alone that changed meanwhile', () =>
		inFolder({ 'a.txt': clean }, ({ path }) => {
			const file = readText('a.txt', join(path, 'a.txt'), undefined, words);
			writeFileSync(join(path, 'a.txt'), 'somebody else');
			assert.throws(() => replaceText(file, 'new', words), /changed while it was being checked/);
			assert.equal(readFileSync(join(path, 'a.txt'), 'utf8'), 'somebody else');
			assert.deepEqual(readdirSync(path), ['a.txt']);
		}));

	it('take away what a killed run has left, and nothing else', () =>
		inFolder({ 'a.txt': 'a' }, ({ path }) => {
			const machine = hostname()
				.replaceAll(/[^\w-]/g, '_')
				.slice(0, 40);
			const dead = spawnSync(process.execPath, ['-e', '0']).pid;
			const left = `.${machine}.${dead}-1.summary-writer.tmp`;
			const kept = [
				`.${machine}.${process.pid}-9999.summary-writer.tmp`,
				'.another-machine.1-1.summary-writer.tmp',
				'x.tmp',
			];
			for (const name of [left, ...kept]) writeFileSync(join(path, name), 'half');
			writeAtomically('a.txt', join(path, 'a.txt'), Buffer.from('b'), words);
			assert.deepEqual(readdirSync(path).sort(), [...kept, 'a.txt'].sort());
		}));

	it('work where the name is as long as names can be', () =>
		inFolder({}, ({ path }) => {
			const name = `${'總'.repeat(83)}.txt`;
			writeAtomically(name, join(path, name), Buffer.from('x'), words);
			assert.deepEqual(readdirSync(path), [name]);
		}));

	it('leave nothing behind where they fail', () =>
		inFolder({}, ({ path }) => {
			const fail = () => {
				throw new UserError('no');
			};
			assert.throws(() => writeAtomically('a.txt', join(path, 'a.txt'), Buffer.from('x'), words, fail), UserError);
			assert.ok(!existsSync(join(path, 'a.txt')));
			assert.deepEqual(readdirSync(path), []);
		}));
});
