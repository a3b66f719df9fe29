/** A text with `«…»` around the parts that are expected, taken apart. */
export interface Marked {
	readonly text: string;
	/** Columns of the marked parts in `text`, in order. */
	readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/** Takes the marks out of a line: `根據«xxxx»年` is the text 根據xxxx年 and the span 2–6. */
export function unmark(marked: string): Marked {
	let text = '';
	let from = 0;
	const spans: { from: number; to: number }[] = [];
	for (const character of marked) {
		if (character === '«') from = text.length;
		else if (character === '»') spans.push({ from, to: text.length });
		else text += character;
	}
	return { text, spans };
}

/** Puts marks around the given columns: the reverse of {@link unmark}, for messages that a person reads. */
export function mark(text: string, spans: readonly { readonly from: number; readonly to: number }[]): string {
	let result = '';
	let done = 0;
	for (const { from, to } of spans) {
		result += `${text.slice(done, from)}«${text.slice(from, to)}»`;
		done = to;
	}
	return result + text.slice(done);
}
