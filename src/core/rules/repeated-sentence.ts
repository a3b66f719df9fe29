import type { Certainty } from '../careful/certainty';
import { removeLine, replaceOn } from '../careful/edits';
import { keeper } from '../careful/kept';
import { carefulLines, evidenceOf } from '../careful/lines';
import { repeatedLines, repetitions, type Sentence, sentencesOn } from '../careful/sentences';
import type { Scan } from '../scan/scan';
import { isOnOne, rangeOn, type Span, type TextEdit } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about a sentence that stands twice. */
export interface RepeatedSentence {
	/** Its beginning, as written. */
	readonly text: string;
	/** Line of its first occurrence, 1-based as an editor shows it. */
	readonly firstLine: number;
	readonly certainty: Certainty;
}

/** A sentence that already stands elsewhere in the text, or in another document of the compilation. Reported on the later one. */
export const repeatedSentence: Rule<'repeated-sentence', RepeatedSentence> = {
	code: 'repeated-sentence',
	severity: 'information',
	*check({ scan }) {
		const first = new Map<string, { readonly line: number; readonly span: Sentence }>();
		for (const [line, span] of repeated(scan)) {
			const known = first.get(span.key);
			if (!known) {
				first.set(span.key, { line, span });
				continue;
			}
			if (isOnOne(scan.lines[line]?.placeholders ?? [], span)) continue;
			yield kept(span, [line, known.line, ...between(scan, known.line, line)], () => {
				const text = (scan.lines[line]?.text ?? '').slice(span.from, Math.min(span.to, span.from + shown));
				const certainty = span.key.length >= long ? 'certain' : 'likely';
				const fix = removal(scan, known.line, known.span, line, span);
				const data = { text, firstLine: known.line + 1, certainty } as const;
				return { range: rangeOn(line, span), data, ...(fix && { fix }) };
			});
		}
	},
};

const kept = keeper<Finding<RepeatedSentence>>();

/** Characters from which on a repetition is beyond doubt. */
const long = 28;

/** Lines between a paragraph and its repetition on the spot. */
const near = 4;
const shown = 16;

/** The sentences of the lines that have one which may stand there twice. */
function* repeated(scan: Scan): Generator<readonly [line: number, span: Sentence]> {
	const lines = carefulLines(scan);
	for (const line of repeatedLines(lines, evidenceOf(scan, repetitions)))
		for (const span of sentencesOn(lines[line])) yield [line, span];
}

/** What decides whether a repetition may go: the lines around both, where they are near. */
function between({ lines }: Scan, first: number, line: number): readonly unknown[] {
	if (line - first > near) return [];
	return [lines.length, lines.at(-1), ...lines.slice(first, line + 2)];
}

/** Only what is repeated on the spot may go without asking. */
function removal(
	{ lines }: Scan,
	firstLine: number,
	first: Span,
	line: number,
	span: Span,
): readonly TextEdit[] | undefined {
	const text = lines[line]?.text ?? '';
	if (line - firstLine > near) return undefined;
	if (firstLine === line) return first.to === span.from ? replaceOn(line, span, '') : undefined;
	const whole = text.trim().length === span.to - span.from && lines[firstLine]?.text.trim() === text.trim();
	const between = lines.slice(firstLine + 1, line).every((other) => other.text.trim() === '');
	return whole && between ? removeLine({ lines } as Scan, line) : undefined;
}
