/**
 * Installs what a served VS Code consists of, on first use, into `.vscode-test/` of the project.
 *
 * Every part is a small package.json with a lockfile under `installs/`. It is installed into a folder beside its final
 * place and renamed when complete, so a part is either whole or not there: a run that is interrupted leaves only a
 * `*.partial-PID` folder, which the next run clears away. The folder's name ends in a hash of what was asked for, so a
 * changed lockfile installs anew and the old folder goes.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finish } from './finish.mjs';
import { downloadsFolder, fail, listed, npm, sizeOf, UserError } from './project.mjs';

/** @typedef {'oldest' | 'newest' | 'driver' | 'chromium' | 'fonts'} Part */

/** What a person is told is being installed, and the megabytes that come over the network. */
const parts = {
	oldest: { title: 'VS Code 1.100.3', download: 60 },
	newest: { title: 'VS Code 1.139.1 and its Node 24', download: 130 },
	driver: { title: 'the browser driver', download: 4 },
	chromium: { title: 'a headless Chromium', download: 65 },
	fonts: { title: 'the fonts of the pictures', download: 100 },
};

/**
 * @param {Part} part
 * @returns {Promise<string>} the folder the part is in, installed if it was not
 * @throws {UserError} if it cannot be installed, after a second try
 */
export async function installed(part) {
	const template = fileURLToPath(new URL(`installs/${part}/`, import.meta.url));
	const name = `served-${part}-${fingerprint(template)}`;
	const folder = join(downloadsFolder, name);
	clear(part, name);
	if (existsSync(folder)) return folder;

	const { title, download } = parts[part];
	const staging = `${folder}.partial-${process.pid}`;
	console.log(`Installing ${title} into .vscode-test (once, about ${download} MB) …`);
	const started = Date.now();
	const progress = setInterval(() => console.log(`  … ${megabytes(staging)} MB on disk so far`), 10_000);
	try {
		await twice(async () => {
			rmSync(staging, { recursive: true, force: true });
			mkdirSync(staging, { recursive: true });
			cpSync(template, staging, { recursive: true });
			await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', staging], {
				cwd: staging,
				quiet: true,
			});
		});
		await finish(part, staging, folder);
		moveInto(staging, folder);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		throw new UserError(`${error.message} Without the npm registry ${title} cannot be installed.`);
	} finally {
		clearInterval(progress);
		remove(staging);
	}
	console.log(`  installed in ${Math.round((Date.now() - started) / 1000)} s, ${megabytes(folder)} MB.`);
	return folder;
}

/**
 * @param {string} template
 * @returns {string} changes whenever another installation is asked for, or it is finished differently
 */
function fingerprint(template) {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
	const ours = ['finish.mjs', 'spdlog.mjs'].map((file) => fileURLToPath(new URL(file, import.meta.url)));
	for (const file of [join(template, 'package-lock.json'), ...ours]) {
		hash.update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
	}
	return hash.digest('hex').slice(0, 10);
}

/**
 * Removes what other versions of the part and runs that are no more have left.
 *
 * @param {Part} part
 * @param {string} keep
 */
function clear(part, keep) {
	for (const { name } of listed(downloadsFolder)) {
		const owner = /\.partial-(\d{1,10})$/.exec(name)?.[1];
		const stale = owner === undefined ? name !== keep : !isRunning(Number(owner));
		if (name.startsWith(`served-${part}-`) && stale) remove(join(downloadsFolder, name));
	}
}

/**
 * The npm of a run that was killed may still be writing for a moment.
 *
 * @param {string} folder
 */
function remove(folder) {
	try {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	} catch (error) {
		console.log(`  ${basename(folder)} is left for later (${error.code}).`);
	}
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

/**
 * Renames `staging` to `folder`, unless another run was faster: its folder is as good.
 *
 * @param {string} staging
 * @param {string} folder
 */
function moveInto(staging, folder) {
	try {
		renameSync(staging, folder);
	} catch (error) {
		if (!existsSync(folder)) throw error;
	}
}

/**
 * @param {() => Promise<void>} action
 */
async function twice(action) {
	try {
		await action();
	} catch (error) {
		console.log(`  ${error.message} Trying once more …`);
		await action();
	}
}

/**
 * @param {string} folder
 * @returns {number}
 */
function megabytes(folder) {
	return Math.round(sizeOf(folder) / 1e6);
}

// `node install.mjs [PART…]` installs ahead of time, for a machine that will be offline later.
if (basename(process.argv[1] ?? '') === 'install.mjs') {
	const asked = process.argv.slice(2);
	try {
		for (const part of asked.length > 0 ? asked : Object.keys(parts)) await installed(/** @type {Part} */ (part));
	} catch (error) {
		fail(error);
	}
}
