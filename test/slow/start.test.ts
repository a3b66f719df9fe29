import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dist = join(__dirname, '../../../dist');
const text = '甲鎮20××年工作總結\n一、主要工作\n走訪__戶。\n二、存在問題\n';
const compiled = `-${process.version}-${process.arch}.cache`;

describe('starting the command line', () => {
	let folder: string;
	let own: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'summary-writer-start-'));
		own = join(folder, 'dist');
		mkdirSync(own);
		for (const name of readdirSync(dist)) {
			if (/^(?:cli|yaml).*\.(?:js|cache)$/.test(name)) cpSync(join(dist, name), join(own, name));
		}
		writeFileSync(join(folder, 'one.txt'), text);
		writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '1.2.3' }));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const run = (...args: readonly string[]) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [join(own, 'cli.js'), ...args], {
			cwd: folder,
			encoding: 'utf8',
		});
		return { status, stdout, stderr };
	};
	const reports = () => [run('check', 'one.txt', '--format', 'json'), run('outline', 'one.txt'), run('--version')];

	it('is the same with code that was compiled before, with spoilt code and with none', () => {
		const caches = readdirSync(own).filter((name) => name.endsWith(compiled));
		assert.deepEqual(caches, [`cli-chunk${compiled}`, `cli-main${compiled}`]);
		const before = readdirSync(own);
		const wanted = reports();
		assert.deepEqual(
			wanted.map(({ status, stderr }) => [status, stderr]),
			[
				[1, ''],
				[0, ''],
				[0, ''],
			],
		);
		assert.equal(wanted[2]?.stdout, '1.2.3\n');
		for (const name of caches) truncateSync(join(own, name), 1000);
		assert.deepEqual(reports(), wanted);
		for (const name of caches) writeFileSync(join(own, name), 'none');
		assert.deepEqual(reports(), wanted);
		assert.deepEqual(readdirSync(own), before);
		for (const name of caches) rmSync(join(own, name));
		assert.deepEqual(reports(), wanted);
	});

	it('takes the code that was compiled before', () => {
		for (const name of ['cli-chunk', 'cli-main']) {
			const script = `const { readFileSync } = require('node:fs');
				const cachedData = readFileSync(${JSON.stringify(join(own, name + compiled))});
				const source = readFileSync(${JSON.stringify(join(own, `${name}.js`))}, 'latin1');
				console.log(new (require('node:vm').Script)(source, { cachedData }).cachedDataRejected);`;
			assert.equal(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout, 'false\n', name);
		}
	});

	it('says the same of a text, however much there is to read', () => {
		const files = (...operands: readonly string[]): unknown =>
			(JSON.parse(run('check', ...operands, '--format', 'json').stdout) as { readonly files: unknown }).files;
		const wanted = files('one.txt');
		assert.deepEqual(files('.'), wanted);
		assert.deepEqual(files('*.txt'), wanted);
		writeFileSync(join(folder, 'long.log'), `${'長'.repeat(100)}\n`.repeat(500));
		assert.deepEqual((files('one.txt', 'long.log') as unknown[])[0], (wanted as unknown[])[0]);
	});

	it('leaves it to the command to say what is wrong with a name', () => {
		symlinkSync('loop', join(folder, 'loop'));
		for (const name of ['loop', 'x'.repeat(5000), 'none', 'one.txt/none']) {
			const { status, stderr } = run('check', name);
			assert.equal(status, 2, name);
			assert(stderr.startsWith(`summary-writer: ${name} `), stderr);
		}
	});

	it('goes on where nobody reads what it says beside its work, and says why a report is not whole', () => {
		if (process.platform === 'win32') return;
		const shell = (line: string) => spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' }).stdout;
		const cli = `"${process.execPath}" "${join(own, 'cli.js')}"`;
		mkdirSync(join(folder, 'many'));
		const names = Array.from({ length: 30 }, (_, n) => join(folder, 'many', `${n}.txt`));
		const faulty =
			'甲鎮年終工作總結\n一、工作\n開展活動活動。走訪五戶，，開會三次。\n二、問題\n不足。\n四、打算\n努力。\n';
		const write = () => {
			for (const name of names) writeFileSync(name, faulty);
		};
		const left = () => names.filter((name) => readFileSync(name, 'utf8') === faulty).length;
		write();
		assert.equal(shell(`${cli} check --fix many/*.txt > /dev/null 2> /dev/null; echo $?`), '0\n');
		assert.equal(left(), 0);
		write();
		shell(`${cli} check --fix many/*.txt 2> >(head -c 1 > /dev/null) > /dev/null`);
		assert.equal(left(), 0, 'standard error is closed');
		write();
		shell(`${cli} check --fix many/*.txt 2> /dev/null | head -c 1`);
		assert.equal(left(), 0, 'standard output is closed');
		shell(`${cli} check many/*.txt none.txt none.txt --format json -o out.json 2> >(head -c 0); sleep 0.1`);
		assert.equal((JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as { files: unknown[] }).files.length, 30);
		assert.deepEqual(
			readdirSync(folder).filter((name) => name.endsWith('.tmp')),
			[],
		);
		if (!statSync('/dev/full', { throwIfNoEntry: false })?.isCharacterDevice()) return;
		assert.match(shell(`${cli} check one.txt 2>&1 > /dev/full; echo $?`), /^summary-writer: stdout .+\n2\n$/u);
		assert.equal(shell(`${cli} check one.txt 2> /dev/full | head -c 0; echo done`), 'done\n');
	});

	it('is the same whatever the report is written to', () => {
		const { stdout } = run('check', 'one.txt', '--format', 'json');
		const command = `"${process.execPath}" "${join(own, 'cli.js')}" check one.txt --format json`;
		if (process.platform === 'win32') return;
		const shell = (line: string) => spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' }).stdout;
		assert.equal(shell(`${command} | cat`), stdout);
		assert.equal(shell(`${command} > report.json; cat report.json`), stdout);
		assert.equal(shell(`(${command}; echo $?) | head -c 0; echo done`), 'done\n');
		assert.equal(shell(`${command} > /dev/null; echo $?`), '1\n');
	});
});
