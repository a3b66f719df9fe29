import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, until, untilFindings } from './support';

const section = (heading: string): string => `${heading}\n\n全年各項工作按計劃推進，任務全部完成，群眾滿意。\n`;

function summary(year: number, ...headings: readonly string[]): string {
	return [`渡口管理站${year}年工作總結\n`, ...headings.map(section)].join('\n');
}

const old = [
	summary(2021, '一、渡運工作', '二、船隻檢修', '三、存在問題', '四、明年工作打算'),
	summary(2022, '一、渡運工作', '二、船隻檢修', '三、存在問題', '四、明年工作打算'),
	summary(2023, '一、渡運工作', '二、船隻檢修', '三、存在不足', '四、明年工作打算'),
];

describe('Profiles of one’s own', () => {
	afterEach(closeAll);

	it('are derived from old summaries, and check another text at once; breaking one shows why', async () => {
		const { document } = await openFile(
			'渡口管理站2024年工作總結.txt',
			`${summary(2024, '一、渡運工作', '二、明年工作打算')}\n××\n`,
			{ home: true },
		);
		await untilFindings(document, (found) => found.length > 0);
		const files = await Promise.all(
			old.map(async (content, n) => {
				const uri = vscode.Uri.joinPath(document.uri, '..', `old-${n}.txt`);
				await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
				return uri;
			}),
		);
		await vscode.commands.executeCommand('summaryWriter.deriveProfile', files[0], files, 'ferry');
		const profile = vscode.window.activeTextEditor?.document;
		assert(profile);
		assert(profile.uri.path.endsWith('/.summary-writer/profiles/ferry.yaml'), profile.uri.path);
		assert(profile.getText().includes('title: 船隻檢修'), profile.getText());
		await untilFindings(document, (found) => found.filter(({ code }) => code === 'missing-section').length === 2);

		const at = profile.positionAt(profile.getText().indexOf('    required: true') + 4);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(profile.uri, new vscode.Range(at, at.translate(0, 'required'.length)), 'requird');
		await vscode.workspace.applyEdit(edit);
		await profile.save();
		const [problem] = await until(vscode.languages.onDidChangeDiagnostics, () => {
			const found = vscode.languages.getDiagnostics(profile.uri).filter(({ source }) => source === 'Summary Writer');
			return found.length ? found : undefined;
		});
		assert.equal(problem?.code, 'unknown-key');
		assert(problem.message.includes('required'), problem.message);

		const deletion = new vscode.WorkspaceEdit();
		deletion.deleteFile(profile.uri);
		await vscode.workspace.applyEdit(deletion);
		await untilFindings(document, (found) => found.filter(({ code }) => code === 'missing-section').length !== 2);
	});

	it('begin as a commented copy of another', async () => {
		const { document } = await openFile(
			'年終工作總結.txt',
			'年終工作總結\n\n一、主要工作\n\n走訪××村。\n\n二、存在問題\n\n人手不足。\n',
			{ home: true },
		);
		await untilFindings(document, (found) => found.length > 0);
		await vscode.commands.executeCommand('summaryWriter.newProfile', 'annual-work-summary', 'our-own');
		const profile = vscode.window.activeTextEditor?.document;
		assert(profile);
		assert(profile.uri.path.endsWith('/.summary-writer/profiles/our-own.yaml'), profile.uri.path);
		assert(profile.getText().includes('\nextends: annual-work-summary\n'));
		assert.deepEqual(
			vscode.languages.getDiagnostics(profile.uri).filter(({ source }) => source === 'Summary Writer'),
			[],
		);
	});

	it('the active one is shown, and why it is that', async () => {
		const { document } = await openFile(
			'年終工作總結.txt',
			'年終工作總結\n\n一、主要工作\n\n走訪××村。\n\n二、存在問題\n\n人手不足。\n',
			{ home: true },
		);
		await untilFindings(document, (found) => found.length > 0);
		await vscode.commands.executeCommand('summaryWriter.showProfile');
		const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'summary-writer-profile');
		assert(page);
		assert(page.getText().includes('id: annual-work-summary'), page.getText());
		assert(page.getText().includes('年終工作總結'));
		assert.equal(vscode.window.activeTextEditor?.document, document);
	});
});

describe('Ready to hand in?', () => {
	afterEach(closeAll);

	const pageOf = (): vscode.TextDocument | undefined =>
		vscode.workspace.textDocuments.find(({ uri, isClosed }) => uri.scheme === 'summary-writer-hand-in' && !isClosed);

	it('is a page that follows the text; a tick lapses when its section changes', async () => {
		const editor = await openFile(
			'年終工作總結.txt',
			'年終工作總結\n\n一、主要工作\n\n走訪××村。\n\n二、存在問題\n\n人手不足。\n',
		);
		const { document } = editor;
		await untilFindings(document, (found) => found.length > 0);
		await vscode.commands.executeCommand('summaryWriter.handIn');
		assert(pageOf()?.getText().includes('- [ ] 一、主要工作'), pageOf()?.getText());
		await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
		const line = document.getText().split('\n').indexOf('一、主要工作');
		const active = vscode.window.activeTextEditor;
		assert(active);
		active.selection = new vscode.Selection(line, 0, line, 0);
		const shows = (words: string): Promise<true> =>
			until(vscode.workspace.onDidChangeTextDocument, () => (pageOf()?.getText().includes(words) ? true : undefined));
		await vscode.commands.executeCommand('summaryWriter.toggleReviewed');
		await shows('- [x] 一、主要工作');
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(line + 2, 0), '全年');
		await vscode.workspace.applyEdit(edit);
		await shows('- [ ] 一、主要工作');
	});
});
