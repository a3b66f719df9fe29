// npm run bench:editor: what typing costs inside the real VS Code, and a whole day of writing in it.
//
//   npm run bench:editor                       both
//   npm run bench:editor -- --only typing      or day
//   npm run bench:editor -- --version oldest   in the oldest VS Code that is promised
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpusIn } from './corpus.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
	options: { only: { type: 'string', default: 'typing,day' }, version: { type: 'string', default: 'newest' } },
});
spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
const folder = mkdtempSync(join(tmpdir(), 'summary-writer-bench-editor-'));
try {
	const { document, small } = corpusIn(tmpdir(), 1, 4000);
	copyFileSync(document, join(folder, 'document.summary'));
	// A text that nobody checks: what is left of the figures without us.
	copyFileSync(document, join(folder, 'document.log'));
	for (let n = 0; n < 9; n++) copyFileSync(document, join(folder, `document-${n}.summary`));
	for (let n = 0; n < 30; n++) copyFileSync(small, join(folder, `day-${n}.summary`));
	const host = join(root, 'test/support/host/run-extension-tests.mjs');
	for (const name of values.only.split(',')) {
		const module = fileURLToPath(new URL(`editor-${name}.cjs`, import.meta.url));
		const args = [host, '--version', values.version, '--folder', folder, '--timeout', '1800', module];
		const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
		if (status !== 0) process.exitCode = 1;
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
