import * as vscode from 'vscode';
import { type AnalysisOptions, globMatcher, type Profile } from '../core/index';
import type { Home } from './home';
import type { Change, Homes } from './homes';
import { filesSetting, onDidChangeSettings } from './settings';
import type { Source } from './verdict';

/** Everything outside a text that decides what is found in it. The same object as long as nothing of it changed. */
export interface Ground {
	/** Built-in ones, and above them those of the folder. */
	readonly profiles: readonly Profile[];
	/** What is said for a document outright; the same object for the same document. */
	configuredFor(document: vscode.TextDocument): Configured | undefined;
	/** The same object for the same document. */
	optionsFor(document: vscode.TextDocument): AnalysisOptions;
}

/** The profile that is named for a document (`none`: it is not checked), and by whom. */
export interface Configured {
	readonly profile: string;
	readonly pattern?: string;
	readonly source: Source;
}

/** What a ground says of one document. */
interface Said {
	readonly languageId: string;
	readonly configured: Configured | undefined;
	readonly options: AnalysisOptions;
}

/** The ground of each document. */
export interface Grounds extends vscode.Disposable {
	/** `undefined` while its files are being read. */
	of(document: vscode.TextDocument): Ground | undefined;
	/** Resolves when `of` has an answer. */
	whenRead(document: vscode.TextDocument): Promise<void>;
	/** Names the profile of a document that has no file yet; `undefined` leaves it to be recognised. */
	chooseUntitled(document: vscode.TextDocument, profile: string | undefined): void;
	readonly onDidChange: vscode.Event<Change>;
}

/** Puts together what settings and folders say, and knows when it changes. */
export function createGrounds(homes: Homes): Grounds {
	const changed = new vscode.EventEmitter<Change>();
	const untitled = new Map<string, string>();
	let grounds = new WeakMap<Home, Ground>();

	const renew = (): void => {
		grounds = new WeakMap();
		changed.fire('changed');
	};
	const subscriptions = vscode.Disposable.from(
		changed,
		homes.onDidChange((change) => changed.fire(change)),
		onDidChangeSettings(renew, 'files'),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => untitled.delete(uri.toString())),
	);

	const configuredIn = (home: Home, document: vscode.TextDocument): Configured | undefined => {
		const own = untitled.get(document.uri.toString());
		if (own !== undefined) return { profile: own, source: 'person' };
		const path = homes.of(document)?.place.path ?? '';
		return bySetting(document, path) ?? byConfig(home, path);
	};
	const optionsIn = (home: Home, document: vscode.TextDocument): AnalysisOptions => {
		const path = homes.of(document)?.place.path;
		return {
			severities: home.config.severities,
			markdown: document.languageId === 'markdown',
			ignores: home.ignores.filter(({ file }) => file === path),
			values: home.values,
		};
	};
	const groundOf = (home: Home): Ground => {
		const said = new WeakMap<vscode.TextDocument, Said>();
		const saidFor = (document: vscode.TextDocument): Said => {
			const { languageId } = document;
			let own = said.get(document);
			// A document stays the same when its language changes.
			if (own?.languageId !== languageId) {
				own = { languageId, configured: configuredIn(home, document), options: optionsIn(home, document) };
				said.set(document, own);
			}
			return own;
		};
		return {
			profiles: home.profiles,
			configuredFor: (document) => saidFor(document).configured,
			optionsFor: (document) => saidFor(document).options,
		};
	};

	return {
		of(document) {
			const home = homes.of(document)?.home;
			if (!home) return undefined;
			const ground = grounds.get(home) ?? groundOf(home);
			grounds.set(home, ground);
			return ground;
		},
		whenRead: (document) => homes.whenRead(document),
		chooseUntitled(document, profile) {
			if (profile === undefined) untitled.delete(document.uri.toString());
			else untitled.set(document.uri.toString(), profile);
			renew();
		},
		onDidChange: changed.event,
		dispose: () => subscriptions.dispose(),
	};
}

/** The first glob of the setting that matches; the same globs as in `config.yaml`. */
export function bySetting(scope: vscode.ConfigurationScope, path: string): Configured | undefined {
	for (const [pattern, profile] of filesSetting(scope)) {
		if (globMatcher(pattern)?.(path)) return { profile, pattern, source: 'setting' };
	}
	return undefined;
}

/** What `config.yaml` says about a path. */
export function byConfig({ config }: Home, path: string): Configured | undefined {
	if (config.excludes(path)) return { profile: 'none', source: 'config' };
	const named = config.profileFor(path);
	return named && { profile: named.profile, pattern: named.pattern, source: 'config' };
}
