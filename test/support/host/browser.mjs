/** The browser that a served VS Code is shown in: the system's Chromium, or a headless one from the npm registry. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { installed } from './install.mjs';
import { UserError } from './project.mjs';

/**
 * @typedef {object} Browser
 * @property {import('playwright-core').Browser} chromium
 * @property {string} description which browser it is, for a person
 * @property {() => Promise<void>} close
 */

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const knownPlaces = {
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
	win32: [
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
	],
};

const args = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-gpu',
	'--disable-sync',
	'--no-first-run',
	// The loopback server is all it talks to, whatever proxy the machine has.
	'--no-proxy-server',
	// Letters as they are drawn, not as a screen's pixels would like them: pictures do not depend on the machine.
	'--font-render-hinting=none',
];

/**
 * Starts a headless browser. `CHROME_PATH` in the environment names one to use.
 *
 * @param {object} [options]
 * @param {boolean | 'zh-Hant' | 'zh-Hans'} [options.pictures] use our own fonts, which show all Chinese text and look the
 *   same on every machine; characters that both have are drawn the Traditional way unless `zh-Hans` is asked for
 * @returns {Promise<Browser>}
 * @throws {UserError} if there is none and none can be had for this machine
 */
export async function openBrowser({ pictures = false } = {}) {
	const require = createRequire(join(await installed('driver'), 'package.json'));
	const { chromium } = require('playwright-core');
	const fonts = pictures
		? { FONTCONFIG_FILE: fontConfiguration(await installed('fonts'), pictures === 'zh-Hans') }
		: {};

	const launch = (executablePath, env) =>
		chromium.launch({
			executablePath,
			args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args,
			env: { ...process.env, ...fonts, ...env },
			// Scripts end as they see fit; the browser follows them.
			handleSIGINT: false,
			handleSIGTERM: false,
			handleSIGHUP: false,
		});

	const own = systemBrowser();
	if (own !== undefined) {
		try {
			return opened(await launch(own, {}), own);
		} catch (error) {
			if (process.env.CHROME_PATH)
				throw new UserError(`The browser that CHROME_PATH names does not start. ${error.message}`);
			console.log(`${own} does not start, so the packaged Chromium is used.`);
		}
	}
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new UserError(
			'No Chrome, Chromium or Edge was found. Install one, or name it in the environment variable CHROME_PATH.',
		);
	}
	const folder = await installed('chromium');
	return opened(await launch(join(folder, 'chromium'), packagedLibraries(folder)), 'the packaged Chromium');
}

/**
 * @param {import('playwright-core').Browser} chromium
 * @param {string} name
 * @returns {Browser}
 */
function opened(chromium, name) {
	return { chromium, description: `${name}, version ${chromium.version()}`, close: () => chromium.close() };
}

/**
 * @returns {string | undefined}
 */
function systemBrowser() {
	if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
	const folders = (process.env.PATH ?? '').split(delimiter);
	const onPath = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...onPath, ...(knownPlaces[process.platform] ?? [])].find((path) => existsSync(path));
}

/**
 * The packaged browser brings the libraries it was built with, for a system that has none. A system that has them
 * keeps its own, which fit its C library.
 *
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
function packagedLibraries(folder) {
	const { stdout } = spawnSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8' });
	if (stdout !== null && stdout !== '' && !stdout.includes('not found')) return {};
	return {
		LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
	};
}

/**
 * Only our fonts: one Chinese family first, the other for what it lacks, and a fixed-width one for Latin in the editor.
 *
 * @param {string} folder
 * @param {boolean} simplified
 * @returns {string} the configuration file
 */
function fontConfiguration(folder, simplified) {
	const file = join(folder, simplified ? 'simplified.conf' : 'traditional.conf');
	const prefer = (family, ...fonts) =>
		`<alias binding="strong"><family>${family}</family><prefer>${fonts.map((font) => `<family>${font}</family>`).join('')}</prefer></alias>`;
	const cjk = simplified ? ['Noto Sans SC', 'Noto Sans TC'] : ['Noto Sans TC', 'Noto Sans SC'];
	// A request that names no family we have ends here, instead of at the first file.
	const otherwise = cjk
		.map((font) => `<edit name="family" mode="append_last"><string>${font}</string></edit>`)
		.join('');
	mkdirSync(join(folder, 'cache'), { recursive: true });
	writeFileSync(
		file,
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(folder, 'ttf')}</dir><cachedir>${join(folder, 'cache')}</cachedir>
${prefer('system-ui', ...cjk)}${prefer('sans-serif', ...cjk)}${prefer('serif', ...cjk)}${prefer('monospace', 'DejaVu Sans Mono', ...cjk)}
<match target="pattern">${otherwise}</match>
</fontconfig>\n`,
	);
	return file;
}
