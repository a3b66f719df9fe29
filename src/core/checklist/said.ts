import type { Section, SummaryDocument } from '../outline';
import type { SectionSpec } from '../profile/profile';
import type { Scan } from '../scan/scan';
import type { Position } from '../text';
import type { Bound } from './bind';
import { passagesOn, type PlacedPassage, says } from './prose';
import type { SpecWords, Vocabulary } from './vocabulary';

/** The passage that says each spec which no heading announces. */
export function saidInProse(
	scan: Scan,
	document: SummaryDocument,
	{ specs }: Vocabulary,
	top: readonly Section[],
	bound: Bound,
): ReadonlyMap<SectionSpec, PlacedPassage> {
	const said = new Map<SectionSpec, PlacedPassage>();
	const open = specs.filter(({ spec }) => !bound.has(spec));
	if (open.length === 0) return said;
	const first = top[0]?.start;
	const opening = openingOf(scan, document, first);
	for (const words of open) {
		const passage = words.spec.opening
			? introducing(opening, words, first !== undefined)
			: closing(scan, document, first, words);
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
	words: SpecWords,
	hasHeadings: boolean,
): PlacedPassage | undefined {
	const prose = opening.filter(({ passage }) => passage.isProse);
	const [first] = prose;
	if (hasHeadings) return first ?? opening.find(({ passage }) => says(passage, words));
	if (!first) return undefined;
	const hasTopic = first.passage.text.search(/[。:]/u) <= longestTopic;
	return says(first.passage, words) || (prose.length > 1 && !hasTopic) ? first : undefined;
}

/** The last paragraph that says it, in the closing half of the text: what stands earlier speaks of the work itself. */
function closing(
	scan: Scan,
	document: SummaryDocument,
	first: Position | undefined,
	words: SpecWords,
): PlacedPassage | undefined {
	if (words.cues.length === 0) return undefined;
	const start = first ?? document.range.start;
	const end = Math.min(document.range.end.line, scan.lines.length - 1) + 1;
	const middle = start.line + Math.floor((end - start.line) / 2);
	let seen = 0;
	for (let line = end - 1; line >= start.line && (line >= middle || seen < fewParagraphs); line--) {
		const passages = passagesOn(scan, document, line);
		for (let n = passages.length - 1; n >= 0; n--) {
			const passage = passages[n];
			if (!passage?.isProse || (line === start.line && passage.from < start.column)) continue;
			if (says(passage, words)) return { line, passage };
			seen++;
		}
	}
	return undefined;
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
