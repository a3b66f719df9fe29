import type { Section, SummaryDocument } from '../outline';
import type { SectionSpec } from '../profile/profile';
import type { Scan } from '../scan/scan';
import { comparePositions } from '../text';
import type { Bound } from './bind';
import { type Passage, passagesOf, says } from './prose';
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
	const passages = passagesOf(scan, document);
	const first = top[0]?.start;
	const opening = first ? passages.filter(({ start }) => comparePositions(start, first) < 0) : passages;
	const prose = passages.filter(({ isProse }) => isProse);
	for (const words of open) {
		const passage = words.spec.opening
			? openingOf(opening, words, first !== undefined)
			: closingOf(first ? prose.filter(({ start }) => comparePositions(start, first) > 0) : prose, words);
		if (passage) said.set(words.spec, passage);
	}
	for (const { spec } of open) {
		const body = spec.thematic && !said.has(spec) && bodyOf(opening, said, first !== undefined);
		if (body) said.set(spec, body);
	}
	return said;
}

/**
 * The paragraph that introduces: before the first heading any prose does, or labels that the cues know (時間：…); without
 * headings the first paragraph, unless it goes straight to a topic (社會保障。…) or is all there is.
 */
function openingOf(opening: readonly Passage[], words: SpecWords, hasHeadings: boolean): Passage | undefined {
	const prose = opening.filter(({ isProse }) => isProse);
	const [first] = prose;
	if (hasHeadings) return first ?? opening.find((passage) => says(passage, words));
	if (!first) return undefined;
	return says(first, words) || (prose.length > 1 && first.text.search(/[。:]/u) > longestTopic) ? first : undefined;
}

/** The last paragraph that says it, in the closing part of the text: what stands earlier speaks of the work itself. */
function closingOf(prose: readonly Passage[], words: SpecWords): Passage | undefined {
	if (words.cues.length === 0) return undefined;
	const from = Math.min(prose.length - fewParagraphs, Math.floor(prose.length * closingPart));
	for (let n = prose.length - 1; n >= 0 && n >= from; n--) {
		const passage = prose[n];
		if (passage && says(passage, words)) return passage;
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
	const taken = new Set(said.values());
	return prose.find((passage) => !taken.has(passage)) ?? (hasHeadings ? undefined : prose[0]);
}

const longestTopic = 10;
const fewParagraphs = 4;
const closingPart = 0.5;
