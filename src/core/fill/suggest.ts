import type { Analysis } from '../analysis';
import { isHan } from '../scan/characters';
import type { Scan } from '../scan/scan';
import { wordAt } from '../scan/words';
import { fold } from '../script';
import type { Values } from '../values';
import { checkAnswer, type Question } from './question';
import { yearFor } from './check';
import { chineseDigits } from './numbers';
import { askedOf, giverOf } from './named';
import type { Want } from './want';

/** Where a suggestion comes from. */
export type SuggestionSource = 'remembered' | 'today' | 'document' | 'file-name';

/** A value that would fit, as it would be typed. */
export interface Suggestion {
	readonly value: string;
	readonly source: SuggestionSource;
}

/** What a host knows beside the text. */
export interface FillSurroundings {
	/** The present year. */
	readonly year?: number;
	/** Without its folder. */
	readonly fileName?: string;
	/** Front matter first, then what is remembered. */
	readonly values?: Values;
}

/** No list of suggestions is longer. */
const most = 8;

/** What may be meant, the likeliest first: remembered values, the present year, what stands unmasked elsewhere in the text or in the file name. */
export function suggestionsFor(
	analysis: Pick<Analysis, 'scan' | 'groups'>,
	question: Question,
	{ year, fileName = '', values = [] }: FillSurroundings,
): readonly Suggestion[] {
	const [part, ...more] = question.parts;
	if (!part) return [];
	const asked = askedOf(analysis, question);
	const found: Suggestion[] = values.flatMap((named) =>
		(giverOf(named)(asked)?.values ?? []).map((value) => ({ value, source: 'remembered' as const })),
	);
	const add = (source: SuggestionSource, all: readonly string[]): void => {
		for (const value of all) found.push({ value, source });
	};
	const { want } = part;
	if (!more.length && want.slot === 'year') {
		const inName = yearsIn(fileName);
		add(
			'file-name',
			inName.map((one) => yearFor(want, one)),
		);
		if (year)
			add(
				'today',
				yearsAround(year, asked.contexts[0]?.after ?? '').map((one) => yearFor(want, one)),
			);
		add(
			'document',
			yearsOf(analysis.scan).map((one) => yearFor(want, one)),
		);
	} else if (!more.length && want.form === 'text' && want.noun) {
		add('file-name', namesIn([fileName.replace(/\.[^.]{1,12}$/u, '')], want));
		add(
			'document',
			namesIn(
				analysis.scan.lines.map(({ text }) => text),
				want,
			),
		);
	}
	const seen = new Set<string>();
	return found
		.map(({ value, source }) => ({ value: inManner(want, value), source }))
		.filter(({ value }) => {
			if (!value || seen.has(value) || seen.size >= most || 'problem' in checkAnswer(analysis, question, value))
				return false;
			seen.add(value);
			return true;
		});
}

/** Chinese digits where the blank has them. */
function inManner({ slot, given }: Want, value: string): string {
	if (slot !== 'year' || !/[〇○零一二]/u.test(given)) return value;
	return chineseDigits(value, /[〇○零]/u.exec(given)?.[0] ?? '〇');
}

/** The present year first; the next one where the text speaks of plans. */
function yearsAround(year: number, after: string): readonly number[] {
	const isPlan = /^(?:年度?)?[，,]?.{0,6}(?:将|计划|打算|目标|要|继续|工作(?:计划|打算|思路|安排|要点))/u.test(after);
	return isPlan ? [year + 1, year, year - 1] : [year, year - 1, year + 1];
}

function yearsIn(text: string): readonly number[] {
	const found = [...text.slice(0, 400).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([digits]) => Number(digits));
	return [...new Set(found)];
}

/** Years of the text with their 年, the most frequent first. */
function yearsOf({ lines }: Pick<Scan, 'lines'>): readonly number[] {
	const counts = new Map<number, number>();
	let seen = 0;
	for (const { text } of lines) {
		if (seen > farthest) break;
		seen += text.length;
		for (const [, digits] of text.slice(0, farthest).matchAll(/(?<!\d)((?:19|20)\d{2})\s?年/gu)) {
			const year = Number(digits);
			counts.set(year, (counts.get(year) ?? 0) + 1);
		}
	}
	return byCount(counts);
}

/** Names of what the blank's noun names: 雙江 of 雙江鄉, from where a clause or a word before it ends to the noun. */
function namesIn(texts: readonly string[], { noun }: Want): readonly string[] {
	const wanted = fold(noun);
	const counts = new Map<string, number>();
	let seen = 0;
	for (const text of texts) {
		if (seen > farthest) break;
		seen += text.length;
		const line = text.slice(0, farthest);
		for (
			let at = indexOfFolded(line, noun, wanted, 0);
			at > 0;
			at = indexOfFolded(line, noun, wanted, at + noun.length)
		) {
			const name = nameBefore(line, at, noun);
			if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
		}
	}
	return byCount(counts).slice(0, 5);
}

/** Texts are searched for names this far, in UTF-16 units. */
const farthest = 200_000;

function indexOfFolded(line: string, noun: string, folded: string, from: number): number {
	const first = folded.charAt(0);
	for (let at = from; at <= line.length - noun.length; at++) {
		const character = line.charAt(at);
		if (character !== noun.charAt(0) && (character < '\u3400' || fold(character) !== first)) continue;
		if (fold(line.slice(at, at + noun.length)) === folded) return at;
	}
	return -1;
}

/** Han characters between a boundary and the noun; words that tell one of many from others (全鄉, 我鄉) and sentences are no names. */
function nameBefore(line: string, at: number, noun: string): string | undefined {
	const isWord = [1, 2].some((back) => (wordAt(line, at - back)?.text.length ?? 0) > back);
	if (isWord || (noun.length === 1 && otherWords.test(line.charAt(at + 1)))) return undefined;
	const longest = noun.length === 1 ? 3 : 6;
	let from = at;
	while (from > 0 && from >= at - longest && isPartOfName(line.charAt(from - 1))) from--;
	const name = line.slice(from, at);
	return name.length < 2 || name.length > longest || noNames.test(fold(name)) ? undefined : name;
}

function isPartOfName(character: string): boolean {
	return isHan(character.charCodeAt(0)) && !boundaries.includes(character);
}

const boundaries =
	'的在是和與与及到至向為为由對对於于我全各本該该每某省市县縣區区鄉乡鎮镇村了把被將将從从這这那個个駐驻〇年月日';

/** With these behind it a noun of one character is another word: 鄉村, 市民, 區域. */
const otherWords = /[村下间間民场場域级級面部]/u;

const noNames =
	/(?:我们|全体|各级|广大|所有|有关|相关|其他|部分|周边|农村|基层|社会|挂点|联系|帮扶|下属|先进|优秀|许多|多数|责任|工作|召开|开展|围绕|响应|结合|完成|利用|做好|加强|推进|确保|来自|参加|坚持|实施|组织|近期|文明|清洁|平安|幸福|生态|根据)/u;

function byCount<T>(counts: ReadonlyMap<T, number>): readonly T[] {
	return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}
