import type * as vscode from 'vscode';
import type { Active } from './active';
import type { Analyses } from './analyses';
import type { Grounds } from './grounds';
import type { Homes } from './homes';

/** What the features are built from. */
export interface Deps {
	readonly context: vscode.ExtensionContext;
	readonly log: vscode.LogOutputChannel;
	readonly homes: Homes;
	readonly grounds: Grounds;
	readonly analyses: Analyses;
	readonly active: Active;
}
