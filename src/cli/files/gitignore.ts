import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The `.gitignore` files that apply in one folder: its own and those above it in the same repository. */
export interface GitIgnore {
	/** Whether git would leave out this file or folder (absolute path). */
	readonly ignores: (path: string, folder: boolean) => boolean;
	/** The same for a folder inside. */
	readonly inside: (folder: string) => GitIgnore;
}

interface Level {
	readonly folder: string;
	readonly rules: Ignore;
}

/** For a folder from where a walk starts. Outside of repositories only the `.gitignore` files below count. */
export function gitIgnoreAround(folder: string): GitIgnore {
	const above: string[] = [];
	for (let current = folder; !existsSync(join(current, '.git')); current = dirname(current)) {
		if (dirname(current) === current) return gitIgnore(levelsOf([folder]));
		above.unshift(current);
	}
	const root = above[0] === undefined ? folder : dirname(above[0]);
	return gitIgnore(levelsOf(root === folder ? [folder] : [root, ...above]));
}

function gitIgnore(levels: readonly Level[]): GitIgnore {
	return {
		ignores: (path, folder) => {
			if (levels.length === 0) return false;
			// The innermost file that says something about the path decides.
			for (const level of levels.toReversed()) {
				const inner = relative(level.folder, path).split(sep).join('/');
				if (!inner || inner.startsWith('../')) continue;
				const { ignored, unignored } = level.rules.test(folder ? `${inner}/` : inner);
				if (ignored || unignored) return ignored;
			}
			return false;
		},
		inside: (folder) => {
			const own = levelsOf([folder]);
			return own.length ? gitIgnore([...levels, ...own]) : gitIgnore(levels);
		},
	};
}

function levelsOf(folders: readonly string[]): readonly Level[] {
	return folders.flatMap((folder) => {
		const file = join(folder, '.gitignore');
		return existsSync(file) ? [{ folder, rules: ignore().add(readFileSync(file, 'utf8')) }] : [];
	});
}
