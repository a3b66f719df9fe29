import * as vscode from 'vscode';
import { textOf } from './home';
import type { Homes } from './homes';

/**
 * Says in `config.yaml` by which profile a document is checked (`none`: not at all); `undefined` takes it back. Comments and
 * the other entries stay.
 */
export async function writeFileRule(
	homes: Homes,
	document: vscode.TextDocument,
	profile: string | undefined,
): Promise<void> {
	const place = homes.of(document)?.place;
	if (!place) return;
	const { uri, path } = place;
	const file = vscode.Uri.joinPath(uri, 'config.yaml');
	const before = (await textOf(file)) ?? '';
	const after = await withFileRule(before, path.replaceAll(/[\\*?[\]{}!]/gu, '\\$&'), profile);
	if (after === before) return;
	await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(after));
	homes.reread(uri);
}

/** The text of `config.yaml` with one rule for one file, above the others: the first that matches counts. */
export async function withFileRule(text: string, glob: string, profile: string | undefined): Promise<string> {
	const { isMap, parseDocument, stringify } = await import('yaml');
	const config = parseDocument(text);
	if (config.errors.length) return text;
	if (config.contents === null) {
		const rule = profile === undefined ? '' : stringify({ files: { [glob]: profile } }, { lineWidth: 0 });
		return `${text}${text && !text.endsWith('\n') ? '\n' : ''}${rule}`;
	}
	if (!isMap(config.contents)) return text;
	config.deleteIn(['files', glob]);
	if (profile !== undefined) {
		const files = config.get('files');
		if (isMap(files)) files.items.unshift(config.createPair(glob, profile));
		else config.set('files', config.createNode({ [glob]: profile }));
	}
	return config.toString({ lineWidth: 0 });
}
