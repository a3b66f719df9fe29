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

/** @returns {Promise<Map<string, string>>} contents by path from the root */
async function generate() {
	const profiles = await builtinProfiles(root);
	return new Map([
		['src/core/script.generated.ts', foldingTable()],
		['src/core/careful/writing.generated.ts', writingTable()],
		['src/core/profile/builtin.generated.ts', profiles.module],
		...snippets(profiles.profiles, profiles.blanksOf),
	]);
}

const check = process.argv.includes('--check');
let stale = 0;
for (const [path, content] of await generate()) {
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
