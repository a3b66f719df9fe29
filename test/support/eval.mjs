// npm run eval -- FOLDER [--verbose]: measures the product on a folder of texts with expected answers.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(here, '../../out/eval/evaluate.cjs');
await build({
	entryPoints: [join(here, 'evaluate.ts')],
	outfile,
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'es2023',
	logLevel: 'error',
	loader: { '.yaml': 'text' },
});
// The reader may have seen enough (`| head`).
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = createRequire(import.meta.url)(outfile).main(process.argv.slice(2), (text) =>
	process.stdout.write(text),
);
