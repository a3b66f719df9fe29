/** Opens the workbench of a served VS Code in a browser page. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endMark, mark, marking } from './marking.mjs';
import { UserError } from './project.mjs';

/**
 * @typedef {object} WorkbenchOptions
 * @property {import('./served.mjs').Server} server
 * @property {import('./browser.mjs').Browser} browser
 * @property {string} [folder] opened as the workspace; or a `.code-workspace` file
 * @property {string} [file] opened in the editor
 * @property {string} [extensionDevelopmentPath] an extension under development; needs a server with `underTest`, or `web`
 * @property {string} [extensionTestsPath] the module whose `run()` is called; for the web host one self-contained file
 * @property {boolean} [web] load the extension into the web extension host (a Web Worker, no Node), as vscode.dev does
 * @property {string} [language] display language, for example `zh-tw` or `zh-cn`
 * @property {{ width: number, height: number }} [viewport]
 * @property {(line: string) => void} [onOutput] receives what the tests write to the console, line by line
 *
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {Promise<number>} testsEnded the exit code of the tests; rejects if VS Code goes before they have ended
 * @property {() => Promise<void>} close
 */

/**
 * Opens VS Code in a page of its own and waits until the workbench has restored itself.
 *
 * @param {WorkbenchOptions} options
 * @returns {Promise<Workbench>}
 * @throws {UserError} if the workbench does not come up within a minute
 */
export async function openWorkbench(options) {
	const {
		server,
		browser,
		web = false,
		language,
		viewport = { width: 1280, height: 800 },
		onOutput = () => {},
	} = options;
	if (options.extensionDevelopmentPath !== undefined && !web && !server.underTest) {
		throw new Error('Only a server started with `underTest` loads an extension under development.');
	}
	const context = await browser.chromium.newContext({ viewport });
	const page = await context.newPage();
	// VS Code looks here before it looks for a language pack, and no pack can be had without its marketplace.
	if (language !== undefined) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
	if (web) await serveWebExtension(page, options);

	let complete = false;
	const onLine = (line) => {
		if (line === endMark) complete = true;
		else onOutput(line);
	};
	let onExit;
	const testsEnded = new Promise((done, failed) => {
		onExit = (code) => {
			if (complete || code !== 0) done(code);
			else failed(new UserError('The extension host ended before the tests did.'));
		};
		page.on('crash', () => failed(new UserError('The page that showed VS Code crashed.')));
		page.on('close', () => failed(new UserError('The page that showed VS Code was closed.')));
		server.ended.then((sentence) => failed(new UserError(sentence)), failed);
	});
	testsEnded.catch(() => {}); // who opens a workbench without tests does not wait for them
	await page.exposeFunction('codeAutomationExit', onExit);
	await page.exposeFunction('codeAutomationLog', (type, args) => hear(type, args, server.log, onLine));
	page.on('pageerror', (error) => server.log(`[page error] ${error.stack ?? error}`));
	page.on('dialog', (dialog) => dialog.accept());

	await page.goto(workbenchUrl(options));
	await comeUp(page, server);
	return { page, testsEnded, close: () => context.close() };
}

/**
 * @param {Pick<WorkbenchOptions, 'server' | 'folder' | 'file' | 'extensionDevelopmentPath' | 'extensionTestsPath' | 'web'>} options
 * @returns {string} the address that opens this workbench in any browser
 */
export function workbenchUrl({ server, folder, file, extensionDevelopmentPath, extensionTestsPath, web = false }) {
	const remote = (path) => `vscode-remote://${server.authority}${pathToFileURL(path).pathname}`;
	const payload = [['skipWelcome', 'true']];
	if (!web && extensionDevelopmentPath !== undefined)
		payload.push(['extensionDevelopmentPath', remote(extensionDevelopmentPath)]);
	if (!web && extensionTestsPath !== undefined) payload.push(['extensionTestsPath', remote(extensionTestsPath)]);
	if (file !== undefined) payload.push(['openFile', remote(file)]);
	const query = [
		...(server.token === undefined ? [] : [['tkn', server.token]]),
		folder === undefined
			? ['ew', 'true']
			: [folder.endsWith('.code-workspace') ? 'workspace' : 'folder', decodeURI(pathToFileURL(folder).pathname)],
		['payload', JSON.stringify(payload)],
	];
	return `http://${server.authority}/?${query.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}

/**
 * The web host loads extensions from a URL, never from a folder: the page's configuration is told of one on its own
 * origin, and the files are answered from disk.
 *
 * @param {import('playwright-core').Page} page
 * @param {WorkbenchOptions} options
 */
async function serveWebExtension(page, { server, extensionDevelopmentPath, extensionTestsPath }) {
	const base = '/devext';
	// VS Code runs tests in the extension host of the extension whose folder they are in.
	const tests = `${base}/tests-under-development.js`;
	const uri = (path) => ({ scheme: 'http', authority: server.authority, path });
	const origin = `http://${server.authority}`;

	await page.route(
		(url) => url.origin === origin && url.pathname === '/',
		async (route) => {
			const response = await route.fetch();
			const html = await response.text();
			const body = html.replace(
				/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
				(_, start, settings) => {
					const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
					configuration.developmentOptions = {
						...configuration.developmentOptions,
						extensions: extensionDevelopmentPath === undefined ? [] : [uri(base)],
						...(extensionTestsPath === undefined ? {} : { extensionTestsPath: uri(tests) }),
					};
					return `${start}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
				},
			);
			await route.fulfill({ response, body });
		},
	);
	await page.context().route(`${origin}${base}/**`, (route) => {
		const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(base.length));
		return fulfill(route, join(extensionDevelopmentPath, path), (inside) =>
			inside.startsWith(extensionDevelopmentPath + sep),
		);
	});
	await page.context().route(`${origin}${tests}`, (route) =>
		route.fulfill({
			contentType: 'text/javascript',
			body: marking(readFileSync(extensionTestsPath, 'utf8')),
		}),
	);
}

/**
 * @param {import('playwright-core').Route} route
 * @param {string} path
 * @param {(path: string) => boolean} allowed
 */
function fulfill(route, path, allowed) {
	const found = allowed(path) && existsSync(path) && statSync(path).isFile();
	return found ? route.fulfill({ path }) : route.fulfill({ status: 404, body: '' });
}

/**
 * VS Code hands over its own log and the consoles of its extension hosts in one stream; the tests' lines bear a mark.
 *
 * @param {string} type
 * @param {readonly unknown[]} args
 * @param {(line: string) => void} log
 * @param {(line: string) => void} onOutput
 */
function hear(type, args, log, onOutput) {
	const [first] = args;
	if (typeof first === 'string' && first.startsWith(mark)) {
		log(first.slice(mark.length));
		onOutput(first.slice(mark.length));
	} else {
		log(`[workbench ${type}] ${args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')}`);
	}
}

/**
 * Waits until the workbench shows what it showed before, or what it was asked to open.
 *
 * @param {import('playwright-core').Page} page
 */
export async function whenRestored(page) {
	const isRestored = () => performance.getEntriesByName('code/LifecyclePhase/Restored').length > 0;
	await page.waitForFunction(isRestored, undefined, { timeout: 60_000 });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./served.mjs').Server} server
 */
async function comeUp(page, server) {
	const died = server.ended.then((sentence) => {
		throw new UserError(sentence);
	});
	try {
		await Promise.race([whenRestored(page), died]);
	} catch (error) {
		if (error instanceof UserError) throw error;
		throw new UserError(
			`VS Code did not come up in the browser (${error.message.split('\n')[0]}). Its log is in ${server.logFile}.`,
		);
	}
}
