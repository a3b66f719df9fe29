// The fill-in as a person with a keyboard and a screen reader has it: one question per value, another tab and a new window in between.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asking } from './asking.mjs';
import { openEditor } from './open.mjs';

const name = '年終工作總結.txt';
const text = `20xx年××鄉工作總結

一、主要工作

20xx年，××鄉黨委共走訪__戶，佔__%。__月__日-__日舉辦培訓，__—__歲的村民參加，投入資金 萬元。

二、存在問題

××鄉的人手不足，培訓只有__期。

三、明年打算

再辦__期培訓，由×××老師主講。
`;

/** What a screen reader says of each question, and what is answered. */
const dialogue = [
	['Year', 'fills 2 places', '2024'],
	['Name of the township', 'fills 3 places', '雙江'],
	['Number of households', 'fills 1 place', '30'],
	['Percentage', 'fills 1 place', '36.5'],
	['Month and day of the month', 'fills 1 place', '3/5-7'],
	['Age', 'fills 1 place', '18-35'],
	['Amount in ten thousand yuan', 'fills 1 place', '120'],
	['Number of sessions', 'fills 1 place', '4'],
	['Number of sessions', 'fills 1 place', '6'],
	['Name of a person', 'fills 1 place', '陳明'],
];

const filled = `2024年雙江鄉工作總結

一、主要工作

2024年，雙江鄉黨委共走訪30戶，佔36.5%。3月5日-7日舉辦培訓，18—35歲的村民參加，投入資金120萬元。

二、存在問題

雙江鄉的人手不足，培訓只有4期。

三、明年打算

再辦6期培訓，由陳明老師主講。
`;

describe('The fill-in, with the keyboard alone', () => {
	/** @type {Awaited<ReturnType<typeof openEditor>>} */
	let vscode;
	/** @type {ReturnType<typeof asking>} */
	let ask;
	const file = () => join(vscode.folder, name);

	beforeEach(async function () {
		this.timeout(120_000);
		vscode = await openEditor({ name: 'ui-fill' });
		ask = asking(vscode);
	});

	afterEach(() => vscode?.close());

	it('asks once for each value, survives another tab, and is undone group by group', async function () {
		this.timeout(180_000);
		await begin();
		await vscode.press('ControlOrMeta+Alt+Enter');
		await answer(0, 4);
		await ask.switchTo('別的.txt');
		await ask.switchTo(name);
		await vscode.waitFor('the status bar to offer to go on', async () =>
			(await vscode.statusBar()).some(({ ariaLabel }) => /^Go on filling in: \d+ questions left/u.test(ariaLabel)),
		);
		await vscode.press('ControlOrMeta+Alt+Enter');
		await answer(4, dialogue.length);
		await vscode.waitFor('the end', async () => (await ask.question()) === undefined);
		assert.equal(await ask.saved(name, (now) => now === filled), filled);
		await vscode.page.locator('.editor-instance .view-lines').first().click();
		for (let steps = 0; steps < dialogue.length; steps++) await vscode.press('ControlOrMeta+Z');
		assert.equal(await ask.saved(name, (now) => now === text), text);
	});

	it('goes on in a new window, lists what was filled in, and takes it back', async function () {
		this.timeout(180_000);
		await begin();
		await vscode.press('ControlOrMeta+Alt+Enter');
		await answer(0, 5);
		await asked(5);
		await vscode.waitFor(
			'the backup of the text',
			async () => (await vscode.ariaLabels('.tab.active.dirty')).length > 0,
		);
		// What is kept for the next window is written in the background.
		await new Promise((done) => setTimeout(done, 2500));
		await vscode.reload();
		await asked(5);
		await answer(5, 6);
		await vscode.press('Escape');
		await vscode.run('takeBack');
		const rows = await vscode.waitFor('what was filled in', async () => {
			const labels = await vscode.quickPickRows();
			return labels.length >= 6 && labels;
		});
		assert.match(rows[0], /^18–35, age/u);
		assert.match(rows[5], /^2024, year/u);
		await vscode.type('township');
		await vscode.waitFor('the township', async () => (await vscode.quickPickRows()).length === 1);
		await vscode.press('ArrowDown');
		await vscode.press('Space');
		await vscode.press('Enter');
		const wanted = (now) => now.includes('2024年××鄉黨委') || now.includes('2024年，××鄉黨委');
		const now = await ask.saved(name, wanted);
		assert(wanted(now) && !now.includes('雙江'), now);
	});

	it('is filled from a file in one confirmed step', async function () {
		this.timeout(180_000);
		const values = [
			'年度: 2024',
			'鄉: 雙江',
			'走訪__戶: 30',
			'佔__%: 36.5',
			'__月__日-__日舉辦: 3/5-7',
			'__—__歲: 18-35',
			'資金__萬元: 120',
			'只有__期: 4',
			'再辦__期: 6',
			'由__老師: 陳明',
		];
		await begin(`${values.join('\n')}\n`);
		await vscode.run('fillFromValues');
		await vscode.quickPick('history  Remembered Values');
		await vscode.waitFor('the values', async () => (await ask.title()).includes('10'));
		await vscode.press('Enter');
		assert.equal(await ask.saved(name, (now) => now === filled), filled);
		await vscode.page.locator('.editor-instance .view-lines').first().click();
		await vscode.press('ControlOrMeta+Z');
		assert.equal(await ask.saved(name, (now) => now === text), text);
	});

	it('shows in the Blanks view what is wanted and what is done', async function () {
		this.timeout(180_000);
		await begin();
		await vscode.press('ControlOrMeta+Alt+Enter');
		await answer(0, 2);
		await asked(2);
		await vscode.press('Escape');
		await vscode.runCommand('Summary Writer: Focus on Blanks View');
		const rows = await vscode.waitFor('the rows', async () => {
			const all = await vscode.treeRows('Blanks');
			return all.length > 3 && all;
		});
		for (const { ariaLabel } of rows) assert(ariaLabel.length > 1, JSON.stringify(rows));
		const spoken = rows.map(({ ariaLabel }) => ariaLabel);
		assert(
			spoken.some((label) => /blank __ 戶.*number of households.*blanks left/u.test(label)),
			spoken.join('\n'),
		);
	});

	/** Opens the text; what is remembered is there before it. */
	async function begin(values = '') {
		mkdirSync(join(vscode.folder, '.summary-writer'));
		writeFileSync(join(vscode.folder, '.summary-writer', 'values.yaml'), values);
		writeFileSync(join(vscode.folder, '別的.txt'), '閒話\n');
		writeFileSync(file(), text);
		await ask.switchTo(name);
		await vscode.waitFor('the blanks', async () => (await vscode.squiggles()) > 0);
	}

	/** Answers the questions from one number to before another, each as it is read out. */
	async function answer(from, to) {
		for (let n = from; n < to; n++) {
			await asked(n);
			const [, , value] = dialogue[n];
			await vscode.type(value);
			await ask.typed(value);
			await vscode.press('Enter');
		}
	}

	/** Waits for a question: its number, and all that a screen reader says of it. */
	async function asked(n) {
		const [wants, places] = dialogue[n];
		await vscode.waitFor(`question ${n + 1}, ${wants}`, async () => {
			const now = await ask.question();
			return now?.includes(wants) && now.includes(places) && (await ask.title()).includes(`(${n + 1}/`);
		});
	}
});
