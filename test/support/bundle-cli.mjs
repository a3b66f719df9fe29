/**
 * The command line as files of its own: `cli.js` starts it, `cli-chunk.js` and `cli-main.js` hold what `check` needs for a text in
 * UTF-8, everything else stands beside them and is loaded when it is first asked for. Starting is most of what one small text costs, and reading code is most of starting.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What most runs do not need, by the name of its file. These share no state with the rest. */
const packages = {
	'cli-ignore': 'ignore',
	'cli-glob': 'picomatch',
	'cli-posix-glob': 'picomatch/posix',
	'cli-diff': 'diff',
};
const modules = {
	'cli-encodings': 'src/cli/files/other-encodings.ts',
	'cli-words-hans': 'src/cli/words/zh-hans.ts',
	'cli-words-hant': 'src/cli/words/zh-hant.ts',
	'cli-messages-hans': 'src/core/messages/zh-hans.ts',
	'cli-messages-hant': 'src/core/messages/zh-hant.ts',
};

/** What `src/cli/start.ts` reads: in ASCII, which takes half the memory while it is read, and as the functions that it calls. */
const atEveryStart = ['cli-chunk.js', 'cli-main.js'];
const asFunction = {
	charset: 'ascii',
	banner: { js: '(function(exports,require,module,__filename,__dirname){' },
	footer: { js: '})' },
};

/**
 * @param {string} root of the project
 * @param {import('esbuild').BuildOptions} shipped
 * @param {import('esbuild').Plugin} yamlApart
 */
export async function bundleCommandLine(root, shipped, yamlApart) {
	const dist = join(root, 'dist');
	for (const name of readdirSync(dist)) if (/^cli.*\.(?:js|js\.map|cache)$/.test(name)) rmSync(join(dist, name));
	const node = { ...shipped, platform: 'node' };
	const plugins = [yamlApart];
	await Promise.all([
		...Object.entries(packages).map(([name, wanted]) => {
			const stdin = { contents: `module.exports = require('${wanted}');`, resolveDir: root };
			return build({ ...node, stdin, outfile: join(dist, `${name}.js`) });
		}),
		...Object.entries(modules).map(([name, path]) =>
			build({ ...node, entryPoints: [join(root, path)], outfile: join(dist, `${name}.js`), plugins }),
		),
	]);
	const split = mkdtempSync(join(tmpdir(), 'summary-writer-cli-'));
	try {
		// esbuild splits modules only; they become scripts in a second step, which load faster than modules do.
		await build({
			...node,
			format: 'esm',
			splitting: true,
			entryPoints: { 'cli-main': join(root, 'src/cli/bin.ts') },
			chunkNames: 'cli-[name]',
			outdir: split,
			plugins: [later(root), pastTheIndex(root), inAscii, ...plugins],
		});
		const script = {
			...node,
			bundle: false,
			external: undefined,
			outdir: dist,
			define: { requireLater: 'require' },
			supported: { 'dynamic-import': false },
		};
		const files = readdirSync(split).filter((name) => name.endsWith('.js'));
		const first = files.filter((name) => atEveryStart.includes(name));
		const paths = (names) => names.map((name) => join(split, name));
		await build({ ...script, entryPoints: paths(files.filter((name) => !first.includes(name))) });
		await build({ ...script, entryPoints: paths(first), ...asFunction });
	} finally {
		rmSync(split, { recursive: true, force: true });
	}
	await build({ ...node, entryPoints: [join(root, 'src/cli/start.ts')], outfile: join(dist, 'cli.js') });
	compile(root);
}

/** @param {string} root */
function compile(root) {
	const { status, stderr } = spawnSync(process.execPath, [join(root, 'test/support/compile-cli.mjs')], {
		encoding: 'utf8',
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	if (status !== 0) throw new Error(stderr);
}

/** What the option of the bundler leaves as it is: patterns. */
const inAscii = {
	name: 'in-ascii',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, ({ path }) => ({
			contents: escaped(readFileSync(path, 'utf8')),
			loader: 'ts',
		}));
	},
};

/** @param {string} code whose characters beyond ASCII stand in texts, patterns and comments only */
function escaped(code) {
	return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** @param {string} root */
function later(root) {
	const names = new Map([
		...Object.entries(packages).map(([name, wanted]) => [wanted, name]),
		...Object.entries(modules).map(([name, path]) => [join(root, path), name]),
	]);
	return {
		name: 'later',
		setup({ onLoad, onResolve }) {
			onResolve({ filter: /^[a-z]/ }, ({ path }) => (names.has(path) ? { path, namespace: 'later' } : undefined));
			onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
				const file = `${join(resolveDir, path)}.ts`;
				return names.has(file) ? { path: file, namespace: 'later' } : undefined;
			});
			onLoad({ filter: /./, namespace: 'later' }, ({ path }) => {
				const file = names.get(path);
				return { contents: standIn(file, createRequire(import.meta.url)(join(root, `dist/${file}.js`))) };
			});
		},
	};
}

/** @param {string} name @param {object} real */
function standIn(name, real) {
	const names = Object.getOwnPropertyNames(real).filter(
		(one) => !['length', 'name', 'prototype', 'arguments', 'caller'].includes(one),
	);
	return [
		`let loaded; const load = () => (loaded ??= requireLater('./${name}.js'));`,
		...(typeof real === 'function' ? ['module.exports = (...given) => load()(...given);'] : []),
		...names.map((one) =>
			one === '__esModule'
				? `Object.defineProperty(module.exports, '${one}', { value: true });`
				: `Object.defineProperty(module.exports, '${one}', { enumerable: true, get: () => load().${one} });`,
		),
	].join('\n');
}

/**
 * Who imports from the core's index gets its modules themselves: a file that is reached by way of the index counts as needed by
 * all that reach the index, and would be loaded with them.
 *
 * @param {string} root
 */
function pastTheIndex(root) {
	const core = join(root, 'src/core');
	const modules = new Map();
	const index = readFileSync(join(core, 'index.ts'), 'utf8');
	for (const [, names, from] of index.matchAll(/^export \{([^}]*)\} from '\.\/([^']*)';$/gm)) {
		for (const name of names.split(',')) modules.set(name.trim(), from);
	}
	for (const [, from] of index.matchAll(/^export \* from '\.\/([^']*)';$/gm)) {
		const code = readFileSync(join(core, `${from}.ts`), 'utf8');
		for (const [, name] of code.matchAll(/^export (?:const|function) (\w+)/gm)) modules.set(name, from);
	}
	return {
		name: 'past-the-index',
		setup({ onLoad }) {
			onLoad({ filter: /[\\/]src[\\/]cli[\\/].*\.ts$/ }, ({ path }) => {
				const code = readFileSync(path, 'utf8');
				const direct = code.replace(/^import \{([^}]*)\} from '((?:\.\.\/)+core)\/index';$/gm, (whole, names, to) =>
					names
						.split(',')
						.map((name) => name.trim())
						.filter((name) => name && !name.startsWith('type '))
						.map((name) => `import { ${name} } from '${to}/${modules.get(name) ?? 'index'}';`)
						.join(' '),
				);
				return { contents: escaped(direct), loader: 'ts' };
			});
		},
	};
}
