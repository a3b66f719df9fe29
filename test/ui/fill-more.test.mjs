// The fill-in off the straight road: back, skip, again, a preview; its view; other hands on the text; a summary from nothing.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asking } from './asking.mjs';
import { beginSummary } from './newcomer.mjs';
import { openEditor } from './open.mjs';

const text = `20xx年××鄉工作總結

一、主要工作

20xx年，××鄉黨委共走訪__戶，調解糾紛__件。

二、存在問題

××鄉的人手不足，培訓只有__期。

三、明年打算

再辦__期培訓。
`;

describe('The fill-in, off the straight road', () => {
	/** @type {Awaited<ReturnType<typeof openEditor>>} */
	let vscode;
	/** @type {ReturnType<typeof asking>} */
	let ask;
	let name = '';
	let count = 0;
	const nameOf = (n) => `工作總結${n}.txt`;

	before(async function () {
		this.timeout(120_000);
		vscode = await openEditor({ name: 'ui-fill-more' });
		ask = asking(vscode);
		mkdirSync(join(vscode.folder, '.summary-writer'));
		// The list of files is kept for a while: a file that is made later may not be in it.
		for (let n = 1; n <= 21; n++) writeFileSync(join(vscode.folder, nameOf(n)), text);
	});

	after(() => vscode?.close());

	beforeEach(async function () {
		this.timeout(120_000);
		name = nameOf(++count);
		writeFileSync(join(vscode.folder, '.summary-writer', 'values.yaml'), '');
		await vscode.press('Escape');
		await ask.switchTo(name);
		await vscode.waitFor('the blanks', async () => (await vscode.squiggles()) > 0);
	});

	it('remembers for other workspaces only after agreement', async function () {
		this.timeout(180_000);
		await vscode.press('ControlOrMeta+Alt+Enter');
		await ask.asked('Year', '(1/6)');
		await ask.answer('2024');
		await ask.asked('township', '(2/6)');
		const kept = () => readFileSync(join(vscode.folder, '.summary-writer', 'values.yaml'), 'utf8');
		await vscode.waitFor('the values of this workspace', async () => kept().includes('2024'));
		await vscode.press('Escape');
		await vscode.runCommand('Notifications: Show Notifications');
		const agree = vscode.page.locator('.notifications-center .monaco-button').filter({ hasText: 'Also in Other' });
		await agree.first().waitFor();
		assert.equal(everywhere(), '');
		await agree.first().click();
		await vscode.waitFor('the values of all workspaces', async () => everywhere().includes('2024'));
	});

	it('goes back, skips, and takes another answer', async function () {
		this.timeout(180_000);
		await vscode.press('ControlOrMeta+Alt+Enter');
		await ask.asked('Year', '(1/6)');
		await vscode.press('Alt+ArrowRight');
		await ask.asked('township', '(2/6)');
		await vscode.press('Alt+ArrowLeft');
		await ask.asked('Year', '(1/6)');
		await ask.answer('2024');
		await ask.asked('township', '(2/6)');
		await vscode.press('Alt+ArrowLeft');
		await ask.asked('(1/6)');
		assert.equal(await ask.box.inputValue(), '2024');
		await ask.answer('2025');
		await ask.asked('township', '(2/6)');
		await vscode.press('Escape');
		const wanted = text.replaceAll('20xx', '2025');
		assert.equal(await ask.saved(name, (now) => now === wanted), wanted);
	});

	it('shows every place before it fills in, and leaves out what is unchecked', async function () {
		this.timeout(180_000);
		await vscode.press('ControlOrMeta+Alt+Enter');
		await ask.asked('Year', '(1/6)');
		await vscode.press('Alt+ArrowRight');
		await ask.asked('township', '(2/6)');
		await ask.box.fill('雙江');
		await ask.typed('雙江');
		await vscode.press('Alt+Enter');
		const places = vscode.page.locator('.bulk-edit-panel .monaco-list-row');
		await vscode.waitFor('the places', async () => (await places.count()) >= 4);
		await places.locator('input[type="checkbox"], .monaco-checkbox').last().click();
		await vscode.page.getByRole('button', { name: 'Apply', exact: true }).click();
		await ask.asked('households');
		await vscode.press('Escape');
		const wanted = text.replace('××鄉', '雙江鄉').replace('××鄉', '雙江鄉');
		assert.equal(await ask.saved(name, (now) => now === wanted), wanted);
		await vscode.runCommand('Summary Writer: Focus on Blanks View');
		await vscode.waitFor('what was filled in', async () =>
			(await rows()).some(({ label, description }) => label === '雙江' && description.includes('2')),
		);
	});

	it('fills in what the text has become when somebody else writes, and keeps what is folded, and the cursor', async function () {
		this.timeout(180_000);
		await vscode.runCommand('Go to Line/Column...');
		await vscode.quickAnswer(':7:2');
		await vscode.runCommand('Fold');
		const folded = vscode.page.locator('.editor-instance .codicon-folding-collapsed');
		await vscode.waitFor('the fold', async () => (await folded.count()) === 1);
		const at = await vscode.cursor();
		await vscode.press('ControlOrMeta+Alt+Enter');
		await ask.asked('Year', '(1/6)');
		await ask.box.fill('2024');
		await ask.typed('2024');
		const others = text.replaceAll('20xx', '1999');
		writeFileSync(join(vscode.folder, name), others);
		await ask.asked('township', '(1/5)');
		assert((await vscode.quickPickRows()).some((row) => row.includes('The text has changed here')));
		await ask.answer('雙江');
		await ask.asked('households');
		await vscode.press('Escape');
		const wanted = others.replaceAll('××鄉', '雙江鄉');
		assert.equal(await ask.saved(name, (now) => now === wanted), wanted);
		await vscode.waitFor('the fold to be there still', async () => (await folded.count()) === 1);
		assert(!(await vscode.editorText()).includes('人手不足'));
		assert.equal((await vscode.cursor())?.line, at?.line);
	});

	it('is led from the Blanks view: jump, several, unlink, link, ignore', async function () {
		this.timeout(240_000);
		await vscode.runCommand('Summary Writer: Focus on Blanks View');
		await vscode.waitFor('the rows of this text alone', async () => {
			const all = await rows();
			return all.some(isYear) && !all.some(({ label }) => label === 'Filled In');
		});
		await row('走訪〔__〕').click();
		await vscode.waitFor('the jump', async () => (await vscode.cursor())?.line === 5);
		await row('糾紛〔__〕').click({ modifiers: ['ControlOrMeta'] });
		await vscode.waitFor('two selected', async () => (await rows()).filter(({ selected }) => selected).length === 2);
		await menu(row('糾紛〔__〕'), 'Fill In Blanks');
		await ask.asked('households', '(1/2)');
		await ask.answer('30');
		await ask.asked('(2/2)');
		await ask.answer('4');
		await vscode.waitFor('the end', async () => (await ask.question()) === undefined);
		await vscode.waitFor('both in the list', async () => {
			const labels = (await rows()).map(({ label }) => label);
			return labels.includes('30') && labels.includes('4');
		});

		await menu(row('〔20xx〕年××鄉'), 'Unlink Blanks');
		await vscode.waitFor('two years', async () => (await rows()).filter(isYear).length === 2);
		await year(0).click();
		await year(1).click({ modifiers: ['ControlOrMeta'] });
		await menu(year(1), 'Link Blanks That Want the Same Value…');
		await vscode.waitFor('both places', async () => (await vscode.quickPickRows()).length === 2);
		await vscode.press('Enter');
		await vscode.waitFor('one year', async () => (await rows()).filter(isYear).length === 1);

		await menu(row('只有〔__〕'), 'Ignore This Blank');
		await vscode.waitFor('it to go', async () => !(await rows()).some(({ label }) => label.includes('只有〔__〕')));
		assert(readFileSync(join(vscode.folder, '.summary-writer', 'ignores.yaml'), 'utf8').includes(name));
	});

	it('asks for what is chosen in the Blanks view, with the key alone', async function () {
		this.timeout(120_000);
		await vscode.runCommand('Summary Writer: Focus on Blanks View');
		await vscode.waitFor('the rows of this text alone', async () => {
			const all = await rows();
			return all.some(isYear) && !all.some(({ label }) => label === 'Filled In');
		});
		// The first time it takes the focus when it has rows.
		await vscode.runCommand('Summary Writer: Focus on Blanks View');
		await vscode.press('Home');
		while (!(await focused()).includes('糾紛 blank')) await vscode.press('ArrowDown');
		await vscode.press('ControlOrMeta+Alt+Enter');
		await ask.asked('cases', '(1/1)');
		await ask.answer('4');
		await vscode.waitFor('the end', async () => (await ask.question()) === undefined);
		const wanted = text.replace('糾紛__件', '糾紛4件');
		assert.equal(await ask.saved(name, (now) => now === wanted), wanted);
	});

	it('lists the blanks as a file of values', async function () {
		this.timeout(120_000);
		await vscode.run('listValues');
		const listed = await vscode.waitFor('the list', async () => {
			const now = await vscode.editorText();
			return now.includes('鄉:') && now;
		});
		for (const key of ['年度:', '鄉:', '戶', '件', '期']) assert(listed.includes(key), listed);
	});

	it('begins a new summary and fills it in', async function () {
		this.timeout(180_000);
		await beginSummary(vscode, 'en');
		await vscode.waitFor('the blanks', async () => (await vscode.squiggles()) > 0);
		const made = await vscode.editorText();
		assert(made.startsWith('Greenfield Library'), made);
		await vscode.press('ControlOrMeta+Alt+Enter');
		await ask.asked('(1/');
		await vscode.press('Escape');
	});

	/** The values that are kept for all workspaces. */
	function everywhere() {
		const storage = join(vscode.dataDir, 'data', 'User', 'globalStorage', 'summary-writer.summary-writer');
		const file = join(storage, 'values.yaml');
		return existsSync(file) ? readFileSync(file, 'utf8') : '';
	}

	function rows() {
		return vscode.treeRows('Blanks');
	}

	/** The row whose label has these words. */
	function row(words) {
		return vscode.page
			.locator('[role="tree"][aria-label="Blanks"] [role="treeitem"]')
			.filter({ hasText: words })
			.first();
	}

	/** What a screen reader says of the row with the focus. */
	async function focused() {
		const row = vscode.page.locator('[role="tree"][aria-label="Blanks"] [role="treeitem"].focused');
		return (await row.count()) ? ((await row.first().getAttribute('aria-label')) ?? '') : '';
	}

	function year(n) {
		return vscode.page
			.locator('[role="tree"][aria-label="Blanks"] [role="treeitem"]')
			.filter({ hasText: '〔20xx〕' })
			.nth(n);
	}

	function isYear({ label, level }) {
		return level === 2 && label.includes('〔20xx〕');
	}

	/** Chooses from the menu of a row. */
	async function menu(of, item) {
		await of.click({ button: 'right' });
		const entry = vscode.page.locator('.monaco-menu .action-label').filter({ hasText: item }).first();
		await entry.waitFor();
		// A menu that has just opened lets the first click pass.
		await vscode.waitFor(`${item} to be chosen`, async () => {
			if (await entry.isVisible()) await entry.click({ timeout: 1000 }).catch(() => undefined);
			return !(await entry.isVisible());
		});
	}
});
