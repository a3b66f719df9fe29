import * as vscode from 'vscode';

const section = 'summaryWriter';

type Switch =
	| 'problems'
	| 'followCursor'
	| 'symbols'
	| 'completions'
	| 'statusBar'
	| 'inlayHints'
	| 'computedValues'
	| 'assistantsFillIn';

/** Off unless the person turns them on. */
const offAtFirst: readonly Switch[] = ['inlayHints', 'computedValues', 'assistantsFillIn'];

/** A setting that is on or off. A value of another type counts as the default. */
export function isOn(name: Switch, scope?: vscode.ConfigurationScope): boolean {
	const value: unknown = vscode.workspace.getConfiguration(section, scope).get(name);
	return typeof value === 'boolean' ? value : !offAtFirst.includes(name);
}

/** `summaryWriter.files`: glob → profile id or `off`, in the person's order. Entries of a wrong type are passed over. */
export function filesSetting(scope: vscode.ConfigurationScope): readonly (readonly [glob: string, profile: string])[] {
	const value: unknown = vscode.workspace.getConfiguration(section, scope).get('files');
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([glob, profile]: [string, unknown]) =>
		typeof profile === 'string' ? [[glob, profile] as const] : [],
	);
}

/** Fires when a setting of ours, or one by that name, changes. */
export function onDidChangeSettings(run: () => void, name?: Switch | 'files'): vscode.Disposable {
	return vscode.workspace.onDidChangeConfiguration((event) => {
		if (event.affectsConfiguration(name ? `${section}.${name}` : section)) run();
	});
}
