/**
 * Runs one program and leaves nothing of it behind: `node guard.mjs FOLDER PROGRAM ARG…`
 *
 * The program gets a process group of its own. The group ends, and FOLDER is removed, as soon as standard input closes:
 * that happens however the launcher goes (it asks, it ends, it crashes, it is killed), and needs no signal handler there.
 * FOLDER may be empty. The exit code is the program's.
 */
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const [folder, program, ...args] = process.argv.slice(2);
const windows = process.platform === 'win32';
const child = spawn(program, args, { detached: !windows, stdio: ['ignore', 'inherit', 'inherit'] });

child.on('error', (error) => {
	console.error(error.message);
	leave(127);
});
child.on('exit', (code) => leave(code ?? 1));

process.stdin.resume().on('end', end).on('error', end);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end);

/** Asks the program to end, and does not wait for ever. */
function end() {
	signalGroup('SIGTERM');
	setTimeout(() => leave(0), 1500);
}

/**
 * @param {number} code
 */
function leave(code) {
	signalGroup('SIGKILL');
	if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	process.exit(code);
}

/**
 * @param {NodeJS.Signals} signal
 */
function signalGroup(signal) {
	if (child.pid === undefined) return;
	if (windows) {
		spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch (error) {
		if (error.code !== 'ESRCH') throw error; // ESRCH: nobody is left, which is what we want
	}
}
