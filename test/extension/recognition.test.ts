import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsOf, openFile, openUntitled, settled, untilFindings } from './support';

const body = '\n\n一、主要工作\n\n辦理××件。\n\n二、存在問題\n\n人手不足。\n';

interface Case {
	readonly what: string;
	readonly open: () => Promise<vscode.TextEditor>;
	readonly checked: boolean;
}

const cases: readonly Case[] = [
	{
		what: 'plain text with the title of a summary',
		open: () => openFile('a.txt', `年終工作總結${body}`),
		checked: true,
	},
	{
		what: 'markdown with the title of a summary',
		open: () => openFile('a.md', `# 年終工作總結${body}`),
		checked: true,
	},
	{
		what: 'a file of the language, whatever its title',
		open: () => openFile('a.summary', `隨筆${body}`),
		checked: true,
	},
	{ what: 'a file named as a summary', open: () => openFile('工作總結.txt', `各位同仁${body}`), checked: true },
	{ what: 'front matter', open: () => openFile('b.md', `---\nprofile: general\n---\n隨筆${body}`), checked: true },
	{ what: 'an untitled document', open: () => openUntitled(`年終工作總結${body}`), checked: true },
	{
		what: 'a file in a folder with brackets and spaces',
		open: () => openFile('（新） 甲/總結.txt', `年終工作總結${body}`),
		checked: true,
	},
	{ what: 'a README', open: () => openFile('README.md', `# 年終工作總結${body}`), checked: false },
	{
		what: 'plain text that says nothing of a summary',
		open: () => openFile('c.txt', `各位同仁${body}`),
		checked: false,
	},
	{ what: 'a script', open: () => openFile('總結.js', `// 年終工作總結${body}`), checked: false },
	{
		what: 'front matter that turns it off',
		open: () => openFile('d.md', `---\nprofile: none\n---\n# 年終工作總結${body}`),
		checked: false,
	},
];

describe('A text is checked', () => {
	afterEach(closeAll);

	for (const { what, open, checked } of cases) {
		it(`${checked ? 'where it is' : 'but not'} ${what}`, async () => {
			const { document } = await open();
			if (checked) await untilFindings(document, (found) => found.some(({ text }) => text === '××'));
			else {
				await settled();
				assert.deepEqual(findingsOf(document), []);
			}
		});
	}

	it('as long as the line that announces it stands', async () => {
		const { document } = await openFile('e.txt', '年終工作總結\n\n走訪××村。\n現將情況匯報如下\n');
		const edit = async (line: number, text: string): Promise<void> => {
			const change = new vscode.WorkspaceEdit();
			change.replace(document.uri, document.lineAt(line).range, text);
			await vscode.workspace.applyEdit(change);
		};
		await untilFindings(document, (found) => found.some(({ text }) => text === '××'));
		await edit(2, '走訪××鎮。');
		await untilFindings(document, (found) => found.some(({ text }) => text === '××'));
		await edit(3, '現將情況匯報');
		await untilFindings(document, (found) => found.length === 0);
	});
});
