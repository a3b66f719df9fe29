import { countWhile } from '../halves';
import { memoOf } from '../memo';
import type { Section, SummaryDocument } from '../outline';
import type { SectionSpec } from '../profile/profile';
import type { Scan } from '../scan/scan';
import { comparePositions, type Position } from '../text';
import type { Bound } from './bind';

/** Where a section belongs that has to be inserted. */
export interface Place {
	readonly insertAt: Position;
	readonly insertIndex: number;
}

/** First and last index among the top sections of what each spec got. */
export type Indexes = ReadonlyMap<SectionSpec, { readonly first: number; readonly last: number }>;

/** Where among the top sections the sections of each spec stand. */
export function indexesOf(top: readonly Section[], bound: Bound): Indexes {
	const indexes = new Map<SectionSpec, { readonly first: number; readonly last: number }>();
	for (const [spec, sections] of bound) {
		let first = top.length;
		let last = -1;
		let at = -1;
		for (const section of sections) {
			// Sections of one kind often follow each other.
			at = top[at + 1] === section ? at + 1 : topIndex(top, section);
			if (at < 0) continue;
			first = Math.min(first, at);
			last = Math.max(last, at);
		}
		if (last >= 0) indexes.set(spec, { first, last });
	}
	return indexes;
}

/**
 * Where each spec belongs among the top sections: after what the profile puts before it, else before what it puts after it,
 * else at the end, before signature and date.
 */
export function placesOf(
	scan: Scan,
	document: SummaryDocument,
	top: readonly Section[],
	specs: readonly SectionSpec[],
	indexes: Indexes,
): readonly Place[] {
	const nextFirst: number[] = [];
	let least = top.length;
	for (let n = specs.length - 1; n >= 0; n--) {
		nextFirst[n] = least;
		const spec = specs[n];
		least = Math.min(least, (spec && indexes.get(spec)?.first) ?? top.length);
	}
	let lastBefore = -1;
	let end: Position | undefined;
	return specs.map((spec, n) => {
		const insertIndex = lastBefore >= 0 ? lastBefore + 1 : (nextFirst[n] ?? top.length);
		lastBefore = Math.max(lastBefore, indexes.get(spec)?.last ?? -1);
		const next = top[insertIndex];
		if (next) return { insertAt: beginning(next), insertIndex };
		end ??= endOfText(scan, document, top);
		return { insertAt: end, insertIndex };
	});
}

/**
 * The specs whose sections stand out of the profile's order: those outside the longest run of sections in order, so that
 * one section that strayed is blamed, not all that it passed.
 */
export function strayed(specs: readonly SectionSpec[], bound: Bound): ReadonlySet<SectionSpec> {
	const placed = specs.flatMap((spec) => {
		const [first] = bound.get(spec) ?? [];
		return first && !spec.anywhere ? [{ spec, start: first.start }] : [];
	});
	const runs: number[] = [];
	const previous: number[] = [];
	for (const [n, { start }] of placed.entries()) {
		let best = -1;
		for (let m = 0; m < n; m++) {
			const earlier = placed[m];
			if (earlier && comparePositions(earlier.start, start) <= 0 && (runs[m] ?? 0) > (runs[best] ?? 0)) best = m;
		}
		runs.push((runs[best] ?? 0) + 1);
		previous.push(best);
	}
	const inOrder = new Set<SectionSpec>();
	for (let n = runs.indexOf(Math.max(...runs)); n >= 0; n = previous[n] ?? -1) {
		const item = placed[n];
		if (item) inOrder.add(item.spec);
	}
	return new Set(placed.map(({ spec }) => spec).filter((spec) => !inOrder.has(spec)));
}

/** The index of a section, or of the one in which it begins; -1 where there is none. */
function topIndex(top: readonly Section[], section: Section): number {
	const guess = guessedIndex(top, section.start);
	if (top[guess] === section) return guess;
	const before = top[guess - 1];
	if (before && isApart(top) && comparePositions(section.start, before.end) < 0) return guess - 1;
	const at = top.indexOf(section);
	if (at >= 0) return at;
	return top.findIndex(
		({ start, end }) => comparePositions(start, section.start) <= 0 && comparePositions(section.start, end) < 0,
	);
}

/** Whether sections follow each other, none inside another or before it, as those of a document do. */
function isApart(sections: readonly Section[]): boolean {
	let known = apart.get(sections);
	if (known === undefined) {
		known = sections.every((one, n) => {
			const next = sections[n + 1];
			return !next || comparePositions(one.end, next.start) <= 0;
		});
		apart.set(sections, known);
	}
	return known;
}

const apart = memoOf<readonly Section[], boolean>();

/** Right for the sections of a document, which follow each other; the subsections of several sections may stand in any order. */
function guessedIndex(top: readonly Section[], start: Position): number {
	return countWhile(top, (section) => comparePositions(section.start, start) < 0);
}

/** The beginning of the heading's line, or the heading where text stands before it. */
function beginning({ start, heading }: Section): Position {
	return heading.runIn && start.column > 0 ? start : { line: start.line, column: 0 };
}

/** The line after the last one that is neither empty nor a closing formula, signature, date or tag line. */
export function endOfText({ lines }: Scan, { range }: SummaryDocument, top: readonly Section[]): Position {
	const first = Math.max(range.start.line, top.at(-1)?.start.line ?? 0);
	let line = Math.min(range.end.line, lines.length - 1);
	if (range.end.column === 0 && range.end.line <= line && line > first) line--;
	while (line > first && isClosing(lines[line]?.text ?? '')) line--;
	return line + 1 < lines.length ? { line: line + 1, column: 0 } : { line, column: lines[line]?.text.length ?? 0 };
}

const closing =
	/^(?:以上(?:是|为|就是|述职|报告|总结|汇报|匯報|彙報|總結|報告|述職)?[^。]{0,30}(?:评议|評議|指正|审议|審議|查收|审阅|審閱|批评)|特此(?:报告|報告|汇报|匯報|总结|總結)|此致|敬礼|敬禮|标签|標籤|tag[:：]|【[^】]{1,60}】相[关關]|(?:述职|述職|汇报|匯報|报告|報告|总结|總結|填表)人)/iu;
const date =
	/^(?:(?:中華民國|中华民国)?[^，。；：]{0,16}年[^，。；：]{0,8}月[^，。；：]{0,8}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/u;

function isClosing(text: string): boolean {
	const line = text.trim();
	if (line === '' || closing.test(line.slice(0, 100)) || date.test(line.slice(0, 60))) return true;
	return line.length <= 24 && /^\s{6}|^　{4}/u.test(text) && !/[。，；：]/u.test(line);
}
