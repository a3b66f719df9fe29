import type { Outline, Section, SummaryDocument } from '../outline';
import type { Heading } from '../scan/heading';
import { isSamePlace, type Span } from '../text';
import { isMarkedAlike } from './same';

/**
 * An outline with the objects of an earlier one wherever these say the same and `may` be kept: who remembers something of them need
 * not find it out again.
 */
export function withKept(outline: Outline, earlier: Outline, may: (old: Section) => boolean): Outline {
	const section = (one: Section, old: Section): Section => {
		const children = kept(one.children, old.children, section);
		const isSame =
			may(old) &&
			children === old.children &&
			one.depth === old.depth &&
			one.title === old.title &&
			isSamePlace(one.start, old.start) &&
			isSamePlace(one.bodyStart, old.bodyStart) &&
			isSamePlace(one.end, old.end) &&
			isSameHeading(one.heading, old.heading);
		return isSame ? old : children === one.children ? one : { ...one, children };
	};
	const document = (one: SummaryDocument, old: SummaryDocument): SummaryDocument => {
		const sections = kept(one.sections, old.sections, section);
		const isSame =
			sections === old.sections &&
			one.title === old.title &&
			isSamePlace(one.range.start, old.range.start) &&
			isSamePlace(one.range.end, old.range.end) &&
			isSameSpan(one.titleSpan, old.titleSpan) &&
			one.titleSpan?.line === old.titleSpan?.line &&
			isSameHeading(one.heading, old.heading);
		return isSame ? old : { ...one, sections };
	};
	const documents = kept(outline.documents, earlier.documents, document);
	return documents === earlier.documents ? earlier : { documents };
}

/** The earlier array where all of its items are kept. */
function kept<T>(now: readonly T[], earlier: readonly T[], keep: (one: T, old: T) => T): readonly T[] {
	let isSame = now.length === earlier.length;
	const result = now.map((one, n) => {
		const old = earlier[n];
		const left = old === undefined ? one : keep(one, old);
		isSame &&= left === old;
		return left;
	});
	return isSame ? earlier : result;
}

function isSameHeading(a: Heading | undefined, b: Heading | undefined): boolean {
	if (a === b) return true;
	return a !== undefined && b !== undefined && isSameSpan(a, b) && isSameSpan(a.title, b.title) && isMarkedAlike(a, b);
}

function isSameSpan(a: Span | undefined, b: Span | undefined): boolean {
	return a?.from === b?.from && a?.to === b?.to;
}
