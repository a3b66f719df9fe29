// From nothing to a finished summary, as the README says, with each display language; and nothing of ours in another one.
import assert from 'node:assert/strict';
import { beginSummary, fillInBlanks } from './newcomer.mjs';
import { openEditor, wordsOf } from './open.mjs';
import { stories } from './story.mjs';

for (const language of /** @type {const} */ (['en', 'zh-tw', 'zh-cn'])) {
	describe(`A newcomer, ${language}`, () => {
		/** @type {Awaited<ReturnType<typeof openEditor>>} */
		let vscode;
		const words = wordsOf(language);
		const isOurs = (text) => (language === 'en' ? !/\p{Script=Han}/u.test(text) : /\p{Script=Han}/u.test(text));

		before(async function () {
			this.timeout(180_000);
			vscode = await openEditor({ language, name: `ui-newcomer-${language}` });
		});
		after(() => vscode?.close());

		it('begins a summary, sees what it wants, fills it in and hands it in', async () => {
			await vscode.runCommand(`View: Show ${words['view.container']}`);
			await beginSummary(vscode, language);
			const rows = await vscode.waitFor('the checklist', async () => {
				const seen = await vscode.treeRows(words['view.summary']);
				return seen.length >= 3 && seen;
			});
			for (const { ariaLabel } of rows) assert(isOurs(ariaLabel), ariaLabel);

			await fillInBlanks(vscode, stories[language].answers);
			await vscode.waitFor('all blanks to be gone', async () => (await vscode.squiggles()) === 0);
			const item = (await vscode.statusBar()).find(({ text }) => text.includes('3/3'));
			assert(item, 'the status bar counts three sections of three');
			assert(isOurs(item.ariaLabel), item.ariaLabel);

			await vscode.run('handIn');
			const report = await vscode.waitFor('the report', async () => {
				const lines = await vscode.page.locator('.editor-instance .view-lines').allInnerTexts();
				return lines.length > 1 && lines.join('\n');
			});
			assert.match(report, /3/);
			assert.doesNotMatch(report, /missing|缺少/);
		});

		it('finds the walkthrough in its language', async () => {
			await vscode.runCommand('Welcome: Open Walkthrough...');
			await vscode.quickPick(words.walkthrough);
			await vscode.waitFor('its steps', async () => (await vscode.page.locator('.getting-started-step').count()) === 5);
			const shown = await vscode.page.locator('.getting-started-step .step-title').allInnerTexts();
			assert.deepEqual(
				shown.map((text) => text.trim()),
				['begin', 'checklist', 'fillIn', 'handIn', 'profile'].map((step) => words[`walkthrough.${step}`]),
			);
			await vscode.waitFor('its picture', () =>
				vscode.page
					.locator('.getting-started-media img')
					.evaluateAll((images) => images.some((one) => one.naturalWidth > 0)),
			);
		});
	});
}
