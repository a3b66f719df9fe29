import type { Scan } from '../scan/scan';
import { comparePositions, isOnOne, type Range, rangeOn, type Span, type TextEdit } from '../text';
import { numeralLike } from '../numeral';
import { type Counted, isChanged, recount } from './recount';
import type { Node } from './tree';
import { type HanScript, numberIn } from './ordinal';

/** A reference that may point to a heading whose number changes; a person has to decide. */
export interface UnsureReference {
	readonly range: Range;
	/** As written: 第二項. */
	readonly text: string;
}

/** What becomes of the references of a text. */
export interface References {
	readonly edits: readonly TextEdit[];
	readonly unsure: readonly UnsureReference[];
}

/**
 * Follows renumbered headings in the text that refers to them: 見第三部分, 詳見（二）, 第二部分第一項, see Section 3.2. A reference is
 * followed where words announce it and one heading answers to it; other ones that a change may concern are listed.
 * `within`: the part of the text in which the counted headings stand. `gone`: headings that are taken out.
 */
export function followReferences(
	scan: Scan,
	counted: readonly Counted[],
	within: Range,
	script: HanScript,
	gone: readonly Node[] = [],
): References {
	const edits: TextEdit[] = [];
	const unsure: UnsureReference[] = [];
	if (!counted.some(isChanged) && !gone.length) return { edits, unsure };
	const marks = marksByLine(counted);
	const answers = answersIn(counted);
	const removed = answersIn(recount(gone));
	for (let line = within.start.line; line <= within.end.line && line < scan.lines.length; line++) {
		const scanned = scan.lines[line];
		if (!scanned || scanned.before !== '' || scanned.after !== '') continue;
		let known: Known | undefined;
		for (const reference of referencesIn(scanned.text)) {
			const { from, to } = reference;
			const at = { line, column: from };
			if (comparePositions(at, within.start) < 0 || comparePositions(at, within.end) >= 0) continue;
			if (isOnOne(marks.get(line) ?? [], reference)) continue;
			const chained = known && known.to >= from - 1 ? known : undefined;
			const { first: answer, only, concerned } = answers.to(reference, chained?.target);
			const lost = removed.to(reference, undefined).first !== undefined;
			const sure = !lost && (reference.announced || chained?.sure === true) && only;
			if (answer && sure) {
				edits.push(...numberEdits(scanned.text, line, reference, answer, script));
				known = { to, target: answer, sure };
				continue;
			}
			const dangling = !answer && reference.announced;
			if (lost || concerned || dangling) {
				unsure.push({ range: rangeOn(line, reference), text: scanned.text.slice(from, to) });
			}
			known = { to, target: answer, sure: false };
		}
	}
	return { edits, unsure };
}

interface Known {
	readonly to: number;
	readonly target: Counted | undefined;
	readonly sure: boolean;
}

type Unit = 'part' | 'chapter' | 'section' | 'item' | 'cn' | 'paren' | 'decimal';

interface Reference {
	readonly from: number;
	readonly to: number;
	readonly unit: Unit;
	readonly numbers: readonly { readonly from: number; readonly to: number; readonly value: number }[];
	/** Words before it say that it points somewhere: 見, 如, 按照. */
	readonly announced: boolean;
}

const han = '[一二三四五六七八九十]{1,3}|[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}|[0-9０-９]{1,2}';
const written = new RegExp(
	[
		`第[ ]?(${han})[ ]?(部分|部份|大部分|章|节|節|项|項|点|點|大项|大項|大点|大點)`,
		`(?<=[见見照阅閱同参參])(?:本文|上文|前文|下文|后文|後文|正文|上述|前述|本报告|本報告)?[“「『"]?([一二三四五六七八九十]{1,3})、`,
		`(?<=[见見照阅閱同参參、“「『"文])[（(]([一二三四五六七八九十]{1,3})[）)]`,
		`(?<![A-Za-z])(?:section|part|chapter) (\\d{1,2}(?:\\.\\d{1,2}){0,4})(?![\\d.]*\\d)`,
		`(?<=[见見照阅閱参參])[ ]?(?:第[ ]?)?(\\d{1,2}(?:\\.\\d{1,2}){1,4})(?![\\d.]*\\d|[%％万萬亿億元倍])`,
	].join('|'),
	'giu',
);

const units: readonly (readonly [words: RegExp, unit: Unit])[] = [
	[/部[分份]$/u, 'part'],
	[/章$/u, 'chapter'],
	[/[节節]$/u, 'section'],
	[/[项項点點]$/u, 'item'],
];

/** Words directly before a reference that announce it; 》 in front means another text. */
const announcing =
	/(?:[见見参參]|[参參]照|对照|對照|[参參][阅閱考]|详细?[见見]?|詳細?[見]?|如|同|按照?|依照?|依据|依據|根据|根據|遵照|上述|前述|前文|上文|下文|后文|後文|本文|本(?:报告|報告|总结|總結|方案|计划|計畫|計劃)(?:的|中)?)(?:的|之)?[“「『"]?$/u;
const foreign = /[》〉](?:的|中|之)?$/u;

function* referencesIn(text: string): Generator<Reference> {
	for (const match of text.matchAll(written)) {
		const [all, ordinal, word, cn, paren, english, decimal] = match;
		const before = text.slice(Math.max(0, match.index - 12), match.index);
		if (foreign.test(before)) continue;
		const numeral = ordinal ?? cn ?? paren ?? english ?? decimal ?? '';
		const at = match.index + all.lastIndexOf(numeral);
		const unit: Unit = word
			? (units.find(([words]) => words.test(word))?.[1] ?? 'item')
			: cn
				? 'cn'
				: paren
					? 'paren'
					: 'decimal';
		const numbers = numbersOf(numeral, at);
		if (!numbers.length) continue;
		const announced = word ? announcing.test(before) : true;
		yield { from: match.index, to: match.index + all.length, unit, numbers, announced };
	}
}

function numbersOf(numeral: string, at: number): Reference['numbers'] {
	if (!/[.]/u.test(numeral)) {
		const value = numberIn(numeral);
		return value === undefined ? [] : [{ from: at, to: at + numeral.length, value }];
	}
	return [...numeral.matchAll(/\d{1,2}/gu)].map(({ index, 0: digits }) => ({
		from: at + index,
		to: at + index + digits.length,
		value: Number(digits),
	}));
}

/** What answers to a reference. */
interface Answer {
	readonly first: Counted | undefined;
	/** No other heading answers. */
	readonly only: boolean;
	/** One of them gets another number. */
	readonly concerned: boolean;
}

interface Answers {
	/** By the numbers that headings have now. `inside`: what was named right before it. */
	to(reference: Reference, inside: Counted | undefined): Answer;
}

/** Each question is answered once: a text may refer to a heading thousands of times. */
function answersIn(counted: readonly Counted[]): Answers {
	const byPath = new Map<string, Counted[]>();
	for (const one of counted) {
		const path = one.before.join('.');
		byPath.set(path, [...(byPath.get(path)?.slice(-most) ?? []), one]);
	}
	const words: Words = {
		parts: counted.some(({ node }) => /部[分份]/u.test(node.heading.ordinal)),
		sections: counted.some(({ node }) => /[节節]/u.test(node.heading.ordinal)),
	};
	const known = new Map<string, Map<Counted | undefined, Answer>>();
	return {
		to({ unit, numbers }, inside) {
			const path = numbers.map(({ value }) => value).join('.');
			const answered = known.get(`${unit} ${path}`) ?? new Map<Counted | undefined, Answer>();
			known.set(`${unit} ${path}`, answered);
			const before = answered.get(inside);
			if (before) return before;
			const matching = (byPath.get(path) ?? []).filter((one) => fits(unit, one, words));
			const within = inside ? matching.filter((one) => one.parent === inside) : [];
			const found = within.length ? within : matching;
			const answer = { first: found[0], only: found.length === 1, concerned: found.some(isChanged) };
			answered.set(inside, answer);
			return answer;
		},
	};
}

/** So many headings of one number are enough to know that it is not certain which is meant. */
const most = 200;

/** Words that the marks of a text have. */
interface Words {
	readonly parts: boolean;
	readonly sections: boolean;
}

function fits(unit: Unit, { node, parent }: Counted, words: Words): boolean {
	const { form, ordinal } = node.heading;
	switch (unit) {
		case 'part':
			return words.parts ? /部[分份]/u.test(ordinal) : parent === undefined;
		case 'chapter':
			return /章/u.test(ordinal);
		case 'section':
			return /[节節]/u.test(ordinal) || (form === 'decimal' && !words.sections);
		case 'item':
			return parent !== undefined || !/部[分份]|[章节節]/u.test(ordinal);
		case 'cn':
			return form === 'cn' || /^[一二三四五六七八九十]{1,3}、/u.test(ordinal);
		case 'paren':
			return form === 'paren' || /^[（(][一二三四五六七八九十]/u.test(ordinal);
		case 'decimal':
			return /[0-9０-９]/u.test(ordinal);
	}
}

function numberEdits(
	text: string,
	line: number,
	{ numbers }: Reference,
	{ after }: Counted,
	script: HanScript,
): readonly TextEdit[] {
	return numbers.flatMap(({ from, to, value }, n) => {
		const now = after[n];
		if (now === undefined || now === value) return [];
		return [{ range: rangeOn(line, { from, to }), newText: numeralLike(text.slice(from, to), now, script) }];
	});
}

function marksByLine(counted: readonly Counted[]): ReadonlyMap<number, readonly Span[]> {
	const marks = new Map<number, Span[]>();
	for (const { node } of counted) {
		const { line, heading } = node;
		const mark = { from: heading.from, to: heading.title.from };
		const known = marks.get(line);
		if (known) known.push(mark);
		else marks.set(line, [mark]);
	}
	return marks;
}
