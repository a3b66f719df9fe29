import { type Candidate, nextFilled } from './structure-lines';
import type { Bounds } from './structure-series';

/**
 * The headings with decimal numbers (1 引言, 1.1, 3.1.2), and those `1.` that have `1.1` below them. A decimal counts where its
 * neighbour in the numbering stands too (3.5億元 has none) and its title is no sentence.
 */
export function decimalHeadings(candidates: readonly Candidate[], bounds: Bounds): readonly Candidate[] {
	const numbered = candidates.filter(({ heading }) => heading.form === 'decimal' || heading.form === 'num');
	if (!numbered.some(({ heading }) => heading.form === 'decimal')) return [];
	const paths = new Set<string>();
	for (const { heading } of numbered) if (fits(heading.shape)) paths.add(pathOf(heading.ordinal));
	return numbered.filter((candidate, n) => {
		const { heading, line } = candidate;
		const path = pathOf(heading.ordinal);
		if (!fits(heading.shape)) return false;
		if (!path.includes('.')) return hasChild(numbered, n, path);
		const cut = path.lastIndexOf('.');
		const [parent, value] = [path.slice(0, cut), Number(path.slice(cut + 1))];
		if (!(value === 1 ? paths.has(parent) || paths.has(`${parent}.2`) : paths.has(`${parent}.${value - 1}`)))
			return false;
		if (heading.shape === 'title' || heading.shape === 'label') return true;
		const next = numbered[n + 1]?.line ?? bounds.to;
		return heading.runIn || nextFilled(bounds.lines, line + 1, next) < next;
	});
}

function fits(shape: string): boolean {
	return shape === 'title' || shape === 'label' || shape === 'clause';
}

function pathOf(ordinal: string): string {
	return ordinal
		.normalize('NFKC')
		.split(/[^0-9]+/u)
		.filter(Boolean)
		.map(Number)
		.join('.');
}

/** `1` is a heading of this kind where 1.1 comes before 2. */
function hasChild(numbered: readonly Candidate[], n: number, path: string): boolean {
	const next = numbered[n + 1];
	return next !== undefined && pathOf(next.heading.ordinal) === `${path}.1`;
}
