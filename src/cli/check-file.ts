import { dirname } from 'node:path';
import { type Analysis, analyzeScan, type Choice, outlineOf, type Profile, scanText } from '../core/index';
import type { TextFile } from './files/read';
import { type Overrides, settingsFor, type Workspaces } from './workspace';

/** A text and all that is known about it. */
export interface CheckedFile {
	readonly file: TextFile;
	/** The kind of summary, or why it is none. */
	readonly choice: Choice;
	readonly profile: Profile | undefined;
	readonly analysis: Analysis;
}

/** Analyses one text with the settings of its workspace. */
export async function checkFile(
	file: TextFile,
	named: boolean,
	cwd: string,
	workspaces: Workspaces,
	overrides: Overrides,
): Promise<CheckedFile> {
	const workspace = await workspaces.of(file.path === undefined ? cwd : dirname(file.path.toString()));
	const scan = scanText(file.text);
	const outline = outlineOf(scan);
	const { choice, options } = settingsFor(file, named, scan, outline, workspace, overrides);
	const profile = choice.kind === 'profile' ? choice.profile : undefined;
	return { file, choice, profile, analysis: analyzeScan(scan, profile, options, outline) };
}
