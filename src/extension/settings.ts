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

/** Asking the editor takes longer than most of what is done after a keystroke: what it said holds until settings change. */
const known = new Map<string, boolean>();

/** A setting that is on or off. A value of another type counts as the default. */
export function isOn(name: Switch, scope?: vscode.TextDocument): boolean {
	const key = scope ? `${name} ${scope.languageId} ${scope.uri.toString()}` : name;
	let value = known.get(key);
	if (value === undefined) {
		const said: unknown = vscode.workspace.getConfiguration(section, scope).get(name);
		value = typeof said === 'boolean' ? said : !offAtFirst.includes(name);
		known.set(key, value);
	}
	return value;
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
		// Whoever is told first may ask for any of them.
		known.clear();
		if (event.affectsConfiguration(name ? `${section}.${name}` : section)) run();
	});
}
