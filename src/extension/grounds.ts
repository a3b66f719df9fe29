import * as vscode from 'vscode';
import { type AnalysisOptions, builtinProfiles, type Profile } from '../core/index';
import { filesSetting, onDidChangeSettings } from './settings';
import type { Source } from './verdict';

/** Everything outside a text that decides what is found in it. The same object as long as nothing of it changed. */
export interface Ground {
	/** Built-in ones, and above them those of the folder. */
	readonly profiles: readonly Profile[];
	/** What is said for a document outright. */
	configuredFor(document: vscode.TextDocument): Configured | undefined;
	optionsFor(document: vscode.TextDocument): AnalysisOptions;
}

/** The profile that is named for a document (`off`: none), and by whom. */
export interface Configured {
	readonly profile: string;
	readonly pattern?: string;
	readonly source: Source;
}

/** The ground of each document. */
export interface Grounds extends vscode.Disposable {
	/** `undefined` while its files are being read. */
	of(document: vscode.TextDocument): Ground | undefined;
	readonly onDidChange: vscode.Event<void>;
	/** Names the profile for a document, or `off`; `undefined` leaves it to be recognised. */
	choose(document: vscode.TextDocument, profile: string | undefined): Promise<void>;
}

/** Reads settings and folders, and knows when they change. */
export function createGrounds(_context: vscode.ExtensionContext, _log: vscode.LogOutputChannel): Grounds {
	const changed = new vscode.EventEmitter<void>();
	const chosen = new Map<string, string>();
	let ground: Ground | undefined;

	const renew = (): void => {
		ground = undefined;
		changed.fire();
	};
	const build = (): Ground => {
		const options: Readonly<Record<'markdown' | 'plain', AnalysisOptions>> = {
			markdown: { markdown: true },
			plain: { markdown: false },
		};
		return {
			profiles: builtinProfiles(),
			configuredFor(document) {
				const own = chosen.get(document.uri.toString());
				return own === undefined ? bySetting(document) : { profile: own, source: 'person' };
			},
			optionsFor: ({ languageId }) => options[languageId === 'markdown' ? 'markdown' : 'plain'],
		};
	};
	const subscriptions = vscode.Disposable.from(changed, onDidChangeSettings(renew, 'files'));

	return {
		of: () => (ground ??= build()),
		onDidChange: changed.event,
		choose: (document, profile) => {
			if (profile === undefined) chosen.delete(document.uri.toString());
			else chosen.set(document.uri.toString(), profile);
			renew();
			return Promise.resolve();
		},
		dispose: () => subscriptions.dispose(),
	};
}

/** The first glob of the setting that covers a document. Without a slash it covers files of that name anywhere. */
function bySetting(document: vscode.TextDocument): Configured | undefined {
	for (const [pattern, profile] of filesSetting(document)) {
		const folder = vscode.workspace.getWorkspaceFolder(document.uri);
		const anywhere = pattern.includes('/') ? pattern : `**/${pattern}`;
		const glob = folder ? new vscode.RelativePattern(folder, anywhere) : anywhere;
		if (vscode.languages.match({ pattern: glob }, document) > 0) return { profile, pattern, source: 'setting' };
	}
	return undefined;
}
