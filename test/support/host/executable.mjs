#!/usr/bin/env node
/**
 * Stands in for a VS Code executable: pass it as `vscodeExecutablePath` to `runTests` of @vscode/test-electron, and the
 * tests run in a served VS Code in a headless browser. Prints what the tests write and exits with their code; 2 if VS
 * Code could not run them. It understands
 *
 *   --extensionDevelopmentPath=FOLDER   the extension
 *   --extensionTestsPath=MODULE         the module whose exported run() is the tests
 *   FOLDER                              the workspace, or a .code-workspace file
 *   --served-version=oldest|newest      which VS Code (oldest)
 *   --served-web                        the web extension host; MODULE is then one self-contained file
 *   --served-language=zh-tw             display language
 *   --served-untrusted                  its authors are not trusted
 *   --served-timeout=SECONDS            for the whole run (600)
 *
 * and ignores every other flag, as those of a desktop VS Code mean nothing here. What VS Code itself logs goes to
 * `.vscode-test/logs/`; when a run ends without a result a picture of its last moment is put beside it.
 */
import { fstatSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { endMark, mark } from './marking.mjs';
import { fail, UserError } from './project.mjs';
import { openBrowser, openWorkbench, startServer } from './served.mjs';

const { flags, folder } = parse(process.argv.slice(2));
const web = 'served-web' in flags;
const version = flags['served-version'] ?? 'oldest';
const seconds = Number(flags['served-timeout'] ?? 600);

// Whoever started us asks once to end, or is gone; what we have started ends with us.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
if (fstatSync(0).isFIFO() || fstatSync(0).isSocket())
	process.stdin
		.resume()
		.on('close', () => process.exit(130))
		.unref?.();

try {
	process.exitCode = await run();
} catch (error) {
	fail(error);
}

/**
 * @returns {Promise<number>} the exit code of the tests
 */
async function run() {
	const server = await startServer({
		version,
		underTest: true,
		untrusted: 'served-untrusted' in flags,
		logName: web ? `${version}-web` : version,
		env: {
			...process.env,
			EXTENSION_TESTS: flags.extensionTestsPath,
			EXTENSION_TESTS_MARK: mark,
			EXTENSION_TESTS_END_MARK: endMark,
		},
	});
	const browser = await openBrowser();
	console.log(
		`VS Code ${server.vscodeVersion}, served, in ${browser.description}${web ? ', web extension host' : ''}.`,
	);
	let workbench;
	try {
		workbench = await openWorkbench({
			server,
			browser,
			folder,
			extensionDevelopmentPath: flags.extensionDevelopmentPath,
			extensionTestsPath: web ? flags.extensionTestsPath : fileURLToPath(new URL('tests-entry.cjs', import.meta.url)),
			web,
			language: flags['served-language'],
			onOutput: (line) => console.log(line),
		});
		return await inTime(workbench.testsEnded);
	} catch (error) {
		const picture = server.logFile.replace(/\.log$/, '.png');
		const taken = await workbench?.page.screenshot({ path: picture }).catch(() => undefined);
		if (!(error instanceof UserError)) throw error;
		throw new UserError(
			`${error.message} VS Code's log: ${server.logFile}${taken === undefined ? '' : `; its last moment: ${picture}`}`,
		);
	} finally {
		await browser.close();
		await server.stop();
	}
}

/**
 * @template T
 * @param {Promise<T>} result
 * @returns {Promise<T>}
 */
async function inTime(result) {
	let timer;
	const late = new Promise((_, failed) => {
		timer = setTimeout(() => failed(new UserError(`The tests did not end within ${seconds} s.`)), seconds * 1000);
	});
	try {
		return await Promise.race([result, late]);
	} finally {
		clearTimeout(timer);
	}
}

/**
 * @param {readonly string[]} args
 * @returns {{ flags: Record<string, string>, folder: string | undefined }}
 */
function parse(args) {
	const flags = {};
	for (const [, name, value] of args.map((arg) => /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [])) {
		if (name !== undefined) flags[name] = value ?? '';
	}
	return { flags, folder: args.find((arg) => !arg.startsWith('-')) };
}
