import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { found, perLine, sumOf } from '../careful/found';
import { keeper } from '../careful/kept';
import { evidenceOf } from '../careful/lines';
import { trait } from '../careful/look';
import { gate } from '../careful/words';
import type { Scan } from '../scan/scan';
import { rangeOn } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about a paragraph without its last stop. */
export interface MissingStop {
	/** The last words, as written. */
	readonly text: string;
	/** How many paragraphs of this text end with a stop. */
	readonly others: number;
	readonly certainty: Certainty;
}

/** A paragraph of several sentences that ends without a stop, in a text whose paragraphs end with one. */
export const missingStop: Rule<'missing-stop', MissingStop> = {
	code: 'missing-stop',
	severity: 'hint',
	*check({ scan }) {
		const open = found(scan, openEnds);
		if (!open.length) return;
		const stopped = evidenceOf(scan, stoppedLines);
		if (stopped < 3 || open.length * 4 > stopped) return;
		for (const placed of open) {
			const [number, to] = placed;
			if (!isParagraphEnd(scan, number)) continue;
			yield kept(placed, [stopped], () => {
				const text = scan.lines[number]?.text ?? '';
				const span = { from: Math.max(0, to - 4), to };
				const data = { text: text.slice(span.from, span.to), others: stopped, certainty: 'likely' } as const;
				return { range: rangeOn(number, span), data, suggestion: replaceOn(number, { from: to, to }, '。') };
			});
		}
	},
};

const kept = keeper<Finding<MissingStop>>();

const shortest = 30;

/** Where paragraphs end that should have a stop there. */
const openEnds = perLine(gate(trait.end), (text): readonly number[] => {
	const to = text.trimEnd().length;
	const last = text.charAt(to - 1);
	if (to < shortest || last < '\u4e00' || last > '\u9fff') return [];
	const stop = lastStop(text, to - 2);
	return stop >= 0 && to - stop - 1 >= 6 && !isTable(text) ? [to] : [];
});

const stoppedLines = sumOf(({ text, traits }) => ((traits & trait.end) !== 0 && isStopped(text) ? 1 : 0));

/** It ends a paragraph of several sentences with a stop. */
function isStopped(text: string): boolean {
	const to = text.trimEnd().length;
	if (to < shortest || isTable(text)) return false;
	const last = text.charAt(to - 1);
	const hasStop =
		'。！？；：…'.includes(last) || ('”’」』）)》]'.includes(last) && '。！？…'.includes(text.charAt(to - 2)));
	return hasStop && lastStop(text, to - 2) >= 0;
}

function isTable(text: string): boolean {
	return /^\s{0,20}[|>]/u.test(text);
}

/** Where the last of 。！？ stands, up to a column; -1 where there is none. */
function lastStop(text: string, column: number): number {
	return Math.max(text.lastIndexOf('。', column), text.lastIndexOf('！', column), text.lastIndexOf('？', column));
}

/** Not a line that was broken up: an empty line, a heading, an indented line or the end follows. */
function isParagraphEnd({ lines }: Scan, number: number): boolean {
	const next = lines[number + 1];
	return !next || next.text.trim() === '' || next.headings.length > 0 || /^(?:\u3000| {2}|\t)/u.test(next.text);
}
