import * as vscode from 'vscode';
import { createActive } from './active';
import { createAnalyses } from './analyses';
import type { Tools } from './assistant/assistant';
import { createCheckAll } from './checkAll/register';
import { registerChooseProfile } from './chooseProfile';
import { registerCleanUp } from './clean-up';
import { registerCodeActions } from './codeActions';
import { registerCompletions } from './completions';
import { registerComputedHints } from './computed-hints';
import type { Deps } from './deps';
import { registerDiagnostics } from './diagnostics';
import { createFill, type Fill } from './fill/fill';
import { registerFixActions } from './fix-actions';
import { registerFolding } from './folding';
import { registerGoToSection } from './goToSection';
import { createGrounds } from './grounds';
import { registerHomeProblems } from './homeProblems';
import { createHomes } from './homes';
import { registerIgnores } from './ignores';
import { registerInsertSection } from './insertSection';
import { registerLanguageStatus } from './languageStatus';
import { registerNavigation } from './navigation';
import { registerSilence } from './silence';
import { registerStatusBar } from './statusBar';
import { registerStructureActions } from './structure/codeActions';
import { registerStructure } from './structure/structure';
import { registerSymbols } from './symbols';
import { registerView } from './view/view';

/** What the entry hands on. */
export interface Features extends vscode.Disposable {
	readonly tasks: vscode.TaskProvider;
	readonly tools: Tools;
}

/** Builds and registers everything that the first text, command or view needs; the rest happens on request. */
export function createFeatures(context: vscode.ExtensionContext): Features {
	const log = vscode.window.createOutputChannel('Summary Writer', { log: true });
	const homes = createHomes(context.globalStorageUri, log);
	const grounds = createGrounds(homes);
	const analyses = createAnalyses(grounds);
	const active = createActive(analyses);
	const deps: Deps = { context, log, homes, grounds, analyses, active };
	const fill = createFill(deps);
	const checkAll = createCheckAll(deps);
	const subscriptions = vscode.Disposable.from(
		log,
		homes,
		grounds,
		analyses,
		active,
		registerHomeProblems(deps),
		registerDiagnostics(deps),
		fill,
		registerCleanUp(deps),
		registerComputedHints(deps),
		registerSymbols(deps),
		registerFolding(deps),
		registerCompletions(deps),
		registerNavigation(deps),
		registerGoToSection(deps),
		registerInsertSection(deps),
		registerChooseProfile(deps),
		registerSilence(deps),
		registerStructure(deps),
		registerQuickFixes(deps, fill),
		checkAll,
		registerView(deps),
		registerStatusBar(deps),
		registerLanguageStatus(deps),
	);
	return { tasks: checkAll.tasks, tools: fill.tools, dispose: () => subscriptions.dispose() };
}

/** VS Code shows first what was registered last: a repair comes before saying that there is nothing to repair. */
function registerQuickFixes(deps: Deps, fill: Fill): vscode.Disposable {
	return vscode.Disposable.from(
		registerIgnores(deps),
		registerStructureActions(deps),
		registerFixActions(deps),
		registerCodeActions(deps),
		fill.registerQuickFixes(),
	);
}
