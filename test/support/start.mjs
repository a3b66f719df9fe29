/**
 * npm start: opens a real VS Code with the extension in it, on a half-written summary, from a fresh clone on.
 *
 *   npm start                        VS Code from the PATH (`code`), else VS Code in the browser
 *   npm start -- --served            in the browser, whatever is on the PATH
 *   npm start -- --version oldest    in the browser, the oldest VS Code that is promised (newest)
 *   npm start -- --port 8080         in the browser, on this port (any free one)
 *   npm start -- --fresh             with the sample as it was at first
 *
 * Imports nothing that has to be installed, since installing is the first thing it does.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
	downloadsFolder,
	fail,
	installDependencies,
	isOlder,
	listed,
	nodeProblem,
	npm,
	projectRoot,
	sampleFolder,
	UserError,
} from './host/project.mjs';

/** The oldest VS Code the extension promises to run in. */
const oldestVSCode = '1.100.0';

try {
	const problem = nodeProblem();
	if (problem !== undefined) throw new UserError(problem);
	const options = await read();
	await installDependencies();
	await npm(['run', '--silent', 'build'], { cwd: projectRoot });
	const sample = copySample(options.fresh);
	const why = reasonForServed(options) ?? openDesktop(sample);
	if (why === undefined) console.log('VS Code opens with the extension and the sample.');
	else await openServed(sample, options, why);
} catch (error) {
	fail(error);
}

/**
 * @typedef {object} Options
 * @property {import('./host/served.mjs').Version | undefined} version
 * @property {number} port
 * @property {boolean} served
 * @property {boolean} fresh
 */

/**
 * @returns {Promise<Options>}
 * @throws {UserError} for an option that is none
 */
async function read() {
	// A Node that is too old, which is found out before, does not have it.
	const { parseArgs } = await import('node:util');
	try {
		const { values } = parseArgs({
			options: {
				version: { type: 'string' },
				port: { type: 'string', default: '0' },
				served: { type: 'boolean', default: false },
				fresh: { type: 'boolean', default: false },
			},
		});
		if (![undefined, 'oldest', 'newest'].includes(values.version)) throw new Error('--version is oldest or newest.');
		if (!/^\d{1,5}$/.test(values.port)) throw new Error('--port is a number.');
		return { ...values, port: Number(values.port) };
	} catch (error) {
		throw new UserError(error.message);
	}
}

/**
 * What a person has written into the sample is kept.
 *
 * @param {boolean} fresh unless this is asked for
 * @returns {{ folder: string, file: string | undefined }} the folder to open, and the summary in it
 */
function copySample(fresh) {
	const folder = join(downloadsFolder, 'sample');
	if (fresh) rmSync(folder, { recursive: true, force: true });
	cpSync(sampleFolder, folder, { recursive: true, force: false });
	const names = listed(folder).map(({ name }) => name);
	const name = names.find((each) => each.endsWith('.summary')) ?? names.find((each) => each.endsWith('.txt'));
	return { folder, file: name === undefined ? undefined : join(folder, name) };
}

/**
 * @param {Options} options
 * @returns {string | undefined} why VS Code opens in the browser; nothing if a desktop VS Code is to be tried
 */
function reasonForServed({ served, version, port }) {
	if (served || version !== undefined || port !== 0) return 'as asked for';
	if (!hasDisplay()) return 'as there is no display';
	return undefined;
}

function hasDisplay() {
	return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Opens a window of its own, with no other extension and settings in the way.
 *
 * @param {{ folder: string, file: string | undefined }} sample
 * @returns {string | undefined} why it did not work, if it did not
 */
function openDesktop({ folder, file }) {
	const shell = process.platform === 'win32';
	const version = spawnSync('code', ['--version'], { encoding: 'utf8', shell }).stdout?.split('\n')[0] ?? '';
	if (!/^\d{1,4}\.\d{1,4}\.\d{1,4}/.test(version)) return 'as there is no “code” on the PATH';
	if (isOlder(version, oldestVSCode)) return `as the VS Code on the PATH is ${version}, older than ${oldestVSCode}`;
	const paths = file === undefined ? [folder] : [folder, file];
	const args = ['--new-window', '--profile-temp', '--disable-workspace-trust', '--skip-welcome'];
	args.push(`--extensionDevelopmentPath=${projectRoot}`, ...paths);
	const quoted = shell ? args.map((arg) => `"${arg}"`) : args;
	const { status } = spawnSync('code', quoted, { stdio: 'inherit', shell });
	return status === 0 ? undefined : 'as the VS Code on the PATH did not start';
}

/**
 * Serves VS Code until Ctrl-C.
 *
 * @param {{ folder: string, file: string | undefined }} sample
 * @param {Options} options
 * @param {string} why
 */
async function openServed(sample, { version, port }, why) {
	console.log(`VS Code opens in the browser, ${why}.`);
	const { startServer, workbenchUrl } = await import('./host/served.mjs');
	const wanted = { extension: projectRoot, token: randomBytes(16).toString('hex'), port, logName: 'start' };
	const server = await startServer({ ...wanted, version: version ?? 'newest' }).catch((error) => {
		if (version !== undefined || !(error instanceof UserError)) throw error;
		console.log(`${error.message}\nThe oldest VS Code is used instead.`);
		return startServer({ ...wanted, version: 'oldest' });
	});
	const url = workbenchUrl({ server, ...sample });
	console.log(`\nVS Code ${server.vscodeVersion} with the extension runs here, for this machine only:\n\n  ${url}\n`);
	console.log('After a change: npm run build, then reload the page. Ctrl-C ends it.');
	if (hasDisplay()) openInBrowser(url);

	let asked = false;
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.on(signal, () => {
			asked = true;
			void server.stop();
		});
	}
	const sentence = await server.ended;
	if (!asked) throw new UserError(`${sentence} Its log: ${server.logFile}`);
}

/**
 * A browser that does not open is no harm: the address has been printed.
 *
 * @param {string} url
 */
function openInBrowser(url) {
	const [command, ...args] =
		process.platform === 'darwin'
			? ['open', url]
			: process.platform === 'win32'
				? ['rundll32', 'url.dll,FileProtocolHandler', url]
				: ['xdg-open', url];
	spawn(command, args, { stdio: 'ignore', detached: true })
		.on('error', () => console.log('No browser could be opened; open the address above in one.'))
		.unref();
}
