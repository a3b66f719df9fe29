// node test/support/eval-careful.mjs [--verbose]: measures the careful rules on their collection of planted faults and clean texts.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(here, '../../out/eval/eval-careful.cjs');
await build({
	entryPoints: [join(here, 'eval-careful.ts')],
	outfile,
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'es2023',
	logLevel: 'error',
	loader: { '.yaml': 'text' },
});
const { carefulReport } = createRequire(import.meta.url)(outfile);
process.stdout.write(carefulReport(join(here, '../eval-careful/marked'), process.argv.includes('--verbose')));
