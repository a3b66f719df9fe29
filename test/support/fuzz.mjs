// npm run fuzz: the laws on random summaries, settings, edits and command lines, as long as one likes.
//
//   npm run fuzz                                   20,000 runs of each, from a new seed, which is printed
//   npm run fuzz -- --runs 100000 --seed 42        the same runs again
//   npm run fuzz -- --only "renumbered"            those whose name has this in it
//   npm run fuzz -- --only "law of edits" --runs 10000    100,000 edits, each compared with reading the text anew
//
// What fails is printed as small as it gets, with the seed and the path that lead there.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '20000' },
		seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
		only: { type: 'string' },
	},
});
const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
const tests = ['out/test/slow/fuzz.test.js', 'out/test/slow/edits.test.js'];
run(join(root, 'node_modules/typescript/bin/tsc'), '-b');
console.log(`Seed ${values.seed}, ${values.runs} runs: npm run fuzz -- --seed ${values.seed} --runs ${values.runs}`);
run(mocha, '--timeout', '0', ...(values.only === undefined ? [] : ['--grep', values.only]), ...tests);

/**
 * @param {...string} command run by Node, ends this one where it fails
 */
function run(...command) {
	const env = { ...process.env, FUZZ_RUNS: values.runs, FUZZ_SEED: values.seed };
	const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env });
	if (status !== 0) process.exit(status ?? 1);
}
