import * as vscode from 'vscode';
import { type Analysis, analyzeScan, rescan, type Scan, scanText } from '../core/index';
import { mayBeSummary } from './documents';
import type { Ground, Grounds } from './grounds';
import { type Judgement, judge, type Verdict } from './verdict';

/** What is known about one version of a document. */
export type Reading = Verdict & {
	/** Given where the document is checked. */
	readonly analysis?: Analysis;
};

/** What we know of each open document, by its version. Nobody else keeps positions. */
export interface Analyses extends vscode.Disposable {
	/** The reading of the document as it is now. `undefined`: no text that could be a summary, or its configuration is still being read. */
	get(document: vscode.TextDocument): Reading | undefined;
	/** The analysis of the document as it is now, where it is a summary that is checked. */
	analysisOf(document: vscode.TextDocument): Analysis | undefined;
	/** The same for who can wait until the configuration has been read. */
	whenAnalysed(document: vscode.TextDocument): Promise<Analysis | undefined>;
	/** A document was opened, the person paused in it, or what decides about it changed. */
	readonly onDidChange: vscode.Event<vscode.TextDocument>;
}

/** Pushing waits for a pause this long, but never longer than {@link patience} (milliseconds). */
const pause = 200;
const patience = 1000;

/** What is kept of a document: the last scan, and how many lines at its beginning and end are untouched since. */
interface Entry {
	scan?: Scan;
	head: number;
	tail: number;
	lineCount: number;
	known?: Known;
	timer?: Timer;
	/** When the oldest change that was not told yet was made. */
	since?: number;
}

/** What was found in one version of a document. */
interface Known {
	readonly version: number;
	readonly ground: Ground;
	readonly scan: Scan;
	readonly judgement: Judgement;
	readonly reading: Reading;
}

/** Reads documents on request, once per version, the last scan being the hint for the next. */
export function createAnalyses(grounds: Grounds): Analyses {
	const entries = new Map<vscode.TextDocument, Entry>();
	const changed = new vscode.EventEmitter<vscode.TextDocument>();

	const entryOf = (document: vscode.TextDocument): Entry => {
		let entry = entries.get(document);
		if (!entry) {
			entry = { head: 0, tail: 0, lineCount: document.lineCount };
			entries.set(document, entry);
		}
		return entry;
	};

	const get = (document: vscode.TextDocument): Reading | undefined => {
		if (document.isClosed || !mayBeSummary(document)) return undefined;
		const ground = grounds.of(document);
		if (!ground) return undefined;
		const entry = entryOf(document);
		const { known } = entry;
		if (known?.version === document.version && known.ground === ground) return known.reading;
		const scan = scanOf(document, entry);
		const judgement = judge(document, scan, ground, known?.judgement);
		const reading = read(scan, judgement.verdict, known);
		entry.known = { version: document.version, ground, scan, judgement, reading };
		return reading;
	};

	const tell = (document: vscode.TextDocument, delay: number): void => {
		if (!mayBeSummary(document)) return;
		const entry = entryOf(document);
		clearTimeout(entry.timer);
		entry.since ??= Date.now();
		const wait = Math.max(0, Math.min(delay, entry.since + patience - Date.now()));
		entry.timer = setTimeout(() => {
			delete entry.since;
			if (!document.isClosed) changed.fire(document);
		}, wait);
	};

	const subscriptions = vscode.Disposable.from(
		changed,
		vscode.workspace.onDidOpenTextDocument((document) => tell(document, 0)),
		vscode.workspace.onDidChangeTextDocument((event) => {
			const entry = entries.get(event.document);
			if (entry) touch(entry, event);
			if (event.contentChanges.length) tell(event.document, pause);
		}),
		vscode.workspace.onDidCloseTextDocument((document) => {
			clearTimeout(entries.get(document)?.timer);
			entries.delete(document);
		}),
		grounds.onDidChange(() => {
			for (const document of vscode.workspace.textDocuments) tell(document, 0);
		}),
	);
	for (const document of vscode.workspace.textDocuments) tell(document, 0);

	return {
		get,
		analysisOf: (document) => get(document)?.analysis,
		async whenAnalysed(document) {
			if (!mayBeSummary(document)) return undefined;
			await grounds.whenRead(document);
			return get(document)?.analysis;
		},
		onDidChange: changed.event,
		dispose() {
			for (const { timer } of entries.values()) clearTimeout(timer);
			entries.clear();
			subscriptions.dispose();
		},
	};
}

/** Takes note of the lines that an edit leaves alone. Ranges of one event are in terms of the text before it. */
function touch(entry: Entry, { document, contentChanges }: vscode.TextDocumentChangeEvent): void {
	for (const { range } of contentChanges) {
		entry.head = Math.min(entry.head, range.start.line);
		entry.tail = Math.min(entry.tail, entry.lineCount - 1 - range.end.line);
	}
	entry.lineCount = document.lineCount;
}

function read(scan: Scan, verdict: Verdict, known: Known | undefined): Reading {
	if (verdict.kind !== 'checked') return verdict;
	const { profile, options } = verdict;
	const before = known?.reading.analysis;
	const isSame = known?.scan === scan && before?.profile === profile && before.options === options;
	return { ...verdict, analysis: isSame ? before : analyzeScan(scan, profile, options) };
}

function scanOf(document: vscode.TextDocument, entry: Entry): Scan {
	const { scan: old, head, tail } = entry;
	const untouched = old && head === old.lines.length && tail === old.lines.length;
	const scan = untouched ? old : (hinted(document, entry) ?? scanText(document.getText()));
	entry.scan = scan;
	entry.head = scan.lines.length;
	entry.tail = scan.lines.length;
	entry.lineCount = document.lineCount;
	return scan;
}

/** The new scan from the old one and the lines that changed; nothing where the two do not fit together. */
function hinted(document: vscode.TextDocument, { scan, head, tail }: Entry): Scan | undefined {
	if (!scan || tail < 0) return undefined;
	const shared = Math.min(head, scan.lines.length - tail, document.lineCount - tail);
	if (shared < 0) return undefined;
	const lines: string[] = [];
	for (let line = shared; line < document.lineCount - tail; line++) lines.push(document.lineAt(line).text);
	const next = rescan(scan, { from: shared, to: scan.lines.length - tail, lines });
	return next.lines.length === document.lineCount ? next : undefined;
}
