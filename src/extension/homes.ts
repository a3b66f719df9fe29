import * as vscode from 'vscode';
import { type Home, readHome } from './home';
import { findHome } from './homeSearch';

/** Where the settings of a document are. */
export interface Place {
	/** The `.summary-writer` folder, there or not. */
	readonly uri: vscode.Uri;
	/** The document's path in the terms of those settings: relative to the folder that holds them, with `/`. */
	readonly path: string;
}

/** The `.summary-writer` folders, each read once, and again when a file in it changes. */
export interface Homes extends vscode.Disposable {
	/** `undefined` while it is being looked for and read. */
	of(document: vscode.TextDocument): { readonly home: Home; readonly place: Place } | undefined;
	/** Resolves when `of` has an answer. */
	whenRead(document: vscode.TextDocument): Promise<void>;
	/** The same for a file that need not be open. */
	at(uri: vscode.Uri): Promise<{ readonly home: Home; readonly place: Place }>;
	/** Reads a folder again that we have written ourselves. */
	reread(uri: vscode.Uri): void;
	/** All that have been read. */
	all(): readonly Home[];
	readonly onDidChange: vscode.Event<Change>;
}

/** `found`: somebody waited for it. `changed`: what was known is no longer so. */
export type Change = 'found' | 'changed';

/** Several files are often written at once: a checkout, a save of all (milliseconds). */
const pause = 100;

interface Entry {
	readonly uri: vscode.Uri;
	home?: Home;
	/** How often it was begun to be read. */
	begun: number;
	/** Which of these the home is from: what was begun before and ends after is out of date. */
	known: number;
	timer?: Timer;
	readonly watching: vscode.Disposable;
}

/** Finds and reads the folders that decide about open documents; documents without one have the extension's own storage. */
export function createHomes(storage: vscode.Uri, log: vscode.LogOutputChannel): Homes {
	const changed = new vscode.EventEmitter<Change>();
	const places = new Map<string, { place: Place | undefined }>();
	const entries = new Map<string, Entry>();
	const fail = (error: unknown): void =>
		log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

	/** The person's own profiles lie below those of every folder, so their folder is read first. */
	const read = (uri: vscode.Uri): void => {
		const isStorage = uri.toString() === storage.toString();
		const own = isStorage ? undefined : entryOf(storage).home;
		if (!isStorage && !own) return;
		const entry = entries.get(uri.toString());
		if (!entry) return;
		const time = ++entry.begun;
		readHome(uri, own?.written ?? []).then((home) => {
			if (entries.get(uri.toString()) !== entry || entry.known > time) return;
			const change = entry.home ? 'changed' : 'found';
			entry.home = home;
			entry.known = time;
			if (isStorage) for (const other of entries.values()) if (other !== entry) read(other.uri);
			changed.fire(change);
		}, fail);
	};
	const reread = (uri: vscode.Uri): void => {
		const entry = entries.get(uri.toString());
		if (!entry) return;
		clearTimeout(entry.timer);
		entry.timer = setTimeout(() => read(uri), pause);
	};
	const entryOf = (uri: vscode.Uri): Entry => {
		const known = entries.get(uri.toString());
		if (known) return known;
		const entry: Entry = {
			uri,
			begun: 0,
			known: 0,
			watching: watch(new vscode.RelativePattern(uri, '**'), () => reread(uri)),
		};
		entries.set(uri.toString(), entry);
		read(uri);
		return entry;
	};
	/** The old place counts until the new one is found, so that nothing flickers. */
	const search = (document: vscode.TextDocument): void => {
		const key = document.uri.toString();
		const mark = { place: places.get(key)?.place };
		places.set(key, mark);
		findHome(document, storage).then((place) => {
			if (places.get(key) !== mark) return;
			const change = mark.place ? 'changed' : 'found';
			mark.place = place;
			changed.fire(change);
		}, fail);
	};
	const searchAgain = (): void => {
		for (const document of vscode.workspace.textDocuments) if (places.has(document.uri.toString())) search(document);
	};
	const placeOf = (document: vscode.TextDocument): Place | undefined => {
		const key = document.uri.toString();
		if (!places.has(key)) search(document);
		return places.get(key)?.place;
	};
	/** Who edits the settings wants to see what is wrong with them, whether a summary is open or not. */
	const enterHomeOf = ({ uri }: vscode.TextDocument): void => {
		const home = homeAbove(uri);
		if (home) entryOf(home);
	};
	/** A folder that was made after the window opened is watched late; what is saved in it counts at once. */
	const rereadHomeOf = ({ uri }: vscode.TextDocument): void => {
		const home = homeAbove(uri);
		if (home) reread(home);
	};
	/** What is made, renamed or deleted here counts at once, seen by a watcher or not. */
	const moved = (uris: readonly vscode.Uri[]): void => {
		const paths = uris.flatMap((uri) => {
			const path = /^.*\/\.summary-writer(?=\/|$)/u.exec(uri.path)?.[0];
			return path === undefined ? [] : uri.with({ path });
		});
		paths.forEach(reread);
		if (paths.length) searchAgain();
	};
	vscode.workspace.textDocuments.forEach(enterHomeOf);
	// A folder that comes or goes changes which one is the nearest.
	const subscriptions = vscode.Disposable.from(
		changed,
		watch('**/.summary-writer', searchAgain),
		watch('**/.summary-writer/*', (uri) => {
			if (![...entries.keys()].some((key) => uri.toString().startsWith(`${key}/`))) searchAgain();
		}),
		vscode.workspace.onDidChangeWorkspaceFolders(searchAgain),
		vscode.workspace.onDidOpenTextDocument(enterHomeOf),
		vscode.workspace.onDidSaveTextDocument(rereadHomeOf),
		vscode.workspace.onDidCreateFiles(({ files }) => moved(files)),
		vscode.workspace.onDidDeleteFiles(({ files }) => moved(files)),
		vscode.workspace.onDidRenameFiles(({ files }) => moved(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]))),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => places.delete(uri.toString())),
	);

	return {
		of(document) {
			const place = placeOf(document);
			const home = place && entryOf(place.uri).home;
			return place && home && { home, place };
		},
		whenRead(document) {
			return new Promise((done) => {
				const isRead = (): boolean => {
					const place = placeOf(document);
					return Boolean(place && entryOf(place.uri).home) || document.isClosed;
				};
				if (isRead()) return done();
				const waiting = changed.event(() => {
					if (!isRead()) return;
					waiting.dispose();
					done();
				});
			});
		},
		async at(uri) {
			const place = await findHome({ uri, isUntitled: false }, storage);
			return new Promise((done) => {
				const isRead = (): boolean => {
					const { home } = entryOf(place.uri);
					if (home) done({ home, place });
					return home !== undefined;
				};
				if (isRead()) return;
				const waiting = changed.event(() => isRead() && waiting.dispose());
			});
		},
		reread,
		all: () => [...entries.values()].flatMap(({ home }) => home ?? []),
		onDidChange: changed.event,
		dispose() {
			subscriptions.dispose();
			for (const { timer, watching } of entries.values()) {
				clearTimeout(timer);
				watching.dispose();
			}
			entries.clear();
		},
	};
}

/** The `.summary-writer` folder whose settings a file is. */
function homeAbove(uri: vscode.Uri): vscode.Uri | undefined {
	const path = /^(.*\/\.summary-writer)\/(?:profiles\/)?[^/]+\.ya?ml$/u.exec(uri.path)?.[1];
	return path === undefined ? undefined : uri.with({ path });
}

function watch(pattern: vscode.GlobPattern, run: (uri: vscode.Uri) => void): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher(pattern);
	return vscode.Disposable.from(watcher, watcher.onDidChange(run), watcher.onDidCreate(run), watcher.onDidDelete(run));
}
