import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dist = join(__dirname, '../../../dist');
const bundles: Readonly<Record<string, readonly string[]>> = {
	'extension.js': ['./features.js', 'vscode'],
	'features.js': ['./core.js', './yaml.js', './ignore.js', 'vscode'],
	'core.js': ['./yaml.js'],
	'yaml.js': ['buffer', 'process'],
	'ignore.js': [],
	'web/extension.js': ['vscode'],
};

describe('what is shipped', () => {
	for (const [name, allowed] of Object.entries(bundles)) {
		it(`${name} loads ${allowed.join(', ')} and nothing else: no process, no socket, no file`, () => {
			const code = readFileSync(join(dist, name), 'utf8');
			const loaded = [...code.matchAll(/\brequire\(\s{0,4}["']([^"']{1,60})["']\s{0,4}\)/g)].map(
				([, module]) => module,
			);
			assert.deepEqual(
				[...new Set(loaded)].filter((module) => !allowed.includes(module ?? '')),
				[],
			);
			// Any other way to load is none that can be read off.
			const computed = [...code.matchAll(/\brequire\(\s{0,4}[^"'\s)]/g)];
			assert.deepEqual(computed, []);
		});

		it(`${name} evaluates nothing and asks no server`, () => {
			const code = readFileSync(join(dist, name), 'utf8');
			const found = code.match(
				/(?<![\w$.])(?:eval|fetch|importScripts|import)\(|\bnew Function\b|\bXMLHttpRequest\b|\bWebSocket\b/g,
			);
			assert.deepEqual(found, null);
		});
	}
});

describe('checking', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'summary-writer-trust-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it('writes nothing, starts nothing and loads no machine code, with files of every odd name', () => {
		const names = [
			'總結 一.txt',
			'a\'b"c$(d)`e`.txt',
			'-rf.md',
			'%00.summary',
			'\u{1F3AF} e\u0301.txt',
			'a;b&c|d.md',
			'#x?.txt',
		];
		for (const name of names)
			writeFileSync(join(folder, name), '甲鎮20××年工作總結\n一、主要工作\n走訪__戶。\n二、存在問題\n');
		mkdirSync(join(folder, '.summary-writer/profiles'), { recursive: true });
		writeFileSync(join(folder, '.summary-writer/profiles/own.yaml'), 'name: 自己的\nextends: general\n');
		const before = readdirSync(folder, { recursive: true });
		const [major = 0] = process.versions.node.split('.').map(Number);
		const guard = major >= 24 ? '--permission' : '--experimental-permission';
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[guard, '--no-warnings', '--allow-fs-read=*', join(dist, 'cli.js'), 'check', '.', '--format', 'json'],
			{ cwd: folder, encoding: 'utf8' },
		);
		assert.equal(status, 1, stderr);
		const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly file: string }[] };
		assert.deepEqual(files.map(({ file }) => file).toSorted(), names.toSorted());
		assert.deepEqual(readdirSync(folder, { recursive: true }), before);
	});
});
