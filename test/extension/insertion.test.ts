import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeActionsAt, openFile, untilFindings } from './support';

const before = '年終工作總結\n\n一、主要工作\n\n走訪五戶。\n\n二、明年打算\n\n再走訪五戶。\n';

async function fixesAt(document: vscode.TextDocument, code: string): Promise<readonly vscode.CodeAction[]> {
	await untilFindings(document, (found) => found.some((one) => one.code === code));
	const diagnostic = vscode.languages.getDiagnostics(document.uri).find((one) => one.code === code);
	assert(diagnostic);
	return codeActionsAt(document.uri, diagnostic.range);
}

describe('The quick fix of a missing section', () => {
	afterEach(closeAll);

	for (const eol of ['\n', '\r\n']) {
		it(`inserts it with its ordinal and stops, in one undo step (${JSON.stringify(eol)})`, async () => {
			const editor = await openFile('總結.txt', before, { eol });
			const { document } = editor;
			const actions = await fixesAt(document, 'missing-section');
			const fix = actions.find(({ edit, isPreferred }) => edit && isPreferred);
			assert(fix?.edit, actions.map(({ title }) => title).join('\n'));
			assert(await vscode.workspace.applyEdit(fix.edit));
			const lines = document.getText().split(eol);
			assert.deepEqual(
				lines.filter((line) => /^[一二三四]、/u.test(line)),
				['一、主要工作', '二、存在問題與不足', '三、明年打算'],
			);
			assert.equal(lines[5], '');
			assert.equal(lines[7], '');
			assert(!/(?<!\r)\n/u.test(document.getText()) || eol === '\n');
			assert.equal(document.getText(editor.selection), 'xx', 'the first blank of the template is selected');
			await untilFindings(document, (found) => !found.some(({ code }) => code === 'missing-section'));
			await vscode.commands.executeCommand('undo');
			assert.equal(document.getText(), before.replaceAll('\n', eol));
		});
	}

	it('is offered once for each section, and not twice', async () => {
		const { document } = await openFile('總結.txt', before);
		const actions = await fixesAt(document, 'missing-section');
		assert.equal(actions.filter(({ edit }) => edit).length, 1);
	});
});

describe('The quick fix of a blank', () => {
	afterEach(closeAll);

	it('goes to the next one', async () => {
		const editor = await openFile('總結.txt', before.replace('五戶', '××戶').replace('五戶', '○○戶'));
		const actions = await fixesAt(editor.document, 'unfilled-placeholder');
		const next = actions.find(({ command }) => command?.command === 'summaryWriter.nextBlank');
		assert(next?.command);
		const [first] = vscode.languages
			.getDiagnostics(editor.document.uri)
			.filter(({ code }) => code === 'unfilled-placeholder');
		assert(first);
		editor.selection = new vscode.Selection(first.range.start, first.range.start);
		await vscode.commands.executeCommand(next.command.command);
		assert.equal(editor.document.getText(editor.selection), '○○');
	});
});
