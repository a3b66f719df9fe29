/** A VS Code for tests of the user interface and for pictures: with the extension, in a language, on a folder of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drive } from '../support/host/driver.mjs';
import { installed } from '../support/host/install.mjs';
import { projectRoot } from '../support/host/project.mjs';
import { openBrowser, openWorkbench, startServer } from '../support/host/served.mjs';

/** @typedef {'en' | 'zh-tw' | 'zh-cn'} Language the display language of the editor */

/** What a system says of its colours, and how a page shows that VS Code has heard it. */
export const themes = {
	light: { dark: false, contrast: false, mark: '.monaco-workbench.vs' },
	dark: { dark: true, contrast: false, mark: '.monaco-workbench.vs-dark' },
	contrast: { dark: true, contrast: true, mark: '.monaco-workbench.hc-black' },
};

/**
 * @param {object} [options]
 * @param {Language} [options.language]
 * @param {string} [options.sample] a folder that the workspace begins with a copy of; an empty workspace by default
 * @param {boolean} [options.pictures]
 * @param {'oldest' | 'newest'} [options.version]
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {Record<string, unknown>} [options.settings]
 * @param {string} [options.extension] the folder of the extension
 * @param {string} [options.vsix] is installed instead
 * @param {string} [options.name] names the log
 */
export async function openEditor({
	language = 'en',
	sample,
	pictures = false,
	version = 'newest',
	viewport = { width: 1120, height: 700 },
	settings = {},
	extension = projectRoot,
	vsix,
	name = 'ui',
} = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'summaries-'));
	const dataDir = mkdtempSync(join(tmpdir(), 'served-vscode-'));
	if (sample !== undefined) cpSync(sample, folder, { recursive: true });
	const wanted = { 'window.autoDetectColorScheme': true, 'window.commandCenter': false, ...settings };
	const remove = () => {
		for (const each of [folder, dataDir]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
	};
	if (vsix !== undefined) await install(vsix, version, dataDir);
	const server = await startServer({
		version,
		...(vsix === undefined && { extension }),
		dataDir,
		settings: wanted,
		logName: name,
	});
	try {
		const browser = await openBrowser({ pictures: pictures && (language === 'zh-cn' ? 'zh-Hans' : true) });
		const shown = language === 'en' ? undefined : language;
		const open = () =>
			openWorkbench({ server, browser: withSystemColours(browser), folder, language: shown, viewport });
		const workbench = await open();
		const vscode = drive(workbench);
		await knowsCommands(vscode, language);
		return {
			...vscode,
			folder,
			dataDir,
			/** Runs one of our commands by its id, as a person does: by its name in the display language. */
			run: (command) => vscode.runCommand(titleOf(language, command)),
			/** Opens a second window on the same folder. */
			another: async () => {
				const window = drive(await open());
				await knowsCommands(window, language);
				return { ...window, folder };
			},
			/**
			 * Changes the theme as the system does, with whatever is open staying open.
			 *
			 * @param {keyof typeof themes} theme
			 */
			wear: async (theme) => {
				const { dark, contrast, mark } = themes[theme];
				await workbench.page.evaluate(`systemColours(${dark}, ${contrast})`);
				await workbench.page.locator(mark).first().waitFor();
			},
			close: async () => {
				await browser.close();
				await server.stop();
				remove();
			},
		};
	} catch (error) {
		await server.stop();
		remove();
		throw error;
	}
}

/**
 * @param {string} vsix
 * @param {'oldest' | 'newest'} version one that runs in the Node that runs this
 * @param {string} dataDir
 */
async function install(vsix, version, dataDir) {
	const server = join(await installed(version), 'node_modules/code-server/lib/vscode/out/server-main.js');
	const args = [server, '--install-extension', vsix, '--server-data-dir', dataDir, '--accept-server-license-terms'];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`The extension was not installed:\n${stdout}${stderr}`);
}

/**
 * Chromium can be told that a system is dark, but forced colours would change its own drawing too: so the page is told alone.
 *
 * @param {import('../support/host/browser.mjs').Browser} browser
 * @returns {import('../support/host/browser.mjs').Browser}
 */
function withSystemColours(browser) {
	const newContext = async (options) => {
		const context = await browser.chromium.newContext(options);
		await context.addInitScript(() => {
			const names = ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)', '(forced-colors: active)'];
			const asked = Object.fromEntries(names.map((name) => [name, new EventTarget()]));
			const real = globalThis.matchMedia.bind(globalThis);
			globalThis.matchMedia = (query) => asked[query] ?? real(query);
			globalThis.systemColours = (dark, contrast) => {
				for (const [index, matches] of [!dark, dark, contrast].entries()) asked[names[index]].matches = matches;
				for (const query of Object.values(asked)) query.dispatchEvent(new Event('change'));
			};
			globalThis.systemColours(false, false);
		});
		return context;
	};
	return { ...browser, chromium: { newContext } };
}

/**
 * The command palette does not learn of an extension while it is open, so it is opened again and again.
 *
 * @param {ReturnType<typeof drive>} vscode
 * @param {Language} language
 */
async function knowsCommands({ page, press, waitFor, quickPickRows }, language) {
	await waitFor('the commands of the extension', async () => {
		await press('F1');
		const box = page.locator('.quick-input-widget .quick-input-box input');
		await box.waitFor({ state: 'visible' });
		await box.fill(`>${titleOf(language, 'newSummary')}`);
		const known = await waitFor('an answer of the command palette', async () => {
			const rows = await quickPickRows();
			return rows.length > 0 && rows;
		});
		await press('Escape');
		return known.some((row) => row.startsWith(titleOf(language, 'newSummary')));
	});
}

/**
 * @param {Language} language
 * @returns {Record<string, string>} the words of the manifest
 */
export function wordsOf(language) {
	const read = (file) => JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));
	return { ...read('package.nls.json'), ...(language === 'en' ? {} : read(`package.nls.${language}.json`)) };
}

/**
 * @param {Language} language
 * @param {string} command without its prefix: `newSummary`
 * @returns {string} as the command palette names it
 */
function titleOf(language, command) {
	const words = wordsOf(language);
	const { commands } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).contributes;
	const { category, title } = commands.find((each) => each.command === `summaryWriter.${command}`);
	const said = (text) => text.replace(/^%(.+)%$/, (_, key) => words[key]);
	return `${said(category)}: ${said(title)}`;
}
