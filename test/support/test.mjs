// npm test: everything that has to hold, in order; from a fresh clone it installs first. Imports nothing that is not part of Node.
//
//   npm test                 every step
//   npm test -- STEP …       only these, for work in progress: install types lint build core slow ui extension roots web
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const node = process.execPath;

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} says what it checks
 * @property {() => readonly (readonly string[])[]} commands run at the same time; asked for when it is their turn
 * @property {boolean} [needed] without it the rest makes no sense
 * @property {() => boolean} [when]
 */

/** @type {readonly Step[]} */
const steps = [
	{
		name: 'install',
		says: 'Dependencies, as the lock file names them',
		// Like `npm ci`, which gives up where a registry lacks a package that only another system would install.
		commands: () => [[...npm(), 'install', '--no-save', '--no-audit', '--no-fund']],
		needed: true,
		when: () => !isInstalled(),
	},
	{ name: 'types', says: 'Types', commands: () => [[...bin('typescript', 'tsc'), '-b']], needed: true },
	{
		name: 'lint',
		says: 'Walls between the rooms, unused code, format, generated files',
		commands: () => [
			[...bin('oxlint'), '--type-aware'],
			[...bin('@biomejs/biome', 'biome'), 'format', '.'],
			[...bin('knip')],
			[node, 'test/support/generate.mjs', '--check'],
		],
	},
	{ name: 'build', says: 'Bundles', commands: () => [[node, 'esbuild.mjs']], needed: true },
	{ name: 'core', says: 'Core and command line, in plain Node', commands: () => [mocha('core', 'cli')] },
	{ name: 'slow', says: 'Slow tests: evaluation, random runs, kills', commands: () => [mocha('slow')] },
	{
		name: 'ui',
		says: 'The user interface, driven by the keyboard in a served VS Code',
		// On a busy machine a window may lose a key: what fails twice is broken.
		commands: () => [
			[
				...bin('mocha'),
				'--forbid-only',
				'--forbid-pending',
				'--retries',
				'1',
				'--timeout',
				'600000',
				'test/ui/**/*.test.mjs',
			],
		],
	},
	{ name: 'extension', says: 'The extension in VS Code, oldest and newest', commands: () => [host()] },
	{
		name: 'roots',
		says: 'The extension where there are two folders and no trust',
		commands: () => [
			host(
				'--untrusted',
				'--version',
				'newest',
				'--folder',
				'test/fixtures/roots',
				'--workspace',
				'two.code-workspace',
			),
		],
	},
	{
		name: 'web',
		says: 'The extension in the web extension host',
		commands: () => [host('--web', '--version', 'newest')],
	},
];

const wanted = process.argv.slice(2);
const counts = { passed: 0, failed: 0 };
/** @type {string[]} */
const broken = [];
/** What the reports say of tests that failed, said once more at the end: of a long run only the end may be left.
 * @type {string[]} */
const reasons = [];
/** Lines of one report that are said again at most. */
const mostReasons = 60;

if (!isNodeNewEnough()) {
	console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
	process.exit(1);
}
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length) {
	console.error(`There is no step ${unknown.join(', ')}: ${steps.map((step) => step.name).join(', ')}.`);
	process.exit(1);
}
for (const step of steps) {
	if (wanted.length ? !wanted.includes(step.name) : step.when && !step.when()) continue;
	console.log(`\n── ${step.name}: ${step.says}`);
	const start = Date.now();
	const results = await Promise.all(step.commands().map((command) => run(step.name, command)));
	const bad = results.filter((result) => result !== 0).length;
	console.log(`── ${step.name}: ${bad ? 'FAILED' : 'passed'} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
	if (!bad) continue;
	broken.push(step.name);
	if (step.needed) break;
}
if (reasons.length) console.error(`\n${reasons.join('\n').trimEnd()}`);
if (broken.length) console.error(`\nFailed: ${broken.join(', ')}.`);
// A step that failed without naming a test counts as one failure.
console.log(`\n${counts.passed} passed, ${Math.max(counts.failed, broken.length)} failed`);
process.exitCode = broken.length ? 1 : 0;

/**
 * Runs one command, shows what it prints and counts the tests that it names. Resolves to its exit code.
 *
 * @param {string} step
 * @param {readonly string[]} command
 * @returns {Promise<number>}
 */
function run(step, [program = node, ...args]) {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd: root,
			stdio: ['ignore', 'pipe', 'inherit'],
			env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
			shell: process.platform === 'win32' && program.endsWith('.cmd'),
		});
		let rest = '';
		let toKeep = 0;
		/** @param {string} line */
		const read = (line) => {
			const found = count(line);
			if (found === 'failing') {
				reasons.push(`── ${step}`);
				toKeep = mostReasons;
			} else if (found) toKeep = 0;
			if (toKeep-- > 0) reasons.push(line);
		};
		child.stdout.setEncoding('utf8').on('data', (text) => {
			process.stdout.write(text);
			const lines = (rest + text).split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) read(line);
		});
		child.on('error', (error) => {
			console.error(`${program} cannot be run: ${error.message}`);
			resolve(1);
		});
		child.on('close', (code) => {
			read(rest);
			resolve(code ?? 1);
		});
	});
}

/**
 * @param {string} line of mocha's report
 * @returns {string | undefined} `passing` or `failing` where it tells how many did
 */
function count(line) {
	// oxlint-disable-next-line no-control-regex -- colours
	const plain = line.replace(/\u001b\[[\d;]*m/g, '');
	const [, number, word] = /^\s*(\d+) (passing|failing)\b/.exec(plain) ?? [];
	if (word === 'passing') counts.passed += Number(number);
	if (word === 'failing') counts.failed += Number(number);
	return word;
}

function isNodeNewEnough() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	return major > 20 || (major === 20 && minor >= 19);
}

/** Whether node_modules holds what the lock file names, leaving out what is for other machines. */
function isInstalled() {
	const installed = join(root, 'node_modules/.package-lock.json');
	if (!existsSync(installed)) return false;
	const { packages: wantedPackages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
	const { packages } = JSON.parse(readFileSync(installed, 'utf8'));
	return Object.entries(wantedPackages).every(
		([path, { version, optional }]) => !path || optional || packages[path]?.version === version,
	);
}

/**
 * @param {string} name of the package
 * @param {string} [command]
 * @returns {readonly string[]} how its command is run without a shell, the same on every system
 */
function bin(name, command = name) {
	const folder = join(root, 'node_modules', name);
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return [node, join(folder, bin[command])];
}

/** @returns {readonly string[]} */
function npm() {
	const script = process.env.npm_execpath;
	return script?.endsWith('.js') ? [node, script] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/**
 * @param {...string} folders below test/
 * @returns {readonly string[]}
 */
function mocha(...folders) {
	const files = folders.map((folder) => `out/test/${folder}/**/*.test.js`);
	return [...bin('mocha'), '--forbid-only', '--forbid-pending', '--reporter', 'dot', '--timeout', '600000', ...files];
}

/**
 * @param {...string} args
 * @returns {readonly string[]}
 */
function host(...args) {
	return [node, 'test/support/host/run-extension-tests.mjs', ...args];
}
