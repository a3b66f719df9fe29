// Bundles: the extension for the desktop and for the web, and the command line. One source, CommonJS.
import { build } from 'esbuild';

const common = {
	bundle: true,
	format: 'cjs',
	target: 'es2022',
	sourcemap: true,
	logLevel: 'warning',
	external: ['vscode'],
};
await Promise.all([
	build({ ...common, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/extension.js', platform: 'node' }),
	build({
		...common,
		entryPoints: ['src/extension/extension.ts'],
		outfile: 'dist/web/extension.js',
		platform: 'browser',
	}),
	build({
		...common,
		entryPoints: ['src/cli/bin.ts'],
		outfile: 'dist/cli.js',
		platform: 'node',
		banner: { js: '#!/usr/bin/env node' },
	}),
]);
