import {
	closeSync,
	fchmodSync,
	fsyncSync,
	openSync,
	readFileSync,
	realpathSync,
	renameSync,
	statSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import { UserError } from '../user-error';
import type { Words } from '../words/index';
import { encode } from './decode';
import { type FilePath, reasonOf, sameStamp, type TextFile } from './read';

/** Temporary files that exist at this moment; a host that is told to stop removes them. */
const temporaries = new Set<FilePath>();

/** Removes what an interrupted write would leave behind. */
export function removeTemporaries(): void {
	for (const path of temporaries) unlinkSync(path);
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
	const temporary = temporaryBeside(path);
	let descriptor: number | undefined;
	try {
		check();
		descriptor = openSync(temporary, 'wx', 0o666);
		temporaries.add(temporary);
		const mode = statSync(path, { throwIfNoEntry: false })?.mode;
		if (mode !== undefined) fchmodSync(descriptor, mode & 0o7777);
		writeFileSync(descriptor, bytes);
		fsyncSync(descriptor);
		closeSync(descriptor);
		descriptor = undefined;
		check();
		renameSync(temporary, path);
		temporaries.delete(temporary);
	} catch (error) {
		if (descriptor !== undefined) closeSync(descriptor);
		if (temporaries.delete(temporary)) unlinkSync(temporary);
		if (error instanceof UserError) throw error;
		throw new UserError(words.errors.notWritable(name, reasonOf(error, words)));
	}
}

function stampOf(path: FilePath) {
	const { size, mtimeMs, ino, mode } = statSync(path);
	return { size, modified: mtimeMs, inode: ino, mode };
}

let count = 0;

/** In the same folder, so that it can be renamed; hidden, and of no kind that is checked. */
function temporaryBeside(path: FilePath): FilePath {
	count++;
	const suffix = `.${process.pid}-${count}.summary-writer.tmp`;
	return Buffer.concat([Buffer.from(path), Buffer.from(suffix)]);
}
