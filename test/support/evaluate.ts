import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '../../src/core/index';
import { carefulReport } from './eval-careful';
import { type ExpectedText, readCollection, roles } from './eval-collection';
import { isSameSpan, type Outcome, score } from './eval-score';

/** All that happened in one text. */
export interface TextResult {
	readonly expected: ExpectedText;
	readonly analysis: core.Analysis;
	readonly outcomes: readonly Outcome[];
}

/** The figures of a collection; shares are between 0 and 1, `falseAlarmsPer100k` counts characters of texts without blanks. */
export interface Figures {
	readonly blanks: Share;
	readonly exactSpans: number;
	readonly slots: number;
	readonly classes: number;
	readonly blanksByClass: Readonly<Record<string, Share>>;
	readonly headings: Share;
	readonly levels: number;
	readonly sections: number;
	readonly falseAlarmsPer100k: number;
}

export interface Share {
	readonly expected: number;
	readonly hits: number;
	readonly falseAlarms: number;
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

/** Runs the product over every text of a folder. */
export function evaluate(folder: string): readonly TextResult[] {
	return readCollection(folder).map((expected) => {
		const scan = core.scanText(expected.text);
		const input = { scan, outline: core.outlineOf(scan), fileName: expected.file, named: true };
		const choice = core.chooseProfile(input, core.builtinProfiles());
		const analysis = core.analyzeScan(scan, choice.kind === 'profile' ? choice.profile : undefined);
		return { expected, analysis, outcomes: [...score(expected, analysis)] };
	});
}

/** Sums up. */
export function figuresOf(results: readonly TextResult[]): Figures {
	const all = results.flatMap((result) => result.outcomes);
	const blanks = all.filter((outcome) => outcome.what === 'blank');
	const hits = blanks.filter((outcome) => outcome.result === 'hit');
	const headings = all.filter((outcome) => outcome.what === 'heading');
	const headingHits = headings.filter((outcome) => outcome.result === 'hit');
	const sections = all.filter((outcome) => outcome.what === 'section');
	const classes = [
		...new Set(
			blanks.map((outcome) => (outcome.result === 'false alarm' ? outcome.found.kind : outcome.expected.class)),
		),
	];
	const clean = results.filter(({ expected }) => expected.placeholders.every((blank) => blank.ambiguous));
	const cleanCharacters = sum(clean, ({ expected }) => expected.text.length);
	const cleanAlarms = sum(clean, ({ outcomes }) => outcomes.filter(isFalseBlank).length);
	return {
		blanks: shareOf(blanks),
		exactSpans: part(hits, ({ expected, found }) => isSameSpan(expected, found)),
		slots: part(hits, ({ expected, found }) => expected.slot === found.slot),
		classes: part(hits, ({ expected, found }) => expected.class === found.kind),
		blanksByClass: Object.fromEntries(
			classes.sort().map((name) => {
				const ofClass = (outcome: (typeof blanks)[number]) =>
					(outcome.result === 'false alarm' ? outcome.found.kind : outcome.expected.class) === name;
				return [name, shareOf(blanks.filter(ofClass))];
			}),
		),
		headings: shareOf(headings),
		levels: part(headingHits, ({ expected, found }) => expected.level === found.level),
		sections: part(sections, ({ expected, found }) => expected === found),
		falseAlarmsPer100k: cleanCharacters ? (cleanAlarms * 100_000) / cleanCharacters : 0,
	};
}

/** The figures that may not fall, as shares; `falseAlarmsPer100k` may not rise. Rounded so that they can be read and compared. */
export function ratchetOf(figures: Figures): Readonly<Record<string, number>> {
	const { blanks, exactSpans, slots, headings, levels, sections, falseAlarmsPer100k } = figures;
	const values = {
		blanks: blanks.f1,
		exactSpans,
		slots,
		headings: headings.f1,
		levels,
		sections,
		falseAlarmsPer100k,
		...Object.fromEntries(
			Object.entries(figures.blanksByClass).map(([name, { recall }]) => [`recall of ${name}`, recall]),
		),
	};
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value * 10_000) / 10_000]));
}

/** `npm run eval -- FOLDER [--verbose] [--ratchet]`. Returns the exit code. */
export function main(args: readonly string[], write: (text: string) => void): number {
	const folder = args.find((arg) => !arg.startsWith('-'));
	if (!folder) {
		write('npm run eval -- FOLDER [--verbose] [--ratchet]\n');
		return 2;
	}
	const careful = [folder, join(folder, '../eval-careful')].find(isPlanted);
	if (careful) write(carefulReport(join(careful, 'marked'), args.includes('--verbose')));
	if (careful === folder) return 0;
	const results = evaluate(folder);
	if (args.includes('--verbose')) for (const result of results) write(verbose(result));
	write(summary(results));
	if (args.includes('--ratchet')) {
		const file = join(folder, 'ratchet.json');
		writeFileSync(file, `${JSON.stringify(ratchetOf(figuresOf(results)), undefined, 2)}\n`);
		write(`${file} written\n`);
	}
	return 0;
}

/** The texts of the careful rules carry their answers inside. */
function isPlanted(folder: string): boolean {
	return existsSync(join(folder, 'marked')) && !existsSync(join(folder, 'index.jsonl'));
}

function summary(results: readonly TextResult[]): string {
	const figures = figuresOf(results);
	const lines = [
		`${results.length} texts`,
		`blanks      ${line(figures.blanks)}`,
		`  exact spans ${percent(figures.exactSpans)}  slots ${percent(figures.slots)}  classes ${percent(figures.classes)}`,
		...Object.entries(figures.blanksByClass).map(([name, share]) => `  ${name.padEnd(15)} ${line(share)}`),
		`headings    ${line(figures.headings)}`,
		`  levels ${percent(figures.levels)}`,
		`sections    ${percent(figures.sections)} agree`,
		...roles.map((role) => `  ${role.padEnd(13)} ${percent(sectionsOf(results, role))}`),
		`false alarms per 100,000 characters of texts without blanks: ${figures.falseAlarmsPer100k.toFixed(2)}`,
	];
	return `${lines.join('\n')}\n`;
}

function sectionsOf(results: readonly TextResult[], role: string): number {
	const sections = results.flatMap(({ outcomes }) =>
		outcomes.filter((outcome) => outcome.what === 'section' && outcome.role === role),
	);
	return part(sections, (outcome) => outcome.what === 'section' && outcome.expected === outcome.found);
}

function verbose({ expected, analysis, outcomes }: TextResult): string {
	const lines = outcomes.flatMap((outcome) => describe(outcome, expected));
	if (!lines.length) return '';
	return `── ${expected.id} (${expected.kind}, ${analysis.profile?.id ?? 'no profile'})\n${lines.map((text) => `   ${text}\n`).join('')}`;
}

function describe(outcome: Outcome, { text }: ExpectedText): readonly string[] {
	const lines = text.split('\n');
	const context = (line: number, from: number, to: number) => {
		const all = lines[line - 1] ?? '';
		return `${line}:${from + 1}  ${all.slice(Math.max(0, from - 12), from)}⟦${all.slice(from, to)}⟧${all.slice(to, to + 16)}`;
	};
	if (outcome.what === 'section') {
		const { document, role, expected, found } = outcome;
		return expected === found ? [] : [`section ${role} of document ${document}: expected ${expected}, found ${found}`];
	}
	if (outcome.what === 'heading') {
		if (outcome.result === 'false alarm') {
			const { line, from, to, level, form } = outcome.found;
			return [`heading FALSE ${context(line, from, to)} (level ${level}, ${form})`];
		}
		const { line, level, ordinal, title, form } = outcome.expected;
		if (outcome.result === 'miss') return [`heading MISS  ${line}  ${ordinal}${title} (level ${level}, ${form})`];
		return level === outcome.found.level
			? []
			: [`heading level ${line}  ${ordinal}${title}: expected ${level}, found ${outcome.found.level}`];
	}
	if (outcome.result === 'false alarm') {
		const { line, from, to, kind, slot } = outcome.found;
		return [`blank FALSE   ${context(line, from, to)} (${kind}, ${slot})`];
	}
	const { line, col, text: blank, class: kind, slot } = outcome.expected;
	const where = context(line, col, col + blank.length);
	if (outcome.result === 'miss') return [`blank MISS    ${where} (${kind}, ${slot})`];
	const { found } = outcome;
	return [
		...(isSameSpan(outcome.expected, found)
			? []
			: [`blank span    ${where}: found ⟦${lines[line - 1]?.slice(found.from, found.to)}⟧`]),
		...(slot === found.slot ? [] : [`blank slot    ${where}: expected ${slot}, found ${found.slot}`]),
		...(kind === found.kind ? [] : [`blank class   ${where}: expected ${kind}, found ${found.kind}`]),
	];
}

function isFalseBlank(outcome: Outcome): boolean {
	return outcome.what === 'blank' && outcome.result === 'false alarm';
}

function shareOf(outcomes: readonly { readonly result: 'hit' | 'miss' | 'false alarm' }[]): Share {
	const hits = outcomes.filter(({ result }) => result === 'hit').length;
	const falseAlarms = outcomes.filter(({ result }) => result === 'false alarm').length;
	const expected = outcomes.length - falseAlarms;
	const precision = hits + falseAlarms ? hits / (hits + falseAlarms) : 1;
	const recall = expected ? hits / expected : 1;
	return {
		expected,
		hits,
		falseAlarms,
		precision,
		recall,
		f1: hits ? (2 * precision * recall) / (precision + recall) : 0,
	};
}

function line({ expected, hits, falseAlarms, precision, recall, f1 }: Share): string {
	const counts = `(${hits} of ${expected}, ${expected - hits} missed, ${falseAlarms} false)`;
	return `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  ${counts}`;
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1).padStart(5)} %`;
}

function part<T>(all: readonly T[], test: (one: T) => boolean): number {
	return all.length ? all.filter(test).length / all.length : 1;
}

function sum<T>(all: readonly T[], count: (one: T) => number): number {
	return all.reduce((total, one) => total + count(one), 0);
}
