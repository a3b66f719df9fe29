import type { Scan, ScannedLine } from '../scan/scan';

/** Texts that are plainly no summary. */
export type ForeignText =
	| { readonly code: 'source-code' }
	/** A form to be filled by hand (登記表, 審批表). */
	| { readonly code: 'form' }
	/** A README, licence, change log … */
	| { readonly code: 'project-file'; readonly fileName: string }
	| { readonly code: 'empty' };

/** Says so if a text is plainly no summary: by its file name, its title, or what its lines look like. */
export function foreignText(
	scan: Scan,
	titles: readonly string[],
	fileName: string | undefined,
): ForeignText | undefined {
	const name = fileName?.replace(/^.*[\\/]/su, '') ?? '';
	if (projectFile.test(name)) return { code: 'project-file', fileName: name };
	if (sourceFile.test(name)) return { code: 'source-code' };
	const lines = scan.lines.slice(0, lookedAt);
	if (lines.every(({ text }) => isBlank(text))) return { code: 'empty' };
	if (scan.habits.form || titles.some((title) => formTitle.test(title.trim())) || isMostly(lines, 0.6, isOpen))
		return { code: 'form' };
	return isMostly(lines, 0.35, isCode) ? { code: 'source-code' } : undefined;
}

function isBlank(text: string): boolean {
	return text === '' || (!isChinese(text.charCodeAt(text.length - 1)) && text.trim() === '');
}

/** A Chinese character or mark, from 、 to where full-width forms begin; no white space. */
function isChinese(code: number): boolean {
	return code > 0x3000 && code < 0xfe00;
}

const lookedAt = 400;
const projectFile =
	/^(?:readme|licen[cs]e|copying|changelog|changes|contributing|code_of_conduct|security|authors|notice|todo|install|codeowners|makefile|dockerfile)(?:[._-][\p{L}\p{N}_-]{1,20}){0,2}$/iu;
const sourceFile =
	/\.(?:[cm]?[jt]sx?|py|java|kt|go|rs|c|cc|cpp|h|hpp|cs|rb|php|swift|scala|lua|pl|sh|bash|zsh|ps1|bat|sql|html?|css|scss|less|xml|json[c5l]?|ya?ml|toml|ini|cfg|conf|properties|gradle|tex|bib|csv|tsv|log|diff|patch|vue|svelte|ipynb|proto|r|m|asm)$/iu;
const formTitle =
	/(?:登记|登記|申请|申請|审批|審批|报名|報名|考核|评审|評審|评分|評分|签到|簽到|统计|統計|信息|資料|调查|調查|鉴定|鑑定|履历|履歷|推荐|推薦|汇总|彙總|一览|一覽|报销|報銷|验收|驗收|记录|記錄|紀錄)表(?:[（(][^（）()]{1,12}[）)])?$/u;

/** Whether more than `part` of some lines are so, blank ones left aside; the rest is not looked at once that cannot be. */
function isMostly(lines: readonly ScannedLine[], part: number, isSo: (text: string) => boolean): boolean {
	const tooMany = lines.length * (1 - part);
	let count = 0;
	let others = 0;
	for (const { text } of lines) {
		if (isBlank(text)) continue;
		count++;
		if (!isSo(text) && ++others > tooMany) return false;
	}
	return count >= fewest && (count - others) / count > part;
}

const fewest = 4;

/** A label with nothing behind it, or a box to tick. */
function isOpen(text: string): boolean {
	const mayBeLabel = !isChinese(text.charCodeAt(text.length - 1));
	return (mayBeLabel && label.test(text.trim())) || (text.includes('□') && box.test(text));
}

const label = /^[^，。；]{1,12}[：:][\s_＿﹍]{0,60}$/u;
const box = /□[^□]{1,12}□/u;

/** Ends or begins as a line of code does. */
function isCode(text: string): boolean {
	const first = text.charCodeAt(text.charCodeAt(0) === indentation ? 2 : 0);
	if (isChinese(first) && isChinese(text.charCodeAt(text.length - 1))) return false;
	const line = text.trim();
	return codeStart.test(line) || codeEnd.test(line);
}

/** Two of these stand before a paragraph. */
const indentation = 0x3000;
const codeEnd = /[{};]$|\)\s?(?:=>|->)$/u;
const codeStart =
	/^(?:import |from \S{1,80} import|#include|package |using |def \w|class \w|function\b|(?:export |public |private |static |const |let |var )\w|<\/?[a-z][^>]{0,80}>|#!\/|\}|return\b)/u;
