import type { Certainty } from '../careful/certainty';
import { removeLine, replaceOn } from '../careful/edits';
import { found, perLine, tallyOf, trait } from '../careful/lines';
import type { Scan } from '../scan/scan';
import { rangeOn, type Span, type TextEdit } from '../text';
import type { Rule } from './rule';

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
		const all = found(scan, sentences);
		const { times, repeated } = tallyOf(all, keyOf);
		if (repeated === 0) return;
		const first = new Map<string, { readonly line: number; readonly span: Sentence }>();
		for (const [line, span] of all) {
			if (times.get(span.key) === 1) continue;
			const known = first.get(span.key);
			if (!known) {
				first.set(span.key, { line, span });
				continue;
			}
			if (scan.lines[line]?.placeholders.some((blank) => blank.from < span.to && span.from < blank.to)) continue;
			const text = (scan.lines[line]?.text ?? '').slice(span.from, Math.min(span.to, span.from + shown));
			const certainty = span.key.length >= long ? 'certain' : 'likely';
			const fix = removal(scan, known.line, known.span, line, span);
			yield {
				range: rangeOn(line, span),
				data: { text, firstLine: known.line + 1, certainty },
				...(fix && { fix }),
			};
		}
	},
};

interface Sentence extends Span {
	/** Without white space. */
	readonly key: string;
}

function keyOf({ key }: Sentence): string {
	return key;
}

/** Han characters of a sentence that nobody writes twice by chance; from `long` on it is beyond doubt. */
const shortest = 16;
const long = 28;
const longest = 400;

/** Lines between a paragraph and its repetition on the spot. */
const near = 4;
const shown = 16;

const sentences = perLine(trait.stop, (text): readonly Sentence[] => {
	if (text.length < shortest || /^\s{0,20}[|>]/u.test(text)) return [];
	const found: Sentence[] = [];
	let start = 0;
	for (const { index } of text.matchAll(/[。！？；]/gu)) {
		const to = index + 1;
		const sentence = text.slice(start, to);
		const from = to - sentence.trimStart().length;
		start = to;
		if (sentence.length < shortest || sentence.length > longest) continue;
		const key = /\s/u.test(sentence) ? sentence.replace(/\s/gu, '') : sentence;
		if (hanOf(key) >= shortest) found.push({ from, to, key });
	}
	return found;
});

function hanOf(text: string): number {
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 0x4e00 && code <= 0x9fff) count++;
	}
	return count;
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
