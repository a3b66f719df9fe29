import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
	allProfiles,
	type AnalysisOptions,
	builtinProfiles,
	chooseProfile,
	type Choice,
	type Config,
	emptyConfig,
	type IgnoreEntry,
	type Language,
	loadProfiles,
	type Outline,
	parseConfig,
	parseIgnores,
	parseProfile,
	parseValues,
	type Problem,
	problemMessage,
	type Profile,
	type ProfileProblem,
	rules,
	type Scan,
	type Values,
} from '../core/index';
import { reasonOf, type TextFile } from './files/read';
import { UserError } from './user-error';
import type { Words } from './words/index';

/** What a `.summary-writer` folder says. */
export interface Workspace {
	/** The folder that holds it; paths in its files are relative to this. */
	readonly root: string;
	readonly config: Config;
	readonly ignores: readonly IgnoreEntry[];
	readonly profiles: readonly Profile[];
	/** What `values.yaml` remembers. */
	readonly values: Values;
	/** Whether its settings leave out a file or folder (absolute path). */
	readonly excludes: (path: string) => boolean;
}

/** Options of the command line that stand above every workspace. */
export interface Overrides {
	readonly profile?: string;
	readonly severities?: AnalysisOptions['severities'];
	/** Heed no ignores. */
	readonly noIgnore?: boolean;
}

/** Finds the workspace of a file: the nearest folder above it that holds `.summary-writer`. Reads each once. */
export interface Workspaces {
	readonly of: (folder: string) => Promise<Workspace>;
}

const folderName = '.summary-writer';

/** For one run. A broken settings file stops the run, so that nothing is judged by half of the settings. */
export function workspaces(cwd: string, language: Language, words: Words): Workspaces {
	const byFolder = new Map<string, Promise<Workspace>>();
	const none = workspace(cwd, emptyConfig, [], builtinProfiles(), []);
	const find = (folder: string): Promise<Workspace> => {
		const known = byFolder.get(folder);
		if (known) return known;
		const parent = dirname(folder);
		const found = isFolder(join(folder, folderName))
			? readWorkspace(folder, cwd, language, words)
			: parent === folder
				? Promise.resolve(none)
				: find(parent);
		byFolder.set(folder, found);
		return found;
	};
	return { of: find };
}

const noEntries: readonly IgnoreEntry[] = [];

/** How a file is judged. */
export interface Settings {
	readonly choice: Choice;
	readonly options: AnalysisOptions;
}

/** The settings for one text. */
export function settingsFor(
	file: TextFile,
	named: boolean,
	scan: Scan,
	outline: Outline,
	{ root, config, ignores, profiles, values }: Workspace,
	{ profile, severities = {}, noIgnore = false }: Overrides,
): Settings {
	const isPlain = config === emptyConfig && ignores.length === 0;
	const path = isPlain ? file.name : pathIn(root, resolve(root, file.path?.toString() ?? file.name));
	const configured = profile === undefined ? config.profileFor(path) : { profile };
	const wanted = profile === undefined ? undefined : profiles.find((one) => one.id === profile);
	const choice: Choice = wanted
		? { kind: 'profile', profile: wanted, why: [{ code: 'named' }] }
		: chooseProfile({ scan, outline, fileName: file.name, named, ...(configured && { configured }) }, profiles);
	const options = {
		// Of an archive without settings it is the same for every file.
		severities: isPlain ? severities : { ...config.severities, ...severities },
		markdown: /\.(?:md|markdown)$/iu.test(file.name),
		ignores: noIgnore || isPlain ? noEntries : ignores.filter((entry) => entry.file === path),
		values,
	};
	return { choice, options };
}

async function readWorkspace(root: string, cwd: string, language: Language, words: Words): Promise<Workspace> {
	const refuse = (name: string, [problem]: readonly (Problem | ProfileProblem)[]): void => {
		if (!problem) return;
		const { line, column } = problem.range.start;
		const file = relative(cwd, join(root, folderName, name)) || name;
		throw new UserError(words.errors.badConfig(file, line + 1, column + 1, problemMessage(problem, language)));
	};
	const { config, problems } = await parseConfig(readSettings(root, 'config.yaml', words));
	refuse('config.yaml', problems);
	const profiles = await readProfiles(root, words, refuse);
	const { ignores, problems: ignoreProblems } = await parseIgnores(readSettings(root, 'ignores.yaml', words));
	refuse('ignores.yaml', ignoreProblems);
	const { values, problems: valueProblems } = await parseValues(readSettings(root, 'values.yaml', words));
	refuse('values.yaml', valueProblems);
	return workspace(root, config, ignores, profiles, values);
}

function workspace(
	root: string,
	config: Config,
	ignores: readonly IgnoreEntry[],
	profiles: readonly Profile[],
	values: Values,
): Workspace {
	const excludes = (path: string) => {
		// Most folders have no settings, and their files are many.
		if (config === emptyConfig) return false;
		const inner = pathIn(root, path);
		return inner !== '' && !inner.startsWith('../') && config.excludes(inner);
	};
	return { root, config, ignores, profiles, values, excludes };
}

/** A path as the settings write it. */
function pathIn(root: string, path: string): string {
	return relative(root, path).split(sep).join('/');
}

/** The built-in profiles and those of the folder. */
async function readProfiles(
	root: string,
	words: Words,
	refuse: (name: string, problems: readonly ProfileProblem[]) => void,
): Promise<readonly Profile[]> {
	const folder = join(root, folderName, 'profiles');
	if (!isFolder(folder)) return builtinProfiles();
	const names = readdirSync(folder)
		.filter((name) => /\.ya?ml$/iu.test(name))
		.sort();
	const codes = rules.map(({ code }) => code);
	const parsed = await Promise.all(
		names.map((name) => {
			const text = readSettings(root, join('profiles', name), words);
			return parseProfile(text, { id: name.replace(/\.ya?ml$/iu, ''), codes });
		}),
	);
	const loaded = loadProfiles(parsed);
	for (const [n, { problems }] of loaded.entries()) refuse(join('profiles', names[n] ?? ''), problems);
	return allProfiles(loaded);
}

/** The text of a settings file; nothing where there is none. */
function readSettings(root: string, name: string, words: Words): string {
	const path = join(root, folderName, name);
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
		throw new UserError(words.errors.unreadable(path, reasonOf(error, words)));
	}
}

function isFolder(path: string): boolean {
	return existsSync(path) && statSync(path).isDirectory();
}
