import * as vscode from 'vscode';
import { type Diagnostic, messageOf, type Severity } from '../../core/index';
import type { Deps } from '../deps';
import { language } from '../locale';
import { fileChecker } from './checkFile';
import { textsBelow } from './walk';

/** What a run tells while it goes. */
export interface Listener {
	/** A line for the terminal. */
	readonly line: (text: string) => void;
	readonly progress: (done: number, all: number) => void;
	/** A summary, with its findings where it is not open; an open one shows its own. */
	readonly summary: (uri: vscode.Uri, findings: readonly Diagnostic[] | undefined) => void;
}

/** What was counted; `undefined` where the person stopped the run. */
export interface Counts {
	readonly summaries: number;
	readonly findings: number;
	/** Findings of severity warning or error. */
	readonly grave: number;
	readonly failed: number;
}

/** Checks every summary below the folders. Stops between two files when it is told to. */
export async function checkAll(
	{ homes, analyses }: Deps,
	folders: readonly vscode.Uri[],
	listener: Listener,
	token: vscode.CancellationToken,
): Promise<Counts | undefined> {
	const { t } = vscode.l10n;
	const counts = { summaries: 0, findings: 0, grave: 0, failed: 0 };
	const fail = (uri: vscode.Uri, reason: string): void => {
		counts.failed++;
		listener.line(`${vscode.workspace.asRelativePath(uri)}: ${reason}`);
	};
	const uris: vscode.Uri[] = [];
	for (const folder of folders) {
		const { home } = await homes.at(vscode.Uri.joinPath(folder, '-'));
		const base = vscode.Uri.joinPath(home.uri, '..').path;
		const excludes = ({ path }: vscode.Uri): boolean =>
			home.config.excludes(path.slice(base.length).replace(/^\//u, ''));
		const unread = (uri: vscode.Uri, error: unknown): void => fail(uri, messageIn(error));
		for await (const uri of textsBelow(folder, excludes, unread)) {
			if (token.isCancellationRequested) return undefined;
			uris.push(uri);
		}
	}
	const check = fileChecker(homes);
	for (const [n, uri] of uris.entries()) {
		if (token.isCancellationRequested) return undefined;
		listener.progress(n, uris.length);
		const key = uri.toString();
		const open = vscode.workspace.textDocuments.find(
			(document) => !document.isClosed && document.uri.toString() === key,
		);
		try {
			const checked = open ? undefined : await check(uri);
			if (checked?.kind === 'misdecoded') fail(uri, t('The text looks as if it was opened with the wrong encoding.'));
			const findings = open
				? (await analyses.whenAnalysed(open))?.diagnostics
				: checked?.kind === 'summary'
					? checked.findings
					: undefined;
			if (!findings) continue;
			counts.summaries++;
			counts.findings += findings.length;
			counts.grave += findings.filter(({ severity }) => severity === 'warning' || severity === 'error').length;
			for (const finding of findings) listener.line(lineOf(uri, finding));
			listener.summary(uri, open ? undefined : findings);
		} catch (error) {
			fail(uri, messageIn(error));
		}
	}
	return counts;
}

const severities: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'info',
	hint: 'info',
	off: 'info',
};

/** The form that the problem matcher `$summary-writer` reads, and that the command line writes as `--format lines`. */
function lineOf(uri: vscode.Uri, finding: Diagnostic): string {
	const { range, severity, code } = finding;
	const { start, end } = range;
	const place = `${start.line + 1}:${start.column + 1}:${end.line + 1}:${end.column + 1}`;
	const message = messageOf(finding, language);
	return `${vscode.workspace.asRelativePath(uri)}:${place}: ${severities[severity]} ${code}: ${message}`;
}

function messageIn(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
