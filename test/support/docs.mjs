// node test/support/docs.mjs: writes the pages in src/cli/docs from the definitions of the command line.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const outfile = join(root, 'out/docs/docs.cjs');
const entryPoints = [join(root, 'src/cli/docs.ts')];
await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
const pages = createRequire(import.meta.url)(outfile).docsPages();
const folder = join(root, 'src/cli/docs');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
console.log(`${pages.size} pages in src/cli/docs`);
