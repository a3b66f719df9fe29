import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeActionsAt, openFile, until, untilFindings } from './support';

const summary =
	'2024年年終工作總結\n\n一、主要工作\n\n良好的`成績，選出委員63名，其中女性23名，佔36.5%。\n\n二、明年打算\n\n被《媒體採用，情況情況良好。\n\n標籤：總結\n';

describe('The careful rules', () => {
	afterEach(closeAll);

	it('show what they find', async () => {
		const { document } = await openFile('總結.txt', summary);
		const found = await untilFindings(document, (all) => all.some(({ code }) => code === 'doubled-word'));
		const careful = ['template-residue', 'unbalanced-pair', 'doubled-word', 'figures-disagree'];
		assert.deepEqual(
			found.filter(({ code }) => careful.includes(`${code}`)).map(({ text }) => text),
			['`', '《', '情況情況', '標籤：總結'],
		);
	});

	it('offer their repair as a quick fix', async () => {
		const { document } = await openFile('總結.txt', summary);
		const found = await untilFindings(document, (all) => all.some(({ code }) => code === 'doubled-word'));
		const line = found.find(({ code }) => code === 'doubled-word')?.line ?? 0;
		const actions = await codeActionsAt(document.uri, document.lineAt(line).range);
		const fixes = actions.filter(({ title, edit }) => edit && title.endsWith('“情況”'));
		assert.equal(fixes.length, 1);
		assert(fixes[0]?.edit && (await vscode.workspace.applyEdit(fixes[0].edit)));
		assert.equal(document.lineAt(line).text, '被《媒體採用，情況良好。');
	});

	it('clean up pasted text in one step, after showing what goes', async () => {
		const { document } = await openFile('總結.txt', summary);
		await untilFindings(document, (all) => all.some(({ code }) => code === 'template-residue'));
		const cleaned = until(
			vscode.workspace.onDidChangeTextDocument,
			() => !document.getText().includes('標籤') || undefined,
		);
		const done = vscode.commands.executeCommand('summaryWriter.cleanUp');
		let changed = false;
		void cleaned.then(() => {
			changed = true;
		});
		// The list opens when the analysis is there; accepting before that does nothing.
		while (!changed) {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		await done;
		assert.equal(document.lineAt(4).text.slice(0, 5), '良好的成績');
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), summary);
	});

	it('show computed values only where that is wished', async () => {
		const { document } = await openFile('總結.txt', summary);
		const settings = vscode.workspace.getConfiguration('summaryWriter');
		const hints = async (): Promise<readonly string[]> => {
			const all = await vscode.commands.executeCommand<vscode.InlayHint[]>(
				'vscode.executeInlayHintProvider',
				document.uri,
				new vscode.Range(0, 0, document.lineCount, 0),
			);
			return all.flatMap(({ label }) => (typeof label === 'string' && label.endsWith('%') ? [label] : []));
		};
		assert.deepEqual(await hints(), []);
		await settings.update('computedValues', true, vscode.ConfigurationTarget.Global);
		try {
			assert.deepEqual(await hints(), ['= 36.5%']);
		} finally {
			await settings.update('computedValues', undefined, vscode.ConfigurationTarget.Global);
		}
	});
});
