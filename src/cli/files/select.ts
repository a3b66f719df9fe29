import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { UserError } from '../user-error';
import type { Words } from '../words/index';
import { type GitIgnore, gitIgnoreAround } from './gitignore';
import { nameOf } from './other-encodings';
import { type FilePath, reasonOf } from './read';

/** A file to check. */
export interface Selected {
	/** As it is shown. */
	readonly name: string;
	readonly path: FilePath;
	/** Named by the person, alone or by a pattern, not merely found in a folder. */
	readonly named: boolean;
}

export interface SelectOptions {
	readonly cwd: string;
	/** Heed `.gitignore`. */
	readonly gitignore: boolean;
	/** Whether a folder is left out, by its absolute path. */
	readonly excludes: (path: string) => boolean;
}

/** Endings of texts that are looked at in folders. */
const endings = /\.(?:md|markdown|txt|text|summary|zongjie|總結|总结)$/iu;

/**
 * The files that operands name: files as they are, folders with all texts below them, patterns with what they match. In a steady
 * order, each file once. What cannot be read is yielded as the `UserError` that says so.
 */
export function* selectFiles(
	operands: readonly string[],
	options: SelectOptions,
	words: Words,
): Generator<Selected | UserError> {
	const seen = new Set<string>();
	for (const operand of operands) {
		for (const found of select(operand, options, words)) {
			if (found instanceof UserError) {
				yield found;
				continue;
			}
			// One operand never yields a file twice: no need to remember a million names.
			if (operands.length > 1) {
				const key = Buffer.from(found.path).toString('latin1');
				if (seen.has(key)) continue;
				seen.add(key);
			}
			yield found;
		}
	}
}

function* select(operand: string, options: SelectOptions, words: Words): Generator<Selected | UserError> {
	const { errors } = words;
	const path = resolve(options.cwd, operand);
	const stat = tryStat(path);
	if (stat instanceof Error) {
		const code = (stat as NodeJS.ErrnoException).code;
		if (code !== 'ENOENT' && code !== 'ENOTDIR') yield new UserError(errors.unreadable(operand, reasonOf(stat, words)));
		else if (operand.includes('\ufffd')) yield* restored(operand, options, words);
		else if (isPattern(operand)) yield* expand(operand, options, words);
		else yield new UserError(errors.notFound(operand));
	} else if (stat.isDirectory()) yield* walk({ path, name: operand, all: false }, options, words);
	else yield { name: operand, path, named: true };
}

/** The runtime puts U+FFFD for bytes of a name that are no UTF-8; the files that may be meant are looked for in their folders. */
function* restored(operand: string, options: SelectOptions, words: Words): Generator<Selected | UserError> {
	let found: readonly { readonly path: Buffer; readonly name: string }[] = [
		{ path: Buffer.from(options.cwd), name: '' },
	];
	if (isAbsolute(operand)) found = [{ path: Buffer.from(sep), name: sep }];
	for (const part of operand.split(sep).filter(Boolean)) {
		found = found.flatMap(({ path, name }) =>
			namesLike(path, part).map((bytes) => ({
				path: Buffer.concat([path, Buffer.from(sep), bytes]),
				name: join(name, nameOf(bytes)),
			})),
		);
	}
	let none = true;
	for (const { path, name } of found) {
		const stat = tryStat(path);
		if (stat instanceof Error) continue;
		none = false;
		if (stat.isDirectory()) yield* walk({ path, name, all: false }, options, words);
		else yield { name, path, named: true };
	}
	if (none) yield new UserError(words.errors.notFound(operand));
}

function namesLike(folder: Buffer, part: string): readonly Buffer[] {
	if (!part.includes('\ufffd')) return [Buffer.from(part)];
	try {
		return readdirSync(folder, { encoding: 'buffer' }).filter((bytes) => bytes.toString() === part);
	} catch {
		// What cannot be listed holds nothing that could be found.
		return [];
	}
}

function tryStat(path: FilePath) {
	try {
		return statSync(path);
	} catch (error) {
		return error as Error;
	}
}

function isPattern(operand: string): boolean {
	return picomatch.scan(operand).isGlob;
}

function* expand(pattern: string, options: SelectOptions, words: Words): Generator<Selected | UserError> {
	const { base, glob } = picomatch.scan(pattern.split(sep).join('/'));
	const root = resolve(options.cwd, base || '.');
	const matches = picomatch(glob, { dot: false });
	let found = false;
	for (const file of walk({ path: root, name: base || '.', all: true }, options, words)) {
		if (file instanceof UserError) yield file;
		else if (matches(relative(root, file.path.toString()).split(sep).join('/'))) {
			found = true;
			yield { ...file, named: true };
		}
	}
	if (!found) yield new UserError(words.errors.noMatch(pattern));
}

interface Folder {
	readonly path: FilePath;
	readonly name: string;
	/** Every file, whatever its ending. */
	readonly all: boolean;
}

/** All texts below a folder. Links to folders are not followed, so that loops end; links to files are. */
function* walk(folder: Folder, options: SelectOptions, words: Words): Generator<Selected | UserError> {
	const ignore = options.gitignore ? gitIgnoreAround(folder.path.toString()) : undefined;
	yield* walkFolder(folder, ignore, options, words);
}

function* walkFolder(
	{ path, name, all }: Folder,
	ignore: GitIgnore | undefined,
	options: SelectOptions,
	words: Words,
): Generator<Selected | UserError> {
	const entries = entriesOf(path);
	if (entries instanceof Error) {
		yield new UserError(words.errors.unreadable(name, reasonOf(entries, words)));
		return;
	}
	const shown = name === '.' ? '' : join(name, 'x').slice(0, -1);
	const above = withSeparator(path.toString());
	for (const entry of entries) {
		if (entry.name.startsWith('.')) continue;
		const plain = above + entry.name;
		const child = {
			path: typeof path === 'string' && !entry.bytes ? plain : joined(path, entry),
			name: shown + entry.name,
			all,
		};
		if (entry.kind === 'folder' && entry.name !== 'node_modules') {
			if (options.excludes(plain) || ignore?.ignores(plain, true)) continue;
			yield* walkFolder(child, ignore?.inside(plain), options, words);
		} else if (entry.kind !== 'folder' && (all || endings.test(entry.name))) {
			if (options.excludes(plain) || ignore?.ignores(plain, false)) continue;
			const stat = entry.kind === 'link' ? tryStat(child.path) : undefined;
			if (stat instanceof Error) {
				if (endings.test(entry.name)) yield new UserError(brokenLink(child.name, stat, words));
			} else if (!stat?.isDirectory()) yield { name: child.name, path: child.path, named: false };
		}
	}
}

function brokenLink(name: string, error: Error, words: Words): string {
	const { code } = error as NodeJS.ErrnoException;
	return code === 'ENOENT' ? words.errors.deadLink(name) : words.errors.unreadable(name, reasonOf(error, words));
}

interface Entry {
	readonly name: string;
	/** The name where it is no valid UTF-8. */
	readonly bytes?: Buffer;
	readonly kind: 'file' | 'folder' | 'link' | 'other';
}

function entriesOf(path: FilePath): readonly Entry[] | Error {
	try {
		const entries = readdirSync(path, { withFileTypes: true }).map((entry) => entryOf(entry, entry.name));
		if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries.sort(byName);
		const raw = readdirSync(path, { withFileTypes: true, encoding: 'buffer' });
		return raw.map((entry) => entryOf(entry, nameOf(entry.name), entry.name)).sort(byName);
	} catch (error) {
		return error as Error;
	}
}

function entryOf(
	entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>,
	name: string,
	bytes?: Buffer,
): Entry {
	const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
	return { name, kind, ...(bytes && !isUtf8(bytes) && { bytes }) };
}

function withSeparator(folder: string): string {
	return folder.endsWith(sep) ? folder : folder + sep;
}

function joined(folder: FilePath, { name, bytes }: Entry): Buffer {
	return Buffer.concat([Buffer.from(folder), Buffer.from(sep), bytes ?? Buffer.from(name)]);
}

function byName(a: Entry, b: Entry): number {
	return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
