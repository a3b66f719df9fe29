#!/usr/bin/env node
import { readFileSync, statSync } from 'node:fs';
import { Module } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** A text, in bytes. */
const little = 100_000;

/**
 * What a short text is read without, since it would be done before this could be of use: optimising what runs often, preparing
 * patterns in two steps and at their best, other threads for this and for collecting garbage.
 */
const unhurried = [
	'opt',
	'maglev',
	'regexp-tier-up',
	'regexp-optimization',
	'concurrent-sparkplug',
	'parallel-scavenge',
];

/**
 * How often something has to run before the last and best of V8's compilers takes it up, a hundred times as often as usual. Over
 * thousands of summaries its code is hardly faster than what Maglev, the one before it, has made of the same, and making it takes
 * a sixth of the time of all processors; in a run that is longer still it pays off.
 */
const lastCompiler = '--invocation-count-for-turbofan=300000';

/** Whether V8 uses Maglev unasked: since version 13 (Node 24), on these processors. */
const hasMaglev = Number.parseInt(process.versions.v8, 10) >= 13 && ['x64', 'arm64'].includes(process.arch);

/**
 * What is read of the command line at every start, in this order. The build leaves beside each what the compiler made of it
 * (`test/support/compile-cli.mjs`); nothing is written when it runs. What another Node compiled is not looked at, and where there
 * is none the source is compiled.
 */
const files = ['cli-chunk', 'cli-main'].map((name) => {
	const filename = join(__dirname, `${name}.js`);
	const cachedData = bytesOf(join(__dirname, `${name}-${process.version}-${process.arch}.cache`));
	return {
		filename,
		script: new Script(readFileSync(filename, 'latin1'), { filename, ...(cachedData && { cachedData }) }),
	};
});

// Once set it stays, so it has to be known before anything is read how much there is to do.
const work = amount(process.argv.slice(2));
if (work === 'little') for (const what of unhurried) setFlagsFromString(`--no-${what}`);
if (work === 'many' && hasMaglev) setFlagsFromString(lastCompiler);

for (const { filename, script } of files) {
	const loaded = new Module(filename);
	// What is loaded later finds it as if it had been required.
	require.cache[filename] = loaded;
	script.runInThisContext()(loaded.exports, require, loaded, filename, __dirname);
}

function bytesOf(path: string): Buffer | undefined {
	try {
		return readFileSync(path);
	} catch {
		return undefined;
	}
}

/**
 * How much arguments ask for: `little`, files that are small; `many`, a folder or a pattern; else unknown, such as one large file,
 * standard input, or what cannot be looked at.
 */
function amount(args: readonly string[]): 'little' | 'many' | 'unknown' {
	try {
		let size = 0;
		for (const arg of args) {
			if (arg === '-') return 'unknown';
			const stat = statSync(arg, { throwIfNoEntry: false });
			if (stat?.isDirectory() || /[*?[{]/.test(arg)) return 'many';
			size += stat?.size ?? 0;
		}
		return size > 0 && size < little ? 'little' : 'unknown';
	} catch {
		return 'unknown';
	}
}
