import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeFirstTemporary, removeTemporaries } from './files/write';
import { reasonOf } from './files/read';
import { languageOf, main } from './main';
import { outputTo } from './output';
import { wordsOf } from './words/index';

beforeFirstTemporary(() => {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => {
			removeTemporaries();
			process.kill(process.pid, signal);
		});
	}
});

const stderr = outputTo(
	2,
	() => process.stderr,
	// There is nobody to tell.
	() => {},
);
const stdout = outputTo(1, () => process.stdout, leave);

void main(process.argv.slice(2), {
	cwd: process.cwd(),
	env: process.env,
	get version() {
		return versionOfPackage();
	},
	now: () => new Date(),
	stdin: async () => (await import('node:stream/consumers')).buffer(process.stdin),
	stdout,
	stderr,
}).then((code) => {
	// To give back the memory piece by piece takes longer than to leave with it.
	if (!stdout.isPending() && !stderr.isPending()) process.exit(code);
	process.exitCode = code;
});

/** The rest of a report would be missing: says so, and leaves nothing half-written. */
function leave(error: unknown): never {
	const words = wordsOf(languageOf(process.argv.slice(2), process.env));
	void stderr.write(`summary-writer: ${words.errors.notWritable('stdout', reasonOf(error, words))}\n`);
	removeTemporaries();
	process.exit(2);
}

function versionOfPackage(): string {
	const manifest = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version: string };
	return manifest.version;
}
