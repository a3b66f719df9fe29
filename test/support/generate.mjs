// Writes the files that follow from others: the folding table, the built-in profiles as data, the snippets.
// `node test/support/generate.mjs` writes them; with `--check` it names those that are out of date and exits with 1.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldingTable } from './generate/folding.mjs';
import { builtinProfiles } from './generate/profiles.mjs';
import { snippets } from './generate/snippets.mjs';
import { writingTable } from './generate/writing.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Contents by path from the root, first those that the reader of profiles needs.
 *
 * @returns {AsyncGenerator<readonly [path: string, content: string]>}
 */
async function* generate() {
	yield ['src/core/script.generated.ts', foldingTable()];
	yield ['src/core/careful/writing.generated.ts', writingTable()];
	const profiles = await builtinProfiles(root);
	yield ['src/core/profile/builtin.generated.ts', profiles.module];
	yield* snippets(profiles.profiles, profiles.blanksOf);
}

const check = process.argv.includes('--check');
let stale = 0;
for await (const [path, content] of generate()) {
	const file = join(root, path);
	if (existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === content) continue;
	stale++;
	if (check) {
		console.error(`${path} is out of date: npm run generate`);
		continue;
	}
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
	console.log(`wrote ${path}`);
}
if (check && stale > 0) process.exitCode = 1;
