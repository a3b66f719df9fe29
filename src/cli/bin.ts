#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaries } from './files/write';
import type { Output } from './io';
import { main } from './main';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.once(signal, () => {
		removeTemporaries();
		process.kill(process.pid, signal);
	});
}

// The reader of a pipe has seen enough (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

void main(process.argv.slice(2), {
	cwd: process.cwd(),
	env: process.env,
	get version() {
		return versionOfPackage();
	},
	now: () => new Date(),
	stdin: async () => (await import('node:stream/consumers')).buffer(process.stdin),
	stdout: outputTo(process.stdout),
	stderr: outputTo(process.stderr),
}).then((code) => {
	process.exitCode = code;
});

function outputTo(stream: NodeJS.WriteStream): Output {
	return {
		write: (text) =>
			stream.write(text) ? undefined : new Promise<void>((resolve) => void stream.once('drain', resolve)),
		isTerminal: stream.isTTY ?? false,
		columns: stream.columns ?? 80,
	};
}

function versionOfPackage(): string {
	const manifest = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version: string };
	return manifest.version;
}
