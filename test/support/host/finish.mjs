/** What is left to do in a part after npm has installed it, before it is moved to its place. */
import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from './project.mjs';

/**
 * Built-in extensions for services no test reaches, or that need modules compiled on the spot.
 * Without them VS Code starts faster and its log is about us.
 */
const unneededExtensions = [
	'copilot',
	'git',
	'github',
	'ms-vscode.js-debug',
	'ms-vscode.js-debug-companion',
	'terminal-suggest',
	'tunnel-forwarding',
];

/** The four files taken from each CJK family's nine weights, and the two of a fixed-width family. */
const fontFiles = [
	['@expo-google-fonts/noto-sans-tc/400Regular', 'NotoSansTC_400Regular.ttf'],
	['@expo-google-fonts/noto-sans-tc/700Bold', 'NotoSansTC_700Bold.ttf'],
	['@expo-google-fonts/noto-sans-sc/400Regular', 'NotoSansSC_400Regular.ttf'],
	['@expo-google-fonts/noto-sans-sc/700Bold', 'NotoSansSC_700Bold.ttf'],
	['dejavu-fonts-ttf/ttf', 'DejaVuSansMono.ttf'],
	['dejavu-fonts-ttf/ttf', 'DejaVuSansMono-Bold.ttf'],
];

/**
 * @param {import('./install.mjs').Part} part
 * @param {string} staging where it is now
 * @param {string} folder where it will be
 */
export async function finish(part, staging, folder) {
	switch (part) {
		case 'oldest':
		case 'newest':
			return finishVSCode(staging, folder);
		case 'chromium':
			return unpackChromium(staging);
		case 'fonts':
			return keepFonts(staging);
		case 'driver':
			return;
	}
}

/**
 * VS Code looks for its modules beside itself, also those it sends to the browser; npm has put them where our lockfile says.
 *
 * @param {string} staging
 * @param {string} folder
 */
function finishVSCode(staging, folder) {
	const vscode = join('node_modules', 'code-server', 'lib', 'vscode');
	const windows = process.platform === 'win32';
	symlinkSync(
		windows ? join(folder, 'node_modules') : '../../..',
		join(staging, vscode, 'node_modules'),
		windows ? 'junction' : 'dir',
	);
	const spdlog = join(staging, 'node_modules', '@vscode', 'spdlog');
	mkdirSync(spdlog, { recursive: true });
	copyFileSync(fileURLToPath(new URL('spdlog.mjs', import.meta.url)), join(spdlog, 'index.mjs'));
	writeFileSync(join(spdlog, 'package.json'), JSON.stringify({ name: '@vscode/spdlog', exports: './index.mjs' }));
	for (const name of unneededExtensions)
		rmSync(join(staging, vscode, 'extensions', name), { recursive: true, force: true });
	if (windows) return;
	for (const name of readdirSync(join(staging, 'node_modules')).filter((each) => each.startsWith('node-linux-'))) {
		chmodSync(join(staging, 'node_modules', name, 'bin', 'node'), 0o755);
	}
}

/**
 * The package carries the browser compressed and unpacks it into the temporary folder of each machine start;
 * unpacked here, once, there is nothing to wait for and nothing half-written to trip over later.
 *
 * @param {string} staging
 */
function unpackChromium(staging) {
	const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`;
	const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
		cwd: staging,
		// With this variable set the package also unpacks the system libraries that the browser needs.
		env: { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (status !== 0) throw new UserError('The headless Chromium could not be unpacked.');
	rmSync(join(staging, 'node_modules'), { recursive: true });
}

/**
 * @param {string} staging
 */
function keepFonts(staging) {
	const modules = join(staging, 'node_modules');
	mkdirSync(join(staging, 'ttf'));
	for (const [folder, file] of fontFiles) renameSync(join(modules, folder, file), join(staging, 'ttf', file));
	rmSync(modules, { recursive: true });
}
