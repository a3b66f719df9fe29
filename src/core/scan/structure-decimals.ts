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
	const headings = fitting.filter(({ heading, line }, n) => {
		const path = pathOf(heading.ordinal);
		const cut = path.lastIndexOf('.');
		const next = fitting[n + 1];
		if (cut < 0) return false;
		const [parent, value] = [path.slice(0, cut), Number(path.slice(cut + 1))];
		if (value === 1 ? !paths.has(parent) && !paths.has(`${parent}.2`) : !paths.has(`${parent}.${value - 1}`))
			return false;
		if (heading.shape !== 'clause' || heading.runIn) return true;
		const until = next?.line ?? bounds.to;
		return nextFilled(bounds.lines, line + 1, until) < until;
	});
	const kept = new Set(headings);
	for (const [n, candidate] of fitting.entries()) {
		const next = fitting[n + 1];
		if (next && kept.has(next) && pathOf(next.heading.ordinal) === `${pathOf(candidate.heading.ordinal)}.1`)
			parents.add(candidate);
	}
	return { headings, parents };
}

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
