import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, settled } from './support';

const text = '20xx年總結\n\n一、主要工作\n\n走訪××村、__戶。\n\n二、存在問題\n\n不足。\n';

describe('Navigation', () => {
	afterEach(closeAll);

	const cases = [
		{ command: 'nextBlank', from: [0, 0], to: '××' },
		{ command: 'nextBlank', from: [4, 2], to: '__' },
		{ command: 'nextBlank', from: [8, 0], to: '20xx' },
		{ command: 'previousBlank', from: [4, 6], to: '××' },
		{ command: 'previousBlank', from: [0, 0], to: '__' },
		{ command: 'nextSection', from: [0, 0], to: [2, 0] },
		{ command: 'nextSection', from: [2, 0], to: [6, 0] },
		{ command: 'previousSection', from: [8, 0], to: [6, 0] },
	] as const;
	for (const { command, from, to } of cases) {
		it(`${command} from ${from.join(':')} goes to ${to.toString()}`, async () => {
			const editor = await openFile('總結.txt', text);
			await settled();
			editor.selection = new vscode.Selection(from[0], from[1], from[0], from[1]);
			await vscode.commands.executeCommand(`summaryWriter.${command}`);
			const { start } = editor.selection;
			if (typeof to === 'string') assert.equal(editor.document.getText(editor.selection), to);
			else assert.deepEqual([start.line, start.character], to);
		});
	}
});
