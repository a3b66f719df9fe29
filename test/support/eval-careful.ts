import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, type Code, type Diagnostic, messageOf } from '../../src/core/index';
import { carefulRules } from '../../src/core/rules/careful';

/** A text with the faults planted in it; a clean one has none. */
export interface PlantedText {
	readonly id: string;
	readonly script: string;
	/** Without the marks. */
	readonly text: string;
	readonly faults: readonly PlantedFault[];
}

/** A fault by line (0-based) and columns of the unmarked text. */
export interface PlantedFault {
	readonly line: number;
	readonly from: number;
	readonly to: number;
	readonly code: string;
}

/** What became of the planted faults of one rule. */
export interface CarefulShare {
	readonly code: string;
	readonly planted: number;
	readonly hits: number;
	readonly falseAlarms: number;
}

/** What went wrong in one text, in words. */
export interface CarefulMistake {
	readonly id: string;
	readonly line: number;
	readonly what: string;
}

export interface CarefulFigures {
	readonly texts: number;
	readonly cleanTexts: number;
	readonly planted: number;
	/** Findings on clean texts, per 20,000 characters. */
	readonly per20k: number;
	readonly shares: readonly CarefulShare[];
	readonly mistakes: readonly CarefulMistake[];
}

const codes: ReadonlySet<string> = new Set(carefulRules.map(({ code }) => code));

/** Reads marked texts: `⟦…|code⟧` around a fault, header lines with `%% ` up to a line `%%`. Throws on a broken mark. */
export function readPlanted(folder: string): readonly PlantedText[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name) => plantedText(name.slice(0, -4), readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')));
}

function plantedText(id: string, source: string): PlantedText {
	const end = /^%%[ \t]*$/m.exec(source);
	if (!end) throw new Error(`${id}: no line "%%" after the header`);
	const script = /^%% script: (\w+)$/m.exec(source)?.[1] ?? '';
	const faults: PlantedFault[] = [];
	const lines = source
		.slice(end.index + end[0].length + 1)
		.replace(/\n$/, '')
		.split('\n')
		.map((marked, line) => {
			let text = '';
			let at = 0;
			for (const { index, 0: mark, 1: inside = '', 2: code = '' } of marked.matchAll(/⟦([^⟦⟧]*)\|([a-z-]+)⟧/g)) {
				if (!codes.has(code)) throw new Error(`${id}:${line + 1}: no rule ${code}`);
				text += marked.slice(at, index);
				faults.push({ line, from: text.length, to: text.length + inside.length, code });
				text += inside;
				at = index + mark.length;
			}
			return text + marked.slice(at);
		});
	const text = lines.join('\n');
	if (/[⟦⟧]/.test(text)) throw new Error(`${id}: a mark is not closed`);
	return { id, script, text, faults };
}

/** Runs the careful rules at their default severities over the texts and compares. */
export function evaluateCareful(texts: readonly PlantedText[]): CarefulFigures {
	const counts = new Map([...codes].map((code) => [code, { planted: 0, hits: 0, falseAlarms: 0 }]));
	const mistakes: CarefulMistake[] = [];
	let cleanCharacters = 0;
	let cleanFindings = 0;
	for (const { id, text, faults } of texts) {
		const found = analyze(text, undefined).diagnostics.filter(({ code }) => codes.has(code));
		const used = new Set<Diagnostic>();
		for (const fault of faults) {
			const count = counts.get(fault.code);
			if (count) count.planted++;
			const hit = found.find((one) => !used.has(one) && isAt(one, fault));
			if (hit) used.add(hit);
			if (hit && count) count.hits++;
			else mistakes.push({ id, line: fault.line, what: `missed ${fault.code}: ${excerpt(text, fault)}` });
		}
		for (const one of found) {
			if (used.has(one) || faults.some((fault) => isAt(one, fault))) continue;
			const count = counts.get(one.code);
			if (count) count.falseAlarms++;
			mistakes.push({ id, line: one.range.start.line, what: `false ${one.code}: ${messageOf<Code>(one, 'zh-Hans')}` });
		}
		if (faults.length) continue;
		cleanCharacters += text.length;
		cleanFindings += found.length;
	}
	const clean = texts.filter(({ faults }) => !faults.length).length;
	const shares = [...counts].map(([code, count]) => ({ code, ...count }));
	return {
		texts: texts.length,
		cleanTexts: clean,
		planted: shares.reduce((sum, { planted }) => sum + planted, 0),
		per20k: cleanCharacters ? (cleanFindings * 20_000) / cleanCharacters : 0,
		shares,
		mistakes,
	};
}

function isAt({ code, range: { start, end } }: Diagnostic, fault: PlantedFault): boolean {
	return code === fault.code && start.line === fault.line && start.column < fault.to && fault.from < end.column;
}

function excerpt(text: string, { line, from, to }: PlantedFault): string {
	return (text.split('\n')[line] ?? '').slice(Math.max(0, from - 8), to + 4);
}

/** The figures as a table, with every mistake where they are asked for. */
export function carefulReport(folder: string, verbose: boolean): string {
	const { texts, cleanTexts, planted, per20k, shares, mistakes } = evaluateCareful(readPlanted(folder));
	const rows = shares.map(({ code, planted, hits, falseAlarms }) => {
		const precision = hits + falseAlarms ? hits / (hits + falseAlarms) : 1;
		const recall = planted ? hits / planted : 1;
		const counts = `(${hits} of ${planted}, ${falseAlarms} false)`;
		return `  ${code.padEnd(26)} P ${percent(precision)}  R ${percent(recall)}  ${counts}`;
	});
	const wrong = verbose ? mistakes.map(({ id, line, what }) => `  ${id}:${line + 1} ${what}`) : [];
	const head = `careful rules: ${texts} texts, ${cleanTexts} of them clean, ${planted} planted faults`;
	const tail = `findings per 20,000 characters of clean texts: ${per20k.toFixed(2)}`;
	return `${[head, ...rows, tail, ...wrong].join('\n')}\n`;
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1).padStart(5)} %`;
}
