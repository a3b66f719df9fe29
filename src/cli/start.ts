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

// Once set it stays, so there has to be little to do.
if (isLittle(process.argv.slice(2))) for (const what of unhurried) setFlagsFromString(`--no-${what}`);

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

/** Whether arguments name files, and these are small: no folder, no pattern, no standard input, nothing that cannot be looked at. */
function isLittle(args: readonly string[]): boolean {
	try {
		let size = 0;
		for (const arg of args) {
			const stat = statSync(arg, { throwIfNoEntry: false });
			if (stat?.isDirectory() || arg === '-' || /[*?[{]/.test(arg)) return false;
			size += stat?.size ?? 0;
		}
		return size > 0 && size < little;
	} catch {
		return false;
	}
}
