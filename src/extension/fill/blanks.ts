import type * as vscode from 'vscode';
import {
	type Analysis,
	type Groups,
	type PlacedPlaceholder,
	type Placeholder,
	type Question,
	questionMessage,
	questionOn,
	questionsOf,
	relinked,
} from '../../core/index';
import type { Analyses } from '../analyses';
import { language } from '../locale';
import { textAfter, textBefore } from './excerpt';
import type { States } from './states';

/** The blanks of a document as it is now, linked as the person wants them. */
export interface Blanks extends Pick<Analysis, 'scan' | 'groups' | 'outline'> {
	/** Put together for who reads them first: most edits make nobody ask. */
	readonly questions: readonly Question[];
}

/** Reads the blanks of documents, with the links that were made by hand. */
export interface BlanksReader {
	of(document: vscode.TextDocument): Blanks | undefined;
	whenRead(document: vscode.TextDocument): Promise<Blanks | undefined>;
}

/** Asks the analyses; keeps the answer of each as long as nothing was linked. */
export function createBlanksReader(analyses: Analyses, states: States): BlanksReader {
	const known = new WeakMap<Analysis, { readonly sets: string; readonly blanks: Blanks }>();
	const of = (document: vscode.TextDocument, analysis: Analysis | undefined): Blanks | undefined => {
		if (!analysis) return undefined;
		const { sets } = states.of(document);
		const print = JSON.stringify(sets);
		const before = known.get(analysis);
		if (before?.sets === print) return before.blanks;
		const groups = linkedByHand(document, analysis, sets);
		const { scan, outline } = analysis;
		let questions: readonly Question[] | undefined;
		const blanks: Blanks = {
			scan,
			groups,
			outline,
			get questions() {
				return (questions ??= questionsOf({ scan, groups }));
			},
		};
		known.set(analysis, { sets: print, blanks });
		return blanks;
	};
	return {
		of: (document) => of(document, analyses.analysisOf(document)),
		whenRead: async (document) => of(document, await analyses.whenAnalysed(document)),
	};
}

function linkedByHand(
	document: vscode.TextDocument,
	{ scan, groups }: Analysis,
	sets: ReturnType<States['of']>['sets'],
): Groups {
	const places = sets.map((marks) =>
		marks.flatMap(({ range }) =>
			range ? [placeholderAt(scan, document, range)].filter((one) => one !== undefined) : [],
		),
	);
	return relinked(
		groups,
		places.filter((set) => set.length).map((set) => new Set(set)),
	);
}

function placeholderAt(
	{ lines }: Analysis['scan'],
	document: vscode.TextDocument,
	{ start, end }: { readonly start: number; readonly end: number },
): Placeholder | undefined {
	const { line, character } = document.positionAt(start);
	return lines[line]?.placeholders.find(({ from, to }) => from === character && to - from === end - start);
}

/** A question by the place of its first blank; `undefined` where there is none any more. */
export function questionAt(blanks: Blanks, line: number, column: number): Question | undefined {
	const isHere = ({ from, to }: Placeholder): boolean => from <= column && column <= to;
	if (!blanks.scan.lines[line]?.placeholders.some(isHere)) return undefined;
	return questionOn(blanks, line, isHere);
}

/** Where a question stands first. */
export function firstPlace(question: Question): PlacedPlaceholder | undefined {
	return question.parts[0]?.group.places[0];
}

/** What the question wants, in the editor's language. */
export function wantsOf(question: Question): string {
	return questionMessage(question, language);
}

/** How many characters of text are shown around a blank. */
const shown = 12;

/** The question in its sentence: `調換了〔_〕名年齡偏大`. */
export function contextOf({ scan }: Blanks, question: Question): string {
	const blanks = question.parts.flatMap(({ group }) => group.places[0] ?? []);
	const [first] = blanks;
	const last = blanks.at(-1);
	const text = scan.lines[first?.line ?? -1]?.text ?? '';
	return first && last ? inSentence(text, first.placeholder.from, last.placeholder.to) : '';
}

/** One place in its sentence. */
export function contextOfPlace({ scan }: Blanks, { line, placeholder: { from, to } }: PlacedPlaceholder): string {
	return inSentence(scan.lines[line]?.text ?? '', from, to);
}

function inSentence(text: string, from: number, to: number): string {
	const before = textBefore(text, from, shown);
	const after = textAfter(text, to, shown);
	const start = before.length < from ? '…' : '';
	const end = to + after.length < text.length ? '…' : '';
	return `${start}${before.trimStart()}〔${text.slice(from, to)}〕${after.trimEnd()}${end}`;
}
