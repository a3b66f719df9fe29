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
	const small = name.toLowerCase();
	if (isProjectFile(small)) return { code: 'project-file', fileName: name };
	if (sourceFile.test(small)) return { code: 'source-code' };
	const lines = scan.lines.slice(0, lookedAt);
	if (lines.every(({ text }) => isBlank(text))) return { code: 'empty' };
	if (scan.habits.form || titles.some((title) => formTitle.test(title.trim()))) return { code: 'form' };
	const code = mostLines(lines);
	return code && { code };
}

const lookedAt = 400;
const projectFiles =
	'readme license licence copying changelog changes contributing code_of_conduct security authors notice todo install codeowners makefile dockerfile'.split(
		' ',
	);
const sourceFile =
	/\.(?:[cm]?[jt]sx?|py|java|kt|go|rs|c|cc|cpp|h|hpp|cs|rb|php|swift|scala|lua|pl|sh|bash|zsh|ps1|bat|sql|html?|css|scss|less|xml|json[c5l]?|ya?ml|toml|ini|cfg|conf|properties|gradle|tex|bib|csv|tsv|log|diff|patch|vue|svelte|ipynb|proto|r|m|asm)$/u;
const formTitle =
	/(?:登记|登記|申请|申請|审批|審批|报名|報名|考核|评审|評審|评分|評分|签到|簽到|统计|統計|信息|資料|调查|調查|鉴定|鑑定|履历|履歷|推荐|推薦|汇总|彙總|一览|一覽|报销|報銷|验收|驗收|记录|記錄|紀錄)表(?:[（(][^（）()]{1,12}[）)])?$/u;

function isProjectFile(name: string): boolean {
	const start = projectFiles.find((one) => name.startsWith(one));
	return start !== undefined && /^(?:[._-][\p{L}\p{N}_-]{1,20}){0,2}$/u.test(name.slice(start.length));
}

/** What most lines look like, blank ones left aside; the rest is not looked at once that can be neither. */
function mostLines(lines: readonly ScannedLine[]): 'form' | 'source-code' | undefined {
	const enough = lines.length * (1 - fewestCode);
	let count = 0;
	let open = 0;
	let code = 0;
	for (const { text } of lines) {
		if (isBlank(text)) continue;
		count++;
		if (isOpen(text)) open++;
		if (isCode(text)) code++;
		if (count - code > enough && count - open > enough) return undefined;
	}
	if (count < fewestLines) return undefined;
	return open / count > fewestOpen ? 'form' : code / count > fewestCode ? 'source-code' : undefined;
}

const fewestLines = 4;
const fewestOpen = 0.6;
const fewestCode = 0.35;

function isBlank(text: string): boolean {
	return text === '' || (!isWide(text.charCodeAt(text.length - 1)) && text.trim() === '');
}

/** A Chinese character or mark, or a full-width form: neither white space nor ASCII. */
function isWide(code: number): boolean {
	return code > 0x3000 && code !== 0xfeff;
}

/** A label with nothing behind it, or a box to tick. */
function isOpen(text: string): boolean {
	const mayBeLabel = !isWide(text.charCodeAt(text.length - 1)) || labelEnds.includes(text.slice(-1));
	return (mayBeLabel && label.test(text.trim())) || (text.includes('□') && box.test(text));
}

const labelEnds = '：＿﹍';
const label = /^[^，。；]{1,12}[：:][\s_＿﹍]{0,60}$/u;
const box = /□[^□]{1,12}□/u;

/** Ends or begins as a line of code does. */
function isCode(text: string): boolean {
	if (isWide(text.charCodeAt(text.length - 1)) && isWide(firstCode(text))) return false;
	const line = text.trim();
	return codeStart.test(line) || codeEnd.test(line);
}

/** The first character behind the indentation of a paragraph. */
function firstCode(text: string): number {
	let at = 0;
	while (text.charCodeAt(at) === 0x3000) at++;
	return text.charCodeAt(at);
}

const codeEnd = /[{};]$|\)\s?(?:=>|->)$/u;
const codeStart =
	/^(?:import |from \S{1,80} import|#include|package |using |def \w|class \w|function\b|(?:export |public |private |static |const |let |var )\w|<\/?[a-z][^>]{0,80}>|#!\/|\}|return\b)/u;
