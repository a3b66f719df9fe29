import * as vscode from 'vscode';
import {
	allProfiles,
	type Config,
	type IgnoreEntry,
	loadProfiles,
	type ParsedProfile,
	parseConfig,
	parseIgnores,
	parseProfile,
	type Problem,
	type Profile,
	type ProfileProblem,
	parseValues,
	rules,
	type Values,
} from '../core/index';

/** What a `.summary-writer` folder says. */
export interface Home {
	/** The folder itself. */
	readonly uri: vscode.Uri;
	readonly config: Config;
	readonly ignores: readonly IgnoreEntry[];
	/** All there are to choose from: those of its `profiles` folder above the person's own above the built-in ones. */
	readonly profiles: readonly Profile[];
	/** Its own, as they are written. */
	readonly written: readonly ParsedProfile[];
	/** Of `values.yaml`: what was filled in before. */
	readonly values: Values;
	/** What is wrong with its files. */
	readonly problems: readonly FileProblems[];
}

export interface FileProblems {
	readonly file: vscode.Uri;
	readonly problems: readonly (Problem | ProfileProblem)[];
}

/** More than this is no setting, and is not even read (bytes). */
const largest = 4_000_000;
const mostProfiles = 200;

/**
 * Reads a `.summary-writer` folder as it is on disk, as the command line does; one that is not there says nothing. `below` are the
 * person's own profiles, which those of the folder may extend.
 */
export async function readHome(uri: vscode.Uri, below: readonly ParsedProfile[]): Promise<Home> {
	const configFile = vscode.Uri.joinPath(uri, 'config.yaml');
	const ignoresFile = vscode.Uri.joinPath(uri, 'ignores.yaml');
	const { config, problems } = await parseConfig((await textOf(configFile)) ?? '');
	const ignores = await parseIgnores((await textOf(ignoresFile)) ?? '');
	const valuesFile = vscode.Uri.joinPath(uri, 'values.yaml');
	const values = await parseValues((await textOf(valuesFile)) ?? '');
	const files = await profileFiles(vscode.Uri.joinPath(uri, 'profiles'));
	const written = await Promise.all(files.map(readProfile));
	const loaded = loadProfiles([...below, ...written]);
	return {
		uri,
		config,
		ignores: ignores.ignores,
		profiles: allProfiles(loaded),
		written,
		values: values.values,
		problems: [
			{ file: configFile, problems },
			{ file: ignoresFile, problems: ignores.problems },
			{ file: valuesFile, problems: values.problems },
			...files.map((file, n) => ({ file, problems: loaded[below.length + n]?.problems ?? [] })),
		],
	};
}

async function readProfile(file: vscode.Uri): Promise<ParsedProfile> {
	const id = file.path.replace(/^.*\//u, '').replace(/\.ya?ml$/iu, '');
	return parseProfile((await textOf(file)) ?? '', { id, codes: rules.map(({ code }) => code) });
}

async function profileFiles(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
	if (!(await isFolder(folder))) return [];
	const entries = await vscode.workspace.fs.readDirectory(folder);
	const files = entries.filter(([name, type]) => type & vscode.FileType.File && /\.ya?ml$/iu.test(name));
	return files
		.map(([name]) => vscode.Uri.joinPath(folder, name))
		.sort((a, b) => (a.path < b.path ? -1 : 1))
		.slice(0, mostProfiles);
}

/** Whether there is a folder at this place. */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
	try {
		return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
	} catch {
		// Not there: the usual case.
		return false;
	}
}

/** `undefined` where there is no such file, or it is far too large to be one of ours. */
export async function textOf(file: vscode.Uri): Promise<string | undefined> {
	try {
		const { size, type } = await vscode.workspace.fs.stat(file);
		if (!(type & vscode.FileType.File) || size > largest) return undefined;
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	} catch {
		// Most folders have no such file: that is no error.
		return undefined;
	}
}
