import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeActionsAt, type Found, settled, until, untilFindings } from '../support';

const folders = ['甲站', '乙站'] as const;
type Folder = (typeof folders)[number];

function uriIn(folder: Folder, path: string): vscode.Uri {
	const found = vscode.workspace.workspaceFolders?.find(({ name }) => name === folder);
	assert(found, folder);
	return vscode.Uri.joinPath(found.uri, path);
}

async function open(folder: Folder, path: string): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(uriIn(folder, path));
	await vscode.window.showTextDocument(document);
	return document;
}

async function textOf(folder: Folder, path: string): Promise<string> {
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriIn(folder, path)));
}

async function fixesAt({ uri }: vscode.TextDocument, line: number): Promise<string> {
	const at = new vscode.Position(line, 0);
	const found = await codeActionsAt(uri, new vscode.Range(at, at), { kind: 'quickfix' });
	return found.map(({ title }) => title).join('\n');
}

describe('In a workspace of two folders that is not trusted', () => {
	before(async () => {
		assert.equal(vscode.workspace.workspaceFolders?.length, 2);
		await settled();
	});
	afterEach(closeAll);

	it('summaries are checked, and nobody is trusted for it', async () => {
		assert.equal(vscode.workspace.isTrusted, false);
		for (const folder of folders) {
			const document = await open(folder, '年終工作總結.txt');
			await untilFindings(document, (found) => found.some(({ text }) => text === '__'));
		}
	});

	it('what a folder says of a name holds in that folder alone', async () => {
		const checked = await open('甲站', '隨筆.txt');
		await untilFindings(checked, (found) => found.some(({ code }) => code === 'missing-section'));
		const unchecked = await open('乙站', '隨筆.txt');
		await settled();
		assert.deepEqual(vscode.languages.getDiagnostics(unchecked.uri), []);
	});

	it('so do the settings of a folder', async () => {
		const checked = await open('甲站', '記事.txt');
		await untilFindings(checked, (found) => found.length > 0);
		const unchecked = await open('乙站', '記事.txt');
		await settled();
		assert.deepEqual(vscode.languages.getDiagnostics(unchecked.uri), []);
	});

	it('each folder offers its own values', async () => {
		for (const [folder, own, other] of [
			['甲站', '雙江', '清溪'],
			['乙站', '清溪', '雙江'],
		] as const) {
			const document = await open(folder, '年終工作總結.txt');
			await untilFindings(document, (found) => found.length > 0);
			const titles = await fixesAt(document, 4);
			assert(titles.includes(own) && !titles.includes(other), titles);
		}
	});

	it('a value is remembered, and a blank ignored, in the folder of its text', async () => {
		const before = await textOf('甲站', '.summary-writer/values.yaml');
		const document = await open('乙站', '年終工作總結.txt');
		await untilFindings(document, (found) => found.length > 0);
		const request = { uri: document.uri, line: 4, column: 0, value: '紅石', preview: false };
		await vscode.commands.executeCommand('summaryWriter.fillWith', request);
		assert((await textOf('乙站', '.summary-writer/values.yaml')).includes('紅石'));
		assert.equal(await textOf('甲站', '.summary-writer/values.yaml'), before);
		const line = 8;
		const column = document.lineAt(line).text.indexOf('__');
		await vscode.commands.executeCommand('summaryWriter.ignoreBlank', { uri: document.uri, line, column });
		const isIgnored = ({ text, line: at }: Found): boolean => text === '__' && at === line;
		await untilFindings(document, (found) => found.some(({ text }) => text === '__') && !found.some(isIgnored));
		assert((await textOf('乙站', '.summary-writer/ignores.yaml')).includes('file: 年終工作總結.txt'));
		await assert.rejects(textOf('甲站', '.summary-writer/ignores.yaml'));
	});

	it('a check of everything finds the texts of both', async () => {
		await vscode.commands.executeCommand('summaryWriter.checkAll');
		const found = (folder: Folder) => {
			const { path } = uriIn(folder, '');
			return vscode.languages
				.getDiagnostics()
				.filter(([uri, all]) => uri.path.startsWith(path) && all.length)
				.map(([uri]) => uri.path.slice(path.length).replace(/^\//u, ''))
				.sort();
		};
		await until(vscode.languages.onDidChangeDiagnostics, () => found('甲站').length === 3 || undefined);
		await until(vscode.languages.onDidChangeDiagnostics, () => found('乙站').length === 1 || undefined);
		assert.deepEqual(found('乙站'), ['年終工作總結.txt']);
	});

	it('a folder that joins brings its own rules, and one that leaves takes them with it', async () => {
		const inner = uriIn('甲站', '');
		const third = vscode.Uri.joinPath(inner, '..', '丙站');
		const file = vscode.Uri.joinPath(third, '隨筆.txt');
		await vscode.workspace.fs.copy(vscode.Uri.joinPath(inner, '隨筆.txt'), file);
		const config = vscode.Uri.joinPath(third, '.summary-writer', 'config.yaml');
		await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('files:\n  隨筆.txt: weekly-report\n'));
		const document = await vscode.workspace.openTextDocument(file);
		await vscode.window.showTextDocument(document);
		const joined = new Promise((done) => {
			vscode.workspace.onDidChangeWorkspaceFolders(done);
		});
		assert(vscode.workspace.updateWorkspaceFolders(2, 0, { uri: third }));
		await joined;
		await untilFindings(document, (found) => found.some(({ code }) => code === 'missing-section'));
		const left = new Promise((done) => {
			vscode.workspace.onDidChangeWorkspaceFolders(done);
		});
		assert(vscode.workspace.updateWorkspaceFolders(2, 1));
		await left;
		const still = await open('甲站', '年終工作總結.txt');
		await untilFindings(still, (found) => found.some(({ text }) => text === '__'));
	});
});
