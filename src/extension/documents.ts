import * as vscode from 'vscode';

/** Languages in which a summary may be written; a selector for every provider. */
export const languageIds = ['summary', 'plaintext', 'markdown'] as const;

/** Documents that providers are asked about. Whether one is a summary is for the analyses to say. */
export const selector: vscode.DocumentSelector = languageIds.map((language) => ({ language }));

const schemes: readonly string[] = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/**
 * A text that a person may be writing: not the old side of a comparison, an output channel, a chat. Whether it is a summary is
 * another question.
 */
export function mayBeSummary(document: vscode.TextDocument): boolean {
	if (!(languageIds as readonly string[]).includes(document.languageId)) return false;
	const { scheme } = document.uri;
	return (
		schemes.includes(scheme) || (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === scheme)
	);
}
