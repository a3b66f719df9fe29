import * as vscode from 'vscode';
import { type Problem, problemMessage, type ProfileProblem } from '../core/index';
import type { Deps } from './deps';
import { language } from './locale';
import { toRange } from './places';

/** Shows what is wrong with the files of `.summary-writer` folders, where it is. */
export function registerHomeProblems({ homes }: Deps): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('summaryWriter.configuration');
	const publish = (): void => {
		collection.clear();
		for (const { file, problems } of homes.all().flatMap((home) => home.problems)) {
			if (problems.length) collection.set(file, problems.map(toDiagnostic));
		}
	};
	return vscode.Disposable.from(collection, homes.onDidChange(publish));
}

function toDiagnostic(problem: Problem | ProfileProblem): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(
		toRange(problem.range),
		problemMessage(problem, language),
		vscode.DiagnosticSeverity.Error,
	);
	diagnostic.source = 'Summary Writer';
	diagnostic.code = problem.code;
	return diagnostic;
}
