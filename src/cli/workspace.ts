import { type AnalysisOptions, builtinProfiles, type Profile } from '../core/index';
import type { TextFile } from './files/read';

/** What decides the findings of a text beside the text itself. */
export interface Settings {
	readonly profile: Profile | undefined;
	readonly options: AnalysisOptions;
}

/** The settings that apply: the options of the command line over the nearest `.summary-writer` folder. */
export interface Workspace {
	readonly settingsFor: (file: TextFile) => Settings;
}

/** For a run with these options of the command line. */
export function workspaceFor(wanted: Profile | undefined, severities: AnalysisOptions['severities'] = {}): Workspace {
	return {
		settingsFor: (file) => ({
			profile: wanted ?? builtinProfiles().find((profile) => profile.id === 'general'),
			options: { severities, markdown: /\.(?:md|markdown)$/iu.test(file.name) },
		}),
	};
}
