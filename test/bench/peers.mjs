/** The tools that are measured beside ours, where they are installed: `npm ci` in this folder, done on first use. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The same job for a search tool: every blank and every heading, with line and column. */
const patterns = [
	'[xX×✕＊*]{2,8}|20[xX×]{2}|_{2,}|＿{2,}|[○〇]{2,}|某{1,3}[镇鎮村县縣局]?',
	'[（(\\[【](?:填[写寫]?|姓名|单位|單位|请|請)[^）)\\]】]{0,20}[）)\\]】]',
	'^[ \\t　]{0,8}(?:#{1,6} |第[一二三四五六七八九十百]{1,4}[章节節部篇]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,2}[、.．])[^。\\n]{0,60}',
];

/** @returns {boolean} whether the peers are there, or could be installed */
export function installPeers() {
	if (existsSync(join(here, 'node_modules/textlint'))) return true;
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const { status } = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
		cwd: here,
		stdio: 'inherit',
	});
	return status === 0;
}

/** @returns {string | undefined} ripgrep: from npm, else from the system */
export function ripgrep() {
	const packed = join(here, `node_modules/@vscode/ripgrep-${process.platform}-${process.arch}/bin/rg`);
	if (existsSync(packed)) return packed;
	return spawnSync('rg', ['--version']).status === 0 ? 'rg' : undefined;
}

/**
 * @param {string} rg
 * @param {string} path
 * @returns {import('./measure.mjs').Command}
 */
export function ripgrepOn(rg, path) {
	const args = patterns.flatMap((pattern) => ['-e', pattern]);
	return {
		name: 'ripgrep',
		argv: [rg, '--no-config', '--no-ignore', '-on', '--column', '--no-heading', ...args, path],
	};
}

/**
 * @param {string} node
 * @param {string} path a file, or a folder of .txt files
 * @param {string} temporary a folder for their settings
 * @returns {import('./measure.mjs').Command[]}
 */
export function linters(node, path, temporary) {
	const isFile = path.endsWith('.txt');
	const glob = isFile ? path : `${path}/**/*.txt`;
	const rules = join(temporary, 'textlintrc.json');
	writeFileSync(rules, JSON.stringify({ rules: { 'no-todo': true } }));
	return [
		{ name: 'autocorrect', argv: [node, binOf('autocorrect-node', 'autocorrect'), '--lint', '--format', 'json', path] },
		{
			name: 'markdownlint-cli2',
			argv: [node, binOf('markdownlint-cli2'), isFile ? glob : '**/*.txt'],
			...(!isFile && { cwd: path }),
		},
		{ name: 'textlint', argv: [node, binOf('textlint'), '--config', rules, '--format', 'json', glob], cwd: here },
	];
}

/** @returns {string} the packages and versions, for the report */
export function peerVersions() {
	const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
	return Object.entries(dependencies)
		.map(([name, version]) => `${name} ${version}`)
		.join(', ');
}

function binOf(name, command = name) {
	const folder = join(here, 'node_modules', name);
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
