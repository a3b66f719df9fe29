import type { SummaryDocument } from '../outline';
import type { Scan } from '../scan/scan';
import { type NamedYear, yearsIn } from './calendar';
import { found as placed, perLine, trait } from './lines';

/** A year that a text states of itself, with its line. */
export type PlacedYear = readonly [line: number, year: NamedYear];

/**
 * Years that a document states of itself while it leaves its year blank elsewhere: left over from the text that it was made of.
 * Years that are cited, compared or history are not looked at, nor any where the document tells of several years.
 */
export function besideMasked(scan: Scan, { title, titleSpan, range }: SummaryDocument): readonly PlacedYear[] {
	if (/[学學]年|届|屆/u.test(title) || yearsIn(title).length) return [];
	const { start, end } = range;
	const last = end.column === 0 && end.line > start.line ? end.line - 1 : end.line;
	const isOwn = (line: number): boolean => line >= start.line && line <= last && line !== titleSpan?.line;
	const own = placed(scan, ownYears).filter(([line]) => isOwn(line));
	if (!own.length) return [];
	const named = new Set(
		placed(scan, yearsOn).flatMap(([line, { year, isCited }]) => (isOwn(line) && !isCited ? [year] : [])),
	);
	// The year of the report and the one after it.
	if (Math.max(...named) - Math.min(...named) > 1) return [];
	let masked = 0;
	for (let line = start.line; line <= last; line++) {
		for (const { slot } of scan.lines[line]?.placeholders ?? []) if (slot === 'year') masked++;
	}
	const isMasked = (titleSpan && scan.lines[titleSpan.line]?.placeholders.some(({ slot }) => slot === 'year')) ?? false;
	return masked >= (isMasked ? 1 : 2) && masked * 2 >= own.length ? own : [];
}

interface Year extends NamedYear {
	/** In a title or a quotation. */
	readonly isCited: boolean;
}

const yearsOn = perLine(trait.time, (text): readonly Year[] => {
	if (!text.includes('年')) return none;
	return yearsIn(text).map((year) => ({ ...year, isCited: isCited(text, year) }));
});

const ownYears = perLine(trait.time, (text): readonly NamedYear[] => {
	if (!text.includes('年')) return none;
	return yearsIn(text).filter((year) => !isCited(text, year) && isOwnYear(text, year));
});

const none: readonly never[] = [];

/** Within 《》 or quotation marks. */
function isCited(text: string, { from, to }: NamedYear): boolean {
	const before = text.slice(Math.max(0, from - 60), from);
	return (
		/[《〈“「『（(〔][^》〉”」』）)〕]{0,60}$/u.test(before) ||
		/^[^，。《“「]{0,40}[》〉”」』]/u.test(text.slice(to, to + 41))
	);
}

const self =
	'(?:我们|我們|(?:我|本|全)(?:县|縣|市|区|區|镇|鎮|乡|鄉|村|街道|校|院|局|厂|廠|公司|所|馆|館|社区|社區|班|部门|部門|单位|單位|园|園|站|中心|处|處|科室?))';
const own: readonly RegExp[] = [
	new RegExp(`^度?[，,]?${self}`, 'u'),
	/^度?[，,]?在[^，。；]{2,30}(?:领导|領導|指导|指導|支持|关心|關心|关怀|關懷|帮助|幫助)下/u,
	/^是[^。；]{2,40}的一年/u,
	/^(?:度|的工作)?(?:即将|即將|已经|已經|转眼|轉眼|就要)(?:过去|過去|成为过去|成為過去|结束|結束)/u,
];
const history =
	/(?:自|从|從|由|于|於|早在|比|较|較|与|與|跟|和|同|至|到|曾|当年|當年|回首|追溯|经过|經過|截至|截止|历年|歷年|前|荣获|榮獲)$/u;

/** Where a sentence begins, and says what we did then; or the date under the text. */
function isOwnYear(text: string, { from, to }: NamedYear): boolean {
	const before = text.slice(0, from);
	const after = text.slice(to, to + 60);
	if (/^\s{0,60}$/u.test(before) && /^\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s{0,20}$/u.test(after)) return true;
	if (!/(?:^|[。！？；])\s{0,10}(?:回顾|回顧)?$/u.test(before.slice(-16)) || history.test(before)) return false;
	return own.some((pattern) => pattern.test(after)) && !/以来|以來|相比|同期|起[，,]/u.test(after.slice(0, 16));
}
