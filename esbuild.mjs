// Bundles: the extension for the desktop and for the web, the command line, and the tests that run inside VS Code.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleCommandLine } from './test/support/bundle-cli.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const common = {
	bundle: true,
	format: 'cjs',
	target: 'es2022',
	sourcemap: true,
	logLevel: 'warning',
	external: ['vscode'],
};
/** What is shipped; tests stay readable. Chinese stays Chinese: escaped it is twice as large. */
const shipped = { ...common, minify: true, charset: 'utf8' };

/** The browser build of mocha is a script, but esbuild takes it for a module and would let it have the bundle's `module`. */
const mochaIsScript = {
	name: 'mocha-is-script',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
			contents: `((exports, module, define) => {${await readFile(path, 'utf8')}\n})();`,
		}));
	},
};

/** What reads YAML and `.gitignore` are files of their own, loaded when there is any to read. */
const readersApart = {
	name: 'readers-apart',
	setup({ onResolve }) {
		onResolve({ filter: /^(?:yaml|ignore)$/ }, ({ path }) => ({ path: `./${path}.js`, external: true }));
	},
};

/**
 * The core is a file of its own, loaded when the first of its functions is called or the first of its tables is read: until a
 * document could be a summary, a window has only loaded what listens.
 */
const coreApart = {
	name: 'core-apart',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]src[\\/]core[\\/]index\.ts$/ }, () => {
			const core = Object.entries(createRequire(import.meta.url)('./dist/core.js'));
			const later = core.map(([name, value]) =>
				typeof value === 'function'
					? `exports.${name} = (...given) => core().${name}(...given);`
					: `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => core().${name} });`,
			);
			const load = "let loaded; const core = () => (loaded ??= require('./core.js'));";
			return { contents: [load, ...later].join('\n'), loader: 'js' };
		});
	},
};

/** Everything but the entry is a file of its own, loaded when there is a text, a command or a view that is ours. */
const featuresApart = {
	name: 'features-apart',
	setup({ onResolve }) {
		onResolve({ filter: /^\.\/features\.js$/ }, () => ({ path: './features.js', external: true }));
	},
};

await Promise.all([
	...['yaml', 'ignore'].map((name) =>
		build({
			...shipped,
			stdin: { contents: `module.exports = require('${name}');`, resolveDir: root },
			outfile: `dist/${name}.js`,
			platform: 'node',
		}),
	),
	build({
		...shipped,
		entryPoints: ['src/core/index.ts'],
		outfile: 'dist/core.js',
		platform: 'node',
		plugins: [readersApart],
		supported: { 'dynamic-import': false },
	}),
]);
const desktop = { ...shipped, platform: 'node', supported: { 'dynamic-import': false } };
await Promise.all([
	build({
		...desktop,
		entryPoints: ['src/extension/extension.ts'],
		outfile: 'dist/extension.js',
		plugins: [featuresApart],
	}),
	build({
		...desktop,
		entryPoints: ['src/extension/features.ts'],
		outfile: 'dist/features.js',
		external: ['vscode', './core.js'],
		plugins: [coreApart, readersApart],
	}),
	build({
		...shipped,
		// The web host loads one file only. It hands out its parts too, none begun before it is asked for: what is packed needs no second copies (see test/support/package.mjs).
		stdin: {
			contents: `export * from './src/extension/extension';
				export const parts = {
					get features() { return require('./src/extension/features'); },
					get core() { return require('./src/core/index'); },
					get ignore() { return require('ignore'); },
					get yaml() { return require('yaml'); },
				};`,
			resolveDir: root,
		},
		outfile: 'dist/web/extension.js',
		platform: 'browser',
	}),
	bundleCommandLine(root, shipped, readersApart),
	build({
		...common,
		entryPoints: ['test/extension/index.ts'],
		outfile: 'dist/test/extension/index.js',
		platform: 'node',
		external: ['vscode', 'mocha'],
	}),
	build({
		...common,
		entryPoints: ['test/extension/web/index.ts'],
		outfile: 'dist/test/web/index.js',
		platform: 'browser',
		alias: { 'node:assert/strict': './test/extension/web/assert.ts' },
		define: { global: 'globalThis' },
		plugins: [mochaIsScript],
	}),
]);
for (const file of ['dist/extension.js', 'dist/features.js', 'dist/web/extension.js']) await useAsItIs(file);

/**
 * Each of our files would get a copy of the editor's API, with a getter for every name in it, though it is used as it is. The
 * call that copies becomes white space, so that the source map still fits.
 */
async function useAsItIs(file) {
	const code = await readFile(file, 'utf8');
	const copied = /=([\w$]{1,8})(?=\(require\("vscode"\)\))/g;
	await writeFile(
		file,
		code.replaceAll(copied, (_, copy) => `=${' '.repeat(copy.length)}`),
	);
}
