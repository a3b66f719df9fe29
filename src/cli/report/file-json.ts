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
} from '../../core/index';
import type { CheckedFile } from '../check-file';
import type { Encoding } from '../files/decode';

/** What the JSON report says of one file. Lines and columns are 1-based, columns in UTF-16 units. */
export interface FileJson {
	readonly file: string;
	/** Only where it is not UTF-8. */
	readonly encoding?: Encoding;
	readonly profile: string | null;
	readonly documents: readonly DocumentJson[];
	readonly placeholders: readonly PlaceholderJson[];
	readonly findings: readonly FindingJson[];
}

export interface DocumentJson {
	readonly line: number;
	readonly title: string;
	readonly headings: readonly HeadingJson[];
	readonly checklist: readonly ChecklistJson[];
}

export interface HeadingJson {
	readonly line: number;
	readonly level: number;
	readonly ordinal: string;
	readonly title: string;
}

export interface ChecklistJson {
	readonly section: string;
	readonly title: string;
	readonly required: boolean;
	readonly status: string;
	readonly line: number | null;
}

export interface PlaceholderJson {
	readonly line: number;
	readonly column: number;
	readonly endColumn: number;
	readonly text: string;
	readonly kind: string;
	readonly group: number;
	readonly slot: string;
}

export interface FindingJson {
	readonly code: string;
	readonly severity: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly message: string;
	readonly fixable: boolean;
}

/** One file of the report. Section titles are in the script of the text, messages in `language`. */
export function fileJson({ file, profile, analysis }: CheckedFile, language: Language): FileJson {
	const { scan, outline, groups, checklists, diagnostics } = analysis;
	const unsure = language === 'en' ? 'en' : language === 'zh-Hans' ? 'hans' : 'hant';
	const script = checklists.length ? scriptOf(scan, unsure) : unsure;
	return {
		file: file.name,
		...(file.encoding !== 'utf-8' && { encoding: file.encoding }),
		profile: profile?.id ?? null,
		documents: outline.documents.map((document, n) => ({
			line: document.range.start.line + 1,
			title: document.title,
			headings: headingsOf(document).map((heading) => headingJson(heading, scan)),
			checklist: (checklists[n]?.items ?? []).map((item) => checklistJson(item, script)),
		})),
		placeholders: scan.lines.flatMap(({ text, placeholders }, line) =>
			placeholders.map((placeholder) => ({
				line: line + 1,
				column: placeholder.from + 1,
				endColumn: placeholder.to + 1,
				text: text.slice(placeholder.from, placeholder.to),
				kind: placeholder.kind,
				group: groups.groupOf(placeholder)?.number ?? 0,
				slot: placeholder.slot,
			})),
		),
		findings: diagnostics.map((diagnostic) => findingJson(diagnostic, language)),
	};
}

function headingJson({ line, heading }: PlacedHeading, { lines }: Scan): HeadingJson {
	const { level, ordinal, title } = heading;
	const text = (lines[line]?.text ?? '').slice(title.from, title.to).trim();
	return { line: line + 1, level, ordinal, title: text };
}

function checklistJson({ spec, required, status, sections, at }: ChecklistItem, script: Script): ChecklistJson {
	const place = sections[0]?.start ?? (status === 'missing' ? undefined : at);
	return {
		section: spec.id,
		title: spec.title[script],
		required,
		status,
		line: place ? place.line + 1 : null,
	};
}

function findingJson(diagnostic: Diagnostic, language: Language): FindingJson {
	const { code, severity, range, fix, fixable } = diagnostic;
	return {
		code,
		severity,
		line: range.start.line + 1,
		column: range.start.column + 1,
		endLine: range.end.line + 1,
		endColumn: range.end.column + 1,
		message: messageOf(diagnostic, language),
		fixable: Boolean(fix?.length || fixable),
	};
}
