// Runs in the extension host: a day of writing. Opens 30 summaries, types 20,000 characters, switches profiles, breaks and mends
// the settings, fills blanks, undoes everything and closes. Nothing may fail on the way, in no log, and the memory is to be back
// where it was.
const { deepEqual, equal } = require('node:assert/strict');
const { readdirSync, readFileSync, readlinkSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const vscode = require('vscode');

const documents = 30;
const characters = 20_000;
const typed = '今年走訪xx戶，調解糾紛__件，群眾滿意度達到 %。';
/** Of the memory before. */
const tolerance = 0.1;

exports.run = async () => {
	const failures = [];
	process.on('unhandledRejection', (reason) => failures.push(reason));
	process.on('uncaughtException', (error) => failures.push(error));
	// The first round loads and compiles; the second is the day that counts.
	await day(3, 600);
	await allClosed();
	const before = memory();
	await day(documents, characters);
	await allClosed();
	const after = memory();
	const errors = loggedErrors();
	console.log(`\nA day in VS Code ${vscode.version}: ${documents} documents, ${characters} characters`);
	console.log(`  memory ${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after (× ${(after / before).toFixed(2)})`);
	console.log(`  failures ${failures.length}, errors in the logs ${errors?.length ?? 'not read: no /proc here'}\n`);
	if (failures.length > 0) throw failures[0];
	deepEqual(errors ?? [], []);
	deepEqual(
		vscode.languages.getDiagnostics().filter(([, found]) => found.some(isOurs)).map(([uri]) => uri.path),
		[],
		'findings of closed documents are left',
	);
	if (after > before * (1 + tolerance)) throw new Error('The memory is not back where it was.');
};

async function day(count, length) {
	const [folder] = vscode.workspace.workspaceFolders;
	const settings = vscode.Uri.joinPath(folder.uri, '.summary-writer');
	const write = (path, text) =>
		vscode.workspace.fs.writeFile(vscode.Uri.joinPath(settings, path), new TextEncoder().encode(text));
	const good = 'name: 自己的\nextends: general\n';
	await write('profiles/own.yaml', good);
	for (let n = 0; n < count; n++) {
		// By the command, as a click does: what is opened through the API stays open for minutes after its editor.
		await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(folder.uri, `day-${n}.summary`));
		const editor = vscode.window.activeTextEditor;
		const original = editor.document.getText();
		await type(editor, Math.ceil(length / count));
		await write('config.yaml', `files:\n  "*.summary": ${n % 2 === 0 ? 'own' : 'annual-work-summary'}\n`);
		if (n % 5 === 0) await write('profiles/own.yaml', 'name: [');
		await pause(400);
		if (n % 5 === 0) await write('profiles/own.yaml', good);
		await fill(editor.document);
		await pause(100);
		for (let tries = 0; editor.document.getText() !== original && tries < 200; tries++)
			await vscode.commands.executeCommand('undo');
		equal(editor.document.getText() === original, true, 'everything is undone');
		if (editor.document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	await vscode.workspace.fs.delete(settings, { recursive: true });
}

/** Types at the end of the line in the middle. */
async function type(editor, length) {
	const line = Math.floor(editor.document.lineCount / 2);
	for (let done = 0; done < length; done++) {
		const { character } = editor.document.lineAt(line).range.end;
		const text = typed[done % typed.length];
		const [undoStopBefore, undoStopAfter] = [done === 0, done === length - 1];
		await editor.edit((edit) => edit.insert(new vscode.Position(line, character), text), { undoStopBefore, undoStopAfter });
	}
}

/** Fills the blanks that are shown first with whatever they take. */
async function fill(document) {
	const blanks = () =>
		vscode.languages.getDiagnostics(document.uri).filter((one) => isOurs(one) && one.code === 'unfilled-placeholder');
	for (let tries = 0; blanks().length === 0 && tries < 100; tries++) await pause(50);
	for (const { range } of blanks().slice(0, 2).reverse()) {
		const target = { uri: document.uri, line: range.start.line, column: range.start.character };
		await vscode.commands.executeCommand('summaryWriter.fillWith', { ...target, value: '12', preview: false });
	}
}

function isOurs({ source }) {
	return source === 'Summary Writer';
}

/** Closed documents are let go a moment later. */
async function allClosed() {
	const isOpen = () => vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith('.summary'));
	for (let tries = 0; isOpen() && tries < 300; tries++) await pause(1000);
	equal(isOpen(), false, 'documents stay open');
	await pause(3000);
}

/** Lines with [error] in the logs that this process writes and in those beside them; undefined where that cannot be told. */
function loggedErrors() {
	let links;
	try {
		links = readdirSync('/proc/self/fd').flatMap((fd) => {
			try {
				return [readlinkSync(`/proc/self/fd/${fd}`)];
			} catch {
				return [];
			}
		});
	} catch {
		return undefined;
	}
	const folders = new Set(links.filter((path) => path.endsWith('.log')).map((path) => dirname(path)));
	const logs = [...folders].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
	);
	return logs
		.filter((path) => path.endsWith('.log'))
		.flatMap((path) => readFileSync(path, 'utf8').split('\n').filter((line) => line.includes('[error]')));
}

function memory() {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc');
	for (let n = 0; n < 3; n++) collect();
	return process.memoryUsage().heapUsed / 1e6;
}

function pause(milliseconds) {
	return new Promise((done) => setTimeout(done, milliseconds));
}
