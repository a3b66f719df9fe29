import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { UserError } from '../user-error';
import type { Words } from '../words/index';
import { type Decoded, decode, type Encoding } from './decode';

/** A text that was read, and how the file was at that moment. */
export interface TextFile extends Decoded {
	/** As the person named it, or below the folder that was named. */
	readonly name: string;
	/** Absolute; none for standard input. */
	readonly path?: FilePath;
	readonly stamp?: Stamp;
}

/** Bytes where the name is no valid UTF-8. */
export type FilePath = string | Buffer;

/** What tells whether a file has changed. */
export interface Stamp {
	readonly size: number;
	/** Milliseconds. */
	readonly modified: number;
	readonly inode: number;
	readonly mode: number;
}

/** Larger files cannot be held as one string with room to spare. */
const largest = 256 * 1024 * 1024;

/** Files are read into the same memory one after the other; larger ones get their own. */
const shared = Buffer.allocUnsafeSlow(256 * 1024);

/** Reads a text. Throws `UserError` where that cannot be done. */
export function readText(name: string, path: FilePath, encoding: Encoding | undefined, words: Words): TextFile {
	const { bytes, stamp } = readBytes(name, path, words);
	return { ...decodeText(name, bytes, encoding, words), path, stamp };
}

/** Decodes a text. Throws `UserError` where the bytes are none. */
export function decodeText(name: string, bytes: Buffer, encoding: Encoding | undefined, { errors }: Words): TextFile {
	const decoded = decode(bytes, encoding);
	if (decoded) return { name, ...decoded };
	throw new UserError(encoding ? errors.wrongEncoding(name, encoding) : errors.notText(name));
}

/** Whether a file is still as it was read. */
export function sameStamp(a: Stamp, b: Stamp): boolean {
	return a.size === b.size && a.modified === b.modified && a.inode === b.inode;
}

/** What is wrong, for a person. */
export function reasonOf(error: unknown, { errors }: Words): string {
	const { code, message } = error as NodeJS.ErrnoException;
	const known = code === 'EPERM' ? 'EACCES' : (code ?? '');
	return known in errors.reasons ? errors.reasons[known as keyof typeof errors.reasons] : message;
}

function readBytes(name: string, path: FilePath, words: Words): { bytes: Buffer; stamp: Stamp } {
	const { errors } = words;
	let descriptor: number | undefined;
	try {
		// Else a pipe that nobody writes to holds up the run.
		descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		const stat = fstatSync(descriptor);
		if (!stat.isFile()) throw new UserError(errors.notRegular(name));
		if (stat.size > largest) throw new UserError(errors.tooLarge(name));
		const stamp = { size: stat.size, modified: stat.mtimeMs, inode: stat.ino, mode: stat.mode };
		return { bytes: contentOf(descriptor, stat.size), stamp };
	} catch (error) {
		if (error instanceof UserError) throw error;
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UserError(errors.notFound(name));
		throw new UserError(errors.unreadable(name, reasonOf(error, words)));
	} finally {
		if (descriptor !== undefined) closeSync(descriptor);
	}
}

/** The bytes of an open file, valid until the next is read. */
function contentOf(descriptor: number, size: number): Buffer {
	if (size >= shared.length) return readFileSync(descriptor);
	let length = 0;
	for (;;) {
		const read = readSync(descriptor, shared, length, shared.length - length, null);
		length += read;
		// Of a size that is told, the end need not be asked for.
		if (read === 0 || length === size) return shared.subarray(0, length);
		// It grew while it was read.
		if (length === shared.length) return Buffer.concat([shared, readFileSync(descriptor)]);
	}
}
