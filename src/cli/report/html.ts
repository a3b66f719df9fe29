import {
	type Analysis,
	builtinProfile,
	catalogueOf,
	type ChecklistItem,
	countPlaceholders,
	countRange,
	type Diagnostic,
	headingsOf,
	type Language,
	messageOf,
	missingItems,
	type Range,
	type Status,
	textIn,
} from '../../core/index';
import type { CheckedFile } from '../check-file';
import type { Words } from '../words/index';
import { pageStyle } from './html-style';
import type { Report } from './report';

/** The sections that every kind of summary has a word for; each has its column. */
const roles = ['overview', 'achievements', 'problems', 'plan'] as const;

/** Said by shape as well as by colour. */
const signs: Readonly<Record<Status, string>> = {
	done: '✓',
	unfilled: '◐',
	thin: '◔',
	empty: '○',
	unheaded: '¶',
	missing: '✗',
};

interface Row {
	readonly anchor: string;
	readonly file: string;
	readonly title: string;
	readonly kind: string;
	readonly items: readonly ChecklistItem[];
	readonly blanks: number;
	readonly characters: number;
	readonly progress: string;
}

/**
 * One page for the person who collects: a table of all texts, then each text with its marks. Texts are written as they come; the
 * table, known only at the end, stands last in the file and first on the page.
 */
export function htmlReport(language: Language, words: Words, now: Date): Report {
	const rows: Row[] = [];
	return {
		begin: () => {
			const { title } = words.html;
			const lang = language === 'en' ? 'en' : language === 'zh-Hans' ? 'zh-CN' : 'zh-TW';
			const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`;
			return `<!DOCTYPE html>\n<html lang="${lang}"><head>${head}<style>${pageStyle}</style></head>\n<body><main>\n`;
		},
		file: (checked) => {
			const anchor = `f${rows.length + 1}`;
			rows.push(...rowsOf(checked, anchor, language, words));
			return article(checked, anchor, language, words);
		},
		end: ({ files }) => {
			const date = now.toLocaleDateString(language === 'en' ? 'en-GB' : language === 'zh-Hans' ? 'zh-CN' : 'zh-TW');
			const header = `<h1>${words.html.title}</h1><p>${escape(words.html.intro(files, date))}</p>`;
			return `<section id="table">${header}${table(rows, language, words)}</section>\n</main></body></html>\n`;
		},
	};
}

function rowsOf(
	{ file, profile, analysis }: CheckedFile,
	anchor: string,
	language: Language,
	words: Words,
): readonly Row[] {
	const { outline, checklists, scan } = analysis;
	return outline.documents.map(({ title, range }, n) => {
		const checklist = checklists[n];
		return {
			anchor: `${anchor}l${firstLine(scan, range) + 1}`,
			file: file.name,
			title,
			kind: profile ? textIn(language, profile.name) : words.notes.noProfile,
			items: checklist?.items ?? [],
			blanks: countPlaceholders(scan, range),
			characters: countRange(scan, range),
			progress: checklist?.required ? `${checklist.done}/${checklist.required}` : '',
		};
	});
}

/** The first line that has an element of its own on the page. */
function firstLine({ lines }: Analysis['scan'], { start, end }: Range): number {
	for (let line = start.line; line < end.line; line++) if (lines[line]?.text.trim()) return line;
	return start.line;
}

function table(rows: readonly Row[], language: Language, { html }: Words): string {
	const { statuses } = catalogueOf(language);
	const general = builtinProfile('general')?.sections ?? [];
	const titleOf = (role: string) =>
		textIn(language, general.find(({ id }) => id === role)?.title ?? { hant: role, hans: role, en: role });
	const columns = roles.filter((role) => rows.some(({ items }) => items.some(({ spec }) => spec.id === role)));
	const names = [html.file, html.kind, html.progress, html.blanks, html.characters];
	const head = [...names, ...columns.map(titleOf), html.otherSections];
	const body = rows.map(({ anchor, file, title, kind, items, blanks, characters, progress }) => {
		const cells = columns.map((role) => {
			const item = items.find(({ spec }) => spec.id === role);
			return item ? statusCell(item.status, statuses[item.status], item.required) : '<td></td>';
		});
		const others = items
			.filter(({ spec, status, required }) => !roles.some((role) => role === spec.id) && required && status !== 'done')
			.map(({ spec, status }) => `${signs[status]} ${escape(textIn(language, spec.title))}`);
		const name = `<th scope="row"><a href="#${anchor}">${escape(file)}</a>${title ? `<br><small>${escape(title)}</small>` : ''}</th>`;
		const facts = [`<td>${escape(kind)}</td>`, `<td class="n">${progress}</td>`, `<td class="n">${blanks || ''}</td>`];
		return `<tr>${name}${facts.join('')}<td class="n">${characters}</td>${cells.join('')}<td>${others.join('<br>')}</td></tr>`;
	});
	const heads = head.map((name) => `<th scope="col">${escape(name)}</th>`).join('');
	return `<div class="wide"><table><thead><tr>${heads}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`;
}

function statusCell(status: Status, word: string, required: boolean): string {
	if (required || (status !== 'missing' && status !== 'unheaded'))
		return `<td class="${status}">${signs[status]} ${escape(word)}</td>`;
	return `<td class="optional">${status === 'missing' ? '–' : `${signs[status]} ${escape(word)}`}</td>`;
}

function article({ file, analysis }: CheckedFile, anchor: string, language: Language, words: Words): string {
	const { html } = words;
	const about = analysis.diagnostics
		.filter(({ code }) => code !== 'unfilled-placeholder')
		.map((diagnostic) => {
			const line = diagnostic.range.start.line + 1;
			return `<li><a href="#${anchor}l${line}">${line}</a> ${escape(messageOf(diagnostic, language))}</li>`;
		});
	const findings = about.length ? `<ul class="findings" aria-label="${html.findings}">${about.join('')}</ul>` : '';
	const head = `<h2>${escape(file.name)}</h2><a class="top" href="#table">${html.toTable}</a>`;
	return `<article id="${anchor}"><header>${head}</header>${findings}<div class="text">\n${textOf(analysis, anchor, language)}</div></article>\n`;
}

/** The text line by line: headings strong, blanks marked, missing sections named where they belong. */
function textOf(analysis: Analysis, anchor: string, language: Language): string {
	const { scan, outline, checklists, diagnostics } = analysis;
	const { statuses } = catalogueOf(language);
	const placed = outline.documents.flatMap((document) => headingsOf(document));
	const headings = new Map(placed.map(({ line, heading }) => [line, heading.to]));
	const blanks = groupByLine(diagnostics);
	const missing = new Map<number, string[]>();
	for (const checklist of checklists)
		for (const [{ insertAt }, titles] of missingItems(checklist)) {
			const names = titles.map((title) => textIn(language, title)).join(' / ');
			const note = `<p class="gap">${signs.missing} ${escape(names)}: ${escape(statuses.missing)}</p>\n`;
			missing.set(insertAt.line, [...(missing.get(insertAt.line) ?? []), note]);
		}
	const lines = scan.lines.map(({ text }, n) => {
		const gaps = (missing.get(n) ?? []).join('');
		if (!text.trim()) return gaps;
		const marked = (from: number, to: number) => markedText(text, from, to, blanks.get(n) ?? [], language);
		const end = headings.get(n);
		const id = `${anchor}l${n + 1}`;
		if (end === undefined) return `${gaps}<p id="${id}">${marked(0, text.length)}</p>\n`;
		// The body may go on in the line of its heading.
		const isWhole = !text.slice(end).trim();
		const title = isWhole ? marked(0, text.length) : `<b>${marked(0, end)}</b>${marked(end, text.length)}`;
		return `${gaps}<p id="${id}" class="${isWhole ? 'h' : 'r'}">${title}</p>\n`;
	});
	return lines.join('') + (missing.get(scan.lines.length) ?? []).join('');
}

/** Part of a line with its blanks marked; a blank belongs to the part in which it begins. */
function markedText(text: string, from: number, to: number, blanks: readonly Diagnostic[], language: Language): string {
	let done = from;
	let out = '';
	for (const blank of blanks) {
		const { start, end } = blank.range;
		if (start.column < from || start.column >= to) continue;
		const shown = escape(text.slice(start.column, Math.min(end.column, to)));
		out += `${escape(text.slice(done, start.column))}<mark title="${escape(messageOf(blank, language))}">${shown}</mark>`;
		done = Math.min(end.column, to);
	}
	return out + escape(text.slice(done, to));
}

function groupByLine(diagnostics: readonly Diagnostic[]): ReadonlyMap<number, readonly Diagnostic[]> {
	const lines = new Map<number, Diagnostic[]>();
	for (const diagnostic of diagnostics) {
		if (diagnostic.code !== 'unfilled-placeholder') continue;
		const line = lines.get(diagnostic.range.start.line);
		if (line) line.push(diagnostic);
		else lines.set(diagnostic.range.start.line, [diagnostic]);
	}
	return lines;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
	return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
