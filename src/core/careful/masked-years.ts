import type { SummaryDocument } from '../outline';
import type { Scan } from '../scan/scan';
import { yearsIn } from './calendar';
import { found, foundWithin, type Placed } from './found';
import { type PlacedYear, uncitedYears } from './year-places';

/**
 * Those of the years that a document states of itself which stand there while it leaves its year blank elsewhere: left over from the
 * text that it was made of. Years that are cited, compared or history are not looked at, nor any where the document tells of several
 * years.
 */
export function besideMasked(
	scan: Scan,
	{ title, titleSpan, range }: SummaryDocument,
	own: readonly Placed<PlacedYear>[],
): readonly Placed<PlacedYear>[] {
	if (!own.length || /[学學]年|届|屆/u.test(title) || yearsIn(title).length) return [];
	const { start, end } = range;
	const last = end.column === 0 && end.line > start.line ? end.line - 1 : end.line;
	const named = new Set<number>();
	for (const [line, { year }] of foundWithin(found(scan, uncitedYears), start.line, last))
		if (line !== titleSpan?.line) named.add(year);
	// The year of the report and the one after it.
	if (Math.max(...named) - Math.min(...named) > 1) return [];
	const isMasked = (titleSpan && scan.lines[titleSpan.line]?.placeholders.some(({ slot }) => slot === 'year')) ?? false;
	const needed = Math.max(isMasked ? 1 : 2, own.length / 2);
	let masked = 0;
	for (let line = start.line; line <= last && masked < needed; line++) {
		for (const { slot } of scan.lines[line]?.placeholders ?? []) if (slot === 'year') masked++;
	}
	return masked >= needed ? own : [];
}
