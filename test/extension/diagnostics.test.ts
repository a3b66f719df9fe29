import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsOf, openFile, openUntitled, settled, untilFindings } from './support';

const summary = '20xx年年終工作總結\n\n一、主要工作\n\n辦理__件，走訪××村。\n\n二、明年打算\n\n再接再厲。\n';

describe('Findings', () => {
	afterEach(closeAll);

	it('are the blanks and the missing section, where it belongs', async () => {
		const { document } = await openFile('總結.txt', summary);
		const found = await untilFindings(document, (all) => all.length > 0);
		assert.deepEqual(
			found.filter(({ code }) => code === 'unfilled-placeholder').map(({ text }) => text),
			['20xx', '__', '××'],
		);
		assert.deepEqual(
			found.filter(({ code }) => code === 'missing-section').map(({ line }) => line),
			[6],
		);
	});

	it('follow what is typed', async () => {
		const editor = await openFile('總結.txt', summary);
		await untilFindings(editor.document, (found) => found.some(({ text }) => text === '××'));
		await editor.edit((edit) => edit.replace(new vscode.Range(4, 2, 4, 4), '12'));
		await untilFindings(editor.document, (found) => !found.some(({ text }) => text === '__'));
		await editor.edit((edit) => edit.insert(new vscode.Position(8, 5), '增加○○戶。'));
		await untilFindings(editor.document, (found) => found.some(({ text, line }) => text === '○○' && line === 8));
	});

	it('on the line being typed appear after a pause, those there before stay', async () => {
		const editor = await openFile('總結.txt', summary);
		const { document } = editor;
		await untilFindings(document, (found) => found.some(({ text }) => text === '××'));
		// The news comes a little later than the findings, and then the text may already have the next key: lines are told apart, not words.
		const shown = () =>
			findingsOf(document).filter(({ code, line }) => code === 'unfilled-placeholder' && line === 4).length;
		assert.equal(shown(), 2);
		let least = 2;
		const watch = vscode.languages.onDidChangeDiagnostics(() => {
			least = Math.min(least, shown());
		});
		editor.selection = new vscode.Selection(4, 0, 4, 0);
		await vscode.commands.executeCommand('type', { text: '××鎮' });
		await untilFindings(document, (found) => found.filter(({ text }) => text === '××').length === 2);
		watch.dispose();
		assert.equal(least, 2);
		assert.equal(shown(), 3);
	});

	it('go when the document becomes one of another language', async () => {
		const { document } = await openFile('總結.txt', summary);
		await untilFindings(document, (found) => found.length > 0);
		await vscode.languages.setTextDocumentLanguage(document, 'json');
		await untilFindings(document, (found) => found.length === 0);
	});

	it('stay below the number that VS Code keeps, and say how many more there are', async () => {
		const { document } = await openUntitled(`年終工作總結\n\n${'走訪××村。\n'.repeat(1200)}`, 'summary');
		await untilFindings(document, (found) => found.length > 0);
		const all = vscode.languages.getDiagnostics(document.uri);
		assert(all.length < 1000);
		const last = all
			.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Information)
			.map(({ message }) => message);
		assert(
			last.some((message) => /2\d\d/u.test(message)),
			last.join('\n'),
		);
	});

	it('are not shown where the setting says so, and come back', async () => {
		const { document } = await openFile('總結.txt', summary);
		await untilFindings(document, (found) => found.length > 0);
		const settings = vscode.workspace.getConfiguration('summaryWriter');
		await settings.update('problems', false, vscode.ConfigurationTarget.Workspace);
		await untilFindings(document, (found) => found.length === 0);
		await settings.update('problems', undefined, vscode.ConfigurationTarget.Workspace);
		await untilFindings(document, (found) => found.length > 0);
	});

	it('leave other files alone', async () => {
		const { document } = await openFile('README.md', `# 年終工作總結\n\n${summary}`);
		await settled();
		assert.deepEqual(findingsOf(document), []);
	});
});
