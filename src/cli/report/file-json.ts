import {
	type ChecklistItem,
	type Diagnostic,
	type Language,
	headingsOf,
	type PlacedHeading,
	messageOf,
	type Scan,
	type Script,
	scriptOf,
	type SummaryDocument,
} from '../../core/index';
import type { CheckedFile } from '../check-file';

/**
 * What the JSON report says of one file: the members of its object, without the braces. Lines and columns are 1-based, columns in
 * UTF-16 units; section titles are in the script of the text, messages in `language`. A text with many blanks says a thousand
 * values: written as they are met, they take a fraction of the time of a tree of objects that is made to be turned into text.
 */
export function fileJson(checked: CheckedFile, language: Language): string {
	const { scan, groups, diagnostics } = checked.analysis;
	let placeholders = '';
	let line = 0;
	for (const { text, placeholders: found } of scan.lines) {
		line++;
		for (const placeholder of found) {
			const { from, to, kind, slot } = placeholder;
			const written = quoted(text.slice(from, to));
			const group = groups.groupOf(placeholder)?.number ?? 0;
			placeholders += `${placeholders && ','}{"line":${line},"column":${from + 1},"endColumn":${to + 1},"text":${written},"kind":"${kind}","group":${group},"slot":"${slot}"}`;
		}
	}
	const findings = listed(diagnostics, (diagnostic) => findingJson(diagnostic, language));
	const { file } = checked;
	const encoding = file.encoding === 'utf-8' ? '' : `,"encoding":"${file.encoding}"`;
	return `"file":${quoted(file.name)}${encoding},${kindAndDocuments(checked, language)},"placeholders":[${placeholders}],"findings":${findings}`;
}

/** Its name, its kind and its documents with their headings and checklists, in the same form. */
export function outlineJson(checked: CheckedFile, language: Language): string {
	return `"file":${quoted(checked.file.name)},${kindAndDocuments(checked, language)}`;
}

function kindAndDocuments({ profile, analysis }: CheckedFile, language: Language): string {
	const { scan, outline, checklists } = analysis;
	const unsure = language === 'en' ? 'en' : language === 'zh-Hans' ? 'hans' : 'hant';
	const script = checklists.length ? scriptOf(scan, unsure) : unsure;
	const id = profile ? quoted(profile.id) : null;
	const documents = listed(outline.documents, (document, n) =>
		documentJson(document, checklists[n]?.items ?? [], scan, script),
	);
	return `"profile":${id},"documents":${documents}`;
}

function documentJson(
	document: SummaryDocument,
	items: readonly ChecklistItem[],
	{ lines }: Scan,
	script: Script,
): string {
	const headings = listed(headingsOf(document), ({ line, heading: { level, ordinal, title } }: PlacedHeading) => {
		const text = (lines[line]?.text ?? '').slice(title.from, title.to).trim();
		return `{"line":${line + 1},"level":${level},"ordinal":${quoted(ordinal)},"title":${quoted(text)}}`;
	});
	const checklist = listed(items, ({ spec, required, status, sections, at }) => {
		const place = sections[0]?.start ?? (status === 'missing' ? undefined : at);
		const line = place ? place.line + 1 : null;
		return `{"section":${quoted(spec.id)},"title":${quoted(spec.title[script])},"required":${required},"status":"${status}","line":${line}}`;
	});
	const line = document.range.start.line + 1;
	return `{"line":${line},"title":${quoted(document.title)},"headings":${headings},"checklist":${checklist}}`;
}

function findingJson(diagnostic: Diagnostic, language: Language): string {
	const { code, severity, range, fix, fixable } = diagnostic;
	const { start, end } = range;
	const message = quoted(messageOf(diagnostic, language));
	return `{"code":"${code}","severity":"${severity}","line":${start.line + 1},"column":${start.column + 1},"endLine":${end.line + 1},"endColumn":${end.column + 1},"message":${message},"fixable":${Boolean(fix?.length || fixable)}}`;
}

function listed<T>(items: readonly T[], write: (item: T, n: number) => string): string {
	let all = '[';
	let n = 0;
	for (const item of items) {
		if (n > 0) all += ',';
		all += write(item, n++);
	}
	return `${all}]`;
}

/** What JSON may write otherwise than it stands in a text: quotes, backslashes, control characters, surrogates. By code unit, which is four times as fast. */
const special = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

function quoted(text: string): string {
	return special.test(text) ? JSON.stringify(text) : `"${text}"`;
}
