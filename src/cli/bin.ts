import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeFirstTemporary, removeTemporaries } from './files/write';
import { main } from './main';
import { outputTo } from './output';

beforeFirstTemporary(() => {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => {
			removeTemporaries();
			process.kill(process.pid, signal);
		});
	}
});

const stdout = outputTo(1, () => process.stdout);
const stderr = outputTo(2, () => process.stderr);

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

function versionOfPackage(): string {
	const manifest = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version: string };
	return manifest.version;
}
