/**
 * Runs the extension tests inside a real VS Code, through @vscode/test-electron:
 *
 *   node test/support/host/run-extension-tests.mjs [OPTION…] [MODULE]
 *
 *   MODULE               the built module whose exported run() is the tests;
 *                        dist/test/extension/index.js, or with --web dist/test/web/index.js
 *   --version oldest     the oldest VS Code that is promised (1.100)
 *   --version newest     the newest one; without --version: both, one after the other
 *   --web                the `browser` entry of the extension in the web extension host; MODULE is one self-contained file
 *   --served             do not try a desktop VS Code
 *   --language zh-tw     with another display language (served only: no language pack is needed)
 *   --folder FOLDER      the workspace, opened as a copy (test/fixtures/sample)
 *   --workspace NAME     a .code-workspace file in that folder, opened instead of the folder
 *   --untrusted          the authors of the workspace are not trusted (served only)
 *   --extension FOLDER   the extension (this project)
 *   --timeout SECONDS    for each run (600)
 *
 * A desktop VS Code is downloaded and used where that works. Where it does not (no network, no display, missing libraries)
 * the same tests run in the served VS Code; which one is used, and why, is printed. Every run has fresh user data and a
 * fresh copy of the workspace. Exit code: 0 if all tests passed, 1 if some did not, 2 if they could not be run.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron';
import { downloadsFolder, fail, projectRoot, sampleFolder, UserError } from './project.mjs';

/** What a promised version is called where desktop builds are downloaded. */
const desktopVersions = { oldest: '1.100.0', newest: 'stable' };

const servedExecutable = fileURLToPath(new URL('executable.mjs', import.meta.url));
const entry = fileURLToPath(new URL('tests-entry.cjs', import.meta.url));

/** Ends a download that nobody answers. */
const downloadPatience = 15_000;

for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(143));

try {
	const options = read();
	let passed = true;
	for (const version of options.versions) passed = (await runOn(version, options)) && passed;
	process.exitCode = passed ? 0 : 1;
} catch (error) {
	fail(error);
}

/**
 * @typedef {object} Options
 * @property {import('./served.mjs').Version[]} versions
 * @property {boolean} web
 * @property {boolean} served
 * @property {string | undefined} language
 * @property {string} folder
 * @property {string} workspace
 * @property {boolean} untrusted
 * @property {string} extension
 * @property {string} timeout
 * @property {string} tests
 */

/**
 * @returns {Options}
 */
function read() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			version: { type: 'string' },
			web: { type: 'boolean', default: false },
			served: { type: 'boolean', default: false },
			language: { type: 'string' },
			folder: { type: 'string', default: sampleFolder },
			workspace: { type: 'string', default: '' },
			untrusted: { type: 'boolean', default: false },
			extension: { type: 'string', default: projectRoot },
			timeout: { type: 'string', default: '600' },
		},
	});
	const { version, web, extension } = values;
	if (version !== undefined && !(version in desktopVersions))
		throw new UserError(`--version is oldest or newest, not ${version}.`);
	const tests = resolve(positionals[0] ?? join(extension, 'dist', 'test', web ? 'web' : 'extension', 'index.js'));
	for (const path of [tests, values.folder]) {
		if (!existsSync(path)) throw new UserError(`${path} is not there. Build the tests first (npm run build).`);
	}
	return {
		...values,
		versions: version === undefined ? ['oldest', 'newest'] : [version],
		tests,
		extension: resolve(extension),
	};
}

/**
 * @param {import('./served.mjs').Version} version
 * @param {Options} options
 * @returns {Promise<boolean>} whether the tests passed
 */
async function runOn(version, options) {
	const why = reasonForServed(options);
	if (why !== undefined) return runServed(version, options, why);
	const desktop = await downloaded(version);
	return desktop.executable === undefined
		? runServed(version, options, desktop.why)
		: runDesktop(version, options, desktop.executable);
}

/**
 * @param {Options} options
 * @returns {string | undefined} why no desktop VS Code is tried, if none is
 */
function reasonForServed({ served, web, untrusted, language }) {
	const { platform, env } = process;
	if (served) return 'asked for with --served';
	if (web) return 'it has the web extension host';
	if (untrusted) return 'it can be made to trust nobody';
	if (language !== undefined) return 'it speaks another language without a language pack';
	if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)
		return 'a desktop VS Code needs a display, and there is none';
	return undefined;
}

/**
 * @param {import('./served.mjs').Version} version
 * @returns {Promise<{ executable: string } | { executable: undefined, why: string }>}
 */
async function downloaded(version) {
	try {
		const executable = await downloadAndUnzipVSCode({
			version: desktopVersions[version],
			cachePath: downloadsFolder,
			timeout: downloadPatience,
		});
		// As plain Node it loads the same libraries and needs no display.
		const { status, stderr } = spawnSync(executable, ['--eval', '0'], {
			encoding: 'utf8',
			env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
		});
		return status === 0
			? { executable }
			: {
					executable: undefined,
					why: `the downloaded VS Code does not start here (${stderr?.trim() || 'no message'})`,
				};
	} catch (error) {
		return { executable: undefined, why: `no desktop VS Code can be downloaded (${error.message ?? error})` };
	}
}

/**
 * @param {import('./served.mjs').Version} version
 * @param {Options} options
 * @param {string} executable
 */
async function runDesktop(version, options, executable) {
	console.log(`\nDesktop VS Code ${desktopVersions[version]} (${version}).`);
	return inFreshFolders(options, async ({ workspace, userData, state }) => {
		const passed = await tests({
			vscodeExecutablePath: executable,
			extensionDevelopmentPath: options.extension,
			extensionTestsPath: entry,
			extensionTestsEnv: { EXTENSION_TESTS: options.tests, EXTENSION_TESTS_STATE: state },
			launchArgs: [
				join(workspace, options.workspace),
				`--user-data-dir=${userData}`,
				`--extensions-dir=${join(userData, 'extensions')}`,
				'--disable-extensions',
			],
		});
		if (!existsSync(state)) return runServed(version, options, 'the desktop VS Code ended before it ran a test');
		const ended = readFileSync(state, 'utf8') === 'ended';
		if (!ended) console.log('The extension host ended before the tests did.');
		return passed && ended;
	});
}

/**
 * @param {import('./served.mjs').Version} version
 * @param {Options} options
 * @param {string} why
 */
async function runServed(version, options, why) {
	console.log(`\nServed VS Code (${version}): ${why}.`);
	chmodSync(servedExecutable, 0o755); // an archive of the project may have lost it
	return inFreshFolders(options, ({ workspace }) =>
		tests({
			vscodeExecutablePath: servedExecutable,
			extensionDevelopmentPath: options.extension,
			extensionTestsPath: options.tests,
			launchArgs: [
				join(workspace, options.workspace),
				...(options.untrusted ? ['--served-untrusted'] : []),
				`--served-version=${version}`,
				`--served-timeout=${options.timeout}`,
				...(options.web ? ['--served-web'] : []),
				...(options.language === undefined ? [] : [`--served-language=${options.language}`]),
			],
		}),
	);
}

/**
 * @param {Parameters<typeof runTests>[0]} options
 * @returns {Promise<boolean>} whether all passed
 */
async function tests(options) {
	try {
		await runTests(options);
		return true;
	} catch (error) {
		if (error instanceof TestRunFailedError) return false;
		throw error;
	}
}

/**
 * @param {Options} options
 * @param {(folders: { workspace: string, userData: string, state: string }) => Promise<boolean>} action
 */
async function inFreshFolders(options, action) {
	const root = mkdtempSync(join(tmpdir(), 'extension-tests-'));
	const workspace = join(root, 'workspace');
	const userData = join(root, 'user');
	const remove = () => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	process.on('exit', remove);
	try {
		mkdirSync(userData);
		cpSync(options.folder, workspace, { recursive: true });
		return await action({ workspace, userData, state: join(root, 'state') });
	} finally {
		remove();
		process.off('exit', remove);
	}
}
