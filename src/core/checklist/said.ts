import type { Section, SummaryDocument } from '../outline';
import type { SectionSpec } from '../profile/profile';
import type { Scan } from '../scan/scan';
import type { Position } from '../text';
import type { Bound } from './bind';
import { unknown } from '../line-notes';
import { anySection, bitOf, type Passage, passagesOn, type PlacedPassage, sayingOn, says } from './prose';
import type { SpecWords, Vocabulary } from './vocabulary';

/** The passage that says each spec which no heading announces. */
export function saidInProse(
	scan: Scan,
	document: SummaryDocument,
	vocabulary: Vocabulary,
	top: readonly Section[],
	bound: Bound,
): ReadonlyMap<SectionSpec, PlacedPassage> {
	const said = new Map<SectionSpec, PlacedPassage>();
	const open = vocabulary.specs.filter(({ spec }) => !bound.has(spec));
	if (open.length === 0) return said;
	const first = top[0]?.start;
	const opening = openingOf(scan, document, first);
	for (const words of open) {
		const passage = words.spec.opening
			? introducing(opening, vocabulary, words, first !== undefined)
			: closing(scan, document, first, vocabulary, words);
		if (passage) said.set(words.spec, passage);
	}
	for (const { spec } of open) {
		const body = spec.thematic && !said.has(spec) && bodyOf(opening, said, first !== undefined);
		if (body) said.set(spec, body);
	}
	return said;
}

/** The first passages: those before the first heading, or of a text without headings. */
function openingOf(scan: Scan, document: SummaryDocument, first: Position | undefined): readonly PlacedPassage[] {
	const { start, end } = document.range;
	const found: PlacedPassage[] = [];
	for (let line = start.line; line <= (first ?? end).line && found.length < longestOpening; line++) {
		for (const passage of passagesOn(scan, document, line)) {
			if (!first || line < first.line || passage.from < first.column) found.push({ line, passage });
		}
	}
	return found;
}

/**
 * The paragraph that introduces: before the first heading any prose does, or labels that the cues know (時間：…); without
 * headings the first paragraph, unless it goes straight to a topic (社會保障。…) or is all there is.
 */
function introducing(
	opening: readonly PlacedPassage[],
	{ openingCues }: Vocabulary,
	words: SpecWords,
	hasHeadings: boolean,
): PlacedPassage | undefined {
	const prose = opening.filter(({ passage }) => passage.isProse);
	const [first] = prose;
	if (hasHeadings) return first ?? opening.find(({ passage }) => says(passage, openingCues, words));
	if (!first) return undefined;
	const hasTopic = first.passage.text.search(/[。:]/u) <= longestTopic;
	return says(first.passage, openingCues, words) || (prose.length > 1 && !hasTopic) ? first : undefined;
}

/** The last paragraph that says it, in the closing half of the text: what stands earlier speaks of the work itself. */
function closing(
	scan: Scan,
	document: SummaryDocument,
	first: Position | undefined,
	{ closingCues: cues }: Vocabulary,
	words: SpecWords,
): PlacedPassage | undefined {
	if (words.spec.cues.length === 0) return undefined;
	const { range, titleSpan } = document;
	const start = first ?? range.start;
	const end = Math.min(range.end.line, scan.lines.length - 1) + 1;
	const middle = start.line + Math.floor((end - start.line) / 2);
	const saying = cues.notes(scan);
	const bits = bitOf(cues.specs.indexOf(words)) | anySection;
	for (let n = end - 1; n >= middle; n--) {
		if (saying[n] === unknown) saying[n] = sayingOn(scan, n, cues);
		const isWhole = n > range.start.line && n < range.end.line && n !== titleSpan?.line;
		if (isWhole && ((saying[n] ?? 0) & bits) === 0) continue;
		const passage = proseOn(scan, document, start, n).findLast((one) => says(one, cues, words));
		if (passage) return { line: n, passage };
	}
	let seen = 0;
	for (let n = end - 1; n >= middle && seen < fewParagraphs; n--) seen += proseOn(scan, document, start, n).length;
	for (let n = middle - 1; n >= start.line && seen < fewParagraphs; n--) {
		const prose = proseOn(scan, document, start, n);
		const passage = prose.findLast((one) => says(one, cues, words));
		if (passage) return { line: n, passage };
		seen += prose.length;
	}
	return undefined;
}

/** The prose on a line, not before `start`. */
function proseOn(scan: Scan, document: SummaryDocument, start: Position, n: number): readonly Passage[] {
	return passagesOn(scan, document, n).filter(
		({ isProse, from }) => isProse && (n !== start.line || from >= start.column),
	);
}

/** Prose of the work itself: what neither introduces nor was taken by another section; in a text without headings any. */
function bodyOf(
	opening: readonly PlacedPassage[],
	said: ReadonlyMap<SectionSpec, PlacedPassage>,
	hasHeadings: boolean,
): PlacedPassage | undefined {
	const prose = opening.filter(({ passage }) => passage.isProse);
	const taken = new Set([...said.values()].map(({ passage }) => passage));
	const free = prose.find(({ passage }) => !taken.has(passage));
	return free ?? (hasHeadings ? undefined : prose[0]);
}

const longestOpening = 200;
const longestTopic = 10;
const fewParagraphs = 4;
