import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { analyze, builtinProfile, questionsOf } from '../../src/core/index';
import { newSummary } from '../../src/extension/fill/newSummary';
import { createStates } from '../../src/extension/fill/states';
import { fillIn } from '../../src/extension/fill/write';
import { closeAll, codeActionsAt, findingsOf, openFile, settled, until, untilFindings } from './support';

const text =
	'20xx年××鄉工作總結\n\n一、主要工作\n\n20xx年，××鄉黨委走訪__戶。\n\n二、存在問題\n\n不足。××镇。\n\n三、打算\n\n到雙江鄉學習。\n';
const file = '年終工作總結.txt';

async function open(content = text, eol = '\n'): Promise<vscode.TextEditor> {
	const editor = await openFile(file, content, { eol });
	await settled();
	await untilFindings(editor.document, (found) => found.length > 0);
	return editor;
}

function actionsAt(document: vscode.TextDocument, blank: string): Promise<vscode.CodeAction[]> {
	const at = document.positionAt(document.getText().indexOf(blank));
	return codeActionsAt(document.uri, new vscode.Range(at, at), { kind: 'quickfix' });
}

async function runAction(document: vscode.TextDocument, blank: string, title: RegExp): Promise<void> {
	const action = (await actionsAt(document, blank)).find((one) => title.test(one.title));
	assert(action?.command, String(title));
	await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** Starts the fill-in at a place and waits until it asks. */
async function ask(editor: vscode.TextEditor): Promise<void> {
	editor.selection = new vscode.Selection(0, 0, 0, 0);
	await vscode.commands.executeCommand('summaryWriter.fillIn');
}

/** Takes what the list offers first, as Enter does. The list comes when the suggestions are there. */
async function accept(document: vscode.TextDocument, isRight: (now: string) => boolean): Promise<void> {
	for (let tries = 0; tries < 200 && !isRight(document.getText()); tries++) {
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		await new Promise((done) => setTimeout(done, 25));
	}
	assert(isRight(document.getText()), document.getText());
}

describe('Fill-in', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('summaryWriter.fillIn.stop');
		await closeAll();
	});

	it('goes to the blank of a row that was made before lines came above it', async () => {
		const editor = await open(
			'年終工作總結\n\n一、工作\n\n走訪__戶，辦理__件。\n\n走訪__人。\n\n二、問題\n\n不足。\n',
			'\n',
		);
		const { document } = editor;
		const label = '走訪〔__〕人。';
		const row = { kind: 'question', id: '0#3', label, description: '', line: 6, column: 2, places: 1, children: [] };
		const jump = async () => {
			await vscode.commands.executeCommand('summaryWriter.jumpToBlank', { row, uri: document.uri });
			const { start } = editor.selection;
			return `${start.line}:${start.character}`;
		};
		assert.equal(await jump(), '6:2');
		await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), '另外__項。\n走訪了__村。\n'));
		assert.equal(await jump(), '8:2', 'two lines below');
		await editor.edit((edit) => edit.replace(document.lineAt(8).range, '走訪農戶四百人。'));
		await editor.edit((edit) => edit.replace(document.lineAt(6).range, '走訪__人次。'));
		assert.equal(await jump(), '6:2', 'with other words around it');
	});

	it('is the first quick fix of a blank, and to ignore the blank everywhere the last', async () => {
		const { document } = await open(text, '\n');
		const titles = (await actionsAt(document, '××')).map(({ title }) => title);
		assert(titles[0]?.startsWith('Fill In'), titles.join('\n'));
		assert(/^Ignore .*Everywhere/u.test(titles.at(-1) ?? ''), titles.join('\n'));
	});

	for (const eol of ['\n', '\r\n']) {
		it(`fills all places of a group as one undo step (${JSON.stringify(eol)})`, async () => {
			const editor = await open(text, eol);
			const { document } = editor;
			const before = document.getText();
			const year = `${new Date().getFullYear()}`;
			await ask(editor);
			await accept(document, (now) => !now.includes('20xx'));
			assert.equal(document.getText(), before.replaceAll('20xx', year));
			await accept(document, (now) => !now.includes('××鄉'));
			assert.equal(document.getText(), before.replaceAll('20xx', year).replaceAll('××鄉', '雙江鄉'));
			await vscode.commands.executeCommand('summaryWriter.fillIn.stop');
			await vscode.window.showTextDocument(document);
			await vscode.commands.executeCommand('undo');
			assert.equal(document.getText(), before.replaceAll('20xx', year));
			await vscode.commands.executeCommand('undo');
			assert.equal(document.getText(), before);
		});
	}

	it('leaves alone what somebody else writes in the middle, and asks for the next', async () => {
		const editor = await open();
		const { document } = editor;
		await ask(editor);
		await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 0, 4), '1999'));
		await accept(document, (now) => !now.includes('××鄉'));
		assert(document.getText().startsWith('1999年雙江鄉'));
	});

	it('writes nothing where a line is no longer the one that was read', async () => {
		const editor = await open();
		const { document } = editor;
		const analysis = analyze(document.getText(), builtinProfile('annual-work-summary'));
		const [question] = questionsOf(analysis);
		assert(question);
		const storage = { get: () => undefined, keys: () => [], update: () => Promise.resolve() };
		const states = createStates(storage);
		const blanks = { ...analysis, questions: [question] };
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '關於'));
		const before = document.getText();
		assert.equal(await fillIn(states, document, blanks, [{ question, values: ['2024'] }]), false);
		assert.equal(document.getText(), before);
		await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 0, 2)));
		assert.equal(await fillIn(states, document, blanks, [{ question, values: ['2024'] }]), true);
		assert.equal(document.getText(), text.replaceAll('20xx', '2024'));
		assert.equal(states.of(document).filled.length, 1);
		states.dispose();
	});

	it('keeps the cursor and the other tab', async () => {
		const editor = await open();
		await ask(editor);
		const other = await openFile('別的.txt', '閒話\n');
		other.selection = new vscode.Selection(0, 1, 0, 1);
		await accept(editor.document, (now) => !now.includes('20xx'));
		assert.equal(other.document.getText(), '閒話\n');
		assert.equal(other.selection.active.character, 1);
	});

	it('offers quick fixes: everything like it, what is known, this one, links, ignore', async () => {
		const { document } = await open();
		const titles = (await actionsAt(document, '××鄉')).map(({ title }) => title).join('\n');
		for (const part of [/2/u, /雙江/u, /\n.*\n/u]) assert(part.test(titles), titles);
		await runAction(document, '××鄉', /雙江.{0,2}$/u);
		assert.equal(document.getText(), text.replaceAll('××鄉', '雙江鄉'));
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), text);
	});

	it('fills one blank alone after it was unlinked', async () => {
		const { document } = await open();
		const target = { uri: document.uri, line: 0, column: 0 };
		await vscode.commands.executeCommand('summaryWriter.unlinkBlanks', target);
		await vscode.commands.executeCommand('summaryWriter.fillWith', { ...target, value: '2024', preview: false });
		assert.equal(document.getText(), text.replace('20xx', '2024'));
	});

	it('takes back what was filled in, and leaves alone what was changed since', async () => {
		const editor = await open();
		const { document } = editor;
		await vscode.commands.executeCommand('summaryWriter.fillWith', {
			uri: document.uri,
			line: 0,
			column: 0,
			value: '2024',
			preview: false,
		});
		assert.equal(document.getText(), text.replaceAll('20xx', '2024'));
		await editor.edit((edit) => edit.replace(new vscode.Range(4, 0, 4, 4), '2023'));
		const row = { kind: 'filled', id: 'filled 0', label: '', description: '', index: 0 };
		await vscode.commands.executeCommand('summaryWriter.takeBack', { row, uri: document.uri });
		assert.equal(document.getText(), text.replace('20xx年，', '2023年，'));
	});

	it('remembers values in a readable file and offers them to other texts', async () => {
		const { document } = await open();
		const request = { uri: document.uri, line: 0, column: 5, value: '雙江', preview: false };
		await vscode.commands.executeCommand('summaryWriter.fillWith', request);
		const uri = vscode.Uri.joinPath(
			vscode.workspace.workspaceFolders?.[0]?.uri ?? document.uri,
			'.summary-writer',
			'values.yaml',
		);
		const values = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
		assert(values.includes('鄉: 雙江\n'), values);
		await closeAll();
		const other = await open(text.replace('雙江鄉', '外地'));
		const offered = await until(vscode.languages.onDidChangeDiagnostics, () => other.document);
		const titles = async () => (await actionsAt(offered, '××鄉')).map(({ title }) => title).join('\n');
		for (let tries = 0; tries < 100 && !(await titles()).includes('雙江'); tries++)
			await new Promise((done) => setTimeout(done, 50));
		assert((await titles()).includes('雙江'));
		await vscode.workspace.fs.delete(uri);
	});

	it('ignores a blank for good', async () => {
		const { document } = await open();
		const at = document.positionAt(text.indexOf('__戶'));
		await vscode.commands.executeCommand('summaryWriter.ignoreBlank', {
			uri: document.uri,
			line: at.line,
			column: at.character,
		});
		await untilFindings(document, (found) => found.length > 0 && !found.some(({ text }) => text === '__'));
		assert(findingsOf(document).some(({ text }) => text === '20xx'));
	});

	it('says over a blank what it wants', async () => {
		const { document } = await open();
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			new vscode.Position(0, 5),
		);
		const said = hovers
			.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
			.join('\n');
		assert(said.includes('summaryWriter.fillWith') && said.includes('雙江') && said.includes('2'), said);
	});

	it('offers values inside a blank, and fills the other places with them', async () => {
		const { document } = await open();
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			new vscode.Position(0, 6),
		);
		const item = list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === '雙江');
		assert.deepEqual(
			item?.additionalTextEdits?.map(({ range, newText }) => [range.start.line, newText]),
			[[4, '雙江']],
		);
	});

	it('shows no inlay hints unless they are asked for', async () => {
		const { document } = await open(`---\nvalues:\n  年度: 2024\n---\n${text}`);
		const whole = new vscode.Range(0, 0, document.lineCount, 0);
		const hints = () =>
			vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
		assert.deepEqual(await hints(), []);
		const settings = vscode.workspace.getConfiguration('summaryWriter');
		await settings.update('inlayHints', true, vscode.ConfigurationTarget.Workspace);
		assert.deepEqual(
			(await hints()).map(({ label }) => label).filter((label) => label === '2024'),
			['2024', '2024'],
		);
		await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
	});

	it('begins a new summary with what is known, its blanks linked', () => {
		const profile = builtinProfile('annual-work-summary');
		assert(profile);
		const made = newSummary(profile, 'hant', { year: '2024', unit: '雙江鄉婦聯', author: '陳明' });
		assert(made.startsWith('雙江鄉婦聯2024年'), made);
		assert(!made.includes('20xx') && made.includes('2025年，圍繞'), made);
		assert(made.includes('<!--') && made.trimEnd().endsWith('撰稿人：陳明'), made);
		const open = newSummary(profile, 'hans', { year: '', unit: '', author: '' });
		assert(open.startsWith('20xx年') && open.includes('20xx', 5), open);
	});
});
