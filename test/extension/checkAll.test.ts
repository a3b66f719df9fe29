import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, until } from './support';

const summary = '20xx年年終工作總結\n\n一、主要工作\n\n辦理__件，走訪三村。\n\n二、明年打算\n\n再接再厲。\n';

async function write(beside: vscode.Uri, name: string, text: string): Promise<vscode.Uri> {
	const uri = vscode.Uri.joinPath(beside, '..', name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return uri;
}

function shown(uri: vscode.Uri): readonly string[] {
	return vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'string' ? code : ''));
}

function untilShown(uri: vscode.Uri, isRight: (codes: readonly string[]) => boolean): Promise<readonly string[]> {
	return until(vscode.languages.onDidChangeDiagnostics, () => (isRight(shown(uri)) ? shown(uri) : undefined));
}

const checkAll = (): Thenable<unknown> => vscode.commands.executeCommand('summaryWriter.checkAll');

describe('Check All Summaries', () => {
	afterEach(closeAll);

	it('fills Problems for texts that are not open, as their settings say, and leaves out what is no summary', async () => {
		const { document } = await openFile('隨筆.txt', '隨便寫寫。\n');
		const { uri } = document;
		const one = await write(uri, '村（一） 總結.txt', summary);
		const [off, ignored, readme] = await Promise.all([
			write(uri, 'off/總結.txt', summary),
			write(uri, 'drafts/總結.txt', summary),
			write(uri, 'README.md', `# 年終工作總結\n\n${summary}`),
		]);
		await write(uri, '.gitignore', 'drafts/\n');
		await write(uri, '.summary-writer/config.yaml', 'files:\n  off/**: none\nseverities:\n  missing-section: off\n');
		await checkAll();
		await untilShown(one, (codes) => codes.length > 0);
		assert.deepEqual(shown(one), ['unfilled-placeholder', 'unfilled-placeholder']);
		for (const other of [off, ignored, readme]) assert.deepEqual(shown(other), [], other.path);
	});

	it('an open text shows its findings once, and keeps them in Problems when it is closed', async () => {
		const { document } = await openFile('隨筆.txt', '隨便寫寫。\n');
		const uri = await write(document.uri, '總結.txt', summary);
		await checkAll();
		const before = await untilShown(uri, (codes) => codes.length > 0);
		// Opened through the API, VS Code would keep it for minutes after its editor is closed.
		await vscode.commands.executeCommand('vscode.open', uri);
		await untilShown(uri, (codes) => codes.length === before.length);
		const closed = until(vscode.workspace.onDidCloseTextDocument, () => {
			const isOpen = vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString());
			return isOpen ? undefined : true;
		});
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
		await closed;
		await untilShown(uri, (codes) => codes.length === before.length);
	});

	it('forgets what is not found any more', async () => {
		const { document } = await openFile('隨筆.txt', '隨便寫寫。\n');
		const uri = await write(document.uri, '總結.txt', summary);
		await checkAll();
		await untilShown(uri, (codes) => codes.length > 0);
		await vscode.workspace.fs.delete(uri);
		await checkAll();
		await untilShown(uri, (codes) => codes.length === 0);
	});

	it('is a task that runs inside the extension host', async () => {
		const { document } = await openFile('隨筆.txt', '隨便寫寫。\n');
		const uri = await write(document.uri, '總結.txt', summary);
		const [task, ...others] = await vscode.tasks.fetchTasks({ type: 'summary-writer' });
		assert(task && task.execution instanceof vscode.CustomExecution);
		assert.deepEqual(others, []);
		await vscode.tasks.executeTask(task);
		await untilShown(uri, (codes) => codes.includes('unfilled-placeholder'));
	});
});
