// Two windows on one folder: each sees what the other writes, and neither takes it away.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asking } from './asking.mjs';
import { openEditor } from './open.mjs';

const text = `20xx年××鄉工作總結

一、主要工作

20xx年，××鄉黨委共走訪__戶，調解糾紛__件。

二、存在問題

××鄉的人手不足，培訓只有__期。
`;

const names = ['年終工作總結甲.txt', '年終工作總結乙.txt'];

describe('Two windows on one folder', () => {
	/** @type {Awaited<ReturnType<typeof openEditor>>} */
	let first;
	/** @type {Awaited<ReturnType<typeof first.another>>} */
	let second;

	before(async function () {
		this.timeout(240_000);
		first = await openEditor({ name: 'ui-windows' });
		mkdirSync(join(first.folder, '.summary-writer'));
		writeFileSync(join(first.folder, '.summary-writer', 'values.yaml'), '');
		for (const name of names) writeFileSync(join(first.folder, name), text);
		second = await first.another();
	});

	after(() => first?.close());

	it('see what the other has filled in, and remember for each other', async function () {
		this.timeout(240_000);
		const [one, other] = [asking(first), asking(second)];
		await begin(first, one, names[0]);
		await begin(second, other, names[0]);
		await first.press('ControlOrMeta+Alt+Enter');
		await one.asked('Year', '(1/5)');

		await second.press('ControlOrMeta+Alt+Enter');
		await other.asked('Year', '(1/5)');
		await other.answer('2024');
		await other.asked('township', '(2/5)');
		await second.press('Escape');
		const year = text.replaceAll('20xx', '2024');
		assert.equal(await other.saved(names[0], (now) => now === year), year);

		await one.asked('township', '(1/4)');
		await one.answer('雙江');
		await one.asked('households');
		await first.press('Escape');
		const both = year.replaceAll('××鄉', '雙江鄉');
		assert.equal(await one.saved(names[0], (now) => now === both), both);
		await second.waitFor('what the first window wrote', async () => (await second.editorText()).includes('雙江鄉黨委'));

		const kept = () => readFileSync(join(first.folder, '.summary-writer', 'values.yaml'), 'utf8');
		await first.waitFor('both values', async () => kept().includes('2024') && kept().includes('雙江'));
		await begin(second, other, names[1]);
		await second.press('ControlOrMeta+Alt+Enter');
		await other.asked('Year', '(1/5)');
		await second.press('Alt+ArrowRight');
		await other.asked('township', '(2/5)');
		await second.waitFor('the value of the first window', async () =>
			(await second.quickPickRows()).some((row) => row.startsWith('雙江')),
		);
		await second.press('Escape');
	});

	/** Opens a text and waits until its blanks are known. */
	async function begin(window, ask, name) {
		await window.press('Escape');
		await ask.switchTo(name);
		await window.waitFor('the blanks', async () => (await window.squiggles()) > 0);
	}
});
