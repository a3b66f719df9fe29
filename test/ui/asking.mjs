/** What tests of the fill-in share: files by their names with keys alone, and what a screen reader says of a question. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {Awaited<ReturnType<typeof import('./open.mjs').openEditor>>} vscode */
export function asking(vscode) {
	const { page, press, waitFor, quickPickRows } = vscode;
	const box = page.locator('.quick-input-widget .quick-input-box input');
	const heading = page.locator('.quick-input-title');

	/** Opens a file by its name. */
	async function switchTo(wanted) {
		await press('ControlOrMeta+P');
		await box.waitFor({ state: 'visible' });
		await box.fill(wanted);
		await waitFor(`${wanted} in the list`, async () => (await quickPickRows())[0]?.startsWith(wanted));
		await press('Enter');
		await page.locator(`[role="tab"][aria-selected="true"][data-resource-name="${wanted}"]`).first().waitFor();
	}

	async function title() {
		return (await heading.isVisible()) ? heading.innerText() : '';
	}

	/** What a screen reader says of the input; nothing where none shows. */
	async function question() {
		return (await box.isVisible()) ? ((await box.getAttribute('aria-label')) ?? '') : undefined;
	}

	/** Waits for a question by words of its title. */
	async function asked(...words) {
		let now = '';
		try {
			await waitFor(`the question ${words.join(' ')}`, async () => {
				now = await title();
				return words.every((word) => now.includes(word));
			});
		} catch (error) {
			throw new Error(`${error.message} What shows is “${now}”, ${JSON.stringify(await quickPickRows())}.`, {
				cause: error,
			});
		}
	}

	/** Waits until the input says what a value would do. */
	async function typed(value) {
		await waitFor(`what “${value}” would do`, async () =>
			(await quickPickRows()).some((row) => row.startsWith(`${value},`)),
		);
	}

	/** Types an answer in place of what stands in the input, and gives it when the input says what it would do. */
	async function answer(value) {
		await box.fill(value);
		await typed(value);
		await press('Enter');
	}

	/** Saves until a file of the workspace is as it should be, or no longer changes. */
	async function saved(name, isRight) {
		const read = () => readFileSync(join(vscode.folder, name), 'utf8');
		for (let tries = 0; tries < 40 && !isRight(read()); tries++) {
			await press('ControlOrMeta+S');
			await new Promise((done) => setTimeout(done, 200));
		}
		return read();
	}

	return { box, switchTo, title, question, asked, typed, answer, saved };
}
