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
let known = new WeakMap<object, Map<string, boolean>>();
/** For what is asked without a document. */
const nowhere = {};

/** A setting that is on or off. A value of another type counts as the default. */
export function isOn(name: Switch, scope?: vscode.TextDocument): boolean {
	const values = known.get(scope ?? nowhere) ?? new Map<string, boolean>();
	const key = scope ? `${name} ${scope.languageId}` : name;
	let value = values.get(key);
	if (value === undefined) {
		const said: unknown = vscode.workspace.getConfiguration(section, scope).get(name);
		value = typeof said === 'boolean' ? said : !offAtFirst.includes(name);
		known.set(scope ?? nowhere, values.set(key, value));
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
		known = new WeakMap();
		if (event.affectsConfiguration(name ? `${section}.${name}` : section)) run();
	});
}
