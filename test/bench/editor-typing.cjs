// Runs in the extension host. Types into a document of 1 MB with some 3,000 blanks, and into the same text as a file that nobody
// checks; after each character it waits until everything has been shown. What counts is the
// processor time of the host: a busy machine does not change it.
const vscode = require('vscode');

/** Longer than any pause that the extension makes before it looks. */
const wait = 700;
const keystrokes = 40;
const typed = '走訪xx戶，達到__%。';

exports.run = async () => {
	const without = await busy('document.log');
	const within = await busy('document.summary');
	const floor = percentile(without, 0.5);
	const own = within.map((time) => time - floor);
	const [p50, p95] = [0.5, 0.95].map((part) => percentile(own, part).toFixed(1));
	console.log(`\nTyping in VS Code ${vscode.version}, 1 MB, milliseconds of the extension host per character and pause`);
	console.log(`  a text that is not checked  p50 ${floor.toFixed(1)}  p95 ${percentile(without, 0.95).toFixed(1)}`);
	console.log(`  a summary, beyond that      p50 ${p50}  p95 ${p95}  n ${own.length}\n`);
};

async function busy(name) {
	const [folder] = vscode.workspace.workspaceFolders;
	const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
	const editor = await vscode.window.showTextDocument(document);
	const middle = new vscode.Position(Math.floor(document.lineCount / 2), 4);
	editor.selection = new vscode.Selection(middle, middle);
	editor.revealRange(new vscode.Range(middle, middle));
	await pause(5000);
	const times = [];
	for (let n = 0; n < keystrokes; n++) {
		const before = cpu();
		await vscode.commands.executeCommand('type', { text: typed[n % typed.length] });
		await pause(wait);
		times.push(cpu() - before);
	}
	await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	return times.slice(5);
}

/** Milliseconds, of the thread that runs extensions where Node can tell. */
function cpu() {
	const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
	return (user + system) / 1000;
}

function percentile(times, part) {
	const sorted = [...times].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

function pause(milliseconds) {
	return new Promise((done) => setTimeout(done, milliseconds));
}
