import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { analyze, applyEdits, builtinProfile } from '../../src/core/index';
import { dropped } from '../../src/extension/structure/dragAndDrop';
import { type Row, rowsOf } from '../../src/extension/view/rows';
import { closeAll, codeActionsAt, openFile, until, untilFindings } from './support';

const text = [
	'年終工作總結',
	'',
	'一、基本情況',
	'',
	'走訪××村，詳見第三部分。',
	'',
	'二、主要工作',
	'',
	'（一）抓隊伍',
	'',
	'培訓三次。',
	'',
	'（二）抓產業',
	'',
	'種樹千棵。',
	'',
	'四、存在問題',
	'',
	'人手不足。',
	'',
	'五、明年工作打算',
	'',
	'再種千棵。',
	'',
].join('\n');

const headings = (of: string): readonly string[] =>
	of.split(/\r?\n/u).filter((line) => /^(?:#|[一二三四五壹貳參肆]、|（)/u.test(line));

interface Case {
	readonly name: string;
	readonly command: string;
	readonly args?: readonly unknown[];
	/** The line on which the cursor stands. */
	readonly at?: string;
	readonly after: readonly string[];
	/** Another line that changes. */
	readonly said?: string;
	readonly before?: string;
}

const cases: readonly Case[] = [
	{
		name: 'renumbers, and references follow',
		command: 'renumber',
		after: ['一、基本情況', '二、主要工作', '（一）抓隊伍', '（二）抓產業', '三、存在問題', '四、明年工作打算'],
		said: '走訪××村，詳見第三部分。',
		before: text.replace('第三部分', '第四部分'),
	},
	{
		name: 'converts the marks',
		command: 'convertNumbering',
		args: ['taiwan'],
		after: ['壹、基本情況', '貳、主要工作', '一、抓隊伍', '二、抓產業', '肆、存在問題', '伍、明年工作打算'].filter(
			(line) => !line.startsWith('伍'),
		),
	},
	{
		name: 'converts the marks to #',
		command: 'convertNumbering',
		args: ['markdown'],
		after: [
			'# 年終工作總結',
			'## 基本情況',
			'## 主要工作',
			'### 抓隊伍',
			'### 抓產業',
			'## 存在問題',
			'## 明年工作打算',
		],
	},
	{
		name: 'raises a section',
		command: 'promoteSection',
		at: '（二）抓產業',
		after: ['一、基本情況', '二、主要工作', '（一）抓隊伍', '三、抓產業', '四、存在問題', '五、明年工作打算'],
	},
	{
		name: 'lowers a section',
		command: 'demoteSection',
		at: '四、存在問題',
		after: ['一、基本情況', '二、主要工作', '（一）抓隊伍', '（二）抓產業', '（三）存在問題', '三、明年工作打算'],
	},
	{
		name: 'moves a section up',
		command: 'moveSectionUp',
		at: '二、主要工作',
		after: ['一、主要工作', '（一）抓隊伍', '（二）抓產業', '二、基本情況', '三、存在問題', '四、明年工作打算'],
	},
	{
		name: 'moves a section down',
		command: 'moveSectionDown',
		at: '（一）抓隊伍',
		after: ['一、基本情況', '二、主要工作', '（一）抓產業', '（二）抓隊伍', '四、存在問題', '五、明年工作打算'],
	},
	{
		name: 'removes a section',
		command: 'deleteSection',
		at: '二、主要工作',
		after: ['一、基本情況', '二、存在問題', '三、明年工作打算'],
	},
	{
		name: 'moves a section to where the profile wants it',
		command: 'orderSection',
		at: '四、明年工作打算',
		before: text.replace('四、存在問題', '四、明年工作打算').replace('五、明年工作打算', '五、存在問題'),
		after: ['一、基本情況', '二、主要工作', '（一）抓隊伍', '（二）抓產業', '三、存在問題', '四、明年工作打算'],
	},
];

async function opened(content: string, eol: string): Promise<vscode.TextEditor> {
	const editor = await openFile('年終工作總結.txt', content, { eol });
	await untilFindings(editor.document, (found) => found.some(({ code }) => code === 'unfilled-placeholder'));
	return editor;
}

function cursorTo(editor: vscode.TextEditor, line: string): void {
	const at = editor.document.getText().split(/\r?\n/u).indexOf(line);
	assert(at >= 0, line);
	editor.selection = new vscode.Selection(at, 0, at, 0);
}

describe('Commands about sections', () => {
	afterEach(closeAll);

	for (const { name, command, args = [], at, after, said, before = text } of cases) {
		for (const eol of ['\n', '\r\n']) {
			it(`${name}, in one undo step (${JSON.stringify(eol)})`, async () => {
				const editor = await opened(before, eol);
				const { document } = editor;
				if (at) cursorTo(editor, at);
				await vscode.commands.executeCommand(`summaryWriter.${command}`, ...args);
				const now = document.getText();
				assert.deepEqual(headings(now), after);
				if (said) assert(now.includes(said), now);
				assert(eol === '\n' || !/(?<!\r)\n/u.test(now));
				assert.equal(now.includes(`${eol}${eol}${eol}`), false, 'the spacing stays');
				await vscode.commands.executeCommand('undo');
				assert.equal(document.getText(), before.replaceAll('\n', eol));
			});
		}
	}

	it('the cursor goes with a section that moves', async () => {
		const editor = await opened(text, '\n');
		cursorTo(editor, '二、主要工作');
		await vscode.commands.executeCommand('summaryWriter.moveSectionUp');
		assert.equal(editor.document.lineAt(editor.selection.active.line).text, '一、主要工作');
	});

	it('a section is selected, then the one around it', async () => {
		const editor = await opened(text, '\n');
		cursorTo(editor, '（二）抓產業');
		await vscode.commands.executeCommand('summaryWriter.selectSection');
		assert.equal(editor.document.getText(editor.selection), '（二）抓產業\n\n種樹千棵。');
		await vscode.commands.executeCommand('summaryWriter.selectSection');
		assert(editor.document.getText(editor.selection).startsWith('二、主要工作'));
	});

	it('folds to a level', async () => {
		const editor = await opened(text, '\n');
		await vscode.commands.executeCommand('summaryWriter.foldToLevel', 1);
		await until(vscode.window.onDidChangeTextEditorVisibleRanges, () =>
			editor.visibleRanges.length > 2 ? true : undefined,
		);
		const shown = editor.visibleRanges.flatMap(({ start, end }) => [start.line, end.line]);
		assert(!shown.includes(8), shown.join());
	});
});

describe('Quick fixes of numbers', () => {
	afterEach(closeAll);

	async function actionsAt(
		document: vscode.TextDocument,
		code: string,
		kind?: string,
	): Promise<readonly vscode.CodeAction[]> {
		await untilFindings(document, (found) => found.some((one) => one.code === code));
		const diagnostic = vscode.languages.getDiagnostics(document.uri).find((one) => one.code === code);
		assert(diagnostic);
		// The editor asks for the edits of an action when it is chosen.
		return codeActionsAt(document.uri, diagnostic.range, { kind, resolved: 10 });
	}

	it('renumber a text with a gap', async () => {
		const { document } = await opened(text, '\n');
		const actions = await actionsAt(document, 'ordinal-skipped');
		const fix = actions.find(({ command }) => command?.command === 'summaryWriter.renumber');
		assert(fix?.command, actions.map(({ title }) => title).join('\n'));
		assert.equal(actions.indexOf(fix), 0, 'before what ignores it');
		await vscode.commands.executeCommand(fix.command.command);
		assert(document.getText().includes('三、存在問題'));
	});

	it('are a source action too', async () => {
		const { document } = await opened(text, '\n');
		const actions = await actionsAt(document, 'ordinal-skipped', 'source.renumber');
		assert.equal(actions.length, 1);
		assert(actions[0]?.edit);
		assert(await vscode.workspace.applyEdit(actions[0].edit));
		assert(document.getText().includes('三、存在問題'));
	});

	it('write the mark that the others have', async () => {
		const more = ['六、會務工作', '', '開會三次。', '', '七.其他工作', '', '沒有了。', ''].join('\n');
		const { document } = await opened(`${text}\n${more}`, '\n');
		const actions = await actionsAt(document, 'mixed-marks');
		const fix = actions.find(({ isPreferred }) => isPreferred);
		assert(fix?.edit, actions.map(({ title }) => title).join('\n'));
		assert(await vscode.workspace.applyEdit(fix.edit));
		assert(document.getText().includes('\n七、其他工作\n'));
	});

	it('move a section to where it belongs', async () => {
		const before = text.replace('四、存在問題', '四、明年工作打算').replace('五、明年工作打算', '五、存在問題');
		const { document } = await opened(before, '\n');
		const actions = await actionsAt(document, 'section-out-of-order');
		const fix = actions.find(({ edit }) => edit && [...edit.entries()].length === 1);
		assert(fix?.edit, actions.map(({ title }) => title).join('\n'));
		assert(await vscode.workspace.applyEdit(fix.edit));
		assert.deepEqual(headings(document.getText()).slice(-2), ['三、存在問題', '四、明年工作打算']);
	});
});

describe('Sections dragged in the Summary view', () => {
	afterEach(closeAll);

	const analysis = analyze(text, builtinProfile('annual-work-summary'));
	const rows = rowsOf(analysis);
	const rowOf = (label: string) => {
		const find = (list: readonly Row[]): Row | undefined =>
			list.find((row) => row.label === label) ?? list.flatMap((row) => find(row.children) ?? [])[0];
		return find(rows);
	};
	const dropOn = (dragged: string, target: string | undefined): readonly string[] | undefined => {
		const section = rowOf(dragged)?.section;
		assert(section, dragged);
		const made = dropped(analysis, section, target === undefined ? undefined : rowOf(target));
		return made && headings(applyEdits(text, made.edits)).slice(0, 4);
	};

	it('take the place of the one they are dropped on', () => {
		assert.deepEqual(dropOn('四、存在問題', '一、基本情況'), [
			'一、存在問題',
			'二、基本情況',
			'三、主要工作',
			'（一）抓隊伍',
		]);
		assert.deepEqual(dropOn('一、基本情況', '二、主要工作')?.slice(0, 1), ['一、主要工作']);
		assert.deepEqual(dropOn('（一）抓隊伍', '（二）抓產業'), [
			'一、基本情況',
			'二、主要工作',
			'（一）抓產業',
			'（二）抓隊伍',
		]);
	});

	it('get the marks of the level they come to', () => {
		assert.deepEqual(dropOn('（一）抓隊伍', '二、主要工作'), [
			'一、基本情況',
			'二、抓隊伍',
			'三、主要工作',
			'（一）抓產業',
		]);
		assert.deepEqual(dropOn('一、基本情況', '（一）抓隊伍'), [
			'一、主要工作',
			'（一）基本情況',
			'（二）抓隊伍',
			'（三）抓產業',
		]);
	});

	it('cannot be dropped on themselves or what is inside them', () => {
		assert.equal(dropOn('二、主要工作', '二、主要工作'), undefined);
		assert.equal(dropOn('二、主要工作', '（二）抓產業'), undefined);
	});

	it('go to the end beside all rows', () => {
		assert.deepEqual(dropOn('一、基本情況', undefined)?.[0], '一、主要工作');
	});
});
