import * as vscode from 'vscode';
import { figureChecks } from '../core/index';
import type { Deps } from './deps';
import { selector } from './documents';
import { isOn, onDidChangeSettings } from './settings';

/** Shows, where it is wished, what a figure should be by the other figures of its sentence. */
export function registerComputedHints({ analyses }: Deps): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	return vscode.Disposable.from(
		changed,
		onDidChangeSettings(() => changed.fire(), 'computedValues'),
		vscode.languages.registerInlayHintsProvider(selector, {
			onDidChangeInlayHints: changed.event,
			async provideInlayHints(document, range, token) {
				if (!isOn('computedValues', document)) return [];
				const analysis = await analyses.whenAnalysed(document);
				if (!analysis || token.isCancellationRequested) return [];
				const hints: vscode.InlayHint[] = [];
				for (let line = range.start.line; line <= range.end.line; line++) {
					const scanned = analysis.scan.lines[line];
					if (!scanned || scanned.before !== '' || scanned.after !== '') continue;
					for (const check of figureChecks(scanned.text)) {
						if (check.computed === '') continue;
						const hint = new vscode.InlayHint(
							new vscode.Position(line, check.to),
							`${check.agrees ? '=' : '≠'} ${check.computed}`,
						);
						hint.paddingLeft = true;
						hint.tooltip = `${check.formula} = ${check.computed}`;
						hints.push(hint);
					}
				}
				return hints;
			},
		}),
	);
}
