import type { Scan } from '../scan/scan';

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
	const lines = scan.lines
		.slice(0, lookedAt)
		.map(({ text }) => text.trim())
		.filter((text) => text !== '');
	if (lines.length === 0) return { code: 'empty' };
	if (scan.habits.form || titles.some((title) => formTitle.test(title.trim())) || isForm(lines))
		return { code: 'form' };
	return isCode(lines) ? { code: 'source-code' } : undefined;
}

const lookedAt = 400;
const projectFile =
	/^(?:readme|licen[cs]e|copying|changelog|changes|contributing|code_of_conduct|security|authors|notice|todo|install|codeowners|makefile|dockerfile)(?:[._-][\p{L}\p{N}_-]{1,20}){0,2}$/iu;
const sourceFile =
	/\.(?:[cm]?[jt]sx?|py|java|kt|go|rs|c|cc|cpp|h|hpp|cs|rb|php|swift|scala|lua|pl|sh|bash|zsh|ps1|bat|sql|html?|css|scss|less|xml|json[c5l]?|ya?ml|toml|ini|cfg|conf|properties|gradle|tex|bib|csv|tsv|log|diff|patch|vue|svelte|ipynb|proto|r|m|asm)$/iu;
const formTitle =
	/(?:登记|登記|申请|申請|审批|審批|报名|報名|考核|评审|評審|评分|評分|签到|簽到|统计|統計|信息|資料|调查|調查|鉴定|鑑定|履历|履歷|推荐|推薦|汇总|彙總|一览|一覽|报销|報銷|验收|驗收|记录|記錄|紀錄)表(?:[（(][^（）()]{1,12}[）)])?$/u;

/** Most lines are labels with nothing behind them, or boxes to tick. */
function isForm(lines: readonly string[]): boolean {
	const open = lines.filter(
		(line) => /^[^，。；]{1,12}[：:][\s_＿﹍]{0,60}$/u.test(line) || /□[^□]{1,12}□/u.test(line),
	).length;
	return lines.length >= 4 && open / lines.length > 0.6;
}

/** A good part of the lines ends or begins as code does. */
function isCode(lines: readonly string[]): boolean {
	const code = lines.filter((line) => codeEnd.test(line) || codeStart.test(line)).length;
	return lines.length >= 4 && code / lines.length > 0.35;
}

const codeEnd = /[{};]$|\)\s?(?:=>|->)$/u;
const codeStart =
	/^(?:import |from \S{1,80} import|#include|package |using |def \w|class \w|function\b|(?:export |public |private |static |const |let |var )\w|<\/?[a-z][^>]{0,80}>|#!\/|\}|return\b)/u;
