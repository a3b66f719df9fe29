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
	let half: ClosingHalf | undefined;
	for (const words of open) {
		const passage = words.spec.opening
			? introducing(opening, vocabulary, words, first !== undefined)
			: closing((half ??= closingHalf(scan, document, first, vocabulary)), vocabulary, words);
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
function closing(half: ClosingHalf, { closingCues: cues }: Vocabulary, words: SpecWords): PlacedPassage | undefined {
	if (words.spec.cues.length === 0) return undefined;
	const saying = (one: ProseLine): PlacedPassage | undefined => {
		const passage = one.prose.findLast((prose) => says(prose, cues, words));
		return passage && { line: one.line, passage };
	};
	const bits = bitOf(cues.specs.indexOf(words)) | anySection;
	for (let n = 0, one = half.fromEnd(0); one; one = half.fromEnd(++n)) {
		const passage = (one.bits & bits) === 0 ? undefined : saying(one);
		if (passage) return passage;
	}
	for (const one of half.above()) {
		const passage = saying(one);
		if (passage) return passage;
	}
	return undefined;
}

/** A line with prose. */
interface ProseLine {
	readonly line: number;
	readonly prose: readonly Passage[];
	/** Which sections it may say, see `bitOf`. */
	readonly bits: number;
}

/** Where a text closes. What is found is there for all sections that are looked for: a text may have hundreds of thousands of lines without prose. */
interface ClosingHalf {
	/** Of the lines that may say something the last, the last but one, … */
	readonly fromEnd: (n: number) => ProseLine | undefined;
	/** Of a text that closes with few paragraphs those above them, from below. */
	readonly above: () => readonly ProseLine[];
}

function closingHalf(
	scan: Scan,
	document: SummaryDocument,
	first: Position | undefined,
	{ closingCues: cues }: Vocabulary,
): ClosingHalf {
	const { range, titleSpan } = document;
	const start = first ?? range.start;
	const end = Math.min(range.end.line, scan.lines.length - 1) + 1;
	const middle = start.line + Math.floor((end - start.line) / 2);
	const saying = cues.notes(scan);
	const prose = (n: number): readonly Passage[] => proseOn(scan, document, start, n);
	const bitsOn = (n: number): number => {
		if (saying[n] === unknown) saying[n] = sayingOn(scan, n, cues);
		const isWhole = n > range.start.line && n < range.end.line && n !== titleSpan?.line;
		return isWhole ? (saying[n] ?? 0) : anySection;
	};
	const found: ProseLine[] = [];
	let next = end - 1;
	let above: ProseLine[] | undefined;
	return {
		fromEnd(n) {
			for (; n >= found.length && next >= middle; next--) {
				const bits = bitsOn(next);
				const one = { line: next, prose: bits === 0 ? none : prose(next), bits };
				if (one.prose.length > 0) found.push(one);
			}
			return found[n];
		},
		above() {
			if (above) return above;
			above = [];
			let seen = 0;
			for (let n = end - 1; n >= middle && seen < fewParagraphs; n--) seen += prose(n).length;
			for (let n = middle - 1; n >= start.line && seen < fewParagraphs; n--) {
				const one = { line: n, prose: prose(n), bits: anySection };
				if (one.prose.length > 0) above.push(one);
				seen += one.prose.length;
			}
			return above;
		},
	};
}

const none: readonly never[] = [];

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
