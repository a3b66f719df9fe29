import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { found, perLine, trait } from '../careful/lines';
import type { Scan } from '../scan/scan';
import { rangeOn } from '../text';
import type { Rule } from './rule';

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
		let stopped = 0;
		const open: { readonly number: number; readonly end: Ending }[] = [];
		for (const [number, end] of found(scan, ending)) {
			if (end.stopped) stopped++;
			else open.push({ number, end });
		}
		if (stopped < 3 || open.length * 4 > stopped) return;
		for (const { number, end } of open) {
			if (!isParagraphEnd(scan, number)) continue;
			const text = scan.lines[number]?.text ?? '';
			const span = { from: Math.max(0, end.to - 4), to: end.to };
			const data = { text: text.slice(span.from, span.to), others: stopped, certainty: 'likely' } as const;
			yield { range: rangeOn(number, span), data, suggestion: replaceOn(number, { from: end.to, to: end.to }, '。') };
		}
	},
};

interface Ending {
	readonly to: number;
	readonly stopped: boolean;
}

const shortest = 30;

const ending = perLine(trait.stop, (text): readonly Ending[] => {
	const to = text.trimEnd().length;
	if (to < shortest || !/[。！？]/u.test(text.slice(0, to - 1)) || /^\s{0,20}[|>]/u.test(text)) return [];
	const last = text.charAt(to - 1);
	if (/[。！？；：…]/u.test(last) || /[。！？…][”’」』）)》]$/u.test(text.slice(to - 2, to)))
		return [{ to, stopped: true }];
	const tail = text.slice(
		Math.max(text.lastIndexOf('。', to), text.lastIndexOf('！', to), text.lastIndexOf('？', to)) + 1,
		to,
	);
	return /[\u4e00-\u9fff]$/u.test(last) && tail.length >= 6 ? [{ to, stopped: false }] : [];
});

/** Not a line that was broken up: an empty line, a heading, an indented line or the end follows. */
function isParagraphEnd({ lines }: Scan, number: number): boolean {
	const next = lines[number + 1];
	return !next || next.text.trim() === '' || next.headings.length > 0 || /^(?:\u3000| {2}|\t)/u.test(next.text);
}
