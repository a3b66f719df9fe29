import * as vscode from 'vscode';
import { type Config, type IgnoreEntry, parseConfig, parseIgnores, type Problem, type Profile } from '../core/index';

/** What a `.summary-writer` folder says. */
export interface Home {
	/** The folder itself. */
	readonly uri: vscode.Uri;
	readonly config: Config;
	readonly ignores: readonly IgnoreEntry[];
	/** Of its `profiles` folder. */
	readonly profiles: readonly Profile[];
	/** What is wrong with its files. */
	readonly problems: readonly FileProblems[];
}

export interface FileProblems {
	readonly file: vscode.Uri;
	readonly problems: readonly Problem[];
}

/** More than this is no setting, and is not even read (bytes). */
const largest = 4_000_000;

/** Reads a `.summary-writer` folder as it is on disk, as the command line does; one that is not there says nothing. */
export async function readHome(uri: vscode.Uri): Promise<Home> {
	const configFile = vscode.Uri.joinPath(uri, 'config.yaml');
	const ignoresFile = vscode.Uri.joinPath(uri, 'ignores.yaml');
	const config = await parseConfig((await textOf(configFile)) ?? '');
	const ignores = await parseIgnores((await textOf(ignoresFile)) ?? '');
	return {
		uri,
		config: config.config,
		ignores: ignores.ignores,
		profiles: [],
		problems: [
			{ file: configFile, problems: config.problems },
			{ file: ignoresFile, problems: ignores.problems },
		],
	};
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
