import type { SummaryDocument } from '../outline';
import type { Scan } from '../scan/scan';
import type { Span } from '../text';
import { type NamedYear, yearsIn } from './calendar';
import { found as placed, perLine, trait } from './lines';
import { besideMasked } from './masked-years';

/** Why a year cannot be right: it contradicts the title, 今年 and the like, or the blanks that stand for the year elsewhere. */
export type YearFault = 'title' | 'relative' | 'plan' | 'masked';

/** A year that contradicts what the document says about itself. */
export interface WrongYear extends Span {
	readonly line: number;
	readonly fault: YearFault;
	readonly year: number;
	/** The year of the title; absent where it is a blank. */
	readonly expected?: number;
}

/** Years of a document that contradict its title. Cited, compared and historical years are left alone: only places that must name the year of the report are looked at. */
export function wrongYears(scan: Scan, document: SummaryDocument): readonly WrongYear[] {
	const found: WrongYear[] = besideMasked(scan, document).map(([line, { from, to, year }]) => ({
		line,
		from,
		to,
		year,
		fault: 'masked',
	}));
	const title = titleOf(scan, document);
	if (!title) return found;
	const { start, end } = document.range;
	const last = end.column === 0 ? end.line - 1 : end.line;
	for (const [line, year] of placed(scan, yearsOn)) {
		const scanned = scan.lines[line];
		if (!scanned || line < start.line || line > last || line === document.titleSpan?.line) continue;
		const fault = faultOf(title, scanned.text, year, scanned.headings.length > 0);
		if (fault && !found.some((one) => one.line === line && one.from === year.from))
			found.push({
				line,
				from: year.from,
				to: year.to,
				year: year.year,
				fault,
				...(title.year && { expected: title.year }),
			});
	}
	return found;
}

const yearsOn = perLine(trait.time, (text) => (text.includes('年') ? yearsIn(text) : []));

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

const opening = /(?:现将|現將|兹将|茲將|现就|現就)[^，。；]{0,12}$/u;
const openingEnd = /^度?[^，。；]{0,20}(?:总结|總結|汇报|匯報|彙報|报告|報告)(?:如下|于后|於後)/u;
const headingReview =
	/^度?(?:主要)?(?:工作|学习|學習|生产|生產|党建|黨建)?(?:的)?(?:总结|總結|回顾|回顧|情况|情況|开展情况|開展情況|完成情况|完成情況|主要工作|主要成绩|主要成績|成效|成绩|成績)/u;
const headingPlan =
	/^度?(?:的)?(?:主要)?(?:重点)?(?:工作|学习|學習|发展|發展)?(?:的)?(?:计划|計劃|計畫|打算|思路|安排|设想|設想|展望|目标|目標|重点|重點|谋划|謀劃)/u;
const history = /(?:完成|落实|落實|执行|執行|实施|實施|推进|推進)情[况況]|对比|對比|比较|比較|以来|以來|至|到/u;

function faultOf(
	{ year, isPlan, isPart }: Title,
	text: string,
	named: NamedYear,
	isHeading: boolean,
): YearFault | undefined {
	const before = text.slice(Math.max(0, named.from - 16), named.from);
	const after = text.slice(named.to, named.to + 40);
	const relative = /(今|本|去|上|明)年(?:度)?[（(]\s?(?:即)?$/u.exec(before)?.[1];
	if (relative !== undefined && /^度?[）)]/u.test(after) && year !== undefined) {
		const shift = relative === '明' ? 1 : relative === '去' || relative === '上' ? -1 : 0;
		// Written in the year itself, or early in the next.
		return named.year === year + shift || named.year === year + shift + 1 || (isPlan && named.year === year + shift - 1)
			? undefined
			: 'relative';
	}
	const lead = text.slice(0, named.from);
	const headsLine =
		isHeading &&
		/^[\s#*]{0,10}(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.．\s]{1,2}|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])?\s{0,4}$/u.test(
			lead,
		);
	const isOpening = opening.test(before) && openingEnd.test(after);
	const isReview = headsLine && headingReview.test(after) && !/计划|計劃|計畫|打算/u.test(after);
	const isPlanHeading = headsLine && headingPlan.test(after) && !history.test(after.slice(0, 24));
	if (year === undefined) return isOpening || isReview || isPlanHeading ? 'masked' : undefined;
	if (isPlan) return undefined;
	if ((isOpening || isReview) && named.year !== year) return 'title';
	if (
		isPlanHeading &&
		(named.year < year || (named.year === year && !isPart && !/^.{0,4}(?:下半年|第[二三四]季度)/u.test(after)))
	)
		return 'plan';
	return undefined;
}
