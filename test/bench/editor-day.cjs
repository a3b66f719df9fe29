// Runs in the extension host: a day of writing. Opens 30 summaries, types 20,000 characters, switches profiles, breaks and mends
// the settings, undoes everything and closes. Nothing may fail on the way, and the memory is to be back where it was.
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const vscode = require('vscode');

const documents = 30;
const characters = 20_000;
const typed = '今年走訪xx戶，調解糾紛__件，群眾滿意度達到 %。';

exports.run = async () => {
	const failures = [];
	process.on('unhandledRejection', (reason) => failures.push(reason));
	process.on('uncaughtException', (error) => failures.push(error));
	// The first round loads and compiles; the second is the day that counts.
	await day(2, 200);
	await pause(3000);
	const before = memory();
	await day(documents, characters);
	await pause(5000);
	const after = memory();
	const left = vscode.languages.getDiagnostics().filter(([, found]) => found.some(({ source }) => source === 'Summary Writer'));
	console.log(`\nA day in VS Code ${vscode.version}: ${documents} documents, ${characters} characters`);
	console.log(`  memory ${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after (× ${(after / before).toFixed(2)})`);
	console.log(`  failures ${failures.length}, documents with findings left ${left.length}\n`);
	if (failures.length > 0) throw failures[0];
	if (left.length > 0) throw new Error('Findings of closed documents are left.');
};

async function day(count, length) {
	const [folder] = vscode.workspace.workspaceFolders;
	const profile = vscode.Uri.joinPath(folder.uri, '.summary-writer/profiles/own.yaml');
	const write = (text) => vscode.workspace.fs.writeFile(profile, new TextEncoder().encode(text));
	const good = 'name: 自己的\nextends: general\n';
	await write(good);
	for (let n = 0; n < count; n++) {
		const uri = vscode.Uri.joinPath(folder.uri, `day-${n}.summary`);
		const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
		const each = Math.ceil(length / count);
		const line = Math.floor(editor.document.lineCount / 2);
		for (let done = 0; done < each; done++) {
			const { character } = editor.document.lineAt(line).range.end;
			const text = typed[done % typed.length];
			const [undoStopBefore, undoStopAfter] = [done === 0, done === each - 1];
			await editor.edit((edit) => edit.insert(new vscode.Position(line, character), text), { undoStopBefore, undoStopAfter });
		}
		if (n % 5 === 0) await write('name: [');
		await pause(50);
		if (n % 5 === 0) await write(good);
		await vscode.commands.executeCommand('undo');
		if (editor.document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, '.summary-writer'), { recursive: true });
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
