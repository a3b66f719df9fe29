// npm run bench: what checking, typing, hostile texts and starting cost, side by side with other tools in the same run.
//
//   npm run bench                                all
//   npm run bench -- --only archive,typing       some of: archive large small typing hostile start
//   npm run bench -- --files 400 --runs 3        a smaller archive, fewer runs
//   npm run bench -- --node PATH                 measured with another Node
//   npm run bench -- --seed 7                    another corpus
//   npm run bench -- --no-peers                  without the slow tools
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { corpusIn } from './corpus.mjs';
import { costOf, costOfShort, inTurn, median, spread } from './measure.mjs';
import { installPeers, linters, peerVersions, ripgrep, ripgrepOn } from './peers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const { values: given } = parseArgs({
	options: {
		only: { type: 'string', default: 'archive,large,small,typing,hostile,start' },
		files: { type: 'string', default: '4000' },
		runs: { type: 'string', default: '5' },
		seed: { type: 'string', default: '1' },
		node: { type: 'string', default: process.execPath },
		'no-peers': { type: 'boolean', default: false },
	},
});
const parts = new Set(given.only.split(','));
const runs = Number(given.runs);
const { node } = given;
const temporary = mkdtempSync(join(tmpdir(), 'summary-writer-bench-run-'));
const cli = join(root, 'dist/cli.js');

try {
	spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
	// The build does so with the Node that it runs in.
	if (node !== process.execPath) spawnSync(node, ['test/support/compile-cli.mjs'], { cwd: root, stdio: 'ignore' });
	const core = await bundledCore();
	const { rules } = await import(core).then((module) => module.default);
	const off = rules.filter(({ code }) => !isBasic(code)).flatMap(({ code }) => ['--severity', `${code}=off`]);
	const peers = !given['no-peers'] && installPeers();
	const rg = installPeers() ? ripgrep() : undefined;
	say(
		`Machine: ${cpus()[0]?.model.trim()}, ${cpus().length} processors; Node ${versionOf(node)}; ${process.platform}.`,
	);
	say(`Peers: ${peers || rg ? peerVersions() : 'none, they could not be installed'}. Seed ${given.seed}.`);
	const corpus = corpusIn(tmpdir(), Number(given.seed), Number(given.files));
	/** @param {string} path */
	const ours = (path) => [
		{ name: 'check: blanks, outline, checklist, JSON', argv: [node, cli, 'check', path, '--format', 'json', ...off] },
		{ name: 'check with every rule', argv: [node, cli, 'check', path, '--format', 'json'] },
	];
	const reading = join(here, 'reading.mjs');
	if (parts.has('archive')) {
		say(`\n${corpus.files} files, ${Math.round((corpus.files * 25.6) / 1000)} MB`);
		const commands = [
			...(rg ? [ripgrepOn(rg, corpus.archive)] : []),
			{ name: 'Node: reading and decoding alone', argv: [node, reading, corpus.archive] },
			...ours(corpus.archive),
		];
		await table(commands, peers ? linters(node, corpus.archive, temporary) : [], 'cpu');
	}
	if (parts.has('large')) {
		say('\nOne file of 10 MB');
		const commands = [...(rg ? [ripgrepOn(rg, corpus.large)] : []), ...ours(corpus.large)];
		await table(commands, peers ? linters(node, corpus.large, temporary) : [], 'wall');
	}
	if (parts.has('small')) {
		say('\nOne file of 27 KB, processor time');
		const commands = [{ name: 'node -e 0', argv: [node, '-e', '0'] }, ...ours(corpus.small).slice(0, 1)];
		const rounds = Array.from({ length: runs }, () => commands.map((command) => costOfShort(command, 10)));
		for (const [n, { name }] of commands.entries()) {
			const ratios = rounds.map((round) => round[n] / round[0]);
			say(
				`  ${name.padEnd(44)} ${spread(
					rounds.map((round) => round[n]),
					0,
				)} ms   × ${spread(ratios)}`,
			);
		}
	}
	if (parts.has('typing'))
		spawnSync(node, [join(here, 'typing.mjs'), core, corpus.document, corpus.large], { stdio: 'inherit' });
	if (parts.has('hostile')) spawnSync(node, [join(here, 'hostile.mjs'), core], { stdio: 'inherit' });
	if (parts.has('start')) start();
} finally {
	rmSync(temporary, { recursive: true, force: true });
}

/** Rules about blanks, sections and the checklist; the others come on top. */
function isBasic(code) {
	return /^(?:unfilled-placeholder|(?:missing|empty|thin|unheaded|long)-section|section-out-of-order)$/.test(code);
}

/**
 * Quick tools several times, in turn; slow ones once. Ratios are of the same round.
 *
 * @param {readonly import('./measure.mjs').Command[]} quick the first is what the others are compared with
 * @param {readonly import('./measure.mjs').Command[]} slow
 * @param {'cpu' | 'wall'} by
 */
async function table(quick, slow, by) {
	const costs = await inTurn(quick, runs);
	const [reference] = costs;
	const row = (name, of, ratios) =>
		say(
			`  ${name.padEnd(44)} cpu ${spread(of.map(({ cpu }) => cpu / 1000)).padEnd(22)} s   wall ${spread(of.map(({ wall }) => wall / 1000)).padEnd(22)} s   memory ${Math.max(
				...of.map(({ memory }) => memory ?? 0),
			)
				.toFixed(0)
				.padStart(5)} MB   ${by} × ${spread(ratios)}`,
		);
	for (const [n, { name }] of quick.entries()) {
		row(
			name,
			costs[n],
			costs[n].map((cost, run) => cost[by] / reference[run][by]),
		);
	}
	const own = costs.at(-2).map((cost) => cost[by]);
	for (const command of slow) {
		const cost = await costOf(command);
		row(command.name, [cost], [cost[by] / median(reference.map((one) => one[by]))]);
		say(
			`  ${''.padEnd(44)} ${(cost.cpu / median(costs.at(-2).map(({ cpu }) => cpu))).toFixed(1)} × the processor time of check, ${(cost.wall / median(costs.at(-2).map(({ wall }) => wall))).toFixed(1)} × the clock`,
		);
	}
	return own;
}

function start() {
	say('\nStarting the extension, beyond an empty one (in Node, with an editor that only listens)');
	const file = join(root, 'dist/extension.js');
	const bytes = readFileSync(file);
	say(`  entry bundle ${(bytes.length / 1024).toFixed(0)} KB, ${(gzipSync(bytes).length / 1024).toFixed(0)} KB packed`);
	const empty = join(temporary, 'empty');
	mkdirSync(empty);
	writeFileSync(join(empty, 'extension.js'), "'use strict';exports.activate = () => {};");
	const script = join(here, 'start.mjs');
	const variants = [[join(empty, 'extension.js')], [file], [file, '--needed']];
	const rounds = Array.from({ length: runs * 4 }, () =>
		variants.map((args) => JSON.parse(spawnSync(node, [script, ...args], { encoding: 'utf8' }).stdout)),
	);
	const beyond = (n, by) => spread(rounds.map((round) => round[n][by] - round[0][by]));
	say(`  load and activate ${beyond(1, 'cpu')} ms of processor time, ${beyond(1, 'wall')} ms by the clock`);
	say(`  with what the first text or command loads ${beyond(2, 'cpu')} ms, ${beyond(2, 'wall')} ms by the clock`);
}

/** @returns {Promise<string>} the core as one file, as the products hold it */
async function bundledCore() {
	const outfile = join(temporary, 'core.cjs');
	await build({
		entryPoints: [join(root, 'src/core/index.ts')],
		outfile,
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'es2022',
		minify: true,
		logLevel: 'warning',
	});
	return outfile;
}

function versionOf(path) {
	return spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim();
}

function say(text) {
	console.log(text);
}
