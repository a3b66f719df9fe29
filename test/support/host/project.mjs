/**
 * What the launchers know about the project itself: where it is, which Node it needs, how to call npm.
 * Imports nothing but Node, because it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json. */
export const projectRoot = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** The ignored folder that everything downloaded for testing and trying goes into. */
export const downloadsFolder = join(projectRoot, '.vscode-test');

/** The half-written documents that a person or a test starts from. Open a copy, never the folder itself. */
export const sampleFolder = join(projectRoot, 'test', 'fixtures', 'sample');

/** A problem a person can do something about: shown as one sentence, without a stack. */
export class UserError extends Error {}

/**
 * Ends a script with what went wrong: a sentence for a `UserError`, the stack for a bug.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
	console.error(error instanceof UserError ? error.message : error);
	process.exit(2);
}

/**
 * Whether this Node is at least the version that package.json asks for in `engines.node` (`>=MAJOR.MINOR.PATCH`).
 *
 * @param {string} [version] defaults to the running Node
 * @returns {string | undefined} what to tell the person, or nothing when it is new enough
 */
export function nodeProblem(version = process.versions.node) {
	const wanted = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).engines?.node ?? '>=20.19.0';
	const least = wanted.replace(/^>=\s*/, '');
	return isOlder(version, least)
		? `This needs Node ${least} or newer, and this is Node ${version}. Install a newer Node from https://nodejs.org, then try again.`
		: undefined;
}

/**
 * @param {string} version
 * @param {string} other
 * @returns {boolean} whether `version` is lower than `other`, both dotted numbers
 */
export function isOlder(version, other) {
	const left = version.split('.').map(Number);
	const right = other.split('.').map(Number);
	const at = right.findIndex((part, index) => part !== (left[index] ?? 0));
	return at >= 0 && (left[at] ?? 0) < right[at];
}

/** Installs the project's own dependencies if they are missing or not those of the lockfile. */
export async function installDependencies() {
	const wanted = lockedPackages('package-lock.json');
	const found = lockedPackages(join('node_modules', '.package-lock.json'));
	// What is optional may be for another system.
	const isThere = ([path, { version, optional }]) => path === '' || optional || found?.[path]?.version === version;
	if (wanted !== undefined && Object.entries(wanted).every(isThere)) return;
	console.log('Installing the dependencies of the project …');
	// As the lockfile says and without changing it, like `npm ci`; but that one gives up where a registry lacks a package
	// that only another system would install.
	await npm(['install', '--no-save', '--no-audit', '--no-fund'], { cwd: projectRoot });
}

/**
 * Runs npm, the one that started this script if there is one, and shows what it says.
 *
 * @param {readonly string[]} args
 * @param {{ cwd: string, quiet?: boolean }} options `quiet` keeps npm's standard output away; its errors are always shown
 */
export async function npm(args, { cwd, quiet = false }) {
	const own = process.env.npm_execpath;
	const viaNode = own !== undefined && /npm-cli\.c?js$/.test(own);
	const [command, first] = viaNode ? [process.execPath, [own]] : ['npm', []];
	// The prefix of the npm that started us would otherwise decide where this one installs.
	const { npm_config_prefix: _prefix, npm_config_local_prefix: _local, ...env } = process.env;
	const child = spawn(command, [...first, ...args], {
		cwd,
		env,
		shell: !viaNode && process.platform === 'win32',
		stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
	});
	const code = await new Promise((done, failed) => child.on('error', failed).on('exit', done));
	if (code !== 0) throw new UserError(`npm ${args[0]} failed in ${cwd}.`);
}

/**
 * @param {string} folder
 * @returns {number} the bytes of all files in it, links not followed
 */
export function sizeOf(folder) {
	let bytes = 0;
	for (const entry of listed(folder)) {
		const path = join(folder, entry.name);
		bytes += entry.isDirectory()
			? sizeOf(path)
			: entry.isFile()
				? (statSync(path, { throwIfNoEntry: false })?.size ?? 0)
				: 0;
	}
	return bytes;
}

/**
 * @param {string} folder
 * @returns {import('node:fs').Dirent[]} what is in it; nothing if it is not there (any more)
 */
export function listed(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch (error) {
		if (error.code === 'ENOENT') return [];
		throw error;
	}
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }> | undefined} nothing if there is no such file
 */
function lockedPackages(file) {
	const path = join(projectRoot, file);
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}
