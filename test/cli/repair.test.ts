import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { encode as encodeText } from 'iconv-lite';
import { clean, inFolder, unfinished } from './support';

const doubled = clean.replace('不足。', '不足。。').replace('四次，', '四次，，');

describe('summary-writer check --fix', () => {
	for (const [what, eol, encoding] of [
		['UTF-8', '\n', 'utf-8'],
		['UTF-8 with CRLF', '\r\n', 'utf-8'],
		['GB18030 with CRLF', '\r\n', 'gb18030'],
		['Big5', '\n', 'big5'],
	] as const) {
		it(`${what}: repairs what needs no question, the rest stays byte by byte`, () =>
			inFolder({ 'a.txt': encodeText(doubled.replaceAll('\n', eol), encoding) }, async ({ run, path }) => {
				assert.match((await run('check a.txt')).out, /doubled-punctuation/);
				const { code, out, err } = await run('check a.txt --fix');
				assert.deepEqual([code, out, err], [0, '1 file checked, nothing found\n', 'a.txt: 2 repairs made\n']);
				assert.deepEqual(readFileSync(join(path, 'a.txt')), encodeText(clean.replaceAll('\n', eol), encoding));
			}));
	}

	it('one repair brings the next to light: all are made in one go', () =>
		inFolder({ 'a.txt': clean.replace('一、主要工作', '一、主要工作。。') }, async ({ run, path }) => {
			const { out } = await run('check a.txt --fix');
			assert.match(out, /nothing found/);
			assert.equal(readFileSync(join(path, 'a.txt'), 'utf8'), clean);
		}));

	it('what only a person can decide is left, and reported', () =>
		inFolder({ 'a.txt': unfinished }, async ({ run, path }) => {
			const { code, out, err } = await run('check a.txt --fix');
			assert.deepEqual([code, err], [1, '']);
			assert.match(out, /3 findings in 1 file, 2 blanks to fill/);
			assert.equal(readFileSync(join(path, 'a.txt'), 'utf8'), unfinished);
		}));

	it('a file that needs no repair is not written', () =>
		inFolder({ 'a.txt': clean }, async ({ run, path }) => {
			const { ino, mtimeMs } = statSync(join(path, 'a.txt'));
			await run('check a.txt --fix');
			const after = statSync(join(path, 'a.txt'));
			assert.deepEqual([after.ino, after.mtimeMs], [ino, mtimeMs]);
		}));

	for (const args of ['--severity warning', '--severity doubled-punctuation=off']) {
		it(`${args}: what is not reported is not repaired`, () =>
			inFolder({ 'a.txt': doubled }, async ({ run, path }) => {
				assert.equal((await run(`check a.txt --fix ${args}`)).code, 0);
				assert.equal(readFileSync(join(path, 'a.txt'), 'utf8'), doubled);
			}));
	}

	it('--dry-run changes nothing and prints a patch that makes the change', () =>
		inFolder({ 'a.txt': doubled, 'b.txt': clean }, async ({ run, path }) => {
			const { code, out } = await run('check . --fix --dry-run');
			assert.equal(code, 0);
			assert.match(out, /^--- a\.txt\n\+\+\+ a\.txt\n@@ /);
			assert.equal(applyPatch(doubled, out), clean);
			assert.equal(readFileSync(join(path, 'a.txt'), 'utf8'), doubled);
		}));

	it('standard input is shown as a patch, not written', () =>
		inFolder({}, async ({ run }) => {
			const { out } = await run('check - --dry-run --stdin-name a.txt', { stdin: doubled });
			assert.equal(applyPatch(doubled, out), clean);
			const { code, err } = await run('check - --fix', { stdin: doubled });
			assert.equal(code, 2);
			assert.match(err, /Standard input cannot be repaired in place/);
		}));
});
