import Mocha from 'mocha';
import * as vscode from 'vscode';

/**
 * Runs the suites in the extension host of a desktop, remote or served VS Code: those of a workspace of several folders, or all others.
 * On a busy machine a window may lose an event: what fails twice is broken, and what passed the second time is told.
 */
export function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, retries: 1, color: true });
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	const suites = vscode.workspace.workspaceFile ? import('./roots/suites.js') : import('./suites.js');
	return suites.then(
		() =>
			new Promise((done, failed) => {
				const runner = mocha.run((failures) => (failures ? failed(new Error(`${failures} failed`)) : done()));
				runner.on('retry', ({ title }: Mocha.Test, error: Error) =>
					console.log(`    Once more: ${title}\n${error.stack ?? error.message}`),
				);
			}),
	);
}
