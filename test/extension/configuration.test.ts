import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withFileRule } from '../../src/extension/fileRule';
import { closeAll, openFile, rewrite, until, untilFindings } from './support';

const text = '隨筆\n\n一、主要工作\n\n走訪××村。\n\n二、其他\n\n閒話。\n';

async function write(beside: vscode.TextDocument, content: string, name = 'config.yaml'): Promise<vscode.Uri> {
	const uri = vscode.Uri.joinPath(beside.uri, '..', '.summary-writer', name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
	return uri;
}

describe('.summary-writer/config.yaml', () => {
	afterEach(closeAll);

	it('decides about a file, and a change of it is live', async () => {
		const { document } = await openFile('隨筆.txt', text);
		await write(document, 'files:\n  隨筆.txt: annual-work-summary\n');
		await untilFindings(document, (found) => found.some(({ code }) => code === 'missing-section'));
		await write(document, 'files:\n  隨筆.txt: annual-work-summary\nseverities:\n  missing-section: off\n');
		await untilFindings(document, (found) => found.length > 0 && !found.some(({ code }) => code === 'missing-section'));
		await write(document, 'files:\n  隨筆.txt: none\n');
		await untilFindings(document, (found) => found.length === 0);
	});

	it('that is broken says so in its own text, where it is', async () => {
		const { document } = await openFile('年終工作總結.txt', text.replace('隨筆', '年終工作總結'));
		const uri = await write(document, 'files: 3\nseverity:\n  missing-section: off\n');
		const problems = await until(vscode.languages.onDidChangeDiagnostics, () => {
			const found = vscode.languages.getDiagnostics(uri);
			return found.length === 2 ? found : undefined;
		});
		assert.deepEqual(
			problems
				.map(({ range: { start, end } }) => [start.line, start.character, end.character])
				.sort(([a = 0], [b = 0]) => a - b),
			[
				[0, 7, 8],
				[1, 0, 8],
			],
		);
		await untilFindings(document, (found) => found.length > 0);
	});

	it('is checked when it is opened by itself', async () => {
		const editor = await openFile('.summary-writer/config.yaml', 'severities:\n  missing-section: loud\n');
		const problems = await until(vscode.languages.onDidChangeDiagnostics, () => {
			const found = vscode.languages.getDiagnostics(editor.document.uri);
			return found.length ? found : undefined;
		});
		assert.deepEqual(
			problems.map(({ range }) => editor.document.getText(range)),
			['loud'],
		);
	});

	it('gets a rule for a file, above the others, and keeps its comments', async () => {
		const before = '# ours\nfiles:\n  "w*.txt": weekly-report # every Friday\n';
		const after = await withFileRule(before, '甲.txt', 'none');
		assert.equal(after, '# ours\nfiles:\n  甲.txt: none\n  "w*.txt": weekly-report # every Friday\n');
		assert.equal(await withFileRule(after, '甲.txt', undefined), before);
		assert.equal(await withFileRule('', '甲.txt', 'general'), 'files:\n  甲.txt: general\n');
	});
});

const profile = `name: 讀書會小結
extends: general
match: [隨筆]
sections:
  - id: books
    title: { hant: 書目, hans: 书目, en: Books }
    required: yes
`;

describe('.summary-writer/profiles', () => {
	afterEach(closeAll);

	it('decide about texts, and a change of them is live', async () => {
		const { document: settings } = await openFile('.summary-writer/profiles/reading.yaml', profile);
		const file = vscode.Uri.joinPath(settings.uri, '../../..', '隨筆.txt');
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
		const document = await vscode.workspace.openTextDocument(file);
		await untilFindings(document, (found) => found.some(({ code }) => code === 'missing-section'));
		await rewrite(settings.uri, profile.replace('required: yes', 'required: no'));
		await untilFindings(document, (found) => found.length > 0 && !found.some(({ code }) => code === 'missing-section'));
	});

	it('that are broken say so in their own text, and leave the others alone', async () => {
		const { document } = await openFile('年終工作總結.txt', text.replace('隨筆', '年終工作總結'));
		const uri = await write(document, profile.replace('extends: general', 'extends: generl'), 'profiles/reading.yaml');
		await write(document, '- 3\n- [', 'profiles/worse.yaml');
		const problems = await until(vscode.languages.onDidChangeDiagnostics, () => {
			const found = vscode.languages.getDiagnostics(uri);
			return found.length ? found : undefined;
		});
		assert.deepEqual(
			problems.map(({ range: { start, end } }) => [start.line, start.character, end.character]),
			[[1, 9, 15]],
		);
		await untilFindings(document, (found) => found.length > 0);
	});
});
