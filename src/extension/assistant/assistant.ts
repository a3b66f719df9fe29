import * as vscode from 'vscode';
import { type Analysis, fillFromValues, type Values } from '../../core/index';
import type { FillDeps } from '../fill/deps';
import { fillIn } from '../fill/write';
import { language } from '../locale';
import { isOn } from '../settings';
import { blanksFacts, type Fact, findingsFacts, outlineFacts } from './facts';

/** Which summary an assistant asks about: the end of its path; the active one where it does not say. */
interface About {
	readonly file?: string;
}

interface FillInput extends About {
	readonly values?: Readonly<Record<string, unknown>>;
}

/** Tools by their names in the manifest. */
export type Tools = ReadonlyMap<string, vscode.LanguageModelTool<object>>;

/**
 * Tools for assistants, where the editor has such: they read open summaries, and fill in values that are given only if the
 * setting allows it and the person confirms. Nothing is sent from here; who asks gets the answer.
 */
export function assistantTools(deps: FillDeps): Tools {
	const reader = (facts: (analysis: Analysis) => readonly Fact[]): vscode.LanguageModelTool<About> => ({
		async invoke({ input }) {
			const document = documentFor(deps, input);
			const analysis = document && (await deps.analyses.whenAnalysed(document));
			return result(document && analysis ? { file: nameOf(document), facts: facts(analysis) } : notOpen);
		},
	});
	return new Map<string, vscode.LanguageModelTool<object>>([
		['summary-writer_findings', reader((analysis) => findingsFacts(analysis, language))],
		['summary-writer_outline', reader((analysis) => outlineFacts(analysis, language))],
		['summary-writer_blanks', reader((analysis) => blanksFacts(analysis, language))],
		['summary-writer_fill', filler(deps)],
	]);
}

function filler(deps: FillDeps): vscode.LanguageModelTool<FillInput> {
	return {
		prepareInvocation({ input }) {
			const listed = valuesOf(input).map(({ key, values }) => `- ${key}: ${values.join(', ')}`);
			return {
				confirmationMessages: { title: vscode.l10n.t('Fill in these values?'), message: listed.join('\n') },
			};
		},
		async invoke({ input }) {
			const document = documentFor(deps, input);
			const blanks = document && (await deps.blanks.whenRead(document));
			if (!document || !blanks) return result(notOpen);
			if (!isOn('assistantsFillIn', document)) return result({ problem: 'turned-off', setting: 'assistantsFillIn' });
			const { filled, unfit, unused } = fillFromValues(blanks, valuesOf(input));
			const answers = filled.map(({ question, values }) => ({ question, values }));
			const done = answers.length > 0 && (await fillIn(deps.states, document, blanks, answers, { preview: false }));
			return result({
				filled: done ? filled.map(({ named }) => named.key) : [],
				unfit: unfit.map(({ named }) => named.key),
				unused: unused.map(({ key }) => key),
			});
		},
	};
}

const notOpen: Fact = { problem: 'no-open-summary' };

function documentFor({ active, analyses }: FillDeps, { file }: About): vscode.TextDocument | undefined {
	if (typeof file !== 'string' || file === '') return active.document;
	const ending = file.replaceAll('\\', '/');
	return vscode.workspace.textDocuments.find(
		(document) => document.uri.path.endsWith(ending) && analyses.get(document)?.kind === 'checked',
	);
}

function nameOf({ uri }: vscode.TextDocument): string {
	return vscode.workspace.asRelativePath(uri);
}

function valuesOf({ values = {} }: FillInput): Values {
	return Object.entries(values).flatMap(([key, value]) =>
		typeof value === 'string' || typeof value === 'number' ? [{ key, values: [`${value}`] }] : [],
	);
}

function result(facts: Fact): vscode.LanguageModelToolResult {
	return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(facts))]);
}
