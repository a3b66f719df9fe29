import type { Ignore } from 'ignore';
import * as vscode from 'vscode';
import { isFolder, textOf } from '../home';

/** Endings of the texts that are looked at, as for the command line. */
const endings = /\.(?:md|markdown|txt|text|summary|zongjie|總結|总结)$/iu;

/** No repository is as deep. */
const deepest = 64;

/** What a `.gitignore` says, and the folder (path with `/` at its end) where it lies. */
interface Level {
	readonly base: string;
	readonly rules: Ignore;
}

/**
 * All texts below a folder, in a steady order. Hidden files, `node_modules`, what `.gitignore` names and what `excludes` says is
 * left out; links to folders are not followed, so that loops end. A folder that cannot be read is handed to `fail`.
 */
export async function* textsBelow(
	folder: vscode.Uri,
	excludes: (uri: vscode.Uri) => boolean,
	fail: (folder: vscode.Uri, error: unknown) => void,
): AsyncGenerator<vscode.Uri> {
	yield* walk(folder, await levelsAround(folder), excludes, fail);
}

async function* walk(
	folder: vscode.Uri,
	above: readonly Level[],
	excludes: (uri: vscode.Uri) => boolean,
	fail: (folder: vscode.Uri, error: unknown) => void,
): AsyncGenerator<vscode.Uri> {
	let entries: [string, vscode.FileType][];
	try {
		entries = await vscode.workspace.fs.readDirectory(folder);
	} catch (error) {
		fail(folder, error);
		return;
	}
	const levels = entries.some(([name]) => name === '.gitignore') ? [...above, ...(await levelAt(folder))] : above;
	for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
		if (name.startsWith('.') || name === 'node_modules') continue;
		const uri = vscode.Uri.joinPath(folder, name);
		const isInner = type === vscode.FileType.Directory;
		const isText = (type & vscode.FileType.File) !== 0 && endings.test(name);
		if ((!isInner && !isText) || excludes(uri) || isIgnored(uri.path, isInner, levels)) continue;
		if (isInner) yield* walk(uri, levels, excludes, fail);
		else yield uri;
	}
}

/** The innermost file that says something about a path decides. */
function isIgnored(path: string, isInner: boolean, levels: readonly Level[]): boolean {
	for (const { base, rules } of levels.toReversed()) {
		const { ignored, unignored } = rules.test(path.slice(base.length) + (isInner ? '/' : ''));
		if (ignored || unignored) return ignored;
	}
	return false;
}

/** Those of the folders above in the same repository; outside of one, only those below count. */
async function levelsAround(folder: vscode.Uri): Promise<readonly Level[]> {
	const levels: Level[] = [];
	let at = folder;
	for (let depth = 0; depth < deepest; depth++) {
		if (await isFolder(vscode.Uri.joinPath(at, '.git'))) return levels;
		const parent = vscode.Uri.joinPath(at, '..');
		if (parent.path === at.path) break;
		levels.unshift(...(await levelAt(parent)));
		at = parent;
	}
	return [];
}

async function levelAt(folder: vscode.Uri): Promise<readonly Level[]> {
	const text = await textOf(vscode.Uri.joinPath(folder, '.gitignore'));
	if (text === undefined) return [];
	const { default: ignore } = await import('ignore');
	const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
	return [{ base, rules: ignore().add(text) }];
}
