import * as vscode from 'vscode';
import type { Deps } from '../deps';
import { diagnosticsFor } from '../diagnostics';
import { type Checked, fileChecker } from './checkFile';
import { checkAll, type Counts } from './run';

/** Type of the task in `tasks.json`. */
const taskType = 'summary-writer';

/** Checks the whole workspace. */
export interface CheckAll extends vscode.Disposable {
	readonly tasks: vscode.TaskProvider;
}

/**
 * `Check All Summaries`: a command, and a task that runs inside the extension host. Findings of texts that are not open go to
 * Problems, and stay there while somebody opens and closes one after the other.
 */
export function createCheckAll(deps: Deps): CheckAll {
	const { homes, log } = deps;
	const collection = vscode.languages.createDiagnosticCollection('summaryWriter.all');
	const { t } = vscode.l10n;
	/** The summaries of the last run, by URI. */
	let known: ReadonlySet<string> = new Set();
	let running: vscode.CancellationTokenSource | undefined;

	/** Resolves to nothing where the person, or a newer run, has stopped it. */
	const run = async (line: (text: string) => void, outer: vscode.CancellationToken): Promise<Counts | undefined> => {
		const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
		const source = new vscode.CancellationTokenSource();
		running?.cancel();
		running = source;
		const title = t('Checking all summaries');
		const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
		const counts = await vscode.window.withProgress(options, async (progress, token) => {
			const stop = (): void => source.cancel();
			const listening = vscode.Disposable.from(
				token.onCancellationRequested(stop),
				outer.onCancellationRequested(stop),
			);
			const seen = new Set<string>();
			const found = await checkAll(
				deps,
				folders,
				{
					line,
					progress: (done, all) => progress.report({ message: `${done} / ${all}`, increment: 100 / all }),
					summary: (uri, findings) => {
						seen.add(uri.toString());
						collection.set(uri, findings && diagnosticsFor(findings));
					},
				},
				source.token,
			);
			listening.dispose();
			if (found) {
				// What was there before and is not any more.
				for (const uri of uris(collection)) if (!seen.has(uri.toString())) collection.delete(uri);
				known = seen;
			}
			return found;
		});
		source.dispose();
		if (running === source) running = undefined;
		line(counts ? sentence(counts) : t('Stopped.'));
		return counts;
	};

	const { onDidOpenTextDocument, onDidCloseTextDocument } = vscode.workspace;
	const subscriptions = vscode.Disposable.from(
		collection,
		new vscode.Disposable(() => running?.cancel()),
		// An open text shows its own findings.
		onDidOpenTextDocument(({ uri }) => collection.delete(uri)),
		onDidCloseTextDocument(({ uri }) => {
			if (!known.has(uri.toString())) return;
			const show = (checked?: Checked): void => {
				// It may be open again: as another language, or because somebody went back.
				if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) return;
				collection.set(uri, checked?.kind === 'summary' ? diagnosticsFor(checked.findings) : []);
			};
			// It may have been closed because it is gone.
			fileChecker(homes)(uri).then(show, () => show());
		}),
		vscode.commands.registerCommand('summaryWriter.checkAll', async () => {
			const counts = await run(() => {}, new vscode.CancellationTokenSource().token);
			if (!counts) return undefined;
			const show = t('Show Problems');
			vscode.window
				.showInformationMessage(sentence(counts), ...(counts.findings ? [show] : []))
				.then((chosen) => chosen && vscode.commands.executeCommand('workbench.actions.view.problems'));
			return counts;
		}),
	);
	return {
		tasks: {
			provideTasks: () =>
				vscode.workspace.workspaceFolders?.length ? [taskFor({ type: taskType, task: 'check-all' })] : [],
			resolveTask: ({ definition }) => taskFor(definition),
		},
		dispose: () => subscriptions.dispose(),
	};

	function taskFor(definition: vscode.TaskDefinition): vscode.Task {
		const execution = new vscode.CustomExecution(() => Promise.resolve(terminalFor(run, log)));
		const name = t('check all summaries');
		const task = new vscode.Task(definition, vscode.TaskScope.Workspace, name, 'Summary Writer', execution, []);
		task.presentationOptions = {
			reveal: vscode.TaskRevealKind.Silent,
			panel: vscode.TaskPanelKind.Dedicated,
			clear: true,
		};
		return task;
	}
}

/**
 * Shows a run as a program in a terminal: Ctrl+C and closing the terminal stop it, its exit code is that of the command line. It
 * begins at once: where there is nowhere to show terminals, one is never opened.
 */
function terminalFor(
	run: (line: (text: string) => void, token: vscode.CancellationToken) => Promise<Counts | undefined>,
	log: vscode.LogOutputChannel,
): vscode.Pseudoterminal {
	const wrote = new vscode.EventEmitter<string>();
	const ended = new vscode.EventEmitter<number>();
	const source = new vscode.CancellationTokenSource();
	/** Written before anybody could see it. */
	let waiting: string[] | undefined = [];
	const write = (text: string): void => {
		if (waiting) waiting.push(text);
		else wrote.fire(`${text}\r\n`);
	};
	const exitCode = run(write, source.token).then(
		(counts) => (!counts || counts.failed ? 2 : counts.grave ? 1 : 0),
		(error: unknown) => {
			log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
			return 2;
		},
	);
	return {
		onDidWrite: wrote.event,
		onDidClose: ended.event,
		open() {
			const before = waiting ?? [];
			waiting = undefined;
			for (const line of before) write(line);
			void exitCode.then((code) => ended.fire(code));
		},
		close: () => source.cancel(),
		handleInput: (data) => {
			if (data === '\u0003') source.cancel();
		},
	};
}

function uris(collection: vscode.DiagnosticCollection): readonly vscode.Uri[] {
	return [...collection].map(([uri]) => uri);
}

function sentence({ summaries, findings, failed }: Counts): string {
	const { t } = vscode.l10n;
	const checked = t('{0} summaries checked, {1} findings.', summaries, findings);
	return failed ? `${checked} ${t('{0} files could not be read.', failed)}` : checked;
}
