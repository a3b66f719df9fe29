import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, settled } from './support';

type Tree = readonly (string | readonly [string, Tree])[];

async function symbolsIn(name: string, text: string): Promise<Tree> {
	const { document } = await openFile(name, text);
	await settled();
	const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
		'vscode.executeDocumentSymbolProvider',
		document.uri,
	);
	return (symbols ?? []).map(treeOf);
}

function treeOf({ name, children }: vscode.DocumentSymbol): string | [string, Tree] {
	return children.length ? [name, children.map(treeOf)] : name;
}

const chinese =
	'年終工作總結\n\n一、主要工作\n\n（一）抓學習。\n\n開課三次。\n\n（二）抓服務。\n\n走訪五戶。\n\n二、存在問題\n\n不足。\n';

describe('The headings in VS Code’s own Outline', () => {
	afterEach(closeAll);

	it('are those of 一、 and （一） in plain text', async () => {
		assert.deepEqual(await symbolsIn('總結.txt', chinese), [
			['一、主要工作', ['（一）抓學習', '（二）抓服務']],
			'二、存在問題',
		]);
	});

	it('are grouped by the documents of a compilation', async () => {
		const text =
			'工作總結 篇1\n\n一、主要工作\n\n甲。\n\n二、存在問題\n\n乙。\n\n工作總結 篇2\n\n一、主要工作\n\n丙。\n\n二、今後打算\n\n丁。\n';
		const [first, second] = await symbolsIn('總結.txt', text);
		assert(first && second);
		assert.deepEqual(first[1], ['一、主要工作', '二、存在問題']);
		assert.deepEqual(second[1], ['一、主要工作', '二、今後打算']);
	});

	it('are left to VS Code in markdown with # headings', async () => {
		const text = '# 年終工作總結\n\n## 主要工作\n\n辦理××件。\n\n## 存在問題\n\n不足。\n';
		const names = JSON.stringify(await symbolsIn('總結.md', text));
		assert.equal(names.split('主要工作').length - 1, 1, names);
	});

	it('are ours under a single # title over 一、', async () => {
		const names = JSON.stringify(await symbolsIn('總結.md', `# ${chinese}`));
		assert.equal(names.split('一、主要工作').length - 1, 1, names);
	});

	it('are not added to a README', async () => {
		const names = JSON.stringify(await symbolsIn('README.md', `# ${chinese}`));
		assert(!names.includes('一、主要工作'), names);
	});

	it('fold', async () => {
		const { document } = await openFile('總結.txt', chinese);
		await settled();
		const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
			'vscode.executeFoldingRangeProvider',
			document.uri,
		);
		assert.deepEqual(
			ranges.map(({ start, end }) => [start, end]),
			[
				[2, 10],
				[4, 6],
				[8, 10],
				[12, 14],
			],
		);
	});
});
