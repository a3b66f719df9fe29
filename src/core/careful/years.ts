import type { SummaryDocument } from '../outline';
import type { Scan, ScannedLine } from '../scan/scan';
import { yearsIn } from './calendar';
import { found, foundWithin, type Placed } from './found';
import { besideMasked } from './masked-years';
import { type PlacedYear, tellingYears } from './year-places';

/** Why a year cannot be right: it contradicts the title, 今年 and the like, or the blanks that stand for the year elsewhere. */
export type YearFault = 'title' | 'relative' | 'plan' | 'masked';

/** A year that contradicts what the document says about itself. */
export interface WrongYear {
	readonly placed: Placed<PlacedYear>;
	readonly fault: YearFault;
	/** The year of the title; absent where it is a blank. */
	readonly expected?: number;
}

/** Years of a document that contradict its title. Cited, compared and historical years are left alone: only places that must name the year of the report are looked at. */
export function wrongYears(scan: Scan, document: SummaryDocument): readonly WrongYear[] {
	const { range, titleSpan } = document;
	const { start, end } = range;
	const last = end.column === 0 && end.line > start.line ? end.line - 1 : end.line;
	const telling = foundWithin(found(scan, tellingYears), start.line, last).filter(([line]) => line !== titleSpan?.line);
	if (!telling.length) return none;
	const masked = besideMasked(
		scan,
		document,
		telling.filter(([, { isOwn }]) => isOwn),
	);
	const wrong: WrongYear[] = masked.map((placed) => ({ placed, fault: 'masked' }));
	const title = titleOf(scan, document);
	if (!title) return wrong;
	const known = new Set(masked);
	for (const placed of telling) {
		const [line, year] = placed;
		const scanned = scan.lines[line];
		if (!scanned || known.has(placed) || (end.column === 0 && line === end.line)) continue;
		const fault = faultOf(title, scanned, year);
		if (fault) wrong.push({ placed, fault, ...(title.year && { expected: title.year }) });
	}
	return wrong;
}

const none: readonly never[] = [];

interface Title {
	/** Absent where the title's year is a blank. */
	readonly year: number | undefined;
	readonly isPlan: boolean;
	/** A part of a year: half a year, a quarter, a month, a week. */
	readonly isPart: boolean;
}

/** The title's year, where it names exactly one, or leaves exactly that one blank. */
function titleOf(scan: Scan, { title, titleSpan }: SummaryDocument): Title | undefined {
	if (!titleSpan || /[学學]年|届|屆|[-—–~～至到].{0,2}(?:19|20)\d\d/u.test(title)) return undefined;
	const years = new Set(yearsIn(title).map(({ year }) => year));
	const isPlan = /计划|計劃|計畫|打算|要点|要點|安排|方案|规划|規劃/u.test(title);
	const isPart = /半年|季度|季|月|周|週|阶段|階段/u.test(title);
	const isReport = /总结|總結|小结|小結|报告|報告|述职|述職|汇报|匯報|彙報|回顾|回顧|计划|計劃|計畫/u.test(title);
	if (!isReport) return undefined;
	const blanks = scan.lines[titleSpan.line]?.placeholders.filter(({ slot }) => slot === 'year').length ?? 0;
	if (years.size === 1 && blanks === 0) return { year: [...years][0], isPlan, isPart };
	return years.size === 0 && blanks > 0 ? { year: undefined, isPlan, isPart } : undefined;
}

function faultOf(
	{ year, isPlan, isPart }: Title,
	{ text, headings }: ScannedLine,
	named: PlacedYear,
): YearFault | undefined {
	const { shift } = named;
	if (shift !== undefined && year !== undefined) {
		// Written in the year itself, or early in the next.
		return named.year === year + shift || named.year === year + shift + 1 || (isPlan && named.year === year + shift - 1)
			? undefined
			: 'relative';
	}
	const isHeading = headings.length > 0;
	const isReview = named.isOpening || (isHeading && named.isReview);
	const looksAhead = isHeading && named.isPlan;
	if (year === undefined) return isReview || looksAhead ? 'masked' : undefined;
	if (isPlan) return undefined;
	if (isReview && named.year !== year) return 'title';
	const isLater = isPart || /^.{0,4}(?:下半年|第[二三四]季度)/u.test(text.slice(named.to, named.to + 40));
	return looksAhead && (named.year < year || (named.year === year && !isLater)) ? 'plan' : undefined;
}
