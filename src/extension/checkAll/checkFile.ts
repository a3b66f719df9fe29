import * as vscode from 'vscode';
import { analyzeScan, chooseProfile, type Diagnostic, outlineOf, scanText } from '../../core/index';
import { byConfig, bySetting } from '../grounds';
import type { Home } from '../home';
import type { Homes } from '../homes';
import { sampleLength, unreadable } from '../misdecoded';

/** What decides about the texts of one folder. */
interface Around {
	readonly home: Home;
	/** Path of the folder whose settings these are, with `/` at its end. */
	readonly base: string;
}

/** What became of one file. */
export type Checked =
	| { readonly kind: 'summary'; readonly findings: readonly Diagnostic[] }
	| { readonly kind: 'no-summary' }
	| { readonly kind: 'misdecoded' };

/** Checks files that are not open, each as it would be if it were; the settings of a folder are looked for once. */
export function fileChecker(homes: Homes): (uri: vscode.Uri) => Promise<Checked> {
	const folders = new Map<string, Promise<Around>>();
	const around = (uri: vscode.Uri): Promise<Around> => {
		const folder = vscode.Uri.joinPath(uri, '..').toString();
		const found =
			folders.get(folder) ??
			homes.at(uri).then(({ home, place }) => ({ home, base: uri.path.slice(0, uri.path.length - place.path.length) }));
		folders.set(folder, found);
		return found;
	};
	return async (uri) => {
		const { home, base } = await around(uri);
		const bytes = await vscode.workspace.fs.readFile(uri);
		const text = (await vscode.workspace.decode(bytes, { uri })).replace(/^\ufeff/u, '');
		if (unreadable(text.slice(0, sampleLength))) return { kind: 'misdecoded' };
		return check(uri, text, home, uri.path.slice(base.length));
	};
}

function check(uri: vscode.Uri, text: string, home: Home, path: string): Checked {
	const configured = bySetting(uri, path) ?? byConfig(home, path);
	const scan = scanText(text);
	const outline = outlineOf(scan);
	const languageId = languageOf(path);
	const choice = chooseProfile(
		{ scan, outline, fileName: uri.path, languageId, ...(configured && { configured }) },
		home.profiles,
	);
	if (choice.kind === 'none') return { kind: 'no-summary' };
	const options = {
		severities: home.config.severities,
		markdown: languageId === 'markdown',
		ignores: home.ignores.filter(({ file }) => file === path),
		values: home.values,
	};
	const { diagnostics } = analyzeScan(scan, choice.profile, options, outline);
	return { kind: 'summary', findings: diagnostics };
}

/** As VS Code would open it. */
function languageOf(path: string): string {
	if (/\.(?:md|markdown)$/iu.test(path)) return 'markdown';
	return /\.(?:summary|zongjie|總結|总结)$/iu.test(path) ? 'summary' : 'plaintext';
}
