// Runs in the extension host. Types into a document of 1 MB with some 3,000 blanks, with our views open beside it, and into the
// same text as a file that nobody checks; after each character it waits until everything has been shown. Then it rests, and
// types again with nine more such documents open. What counts is the processor time of the host, and the part of it in the
// extension's own files: a busy machine changes neither.
const vscode = require('vscode');
const { cpu, watch } = require('./editor-own.cjs');

/** Longer than any pause that the extension makes before it looks. */
const wait = 700;
const keystrokes = 100;
const typed = '走訪xx戶，達到__%。';
/** Seconds without a keystroke. */
const rest = 20;

exports.run = async () => {
	const without = await typing('document.log');
	const within = await typing('document.summary', { views: true });
	await open('document.summary');
	const idle = await resting();
	const more = Array.from({ length: 9 }, (_, n) => `document-${n}.summary`);
	for (const name of more) await open(name);
	const idleTen = await resting();
	const ten = await typing('document.summary', { views: true });
	const floor = percentile(without.all, 0.5);
	console.log(`\nTyping in VS Code ${vscode.version}, 1 MB, milliseconds of the extension host per character and pause`);
	console.log(`  a text that is not checked            ${shown(without.all)}`);
	console.log(`  a summary with our views open, beyond ${shown(within.all.map((time) => time - floor))}`);
	console.log(`  of that in our own code               ${shown(within.own)}`);
	console.log(`  with ten such summaries open, beyond  ${shown(ten.all.map((time) => time - floor))}`);
	console.log(`  of that in our own code               ${shown(ten.own)}`);
	console.log(`Nobody types, milliseconds of our own code in ${rest} s`);
	console.log(`  one summary open ${idle.toFixed(1)}, ten ${idleTen.toFixed(1)}\n`);
};

/** Types twice: to know what the host does, and, watched, how much of it is ours. */
async function typing(name, { views = false } = {}) {
	const editor = await open(name, views);
	const all = [];
	for (let n = 0; n < keystrokes; n++) {
		const before = cpu();
		await key(n);
		all.push(cpu() - before);
	}
	const watched = await watch();
	const seen = [];
	for (let n = 0; n < keystrokes; n++) {
		const before = cpu();
		await key(n);
		seen.push(cpu() - before);
		watched.lap();
	}
	// Both are too long rather than too short: the clock goes on while others have the processor, and the processor is watching, too.
	const own = (await watched.stop()).map((lap, n) => Math.min(lap.own, lap.part * seen[n]));
	await vscode.window.showTextDocument(editor.document);
	await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	return { all: all.slice(5), own: own.slice(5) };
}

async function key(n) {
	await vscode.commands.executeCommand('type', { text: typed[n % typed.length] });
	await pause(wait);
}

/** Shows a text with the cursor in its middle. */
async function open(name, views = false) {
	const [folder] = vscode.workspace.workspaceFolders;
	const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
	const show = () => vscode.window.showTextDocument(document, { preview: false });
	const editor = await show();
	const middle = new vscode.Position(Math.floor(document.lineCount / 2), 4);
	editor.selection = new vscode.Selection(middle, middle);
	editor.revealRange(new vscode.Range(middle, middle));
	for (const view of views ? ['summary', 'blanks'] : []) {
		await vscode.commands.executeCommand(`summaryWriter.${view}.focus`);
		await pause(1500);
	}
	await pause(5000);
	return show();
}

/** Milliseconds of our own code while nothing happens. */
async function resting() {
	await pause(5000);
	const watched = await watch();
	await pause(rest * 1000);
	watched.lap();
	const [{ own }] = await watched.stop();
	return own;
}

function shown(times) {
	return `p50 ${percentile(times, 0.5).toFixed(1)}  p95 ${percentile(times, 0.95).toFixed(1)}  n ${times.length}`;
}

function percentile(times, part) {
	const sorted = [...times].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

function pause(milliseconds) {
	return new Promise((done) => setTimeout(done, milliseconds));
}
