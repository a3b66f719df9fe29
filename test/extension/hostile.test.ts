import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsOf, openFile, openUntitled, settled, untilFindings } from './support';

const summary = '年終工作總結\n\n一、主要工作\n\n走訪××村。\n\n二、存在問題\n\n不足。\n';

describe('Hostile text', () => {
	afterEach(closeAll);

	it('of the wrong encoding is not checked', async () => {
		const broken = '\ufffd\ufffd\ufffd\u05b9\ufffd\ufffd\ufffd\ufffd\u0731\ufffd\ufffd\ufffd';
		const { document } = await openFile('年終工作總結.txt', `${broken}\n\n一、${broken}\n\n××村\n\n二、${broken}\n`);
		await settled();
		assert.deepEqual(findingsOf(document), []);
	});

	it('with lone surrogates is read', async () => {
		const { document } = await openUntitled(`${summary}\n\ud83d 走訪○○戶。\n`, 'summary');
		await untilFindings(document, (found) => found.some(({ text }) => text === '○○'));
	});

	it('of one long line leaves the editor quick', async () => {
		const { document } = await openUntitled(`${summary}${'走訪村民。'.repeat(60_000)}`, 'summary');
		await untilFindings(document, (found) => found.some(({ text }) => text === '××'));
	});

	it('with line ends of all kinds is read', async () => {
		const { document } = await openFile('總結.txt', summary.replace('\n\n', '\r\r'));
		await untilFindings(document, (found) => found.some(({ text }) => text === '××'));
	});

	it('edited in many places at once is read as if it were new', async () => {
		const editor = await openFile('總結.txt', summary.repeat(3));
		const { document } = editor;
		await untilFindings(document, (found) => found.filter(({ text }) => text === '××').length === 3);
		await editor.edit((edit) => {
			for (let line = 0; line < document.lineCount; line++) {
				if (document.lineAt(line).text.includes('××'))
					edit.insert(new vscode.Position(line, 0), '新的一行\n走訪○○戶。\n');
			}
		});
		const found = await untilFindings(document, (all) => all.filter(({ text }) => text === '○○').length === 3);
		assert.equal(found.filter(({ text }) => text === '××').length, 3);
	});
});
