// Bundles: the extension for the desktop and for the web, the command line, and the tests that run inside VS Code.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const common = {
	bundle: true,
	format: 'cjs',
	target: 'es2022',
	sourcemap: true,
	logLevel: 'warning',
	external: ['vscode'],
};
/** The browser build of mocha is a script, but esbuild takes it for a module and would let it have the bundle's `module`. */
const mochaIsScript = {
	name: 'mocha-is-script',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
			contents: `((exports, module, define) => {${await readFile(path, 'utf8')}\n})();`,
		}));
	},
};
const extension = { ...common, entryPoints: ['src/extension/extension.ts'] };

await Promise.all([
	build({ ...extension, outfile: 'dist/extension.js', platform: 'node' }),
	build({ ...extension, outfile: 'dist/web/extension.js', platform: 'browser' }),
	build({
		...common,
		entryPoints: ['src/cli/bin.ts'],
		outfile: 'dist/cli.js',
		platform: 'node',
		banner: { js: '#!/usr/bin/env node' },
	}),
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
