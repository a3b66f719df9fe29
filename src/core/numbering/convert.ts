import type { Analysis } from '../analysis';
import { topSections } from '../checklist/bind';
import { comparable } from '../checklist/title';
import { isExtra } from '../checklist/vocabulary';
import type { Section, SummaryDocument } from '../outline';
import type { Profile } from '../profile/profile';
import { builtinProfile } from '../profile/builtin';
import type { Scan } from '../scan/scan';
import { rangeOn, type TextEdit } from '../text';
import { type HanScript, markOf, spanEdit, withPath } from './ordinal';
import { hanScriptOf, inOrder, type Renumbering } from './renumber';
import { ladderFor, ladders, type Style } from './styles';

/**
 * Gives all headings of a text the marks of a style, each by its depth: gbt9704 一、（一）1.（1）, taiwan 壹、一、（一）1、, plain 一、1、（1）,
 * markdown `#`. Numbers stay; headings without any count from 1 where none of their row has one. In markdown the title is `#`, and a
 * run-in heading gets a line of its own.
 */
export function convertNumbering(analysis: Analysis, style: Style): Renumbering {
	const { scan, outline, profile } = analysis;
	const script = hanScriptOf(scan);
	const edits = outline.documents.flatMap((document) => {
		const converting: Converting = { scan, script, style, profile, ladder: wholeLadder(style, document) };
		return [titleEdits(converting, document), sectionEdits(converting, topSections(document), 0)].flat();
	});
	return { edits: inOrder(edits), unsure: [] };
}

interface Converting {
	readonly scan: Scan;
	readonly script: HanScript;
	readonly style: Style;
	readonly profile: Profile | undefined;
	readonly ladder: readonly string[];
}

/** A taiwan text that begins with 一、 is regular already. */
function wholeLadder(style: Style, { sections }: SummaryDocument): readonly string[] {
	return style === 'taiwan' && sections.some(({ children }) => children.length)
		? ladders.taiwan
		: ladderFor(style, sections);
}

function sectionEdits(converting: Converting, sections: readonly Section[], step: number): readonly TextEdit[] {
	const noneCounts = sections.every(({ heading }) => heading.value === undefined);
	let count = 0;
	return sections.flatMap((section) => {
		const { heading, title } = section;
		const counts = noneCounts && heading.form !== 'label' && !isExtraTitle(converting, title);
		if (counts) count++;
		const value = heading.value ?? (counts ? count : undefined);
		return [...headingEdits(converting, section, step, value), ...sectionEdits(converting, section.children, step + 1)];
	});
}

/** 附件 and 參考資料 have no number. */
function isExtraTitle({ profile }: Converting, title: string): boolean {
	const known = profile ?? builtinProfile('general');
	return known !== undefined && isExtra(known, comparable(title));
}

function headingEdits(
	converting: Converting,
	{ heading, start }: Section,
	step: number,
	value: number | undefined,
): readonly TextEdit[] {
	const { scan, style, script, ladder } = converting;
	const { line } = start;
	const text = scan.lines[line]?.text ?? '';
	const isHash = heading.form === 'md' || heading.form === 'setext';
	const old = markOf(text, heading);
	const bold = old.includes('**') ? '**' : '';
	if (style === 'markdown') {
		if (heading.form === 'setext') return [];
		const level = isHash ? heading.level : step + 2;
		if (level > 6) return [];
		return [
			...prefixEdit(
				text,
				line,
				heading.from,
				heading.title.from,
				`${'#'.repeat(level)} ${isHash ? bold : ''}`,
				heading.inline === true,
			),
			...(isHash ? [] : boldEdits(text, line, heading.title.to, heading.to, bold)),
			...bodyEdits(text, line, heading.to, heading.runIn || heading.inline === true),
		];
	}
	const model = ladder[step] ?? (step === ladder.length ? '①' : undefined);
	if (model === undefined || (value === undefined && !isHash)) return [];
	const mark = value === undefined ? '' : withPath(model, [value], script);
	const gap = /[.]$/u.test(mark) && /^[A-Za-z0-9]/u.test(text.slice(heading.title.from)) ? ' ' : '';
	const edit = spanEdit(line, text, heading.from, heading.title.from, `${bold}${mark}${gap}`);
	return [...(edit ? [edit] : []), ...(isHash ? closingEdits(scan, line, heading) : [])];
}

/** The title of a document is `#` in markdown, and plain elsewhere. */
function titleEdits({ scan, style }: Converting, { heading, titleSpan }: SummaryDocument): readonly TextEdit[] {
	const line = titleSpan?.line;
	if (line === undefined) return [];
	const text = scan.lines[line]?.text ?? '';
	if (style === 'markdown') {
		if (heading && heading.form !== 'document') return [];
		if (/^\s{0,20}#/u.test(text)) return [];
		const from = text.length - text.trimStart().length;
		const isWhole = titleSpan?.to === text.trimEnd().length || heading?.form === 'document';
		return isWhole ? prefixEdit(text, line, from, from, '# ', false) : [];
	}
	if (heading?.form === 'md' && heading.level === 1) {
		const edit = spanEdit(line, text, heading.from, heading.title.from, '');
		return [...(edit ? [edit] : []), ...closingEdits(scan, line, heading)];
	}
	return heading?.form === 'setext' ? closingEdits(scan, line, heading) : [];
}

/** A `#` begins its line. */
function prefixEdit(
	text: string,
	line: number,
	from: number,
	to: number,
	mark: string,
	isInline: boolean,
): readonly TextEdit[] {
	const lead = text.slice(0, from);
	if (isInline && lead.trim()) {
		const start = lead.trimEnd().length;
		return [{ range: rangeOn(line, { from: start, to }), newText: `\n${mark}` }];
	}
	const edit = spanEdit(line, text, lead.trim() ? from : 0, to, mark);
	return edit ? [edit] : [];
}

/** `**一、主要工作**`: the closing half goes with the opening one. */
function boldEdits(text: string, line: number, from: number, to: number, bold: string): readonly TextEdit[] {
	const at = bold ? text.slice(from, to).indexOf(bold) : -1;
	return at < 0 ? [] : [{ range: rangeOn(line, { from: from + at, to: from + at + 2 }), newText: '' }];
}

/** What follows a run-in heading begins a line of its own. */
function bodyEdits(text: string, line: number, from: number, goesOn: boolean): readonly TextEdit[] {
	const rest = text.slice(from);
	if (!goesOn || !rest.trim()) return [];
	const gap = rest.length - rest.trimStart().length;
	return [{ range: rangeOn(line, { from, to: from + gap }), newText: '\n' }];
}

/** Hashes behind a title, and the line that underlines it. */
function closingEdits({ lines }: Scan, line: number, { form, title, to }: Section['heading']): readonly TextEdit[] {
	const text = lines[line]?.text ?? '';
	if (form === 'setext') {
		const start = { line, column: text.length };
		return [{ range: { start, end: { line: line + 1, column: lines[line + 1]?.text.length ?? 0 } }, newText: '' }];
	}
	return /^[ \t\u3000]{0,20}#{1,20}$/u.test(text.slice(title.to, to))
		? [{ range: rangeOn(line, { from: title.to, to }), newText: '' }]
		: [];
}
