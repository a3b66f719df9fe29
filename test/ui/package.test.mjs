// What is shipped, installed for real: the extension into a clean VS Code, the command line into an empty folder.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../support/host/project.mjs';
import { beginSummary, fillInBlanks } from './newcomer.mjs';
import { openEditor, wordsOf } from './open.mjs';
import { stories } from './story.mjs';

describe('The packages', () => {
	const folder = mkdtempSync(join(tmpdir(), 'packages-'));
	const fileWith = (end) => join(folder, readdirSync(folder).find((name) => name.endsWith(end)) ?? `no ${end}`);

	before(function () {
		this.timeout(180_000);
		const packed = run([join(projectRoot, 'test/support/package.mjs'), folder], projectRoot);
		assert.equal(packed.status, 0, `${packed.stdout}${packed.stderr}`);
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	it('are small', () => assert(statSync(fileWith('.vsix')).size <= 400 * 1024));

	it('bring a summary from nothing to its end in a clean VS Code', async function () {
		this.timeout(300_000);
		const language = 'zh-tw';
		const vscode = await openEditor({ language, version: 'oldest', vsix: fileWith('.vsix'), name: 'ui-package' });
		try {
			await vscode.runCommand(`View: Show ${wordsOf(language)['view.container']}`);
			await beginSummary(vscode, language);
			await vscode.waitFor('the blanks', async () => (await vscode.squiggles()) > 10);
			await fillInBlanks(vscode, stories[language].answers);
			await vscode.waitFor('all blanks to be gone', async () => (await vscode.squiggles()) === 0);
			await vscode.run('newProfile');
			await vscode.waitFor('the kinds', async () => (await vscode.quickPickRows()).length > 3);
		} finally {
			await vscode.close();
		}
	});

	it('check a text from an empty folder', function () {
		this.timeout(120_000);
		const place = mkdtempSync(join(tmpdir(), 'empty-'));
		try {
			const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
			const options = { cwd: place, encoding: 'utf8', shell: process.platform === 'win32' };
			const args = ['install', '--offline', '--no-audit', '--no-fund', '--prefix', place, fileWith('.tgz')];
			const installed = spawnSync(npm, args, options);
			assert.equal(installed.status, 0, installed.stderr);
			const command = join(place, 'node_modules/summary-writer/dist/cli.js');
			writeFileSync(join(place, 'a.summary'), '年終工作總結\n\n一、主要工作\n\n走訪__戶。\n');
			const { status, stdout } = run([command, 'check', 'a.summary', '--format', 'json'], place);
			assert.equal(status, 1);
			assert.equal(JSON.parse(stdout).files[0].placeholders.length, 1);
		} finally {
			rmSync(place, { recursive: true, force: true });
		}
	});
});

function run(args, cwd) {
	return spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
}
