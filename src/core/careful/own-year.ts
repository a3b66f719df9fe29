import type { NamedYear } from './calendar';

/** Within 《》 or quotation marks. */
export function isCited(text: string, { from, to }: NamedYear): boolean {
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

/** The year of the text itself: where a sentence begins, and says what we did then; or the date under the text. */
export function isOwnYear(text: string, { from, to }: NamedYear): boolean {
	const before = text.slice(Math.max(0, from - 16), from);
	const after = text.slice(to, to + 60);
	if (from <= 60 && text.slice(0, from).trim() === '' && /^\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s{0,20}$/u.test(after))
		return true;
	if (!/(?:^|[。！？；])\s{0,10}(?:回顾|回顧)?$/u.test(before.slice(-16)) || history.test(before)) return false;
	return own.some((pattern) => pattern.test(after)) && !/以来|以來|相比|同期|起[，,]/u.test(after.slice(0, 16));
}
