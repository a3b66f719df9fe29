import type { ScannedLine } from './scan';
import { trimmedEnd } from './heading-title';
import { asDecimal, decimalHeadings } from './structure-decimals';
import { type Candidate, nextFilled } from './structure-lines';
import { type Bounds, isTitled, type JudgedSeries, judgedSeries, seriesOf } from './structure-series';

/** The headings among the candidates with a mark, in order; their series are `judged`, save those that decimals decide about. */
export function markedHeadings(
	candidates: readonly Candidate[],
	hashes: readonly Candidate[],
	bounds: Bounds,
	judged: JudgedSeries[],
): readonly Candidate[] {
	const decimals = decimalHeadings(candidates, bounds);
	const kept = new Map<Candidate, Candidate>();
	for (const candidate of [...hashes, ...decimals.headings]) kept.set(candidate, candidate);
	for (const series of seriesOf(candidates)) {
		if (series.some((candidate) => decimals.parents.has(candidate))) {
			for (const candidate of series) if (isTitled(candidate.heading)) kept.set(candidate, asDecimal(candidate));
		} else {
			const one = judgedSeries(series, bounds, kept.size === 0);
			judged.push(one);
			if (one.isHeading) for (const candidate of series) kept.set(candidate, candidate);
		}
	}
	const marked = candidates.flatMap((candidate) => kept.get(candidate) ?? []);
	return levelled(marked).map((candidate, n) =>
		withWholeTitle(candidate, marked[n + 1]?.line ?? bounds.to, bounds.lines),
	);
}

/** Words with an ordinal (案由一) stand one level below the heading above them. */
function levelled(marked: readonly Candidate[]): readonly Candidate[] {
	let above = 0;
	return marked.map((candidate) => {
		const { heading, line } = candidate;
		if (heading.form === 'label') return { line, heading: { ...heading, level: Math.min(6, above + 1) } };
		above = heading.level;
		return candidate;
	});
}

/** `碧水保衛戰：向排口要清單` is one title where its body stands below; in `主席：王大明` what follows the colon is the body. */
function withWholeTitle(candidate: Candidate, until: number, lines: readonly ScannedLine[]): Candidate {
	const { line, heading } = candidate;
	if (heading.shape !== 'label' || !heading.runIn || heading.inline) return candidate;
	const text = lines[line]?.text ?? '';
	if (text.length - heading.from > 80) return candidate;
	const to = trimmedEnd(text, heading.to);
	if (/[。；！？.;]/u.test(text.slice(heading.to, to)) || nextFilled(lines, line + 1, until) >= until) return candidate;
	return { line, heading: { ...heading, to, title: { from: heading.title.from, to }, runIn: false, shape: 'title' } };
}
