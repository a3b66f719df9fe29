// Bundles: the extension for the desktop and for the web, the command line, and the tests that run inside VS Code.
import { build } from 'esbuild';

const common = {
	bundle: true,
	format: 'cjs',
	target: 'es2022',
	sourcemap: true,
	logLevel: 'warning',
	external: ['vscode'],
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
	}),
]);
