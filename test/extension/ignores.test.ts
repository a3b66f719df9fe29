import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeActionsAt, type Found, openFile, rewrite, untilFindings } from './support';

const text =
	'年終工作總結\n\n一、主要工作\n\n走訪××村，又到××村。\n\n二、存在問題\n\n人手不足。\n\n三、下一步打算\n\n繼續努力。\n';
const blanks = (found: readonly Found[]): number => found.filter(({ code }) => code === 'unfilled-placeholder').length;

/** The quick fixes at the first finding with this code. */
async function fixesAt(document: vscode.TextDocument, code: string): Promise<readonly vscode.CodeAction[]> {
	const finding = vscode.languages.getDiagnostics(document.uri).find((one) => one.code === code);
	assert(finding, `no ${code}`);
	return codeActionsAt(document.uri, finding.range);
}

async function run(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
	const action = actions.find((one) => one.title === title);
	assert(action?.command, `${title} is not among ${actions.map((one) => one.title).join(', ')}`);
	await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

describe('Ignoring', () => {
	afterEach(closeAll);

	it('takes a text out everywhere in the file, in ignores.yaml and not in the text', async () => {
		const { document } = await openFile('年終工作總結.txt', text, { home: true });
		await untilFindings(document, (found) => blanks(found) === 2);
		await run(await fixesAt(document, 'unfilled-placeholder'), 'Ignore “××” Everywhere in This File');
		await untilFindings(document, (found) => blanks(found) === 0);
		assert.equal(document.getText(), text);
		const file = vscode.Uri.joinPath(document.uri, '..', '.summary-writer', 'ignores.yaml');
		const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
		assert.equal(written, '- file: 年終工作總結.txt\n  code: unfilled-placeholder\n  text: ××\n');
		await rewrite(file, '');
		await untilFindings(document, (found) => blanks(found) === 2);
	});
});
