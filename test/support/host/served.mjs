/**
 * A real VS Code, served on the loopback interface: the editor of the npm package `code-server`, without code-server itself.
 *
 * @example
 * const server = await startServer({ version: 'oldest', extension: projectRoot })
 * const browser = await openBrowser()
 * const workbench = await openWorkbench({ server, browser, folder })
 * … workbench.page …
 * await browser.close()
 * await server.stop()
 */
import { spawn } from 'node:child_process';
import {
	appendFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed } from './install.mjs';
import { downloadsFolder, UserError } from './project.mjs';

export { openBrowser } from './browser.mjs';
export { openWorkbench, workbenchUrl } from './workbench.mjs';

/** @typedef {'oldest' | 'newest'} Version the oldest VS Code that is promised, or the newest one there is */

/**
 * @typedef {object} Server
 * @property {Version} version
 * @property {string} vscodeVersion for example 1.100.3
 * @property {string} authority host and port, as they stand in a URL
 * @property {string | undefined} token what a browser must know to connect
 * @property {boolean} underTest whether it runs the tests of an extension under development
 * @property {string} logFile what the server, and the workbenches opened on it, have to say
 * @property {(line: string) => void} log writes to that file
 * @property {Promise<string>} ended resolves with a sentence when the server ends, asked to or not
 * @property {() => Promise<void>} stop ends the server and all it has started, and removes its data
 */

/**
 * Where a served VS Code would differ from a fresh desktop one, or offer what needs a network.
 * A test or a picture adds its own settings to these.
 */
const calmSettings = {
	'chat.commandCenter.enabled': false,
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	'files.autoSave': 'off',
	'security.workspace.trust.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

const distrust = {
	'security.workspace.trust.enabled': true,
	'security.workspace.trust.startupPrompt': 'never',
	'security.workspace.trust.banner': 'never',
	'security.workspace.trust.untrustedFiles': 'open',
};

/**
 * Starts a served VS Code, installed first if it is not.
 *
 * @param {object} [options]
 * @param {Version} [options.version]
 * @param {string} [options.extension] a folder that is installed as an extension, as if from a marketplace
 * @param {boolean} [options.underTest] for openWorkbench with `extensionDevelopmentPath`; notifications and dialogs do not
 *   show then, so this is not for a person, nor for tests of the user interface
 * @param {string} [options.dataDir] where its data lives; by default a fresh folder that goes with the server
 * @param {string} [options.token] a secret that browsers must bring along; none by default, as for a test
 * @param {number} [options.port] any free one by default
 * @param {boolean} [options.untrusted] workspaces open as ones whose authors are not trusted, without asking
 * @param {Record<string, unknown>} [options.settings] user settings, on top of those that keep VS Code quiet
 * @param {string} [options.logName] names the log file in `.vscode-test/logs`
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<Server>}
 * @throws {UserError} if it cannot be installed or does not start
 */
export async function startServer({
	version = 'oldest',
	extension,
	underTest = false,
	dataDir,
	token,
	port = 0,
	untrusted = false,
	settings = {},
	logName = version,
	env = process.env,
} = {}) {
	const folder = await installed(version);
	const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
	const data = dataDir ?? mkdtempSync(join(tmpdir(), 'served-vscode-'));
	writeSettings(data, { ...calmSettings, ...(untrusted && distrust), ...settings });
	if (extension !== undefined) linkExtension(data, extension);
	const { logFile, log } = openLog(logName);

	const args = [
		fileURLToPath(new URL('guard.mjs', import.meta.url)),
		dataDir === undefined ? data : '',
		nodeFor(version, folder),
		join(vscode, 'out', 'server-main.js'),
		'--host=127.0.0.1',
		`--port=${port}`,
		token === undefined ? '--without-connection-token' : `--connection-token=${token}`,
		`--server-data-dir=${data}`,
		'--accept-server-license-terms',
		'--disable-telemetry',
		...(untrusted ? [] : ['--disable-workspace-trust']),
		// Despite its name this is the switch that makes VS Code load an extension from a folder named in the URL.
		...(underTest ? ['--enable-smoke-test-driver'] : []),
	];
	// The guard stays out of our process group: Ctrl-C reaches us, and the guard when we are gone.
	const guard = spawn(process.execPath, args, {
		detached: process.platform !== 'win32',
		stdio: ['pipe', 'pipe', 'pipe'],
		// Sockets and temporary files go with the data (elsewhere the path of a socket would get too long).
		env: process.platform === 'linux' && dataDir === undefined ? { ...env, TMPDIR: data, XDG_RUNTIME_DIR: data } : env,
	});
	guard.stdin.on('error', () => {}); // it has gone already, which `ended` tells
	let stopping = false;
	const ended = new Promise((done) => {
		guard.on('close', (code) =>
			done(stopping ? 'The VS Code server has been stopped.' : `The VS Code server ended with code ${code}.`),
		);
	});

	const address = await listening(guard, log, ended, logFile);
	return {
		version,
		vscodeVersion: JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8')).version,
		authority: `127.0.0.1:${address}`,
		token,
		underTest,
		logFile,
		log,
		ended,
		stop: async () => {
			stopping = true;
			guard.stdin.end();
			await ended;
		},
	};
}

/**
 * @param {import('node:child_process').ChildProcess} guard
 * @param {(line: string) => void} log
 * @param {Promise<string>} ended
 * @param {string} logFile
 * @returns {Promise<string>} the port, once the server says it is ready
 */
function listening(guard, log, ended, logFile) {
	const ready = new Promise((done) => {
		let said = '';
		const hear = (chunk) => {
			log(chunk.trimEnd());
			if (said === undefined) return;
			said += chunk;
			const found = /Web UI available at \S+?:(\d{1,5})/.exec(said);
			if (found === null) return;
			said = undefined;
			done(found[1]);
		};
		for (const stream of [guard.stdout, guard.stderr]) stream.setEncoding('utf8').on('data', hear);
	});
	const failed = ended.then((sentence) => {
		throw new UserError(`${sentence} It never became ready; what it said is in ${logFile}.`);
	});
	return Promise.race([ready, failed]);
}

/**
 * @param {Version} version
 * @param {string} folder where it is installed
 * @returns {string} the Node to run it with
 * @throws {UserError} if there is none for this machine
 */
function nodeFor(version, folder) {
	const own = Number(process.versions.node.split('.')[0]);
	if (version === 'oldest' || own === 24) return process.execPath;
	const packaged = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
	if (existsSync(packaged)) return packaged;
	if (own > 24) return process.execPath;
	throw new UserError(
		`The newest VS Code needs Node 24 here; this is Node ${process.versions.node}. Use --version oldest, or a newer Node.`,
	);
}

/**
 * @param {string} data
 * @param {Record<string, unknown>} settings
 */
function writeSettings(data, settings) {
	const user = join(data, 'data', 'User');
	mkdirSync(user, { recursive: true });
	const file = join(user, 'settings.json');
	if (!existsSync(file)) writeFileSync(file, JSON.stringify(settings, undefined, 2));
}

/**
 * VS Code takes every folder in here for an installed extension, links included.
 *
 * @param {string} data
 * @param {string} extension
 */
function linkExtension(data, extension) {
	const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
	const link = join(data, 'extensions', `${publisher}.${name}-${version}`);
	mkdirSync(join(data, 'extensions'), { recursive: true });
	rmSync(link, { force: true });
	symlinkSync(extension, link, process.platform === 'win32' ? 'junction' : 'dir');
}

/**
 * @param {string} name
 * @returns {{ logFile: string, log: (line: string) => void }} a log that starts empty
 */
function openLog(name) {
	const folder = join(downloadsFolder, 'logs');
	mkdirSync(folder, { recursive: true });
	const logFile = join(folder, `${name}.log`);
	writeFileSync(logFile, '');
	return { logFile, log: (line) => appendFileSync(logFile, `${line}\n`) };
}
