import * as vscode from 'vscode';
import { mayBeSummary } from './documents';
import type { Features } from './features';

/** Of the manifest, what has to be there before anything else is. */
interface Contributes {
	readonly commands: readonly { readonly command: string }[];
	readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
	readonly languageModelTools: readonly { readonly name: string }[];
	readonly taskDefinitions: readonly { readonly type: string }[];
}

/**
 * The entry: stands in for everything until there is a text, a command, a view, a task or a tool to be there for. What they need is
 * a bundle of its own (`features.ts`), and so are the core and those who read files (see `esbuild.mjs`).
 */
export function activate(context: vscode.ExtensionContext): Promise<void> | undefined {
	const { contributes } = context.extension.packageJSON as { readonly contributes: Contributes };
	let loading: Promise<Features> | undefined;
	const features = (): Promise<Features> => (loading ??= load());
	const load = async (): Promise<Features> => {
		const { createFeatures } = await import('./features.js');
		standIns.dispose();
		const loaded = createFeatures(context);
		context.subscriptions.push(loaded);
		return loaded;
	};
	const standIns = vscode.Disposable.from(
		...contributes.commands.map(({ command }) =>
			vscode.commands.registerCommand(command, async (...given: unknown[]) => {
				await features();
				return vscode.commands.executeCommand(command, ...given);
			}),
		),
		...Object.values(contributes.views)
			.flat()
			.map(({ id }) => vscode.window.registerTreeDataProvider(id, emptyView(features))),
		vscode.workspace.onDidOpenTextDocument((document) => {
			if (isOurs(document)) void features();
		}),
	);
	context.subscriptions.push(
		standIns,
		...contributes.taskDefinitions.map(({ type }) =>
			vscode.tasks.registerTaskProvider(type, {
				provideTasks: async (token) => (await features()).tasks.provideTasks(token),
				resolveTask: async (task, token) => (await features()).tasks.resolveTask(task, token),
			}),
		),
		...contributes.languageModelTools.map(({ name }) => vscode.lm.registerTool(name, toolLater(name, features))),
	);
	// Nobody gets hold of them as an interface of ours.
	return vscode.workspace.textDocuments.some(isOurs) ? features().then(() => {}) : undefined;
}

/** A text that may be a summary, or a file of a `.summary-writer` folder. */
function isOurs(document: vscode.TextDocument): boolean {
	return mayBeSummary(document) || document.uri.path.includes('/.summary-writer/');
}

/** Who looks at a view wants what stands in it. */
function emptyView(features: () => unknown): vscode.TreeDataProvider<never> {
	return {
		getChildren() {
			features();
			return [];
		},
		getTreeItem: (element) => element,
	};
}

function toolLater(name: string, features: () => Promise<Features>): vscode.LanguageModelTool<object> {
	return {
		async prepareInvocation(options, token) {
			return (await features()).tools.get(name)?.prepareInvocation?.(options, token);
		},
		async invoke(options, token) {
			return (await features()).tools.get(name)?.invoke(options, token);
		},
	};
}
