import type { Heading } from './heading';
import { type Candidate, nextFilled } from './structure-lines';
import { type Bounds, isTitled } from './structure-series';

export interface Decimals {
	/** The headings of two and more parts: 1.1, 3.1.2. */
	readonly headings: readonly Candidate[];
	/** What has decimals right below it: `1 引言` or `1.` before 1.1. */
	readonly parents: ReadonlySet<Candidate>;
}

/**
 * The headings with decimal numbers. A decimal counts where its neighbour in the numbering stands too (3.5億元 has none) and its
 * title is no sentence.
 */
export function decimalHeadings(candidates: readonly Candidate[], bounds: Bounds): Decimals {
	const parents = new Set<Candidate>();
	if (!candidates.some(({ heading }) => heading.form === 'decimal' && heading.level > 1))
		return { headings: [], parents };
	const numbered = candidates.filter(({ heading }) => heading.form === 'decimal' || heading.form === 'num');
	const fitting = numbered.filter(({ heading }) => isTitled(heading));
	const paths = new Set(fitting.map(({ heading }) => pathOf(heading.ordinal)));
	/** 1.3 behind 1.1, below a heading 1: a number was left out. Both must be worded as titles, apart from their numbers. */
	const skipsOne = (path: string, { shape, runIn }: Heading, text: string): boolean => {
		const cut = path.lastIndexOf('.');
		const [parent, value] = [path.slice(0, cut), Number(path.slice(cut + 1))];
		if (value < 3 || !paths.has(parent) || !paths.has(`${parent}.${value - 2}`)) return false;
		return shape === 'title' && !runIn && isDecimalTitle(text);
	};
	const headings = fitting.filter(({ heading, line }, n) => {
		const path = pathOf(heading.ordinal);
		const cut = path.lastIndexOf('.');
		const next = fitting[n + 1];
		if (cut < 0) return false;
		const [parent, value] = [path.slice(0, cut), Number(path.slice(cut + 1))];
		const isBodied = (): boolean => {
			const until = next?.line ?? bounds.to;
			return nextFilled(bounds.lines, line + 1, until) < until;
		};
		if (value === 1 ? !paths.has(parent) && !paths.has(`${parent}.2`) : !paths.has(`${parent}.${value - 1}`))
			return skipsOne(path, heading, bounds.lines[line]?.text ?? '') && isBodied();
		return heading.shape !== 'clause' || heading.runIn || isBodied();
	});
	const kept = new Set(headings);
	for (const [n, candidate] of fitting.entries()) {
		const next = fitting[n + 1];
		if (next && kept.has(next) && pathOf(next.heading.ordinal) === `${pathOf(candidate.heading.ordinal)}.1`)
			parents.add(candidate);
	}
	return { headings, parents };
}

/** The line begins as a title with a decimal number does. */
export function isDecimalTitle(text: string): boolean {
	return spaced.test(text);
}

/** A figure has what it counts right behind it: 1.3億元. */
const spaced =
	/^[\s#*]{0,8}[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,4}[.．、]?[ \t\u3000]{1,4}[^\s0-9０-９%％万萬亿億元倍]/u;

/** `1.` counts as a decimal of one part where 1.1 stands below it. */
export function asDecimal({ line, heading }: Candidate): Candidate {
	return { line, heading: { ...heading, form: 'decimal', level: 1 } };
}

function pathOf(ordinal: string): string {
	return ordinal
		.normalize('NFKC')
		.split(/[^0-9]+/u)
		.filter(Boolean)
		.map(Number)
		.join('.');
}
