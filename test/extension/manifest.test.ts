import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionId, settled } from './support';

interface Manifest {
	readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('Every command of the manifest', () => {
	it('is registered', async () => {
		await settled();
		const extension = vscode.extensions.getExtension(extensionId);
		assert(extension);
		const { contributes } = extension.packageJSON as Manifest;
		const registered = new Set(await vscode.commands.getCommands(true));
		assert.deepEqual(
			contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command)),
			[],
		);
	});
});
