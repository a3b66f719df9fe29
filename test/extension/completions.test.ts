import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, settled } from './support';

interface Case {
	readonly what: string;
	readonly name: string;
	/** `|` is the cursor. */
	readonly text: string;
	/** The first suggestion of ours. */
	readonly offered: string | undefined;
}

const cases: readonly Case[] = [
	{
		what: '一、 in plain text',
		name: '總結.txt',
		text: '年終工作總結\n\n一、主要工作\n\n甲。\n\n二、|\n',
		offered: '二、存在問題與不足',
	},
	{
		what: 'nothing yet in a summary',
		name: 'a.summary',
		text: '年終工作總結\n\n一、主要工作\n\n甲。\n\n|\n',
		offered: '二、存在問題與不足',
	},
	{
		what: 'the first section of a new text',
		name: 'a.summary',
		text: '年終工作總結\n\n一、|\n',
		offered: '一、主要工作及成效',
	},
	{
		what: 'a part of the title',
		name: 'a.summary',
		text: '年終工作總結\n\n一、主要工作\n\n甲。\n\n二、打算|\n',
		offered: '二、明年工作打算',
	},
	{
		what: 'the initials of the pinyin',
		name: '總結.txt',
		text: '年終工作總結\n\n一、基本情況\n\n甲。\n\n二、主要工作\n\n甲。\n\nczwt|\n',
		offered: '三、存在問題與不足',
	},
	{
		what: '第一、',
		name: '總結.txt',
		text: '年终工作总结\n\n第一、主要工作\n\n甲。\n\n第二、|\n',
		offered: '第二、存在问题与不足',
	},
	{
		what: '## in markdown',
		name: '總結.md',
		text: '# 年終工作總結\n\n## 基本情況\n\n甲。\n\n## 主要工作\n\n甲。\n\n## |\n',
		offered: '## 存在問題與不足',
	},
	{
		what: 'English',
		name: 'review.md',
		text: '# Annual summary\n\n## Overview\n\nUs.\n\n## Achievements\n\nDone.\n\n## |\n',
		offered: '## Problems',
	},
	{
		what: 'nothing in a sentence',
		name: '總結.txt',
		text: '年終工作總結\n\n一、主要工作\n\n走訪三戶，|\n\n二、存在問題\n\n不足。\n',
		offered: undefined,
	},
	{
		what: 'nothing in a README',
		name: 'README.md',
		text: '# 年終工作總結\n\n## 主要工作\n\n甲。\n\n## |\n',
		offered: undefined,
	},
];

describe('Completions', () => {
	afterEach(closeAll);

	for (const { what, name, text, offered } of cases) {
		it(`offer ${offered ?? 'nothing'}: ${what}`, async () => {
			const at = text.indexOf('|');
			const { document } = await openFile(name, text.replace('|', ''));
			await settled();
			const list = await vscode.commands.executeCommand<vscode.CompletionList>(
				'vscode.executeCompletionItemProvider',
				document.uri,
				document.positionAt(at),
			);
			const ours = list.items
				.filter(({ kind }) => kind === vscode.CompletionItemKind.Module)
				.sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
			assert.equal(ours[0] && labelOf(ours[0]), offered);
		});
	}

	it('move the ordinals that follow', async () => {
		const text = '年終工作總結\n\n一、主要工作\n\n甲。\n\n二、\n\n二、明年打算\n\n乙。\n';
		const { document } = await openFile('總結.txt', text);
		await settled();
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			new vscode.Position(6, 2),
		);
		const item = list.items.find((one) => labelOf(one) === '二、存在問題與不足');
		assert.deepEqual(
			item?.additionalTextEdits?.map(({ range, newText }) => [range.start.line, newText]),
			[[8, '三']],
		);
	});
});

function labelOf({ label }: vscode.CompletionItem): string {
	return typeof label === 'string' ? label : label.label;
}
