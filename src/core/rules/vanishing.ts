import type { Placeholder } from '../scan/placeholder';
import { isOnOne, type Span } from '../text';

/**
 * Placeholders of a markdown line whose asterisks or underscores pair up as emphasis, so that they are gone in every preview:
 * both `**` of `20**年全镇20**年`. By the delimiter rules of CommonMark 0.31 §6.2, simplified: whole runs of the same length pair.
 */
export function vanishingPlaceholders(text: string, placeholders: readonly Placeholder[]): ReadonlySet<Placeholder> {
	const paired = pairedRuns(text).sort((a, b) => a.from - b.from);
	return new Set(placeholders.filter((placeholder) => isOnOne(paired, placeholder)));
}

interface Run extends Span {
	readonly mark: string;
}

/** How far down the open runs are searched: keeps the time linear. */
const depth = 16;

function pairedRuns(text: string): Run[] {
	const paired: Run[] = [];
	let open: Run[] = [];
	for (const match of text.matchAll(/\\.|\*{1,64}|_{1,64}/gu)) {
		if (match[0].startsWith('\\')) continue;
		const run = { from: match.index, to: match.index + match[0].length, mark: match[0] };
		const { canOpen, canClose } = flanks(text, run);
		const partner = canClose ? open.slice(-depth).findLast(({ mark }) => mark === run.mark) : undefined;
		if (partner) {
			paired.push(partner, run);
			open = open.slice(0, open.lastIndexOf(partner));
		} else if (canOpen) open.push(run);
	}
	return paired;
}

function flanks(text: string, { from, to, mark }: Run): { readonly canOpen: boolean; readonly canClose: boolean } {
	const before = kindOf(text.slice(0, from).slice(-2).match(/.$/su)?.[0]);
	const after = kindOf(text.slice(to, to + 2).match(/^./su)?.[0]);
	const left = after === 'other' || (after === 'punctuation' && before !== 'other');
	const right = before === 'other' || (before === 'punctuation' && after !== 'other');
	if (mark.startsWith('*')) return { canOpen: left, canClose: right };
	return {
		canOpen: left && (!right || before === 'punctuation'),
		canClose: right && (!left || after === 'punctuation'),
	};
}

function kindOf(character: string | undefined): 'space' | 'punctuation' | 'other' {
	if (character === undefined || /\s/u.test(character)) return 'space';
	return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'other';
}
