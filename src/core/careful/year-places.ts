import { type NamedYear, yearsIn } from './calendar';
import { perLine } from './found';
import { isCited, isOwnYear } from './own-year';
import { gate } from './words';

/** A year with what its place on the line says about it. */
export interface PlacedYear extends NamedYear {
	/** The year that the text itself is about: 2023年，我镇…. */
	readonly isOwn: boolean;
	/** It explains 今年, 去年 and the like: by how many years that is later than the year of the title. */
	readonly shift: number | undefined;
	/** 现将2023年工作总结如下 */
	readonly isOpening: boolean;
	/** Behind what may be a heading's mark, and what follows looks back or ahead: 一、2023年工作回顾, 二、2024年工作打算. */
	readonly isReview: boolean;
	readonly isPlan: boolean;
}

const yearWords = gate(0, '0_〇○零一二三四五六七八九|年');

/** Years where only the text's own year can stand, or one that follows from it. */
export const tellingYears = perLine(yearWords, (text): readonly PlacedYear[] => {
	const found: PlacedYear[] = [];
	for (const year of yearsIn(text)) {
		const place = placeOf(text, year);
		const isOwn = isOwnYear(text, year) && !isCited(text, year);
		const { shift, isOpening, isReview, isPlan } = place;
		if (isOwn || shift !== undefined || isOpening || isReview || isPlan) found.push({ ...year, ...place, isOwn });
	}
	return found;
});

/** Years outside titles and quotations. */
export const uncitedYears = perLine(yearWords, (text): readonly NamedYear[] =>
	yearsIn(text).filter((year) => !isCited(text, year)),
);

const opening = /(?:现将|現將|兹将|茲將|现就|現就)[^，。；]{0,12}$/u;
const openingEnd = /^度?[^，。；]{0,20}(?:总结|總結|汇报|匯報|彙報|报告|報告)(?:如下|于后|於後)/u;
const headingReview =
	/^度?(?:主要)?(?:工作|学习|學習|生产|生產|党建|黨建)?(?:的)?(?:总结|總結|回顾|回顧|情况|情況|开展情况|開展情況|完成情况|完成情況|主要工作|主要成绩|主要成績|成效|成绩|成績)/u;
const headingPlan =
	/^度?(?:的)?(?:主要)?(?:重点)?(?:工作|学习|學習|发展|發展)?(?:的)?(?:计划|計劃|計畫|打算|思路|安排|设想|設想|展望|目标|目標|重点|重點|谋划|謀劃)/u;
const history = /(?:完成|落实|落實|执行|執行|实施|實施|推进|推進)情[况況]|对比|對比|比较|比較|以来|以來|至|到/u;
const mark =
	/^[\s#*]{0,10}(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.．\s]{1,2}|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])?\s{0,4}$/u;

/** A mark of a heading is no longer. */
const longestMark = 24;

function placeOf(text: string, { from, to }: NamedYear): Omit<PlacedYear, 'isOwn' | keyof NamedYear> {
	const before = text.slice(Math.max(0, from - 16), from);
	const after = text.slice(to, to + 40);
	const headsLine = from <= longestMark && mark.test(text.slice(0, from));
	return {
		shift: /^度?[）)]/u.test(after) ? shiftOf(before) : undefined,
		isOpening: opening.test(before) && openingEnd.test(after),
		isReview: headsLine && headingReview.test(after) && !/计划|計劃|計畫|打算/u.test(after),
		isPlan: headsLine && headingPlan.test(after) && !history.test(after.slice(0, 24)),
	};
}

function shiftOf(before: string): number | undefined {
	const relative = /(今|本|去|上|明)年(?:度)?[（(]\s?(?:即)?$/u.exec(before)?.[1];
	if (relative === undefined) return undefined;
	return relative === '明' ? 1 : relative === '去' || relative === '上' ? -1 : 0;
}
