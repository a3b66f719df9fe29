/**
 * Drives the workbench as a person does: keys in, and what can be seen or is read out by a screen reader out.
 * Nothing here waits for a number of milliseconds; everything waits for what it needs to see.
 *
 * @example
 * const vscode = drive(await openWorkbench({ … }))
 * await vscode.openFile('annual.summary')
 * await vscode.runCommand('View: Show Summary')
 * const rows = await vscode.waitFor('the checklist', async () => (await vscode.treeRows('Summary')).length > 0)
 */

import { whenRestored } from './workbench.mjs';

/** How long something may take to show, in milliseconds, on a machine that is busy with other things. */
const patience = 30_000;

/** Between two looks at the page. */
const pause = 50;

/** What only a served VS Code shows: kept out of pictures. */
const servedOnly = ['#status\\.workbench\\.keyboardLayout', '#status\\.forwardedPorts', '#status\\.host'];

/**
 * @typedef {object} TreeRow
 * @property {string} label
 * @property {string} description the dimmed text after the label
 * @property {string} ariaLabel what a screen reader says
 * @property {number} level 1 for the top
 * @property {boolean | undefined} expanded nothing for a leaf
 * @property {boolean} selected
 */

/**
 * @param {{ page: import('playwright-core').Page }} workbench
 */
export function drive({ page }) {
	const quickInput = page.locator('.quick-input-widget');
	const quickInputBox = quickInput.locator('.quick-input-box input');
	const quickInputRows = quickInput.locator('.monaco-list-row');

	/**
	 * Looks again and again until there is something to see.
	 *
	 * @template T
	 * @param {string} what named when it does not come
	 * @param {() => Promise<T | undefined | false>} look
	 * @returns {Promise<T>} what was seen
	 */
	async function waitFor(what, look) {
		const end = Date.now() + patience;
		for (;;) {
			const seen = await look();
			if (seen) return seen;
			if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s for ${what}.`);
			await new Promise((done) => setTimeout(done, pause));
		}
	}

	/**
	 * @param {string} key as Playwright names it: `Control+Shift+M`, `F8`, `Enter`
	 */
	async function press(key) {
		await page.keyboard.press(key);
	}

	/**
	 * Types into whatever has the focus, key by key, so that VS Code completes and closes brackets as for a person.
	 *
	 * @param {string} text
	 */
	async function type(text) {
		await page.keyboard.type(text);
	}

	/**
	 * Runs a command by the name it has in the command palette.
	 *
	 * @param {string} title with its category, in the display language: `View: Show Summary`
	 */
	async function runCommand(title) {
		const asked = `>${title}`;
		// What is just closing still shows, and may let the key pass.
		await waitFor('the command palette', async () => {
			await press('F1');
			return quickInputBox.fill(asked, { timeout: patience / 10 }).then(
				async () => (await quickInputBox.inputValue()) === asked,
				() => false,
			);
		});
		await choose(title);
		// The command may ask something itself, in the same widget.
		await waitFor(`the command ${title} to run`, async () => {
			return !(await quickInput.isVisible()) || (await quickInputBox.inputValue()) !== asked;
		});
	}

	/**
	 * Opens a file of the workspace in the editor.
	 *
	 * @param {string} name with as much of the path as is needed to tell it from others
	 */
	async function openFile(name) {
		await press('ControlOrMeta+P');
		await quickInput.waitFor({ state: 'visible', timeout: patience });
		await quickInputBox.fill(name);
		const base = name.slice(name.lastIndexOf('/') + 1);
		await choose(base);
		const tab = `[role="tab"][aria-selected="true"][data-resource-name=${JSON.stringify(base)}]`;
		await page.locator(tab).first().waitFor({ timeout: patience });
		await page.locator('.editor-instance .view-line').first().waitFor({ timeout: patience });
	}

	/**
	 * Chooses from the list that is showing.
	 *
	 * @param {string} label what the row says, or begins with
	 */
	async function quickPick(label) {
		await choose(label);
	}

	/**
	 * Answers the question that is showing.
	 *
	 * @param {string} text
	 */
	async function quickAnswer(text) {
		await quickInputBox.waitFor({ state: 'visible', timeout: patience });
		await quickInputBox.fill(text);
		await press('Enter');
	}

	/**
	 * @returns {Promise<string[]>} what a screen reader says of the rows that are showing; empty if no list is
	 */
	async function quickPickRows() {
		return (await quickInput.isVisible()) ? labelsOf(quickInputRows) : [];
	}

	/**
	 * A long list draws only the rows in sight, so one that is not there is asked for. A list may change while a row is being
	 * clicked on: the row is then looked for again.
	 *
	 * @param {string} label
	 */
	async function choose(label) {
		await waitFor(`“${label}” in the list`, async () => {
			const labels = await labelsOf(quickInputRows);
			const at = indexOf(labels, label);
			if (at < 0) {
				if (labels.length > 0 && (await quickInputBox.inputValue()) === '') await quickInputBox.fill(label);
				return false;
			}
			const row = quickInput.locator(`.monaco-list-row[aria-label=${JSON.stringify(labels[at])}]`).first();
			return row.click({ timeout: patience / 10 }).then(
				() => true,
				() => false,
			);
		});
	}

	/**
	 * @param {string} view its name, as in its title
	 * @returns {Promise<TreeRow[]>} the rows in sight, from top to bottom; none if the view is not showing
	 */
	async function treeRows(view) {
		return page.locator(`[role="tree"][aria-label=${JSON.stringify(view)}] [role="treeitem"]`).evaluateAll(rowsOf);
	}

	/**
	 * @param {string} view
	 * @param {string} label
	 * @returns {import('playwright-core').Locator} the row of a tree with this label, to click on or hover over
	 */
	function treeRow(view, label) {
		const row = `[role="tree"][aria-label=${JSON.stringify(view)}] [role="treeitem"]`;
		return page.locator(row).filter({ has: page.getByText(label, { exact: true }) });
	}

	/**
	 * Shows the Problems panel and reads it.
	 *
	 * @returns {Promise<string[]>} for example `Warning: … at line 1 and character 5.`; only the rows in sight
	 */
	async function problems() {
		const panel = page.locator('.markers-panel');
		if (!(await panel.isVisible())) await runCommand('Problems: Focus on Problems View');
		await panel.waitFor({ timeout: patience });
		return labelsOf(panel.locator('[role="treeitem"][aria-level="2"]'));
	}

	/**
	 * @param {'error' | 'warning' | 'info' | 'hint'} [severity]
	 * @returns {Promise<number>} how many pieces of text in sight are underlined
	 */
	async function squiggles(severity = 'warning') {
		return page.locator(`.editor-instance .squiggly-${severity}`).count();
	}

	/**
	 * @returns {Promise<string>} the lines of the active editor that are in sight
	 */
	async function editorText() {
		return page.locator('.editor-group-container.active .view-lines').first().evaluate(linesOf);
	}

	/**
	 * @returns {Promise<{ line: number, column: number } | undefined>} where the cursor is, 1-based, as the status bar says
	 */
	async function cursor() {
		const text = (await statusBar()).find(({ id }) => id === 'status.editor.selection')?.text ?? '';
		const found = /(\d{1,9})\D{1,9}(\d{1,9})/.exec(text);
		return found === null ? undefined : { line: Number(found[1]), column: Number(found[2]) };
	}

	/**
	 * @returns {Promise<{ id: string, text: string, ariaLabel: string }[]>} the items of the status bar, from the left
	 */
	async function statusBar() {
		return page.locator('.statusbar-item').evaluateAll((items) =>
			items.map((item) => ({
				id: item.id,
				text: item.textContent.trim(),
				ariaLabel: item.getAttribute('aria-label') ?? '',
			})),
		);
	}

	/**
	 * @returns {Promise<string[]>} the messages that are showing
	 */
	async function notifications() {
		return page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
	}

	/**
	 * @returns {Promise<string[]>} what completion offers, as a screen reader says it; empty if nothing is showing
	 */
	async function suggestions() {
		return labelsOf(page.locator('.suggest-widget.visible .monaco-list-row'));
	}

	/**
	 * @param {string} selector
	 * @returns {Promise<string[]>} what a screen reader says of each element; empty where it would say nothing
	 */
	async function ariaLabels(selector) {
		return labelsOf(page.locator(selector));
	}

	/** Closes VS Code as a browser reload does, and waits until it is back. */
	async function reload() {
		await page.reload();
		await whenRestored(page);
	}

	/**
	 * Takes a picture when nothing is loading any more. Open the browser with `pictures: true`.
	 *
	 * @param {string} path a PNG file
	 * @param {object} [options]
	 * @param {string} [options.of] a selector: only this element
	 * @param {readonly string[]} [options.hide] selectors of what the picture is better without
	 */
	async function screenshot(path, { of, hide = [] } = {}) {
		await waitFor(
			'everything to be loaded',
			async () => (await page.locator('.monaco-progress-container.active').count()) === 0,
		);
		await page.evaluate(() =>
			document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))),
		);
		const style = `${[...servedOnly, ...hide].join(', ')} { visibility: hidden !important }
			.monaco-editor .cursor { visibility: inherit !important; opacity: 1 !important }`;
		const target = of === undefined ? page : page.locator(of).first();
		await target.screenshot({ path, style, animations: 'disabled' });
	}

	return {
		page,
		waitFor,
		press,
		type,
		runCommand,
		openFile,
		quickPick,
		quickAnswer,
		quickPickRows,
		treeRows,
		treeRow,
		problems,
		squiggles,
		editorText,
		cursor,
		statusBar,
		notifications,
		suggestions,
		ariaLabels,
		reload,
		screenshot,
	};
}

/**
 * @param {import('playwright-core').Locator} elements
 * @returns {Promise<string[]>}
 */
function labelsOf(elements) {
	return elements.evaluateAll((found) => found.map((element) => element.getAttribute('aria-label') ?? ''));
}

/**
 * @param {readonly string[]} labels
 * @param {string} wanted
 * @returns {number} the row that says just this, else the first that begins with it, or that has it after a comma
 */
function indexOf(labels, wanted) {
	const exact = labels.findIndex((label) => label === wanted || label.split(', ')[0] === wanted);
	return exact >= 0 ? exact : labels.findIndex((label) => label.startsWith(wanted) || label.includes(`, ${wanted}`));
}

/**
 * Runs in the page.
 *
 * @param {readonly Element[]} items
 * @returns {TreeRow[]}
 */
function rowsOf(items) {
	const text = (item, selector) => item.querySelector(selector)?.textContent ?? '';
	return items
		.map((item) => ({
			index: Number(item.getAttribute('data-index')),
			label: text(item, '.label-name') || item.textContent,
			description: text(item, '.label-description'),
			ariaLabel: item.getAttribute('aria-label') ?? '',
			level: Number(item.getAttribute('aria-level')),
			expanded: item.hasAttribute('aria-expanded') ? item.getAttribute('aria-expanded') === 'true' : undefined,
			selected: item.getAttribute('aria-selected') === 'true',
		}))
		.sort((one, other) => one.index - other.index)
		.map(({ index: _, ...row }) => row);
}

/**
 * Runs in the page. Lines stand in the order they were drawn in, and spaces are drawn as no-break spaces.
 *
 * @param {Element} lines
 * @returns {string}
 */
function linesOf(lines) {
	return [...lines.querySelectorAll('.view-line')]
		.map((line) => ({ top: Number.parseFloat(line.style.top), text: line.textContent.replaceAll('\u00a0', ' ') }))
		.sort((one, other) => one.top - other.top)
		.map(({ text }) => text)
		.join('\n');
}
