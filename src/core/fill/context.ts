import { countWhile } from '../halves';
import type { Placeholder } from '../scan/placeholder';
import { type Scan, type ScannedLine, scanText } from '../scan/scan';
import { fold } from '../script';
import type { Span } from '../text';
import { fillingOf } from './edits';

/** Stands for a blank in a context, whatever the blank is made of. */
export const blankSign = '\u0000';

/** The words around a blank, folded; other blanks in it are {@link blankSign}s. */
export interface Context {
	readonly before: string;
	readonly after: string;
}

/** How far a context reaches on each side, in columns. */
const reach = 40;

/** The words around a blank of a line. */
export function contextOf(line: ScannedLine, placeholder: Placeholder): Context {
	const at = indexOf(line, placeholder);
	const { from, to } = fillingOf(line.text, placeholder);
	let before = '';
	let start = from;
	for (let n = at - 1; start > from - reach; n--) {
		const left = blankAt(line, n);
		const edge = Math.max(from - reach, left?.to ?? 0, 0);
		before = fold(line.text.slice(edge, start)) + before;
		start = edge;
		if (!left || left.to < from - reach) break;
		before = blankSign + before;
		start = left.from;
	}
	let after = '';
	let end = to;
	for (let n = at + 1; end < to + reach; n++) {
		const right = blankAt(line, n);
		const edge = Math.min(to + reach, right?.from ?? line.text.length);
		after += fold(line.text.slice(end, edge));
		end = edge;
		if (!right || right.from > to + reach) break;
		after += blankSign;
		end = right.to;
	}
	return { before, after };
}

/** A piece of text with a blank in it, as a context: `調換了_名`. `undefined` where it has none. */
export function phraseOf(text: string): Context | undefined {
	const [line] = scanText(text).lines;
	const found = line?.placeholders.map((placeholder) => fillingOf(text, placeholder)) ?? [];
	const spans = found.length
		? found
		: [...text.matchAll(signs)].map(({ 0: run, index }) => ({ from: index, to: index + run.length }));
	const [first, ...more] = spans;
	if (!first) return undefined;
	let after = '';
	let end = first.to;
	for (const { from, to } of more) {
		after += fold(text.slice(end, from)) + blankSign;
		end = to;
	}
	return { before: fold(text.slice(0, first.from)), after: after + fold(text.slice(end)) };
}

const signs = /[_＿]{1,20}|[×✕○〇]{1,20}|[xX]{2,20}/gu;

function blankAt({ text, placeholders }: ScannedLine, n: number): Span | undefined {
	const placeholder = placeholders[n];
	return placeholder && fillingOf(text, placeholder);
}

/** Lines of a text hold few blanks, but a text may be one line. */
function indexOf({ placeholders }: ScannedLine, placeholder: Placeholder): number {
	return countWhile(placeholders, ({ from }) => from < placeholder.from);
}

/** The words around every place of some placeholders of a scan. */
export function contextsOf(
	{ lines }: Scan,
	places: readonly { readonly line: number; readonly placeholder: Placeholder }[],
): readonly Context[] {
	return places.flatMap(({ line, placeholder }) => {
		const scanned = lines[line];
		return scanned ? [contextOf(scanned, placeholder)] : [];
	});
}
