import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const text = '年終工作總結\n\n一、主要工作\n\n走訪××鄉，慰問__戶。\n\n二、存在問題\n\n人手不足。\n';

async function ask(tool: string, input: object): Promise<Record<string, unknown>> {
	const { content } = await vscode.lm.invokeTool(`summary-writer_${tool}`, { input, toolInvocationToken: undefined });
	const [part] = content;
	assert(part instanceof vscode.LanguageModelTextPart);
	return JSON.parse(part.value) as Record<string, unknown>;
}

describe('Tools for assistants', () => {
	let document: vscode.TextDocument;

	beforeEach(async () => {
		document = await vscode.workspace.openTextDocument({ language: 'summary', content: text });
		await vscode.window.showTextDocument(document);
	});
	afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

	it('tell findings, outline and blanks of the active summary', async () => {
		const findings = (await ask('findings', {}))['facts'] as readonly { readonly code: string }[];
		assert(findings.some(({ code }) => code === 'missing-section'));
		const outline = (await ask('outline', {}))['facts'] as readonly { readonly sections: readonly object[] }[];
		assert(outline[0] && outline[0].sections.length >= 3);
		const blanks = (await ask('blanks', {}))['facts'] as readonly { readonly name: string }[];
		assert.deepEqual(blanks.length, 2);
	});

	it('say so where the summary is not open', async () => {
		assert.deepEqual(await ask('outline', { file: 'nowhere.summary' }), { problem: 'no-open-summary' });
	});

	it('change nothing unless the setting allows it', async () => {
		const { problem } = await ask('fill', { values: { 鄉: '雙江' } });
		assert.equal(problem, 'turned-off');
		assert.equal(document.getText(), text);
	});

	it('fill in what is given, and only that, where it does', async () => {
		const settings = vscode.workspace.getConfiguration('summaryWriter');
		await settings.update('assistantsFillIn', true, vscode.ConfigurationTarget.Global);
		try {
			const { filled } = await ask('fill', { values: { 鄉: '雙江', 縣: '無此縣' } });
			assert.deepEqual(filled, ['鄉']);
			assert.equal(document.getText(), text.replace('××', '雙江'));
		} finally {
			await settings.update('assistantsFillIn', undefined, vscode.ConfigurationTarget.Global);
		}
	});
});
