/** How long a command takes, in processor time and on the clock, and how much memory; always several runs, one tool after the other. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { devNull } from 'node:os';

/**
 * @typedef {object} Cost
 * @property {number} cpu milliseconds of processor time, of all cores and in the system too
 * @property {number} wall milliseconds
 * @property {number | undefined} memory megabytes at the peak; only where /proc tells
 */

/**
 * @typedef {object} Command
 * @property {string} name
 * @property {readonly string[]} argv
 * @property {string} [cwd]
 */

/**
 * Runs a command once and throws away what it prints.
 *
 * @param {Command} command
 * @param {number} [limit] milliseconds; the command is ended after them
 * @returns {Promise<Cost>} everything infinite where it was ended
 */
export async function costOf({ argv, cwd }, limit = 600_000) {
	const sink = openSync(devNull, 'w');
	const children = childTimes();
	const start = performance.now();
	const [program, ...args] = argv;
	const child = spawn(program, args, { cwd, stdio: ['ignore', sink, sink] });
	let memory = 0;
	const look = setInterval(() => {
		memory = Math.max(memory, peakOf(child.pid));
	}, 4);
	let ended = false;
	const timer = setTimeout(() => {
		ended = true;
		child.kill('SIGKILL');
	}, limit);
	await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
	const wall = performance.now() - start;
	clearInterval(look);
	clearTimeout(timer);
	closeSync(sink);
	if (ended) return { cpu: Infinity, wall: Infinity, memory };
	const after = childTimes();
	const cpu = after === undefined || children === undefined ? wall : after - children;
	return { cpu, wall, memory: memory || undefined };
}

/**
 * Runs commands in turn, so that a noisy moment meets them all.
 *
 * @param {readonly Command[]} commands
 * @param {number} runs
 * @returns {Promise<Cost[][]>} the runs of each command
 */
export async function inTurn(commands, runs) {
	const costs = commands.map(() => /** @type {Cost[]} */ ([]));
	for (let run = 0; run < runs; run++) {
		for (const [n, command] of commands.entries()) costs[n].push(await costOf(command));
	}
	return costs;
}

/**
 * Processor time of many runs of a short command, for what is finer than the clock of the system.
 *
 * @param {Command} command
 * @param {number} times
 * @returns {number} milliseconds of one run
 */
export function costOfShort({ argv: [program, ...args], cwd }, times) {
	const before = childTimes();
	const start = performance.now();
	for (let n = 0; n < times; n++) spawnSync(program, args, { cwd, stdio: 'ignore' });
	const after = childTimes();
	return (after === undefined || before === undefined ? performance.now() - start : after - before) / times;
}

/**
 * @param {readonly number[]} values
 * @param {number} part 0.5 is the median
 * @returns {number}
 */
export function percentile(values, part) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** @param {readonly number[]} values */
export function median(values) {
	return percentile(values, 0.5);
}

/**
 * @param {readonly number[]} values
 * @returns {string} `12.3 (11.9–14.0)`: the median, the least and the most
 */
export function spread(values, digits = 2) {
	const shown = (value) => (Number.isFinite(value) ? value.toFixed(digits) : 'too long');
	if (values.length === 1) return shown(values[0]);
	return `${shown(median(values))} (${shown(Math.min(...values))}–${shown(Math.max(...values))})`;
}

/** @returns {number | undefined} milliseconds that ended children took so far */
function childTimes() {
	try {
		const stat = readFileSync('/proc/self/stat', 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return (Number(fields[13]) + Number(fields[14])) * 10;
	} catch {
		return undefined;
	}
}

/**
 * @param {number | undefined} pid
 * @returns {number} megabytes
 */
function peakOf(pid) {
	try {
		return Number(/VmHWM:\s{1,20}(\d{1,15}) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
	} catch {
		return 0;
	}
}
