import { type Analysis, analyze, type Profile } from '../core/index';
import type { TextFile } from './files/read';
import type { Workspace } from './workspace';

/** A text and all that is known about it. */
export interface CheckedFile {
	readonly file: TextFile;
	/** The kind of summary; `undefined` where the text is none. */
	readonly profile: Profile | undefined;
	readonly analysis: Analysis;
}

/** Analyses one text with the settings of its workspace. */
export function checkFile(file: TextFile, workspace: Workspace): CheckedFile {
	const { profile, options } = workspace.settingsFor(file);
	return { file, profile, analysis: analyze(file.text, profile, options) };
}
