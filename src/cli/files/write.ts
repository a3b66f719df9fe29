import {
	closeSync,
	fchmodSync,
	fsyncSync,
	openSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, sep } from 'node:path';
import { UserError } from '../user-error';
import type { Words } from '../words/index';
import { encode } from './decode';
import { type FilePath, reasonOf, sameStamp, type TextFile } from './read';

/** Temporary files that exist at this moment; a host that is told to stop removes them. */
const temporaries = new Set<FilePath>();

let prepare = (): void => {};

/** Runs something before the first temporary file is made: most runs make none. */
export function beforeFirstTemporary(run: () => void): void {
	prepare = run;
}

/** Removes what an interrupted write would leave behind. */
export function removeTemporaries(): void {
	for (const path of temporaries) rmSync(path, { force: true });
	temporaries.clear();
}

/**
 * Gives a file that was read a new text, in the encoding it came in: all of it or nothing. Throws `UserError` where the file has
 * changed since it was read, or cannot be written without losing characters.
 */
export function replaceText(file: TextFile, text: string, words: Words): void {
	const { errors } = words;
	if (file.path === undefined || !file.stamp) throw new UserError(errors.fixNeedsFile);
	// A link stays a link: what it points to is replaced.
	const path = realpathSync(file.path, { encoding: 'buffer' });
	if (!sameStamp(file.stamp, stampOf(path))) throw new UserError(errors.changedMeanwhile(file.name));
	const bytes = encode({ ...file, text });
	if (!bytes || !encode(file)?.equals(readFileSync(path)))
		throw new UserError(errors.notEncodable(file.name, file.encoding));
	writeAtomically(file.name, path, bytes, words, () => {
		if (!file.stamp || !sameStamp(file.stamp, stampOf(path))) throw new UserError(errors.changedMeanwhile(file.name));
	});
}

/** Writes a file: all of it or nothing. `check` runs last before the new file takes the old one's place. Throws `UserError`. */
export function writeAtomically(name: string, path: FilePath, bytes: Buffer, words: Words, check = () => {}): void {
	const write = beginAtomicWrite(name, path, words);
	try {
		write.write(bytes);
		check();
		write.commit();
	} finally {
		write.abandon();
	}
}

/** A file that takes the place of the old one only when it is whole. */
export interface AtomicWrite {
	readonly write: (bytes: Buffer) => void;
	/** Puts it in place. */
	readonly commit: () => void;
	/** Throws it away; nothing after `commit`. */
	readonly abandon: () => void;
}

/** Begins a temporary file in the same folder, with the permissions of the old one. Every step throws `UserError`. */
export function beginAtomicWrite(name: string, path: FilePath, words: Words): AtomicWrite {
	prepare();
	prepare = () => {};
	const folder = folderOf(path);
	const temporary = temporaryIn(folder);
	const orUserError = <T>(step: () => T): T => {
		try {
			return step();
		} catch (error) {
			throw new UserError(words.errors.notWritable(name, reasonOf(error, words)));
		}
	};
	let descriptor: number | undefined = orUserError(() => {
		tidy(folder);
		return openSync(temporary, 'wx', 0o666);
	});
	temporaries.add(temporary);
	const close = () => {
		if (descriptor !== undefined) closeSync(descriptor);
		descriptor = undefined;
	};
	return {
		write: (bytes) => orUserError(() => descriptor !== undefined && writeFileSync(descriptor, bytes)),
		commit: () =>
			orUserError(() => {
				if (descriptor === undefined) return;
				const mode = statSync(path, { throwIfNoEntry: false })?.mode;
				if (mode !== undefined) fchmodSync(descriptor, mode & 0o7777);
				fsyncSync(descriptor);
				close();
				renameSync(temporary, path);
				temporaries.delete(temporary);
			}),
		abandon: () => {
			close();
			if (temporaries.delete(temporary)) rmSync(temporary, { force: true });
		},
	};
}

function stampOf(path: FilePath) {
	const { size, mtimeMs, ino, mode } = statSync(path);
	return { size, modified: mtimeMs, inode: ino, mode };
}

let count = 0;

const suffix = '.summary-writer.tmp';

/** Of a name as {@link temporaryIn} makes it: the machine and the process. */
const nameParts = /^\.([\w-]{1,40})\.(\d{1,10})-\d{1,10}\.summary-writer\.tmp$/;

/** The name of this machine, as far as it can stand in a name of a file. */
function machine(): string {
	return (
		process
			.getBuiltinModule('node:os')
			.hostname()
			.replaceAll(/[^\w-]/g, '_')
			.slice(0, 40) || '_'
	);
}

/** In the same folder, so that it can be renamed; hidden, and short where the name of the file may be as long as names can be. */
function temporaryIn(folder: Buffer): FilePath {
	count++;
	return Buffer.concat([folder, Buffer.from(`${sep}.${machine()}.${process.pid}-${count}${suffix}`)]);
}

/** Folders that have been looked at for what others left behind. */
const tidied = new Set<string>();

/** Takes away what runs that were killed have left in a folder: of this machine where the process is gone, of others after a day. */
function tidy(folder: Buffer): void {
	const key = folder.toString('latin1');
	if (tidied.has(key)) return;
	tidied.add(key);
	for (const name of namesIn(folder).filter((one) => one.endsWith(suffix))) {
		const [, host, pid] = nameParts.exec(name) ?? [];
		const path = Buffer.concat([folder, Buffer.from(sep + name)]);
		const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
		if (host === machine() ? !isRunning(Number(pid)) : host !== undefined && age > 86_400_000)
			rmSync(path, { force: true });
	}
}

function namesIn(folder: Buffer): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		// One may be allowed to write in a folder, but not to list it.
		return [];
	}
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function folderOf(path: FilePath): Buffer {
	if (typeof path === 'string') return Buffer.from(dirname(path));
	const at = path.lastIndexOf(sep);
	return path.subarray(0, Math.max(at, 1));
}
