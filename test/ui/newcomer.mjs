import { stories, year } from './story.mjs';

/**
 * Begins a summary from nothing, as a newcomer does: the command asks for the kind, the writing, the year, who and by whom.
 *
 * @param {Awaited<ReturnType<typeof import('./open.mjs').openEditor>>} vscode
 * @param {import('./open.mjs').Language} language
 * @param {() => Promise<void>} [onKinds] called while the list of kinds is showing
 */
export async function beginSummary(vscode, language, onKinds = async () => {}) {
	const { kind, unit, author } = stories[language];
	await vscode.run('newSummary');
	await vscode.waitFor('the kinds', async () => (await vscode.quickPickRows()).length > 3);
	await onKinds();
	await vscode.quickPick(kind);
	await atStep(vscode, '(2/5)');
	await vscode.waitFor('the writings', async () => (await vscode.quickPickRows()).length === 3);
	await vscode.press('Enter');
	for (const [step, answer] of [
		['(3/5)', year],
		['(4/5)', unit],
		['(5/5)', author],
	]) {
		await atStep(vscode, step);
		await vscode.quickAnswer(answer);
	}
	await vscode.waitFor('the new summary', async () => (await vscode.editorText()).includes(unit));
}

/**
 * Answers every question of the fill-in.
 *
 * @param {Awaited<ReturnType<typeof import('./open.mjs').openEditor>>} vscode
 * @param {readonly string[]} answers
 * @param {(number: number) => Promise<void>} [onTyped] called before an answer is given, with its number from 1 on
 */
export async function fillInBlanks(vscode, answers, onTyped = async () => {}) {
	await vscode.run('fillIn');
	await vscode.page.mouse.move(0, 0);
	for (const [index, answer] of answers.entries()) {
		await atStep(vscode, `(${index + 1}/${answers.length})`);
		await vscode.page.locator('.quick-input-box input').fill(answer);
		await vscode.waitFor(`what “${answer}” would do`, async () =>
			(await vscode.quickPickRows()).some((row) => row.startsWith(`${answer},`)),
		);
		await onTyped(index + 1);
		await vscode.press('Enter');
	}
	await vscode.waitFor(
		'the fill-in to end',
		async () => !(await vscode.page.locator('.quick-input-widget').isVisible()),
	);
}

/** A title counts its steps in half-width or full-width parentheses. */
async function atStep({ page, waitFor }, step) {
	const title = page.locator('.quick-input-title');
	await waitFor(`the question ${step}`, async () => {
		const text = (await title.isVisible()) ? await title.innerText() : '';
		return text.normalize('NFKC').includes(step);
	});
}
