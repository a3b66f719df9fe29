/**
 * npm run pictures: takes the pictures of README and walkthrough from the real editor.
 *
 *   npm run pictures                       all languages, all themes
 *   npm run pictures -- zh-tw              one language
 *
 * What is shown to people goes to media/; every step in light, dark and high contrast goes to .vscode-test/pictures, to be looked at.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginSummary, fillInBlanks } from '../ui/newcomer.mjs';
import { openEditor, themes, wordsOf } from '../ui/open.mjs';
import { stories } from '../ui/story.mjs';
import { downloadsFolder, projectRoot, sampleFolder } from './host/project.mjs';
import { withPalette } from './png.mjs';

const all = join(downloadsFolder, 'pictures');
const large = { width: 960, height: 600 };
/** In the README in two more themes. */
const inAllThemes = ['checklist'];
/** What of each step the walkthrough shows. */
const parts = {
	new: '.quick-input-widget',
	checklist: '.part.sidebar',
	fill: '.quick-input-widget',
};

const wanted = process.argv.slice(2);
mkdirSync(all, { recursive: true });
for (const language of wanted.length ? wanted : Object.keys(stories)) await picturesOf(language);

/**
 * @param {import('../ui/open.mjs').Language} language
 */
async function picturesOf(language) {
	const vscode = await openEditor({
		language,
		sample: sampleFolder,
		pictures: true,
		viewport: large,
		settings: {
			'editor.minimap.enabled': false,
			'editor.fontSize': 13,
			'editor.wordWrap': 'on',
			'breadcrumbs.enabled': false,
		},
		name: 'pictures',
	});
	const words = wordsOf(language);
	const take = (name) => pictures(vscode, language, name);
	try {
		await vscode.runCommand(`View: Show ${words['view.container']}`);
		const { kind, answers, sample } = stories[language];
		await vscode.openFile(sample);
		await vscode.waitFor('the checklist', async () => (await vscode.treeRows(words['view.summary'])).length > 2);
		await vscode.waitFor('the findings', async () => (await vscode.squiggles()) > 0);
		await take('checklist');
		await vscode.run('newProfile');
		await vscode.waitFor('the kinds', async () => (await vscode.quickPickRows()).length > 3);
		await vscode.quickPick(kind);
		await vscode.waitFor('the name', async () => (await vscode.quickPickRows()).length === 0);
		await vscode.press('Enter');
		await vscode.waitFor('the profile', async () => (await vscode.editorText()).includes('extends:'));
		await take('profile');
		await vscode.runCommand('View: Close All Editors');
		await beginSummary(vscode, language, () => take('new'));
		await fillInBlanks(vscode, answers, (number) => (number === 4 ? take('fill') : Promise.resolve()));
		await vscode.runCommand('Notifications: Clear All Notifications');
		await vscode.run('handIn');
		await vscode.waitFor('the report', async () => (await vscode.page.locator('.editor-instance').count()) > 1);
		await take('hand-in');
	} catch (error) {
		await vscode.page.screenshot({ path: join(all, `failed.${language}.png`) });
		throw error;
	} finally {
		await vscode.close();
	}
}

/** One step: in every theme as a whole, and the part of it that the walkthrough shows. */
async function pictures(vscode, language, name) {
	await vscode.waitFor('VS Code to be at rest', async () =>
		(await vscode.statusBar()).every(({ text }) => !/^Activating/.test(text)),
	);
	for (const theme of Object.keys(themes)) {
		await vscode.wear(theme);
		const file = join(all, `${name}.${language}.${theme}.png`);
		await vscode.screenshot(file);
		const inReadme = theme === 'light' || (language === 'en' && inAllThemes.includes(name));
		const suffix = theme === 'light' ? language : theme;
		if (inReadme) write(join('media/readme', `${name}.${suffix}.png`), readFileSync(file), 64);
	}
	await vscode.wear('light');
	if (parts[name] === undefined) return;
	const file = join(all, `${name}.${language}.part.png`);
	await vscode.screenshot(file, { of: parts[name] });
	write(
		join('media/walkthrough', `${name}.${language}.png`),
		readFileSync(file),
		8,
		name === 'checklist' ? 230 : 150,
		400,
	);
}

function write(path, png, ...limits) {
	const small = withPalette(png, ...limits);
	mkdirSync(join(projectRoot, path, '..'), { recursive: true });
	writeFileSync(join(projectRoot, path), small);
	console.log(`${path}  ${Math.ceil(small.length / 1024)} KB`);
}
