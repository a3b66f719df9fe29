import * as vscode from 'vscode';
import { frontMatterValues, nameFor, type Question, type Values, withValue } from '../../core/index';
import type { Deps } from '../deps';
import { textOf } from '../home';
import { oneByOne } from '../oneByOne';
import type { Blanks } from './blanks';

/** Where values are kept. */
export type Reach = 'workspace' | 'everywhere';

/** Values that were filled in before, and what a text says of itself. */
export interface RememberedValues {
	/** Front matter first, then the workspace's, then the person's own. */
	for(document: vscode.TextDocument, blanks: Blanks): Promise<Values>;
	/** The file of the document's folder, or of the person. */
	fileFor(document: vscode.TextDocument, reach: Reach): vscode.Uri | undefined;
	/** Keeps a value for other texts, as far as the person has agreed. */
	remember(document: vscode.TextDocument, question: Question, value: string): Promise<void>;
}

const asked = 'summaryWriter.askedAboutValues';

/** Reads the values of the `.summary-writer` folders, which are kept up to date there, and writes new ones into them. */
export function createRememberedValues({ context, homes, log }: Deps): RememberedValues {
	const storage = context.globalStorageUri;
	const fileFor = (document: vscode.TextDocument, reach: Reach): vscode.Uri | undefined => {
		const folder = reach === 'everywhere' ? storage : homes.of(document)?.place.uri;
		return folder && vscode.Uri.joinPath(folder, 'values.yaml');
	};
	/** A folder that cannot be written remembers nothing; the text is filled in nevertheless. */
	const inTurn = oneByOne((error) => log.warn(String(error)));
	/** Two answers that come at once would each write the file without the other. */
	const write = (folder: vscode.Uri, key: string, value: string): Promise<void> =>
		inTurn(() => writeInto(folder, key, value));
	const writeInto = async (folder: vscode.Uri, key: string, value: string): Promise<void> => {
		const file = vscode.Uri.joinPath(folder, 'values.yaml');
		const before = (await textOf(file)) ?? '';
		const after = await withValue(before, key, value);
		if (after === before) return;
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(after));
		homes.reread(folder);
	};
	return {
		async for(document, { scan }) {
			await homes.whenRead(document);
			const own = homes.of(document)?.home.values ?? [];
			const everywhere = homes.all().find(({ uri }) => uri.toString() === storage.toString())?.values ?? [];
			return [...(await frontMatterValues(scan)), ...own, ...everywhere.filter((value) => !own.includes(value))];
		},
		fileFor,
		async remember(document, question, value) {
			const { reach, names } = settings();
			const key = nameFor(question);
			const [part] = question.parts;
			// What a prompt asked for once ([insert result]) is of no use to another text.
			if (reach === 'off' || key === undefined || part?.want.slot === 'generic') return;
			if (part?.want.slot === 'name' && !names) return;
			const folder = homes.of(document)?.place.uri;
			if (folder) await write(folder, key, value);
			if (reach === 'everywhere' && folder?.toString() !== storage.toString()) await write(storage, key, value);
			if (reach === 'workspace' && !context.globalState.get<boolean>(asked)) {
				await context.globalState.update(asked, true);
				void askOnce(key, value, () => write(storage, key, value));
			}
		},
	};
}

/** Says once where values are kept, and lets the person decide otherwise. Does not wait for an answer. */
async function askOnce(key: string, value: string, writeEverywhere: () => Promise<void>): Promise<void> {
	const everywhere = vscode.l10n.t('Also in Other Workspaces');
	const off = vscode.l10n.t('Do Not Remember');
	const text = vscode.l10n.t(
		'“{0}: {1}” is remembered for the other texts of this workspace, in .summary-writer/values.yaml.',
		key,
		value,
	);
	const picked = await vscode.window.showInformationMessage(text, everywhere, off);
	if (!picked) return;
	await vscode.workspace
		.getConfiguration('summaryWriter')
		.update('rememberValues', picked === off ? 'off' : 'everywhere', vscode.ConfigurationTarget.Global);
	if (picked === everywhere) await writeEverywhere();
}

function settings(): { readonly reach: Reach | 'off'; readonly names: boolean } {
	const settings = vscode.workspace.getConfiguration('summaryWriter');
	const reach: unknown = settings.get('rememberValues');
	return {
		reach: reach === 'off' || reach === 'everywhere' ? reach : 'workspace',
		names: settings.get('rememberNames') === true,
	};
}
