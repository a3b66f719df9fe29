import type { Span } from '../text';

/** A half-width mark, or a pair of brackets, that stands among Han characters. */
export interface HalfMark extends Span {
	/** `mark` is one of , ; : ? ! and `bracket` a pair of ( ). */
	readonly kind: 'mark' | 'bracket';
	/** As it would be in full width. */
	readonly wide: string;
	/** False where it only counts: a full-width mark of the same kind. */
	readonly half: boolean;
}

/** The half-width marks of a line among Han characters, and how many full-width ones it has. */
export function halfMarksOf(text: string): readonly HalfMark[] {
	const marks: HalfMark[] = [];
	for (let at = 0; at < text.length; at++) {
		const mark = text.charAt(at);
		const index = narrow.indexOf(mark);
		if (index >= 0) {
			if (
				(isHan(text.charAt(at - 1)) || '”’》」）'.includes(text.charAt(at - 1) || '.')) &&
				(isHan(text.charAt(at + 1)) || '“‘《「（'.includes(text.charAt(at + 1) || '.')) &&
				!(mark === ':' && text.charAt(at + 1) === '/')
			)
				marks.push({ kind: 'mark', from: at, to: at + 1, wide: wideMarks.charAt(index), half: true });
		} else if (wideMarks.includes(mark)) marks.push({ kind: 'mark', from: at, to: at + 1, wide: mark, half: false });
		else if (mark === '（') marks.push({ kind: 'bracket', from: at, to: at + 1, wide: mark, half: false });
		else if (mark === '(' && isHan(text.charAt(at - 1))) {
			const close = text.indexOf(')', at);
			const inside = text.slice(at + 1, close);
			if (close > at && close - at < 60 && /[\u4e00-\u9fff].*[\u4e00-\u9fff]/u.test(inside) && !/[（(]/u.test(inside))
				marks.push({ kind: 'bracket', from: at, to: close + 1, wide: `（${inside}）`, half: true });
		}
	}
	return marks;
}

const narrow = ',;:?!';
const wideMarks = '，；：？！';

function isHan(character: string): boolean {
	return character >= '\u4e00' && character <= '\u9fff';
}
