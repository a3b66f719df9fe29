import type { Section, SummaryDocument } from '../outline';
import type { SectionSpec } from '../profile/profile';
import type { Scan } from '../scan/scan';
import { comparePositions, type Position } from '../text';
import type { Bound } from './bind';
import { type Passage, passagesBefore, passagesOf, says } from './prose';
import type { SpecWords, Vocabulary } from './vocabulary';

/** The passage that says each spec which no heading announces. */
export function saidInProse(
	scan: Scan,
	document: SummaryDocument,
	{ specs }: Vocabulary,
	top: readonly Section[],
	bound: Bound,
): ReadonlyMap<SectionSpec, Passage> {
	const said = new Map<SectionSpec, Passage>();
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
function openingOf(scan: Scan, document: SummaryDocument, first: Position | undefined): readonly Passage[] {
	const { start, end } = document.range;
	const passages: Passage[] = [];
	for (const passage of passagesOf(scan, document, start.line, (first ?? end).line + 1)) {
		if (first && comparePositions(passage.start, first) >= 0) break;
		passages.push(passage);
		if (passages.length >= longestOpening) break;
	}
	return passages;
}

/**
 * The paragraph that introduces: before the first heading any prose does, or labels that the cues know (時間：…); without
 * headings the first paragraph, unless it goes straight to a topic (社會保障。…) or is all there is.
 */
function introducing(opening: readonly Passage[], words: SpecWords, hasHeadings: boolean): Passage | undefined {
	const prose = opening.filter(({ isProse }) => isProse);
	const [first] = prose;
	if (hasHeadings) return first ?? opening.find((passage) => says(passage, words));
	if (!first) return undefined;
	return says(first, words) || (prose.length > 1 && first.text.search(/[。:]/u) > longestTopic) ? first : undefined;
}

/** The last paragraph that says it, in the closing half of the text: what stands earlier speaks of the work itself. */
function closing(
	scan: Scan,
	document: SummaryDocument,
	first: Position | undefined,
	words: SpecWords,
): Passage | undefined {
	if (words.cues.length === 0) return undefined;
	const start = first ?? document.range.start;
	const end = Math.min(document.range.end.line, scan.lines.length - 1) + 1;
	const middle = start.line + Math.floor((end - start.line) / 2);
	let seen = 0;
	for (const passage of passagesBefore(scan, document, start.line, end)) {
		if (first && comparePositions(passage.start, first) < 0) break;
		if (!passage.isProse) continue;
		if (passage.start.line < middle && seen >= fewParagraphs) break;
		if (says(passage, words)) return passage;
		seen++;
	}
	return undefined;
}

/** Prose of the work itself: what neither introduces nor was taken by another section; in a text without headings any. */
function bodyOf(
	opening: readonly Passage[],
	said: ReadonlyMap<SectionSpec, Passage>,
	hasHeadings: boolean,
): Passage | undefined {
	const prose = opening.filter(({ isProse }) => isProse);
	const taken = [...said.values()].map(({ start }) => start);
	const free = prose.find(({ start }) => !taken.some((other) => comparePositions(start, other) === 0));
	return free ?? (hasHeadings ? undefined : prose[0]);
}

const longestOpening = 200;
const longestTopic = 10;
const fewParagraphs = 4;
