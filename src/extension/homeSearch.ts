import * as vscode from 'vscode';
import { isFolder } from './home';
import type { Place } from './homes';

/** Name of the folder that both hosts read. */
const homeName = '.summary-writer';

/** No path is as deep. */
const deepest = 64;

/**
 * The nearest `.summary-writer` folder above a document, as the command line finds it; else that of its workspace folder, which may
 * not be there yet; else the extension's storage. In a virtual workspace, where every look is a request, only within its folder.
 */
export async function findHome(
	document: Pick<vscode.TextDocument, 'uri' | 'isUntitled'>,
	storage: vscode.Uri,
): Promise<Place> {
	const [first] = vscode.workspace.workspaceFolders ?? [];
	const folder = document.isUntitled ? first : vscode.workspace.getWorkspaceFolder(document.uri);
	if (document.isUntitled) {
		return { uri: folder ? vscode.Uri.joinPath(folder.uri, homeName) : storage, path: document.uri.path };
	}
	const { uri } = document;
	let at = vscode.Uri.joinPath(uri, '..');
	for (let depth = 0; depth < deepest; depth++) {
		const home = vscode.Uri.joinPath(at, homeName);
		if (await isFolder(home)) return { uri: home, path: pathIn(at, uri) };
		const isTop = at.path === '/' || (uri.scheme !== 'file' && at.path === folder?.uri.path);
		if (isTop || (uri.scheme !== 'file' && !folder)) break;
		at = vscode.Uri.joinPath(at, '..');
	}
	return folder
		? { uri: vscode.Uri.joinPath(folder.uri, homeName), path: pathIn(folder.uri, uri) }
		: { uri: storage, path: uri.path.replace(/^\/+/u, '') };
}

function pathIn(folder: vscode.Uri, { path }: vscode.Uri): string {
	const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
	return path.slice(base.length);
}
