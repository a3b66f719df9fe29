import { catalogueOf, type Diagnostic, type Language, messageOf, type Severity, textIn } from '../../core/index';
import type { CheckedFile } from '../check-file';
import type { Style } from '../style';
import { padColumns, widthOf } from '../width';
import type { Words } from '../words/index';
import type { Report } from './report';

const colours = {
	error: 'red',
	warning: 'yellow',
	information: 'blue',
	hint: 'gray',
	off: 'gray',
} as const satisfies Record<Severity, string>;

/** For reading: grouped by file, one line per finding, a summary line at the end. */
export function textReport(language: Language, words: Words, style: Style): Report {
	return {
		file: (checked) => fileText(checked, language, words, style),
		end: ({ files, findings, blanks, notChecked, failed }) => {
			const { notes } = words;
			const lines = [
				findings ? style('bold', notes.total(files, findings, blanks)) : style('green', notes.clean(files)),
				...(notChecked ? [notes.notChecked(notChecked)] : []),
				...(failed ? [style('red', notes.failed(failed))] : []),
			];
			return `${lines.join('\n')}\n`;
		},
	};
}

function fileText({ file, profile, analysis }: CheckedFile, language: Language, words: Words, style: Style): string {
	const { diagnostics, checklists } = analysis;
	if (!diagnostics.length) return '';
	const done = checklists.reduce((sum, checklist) => sum + checklist.done, 0);
	const required = checklists.reduce((sum, checklist) => sum + checklist.required, 0);
	const about = [
		profile ? textIn(language, profile.name) : words.notes.noProfile,
		...(required ? [`${done}/${required}`] : []),
		...(file.encoding === 'utf-8' ? [] : [words.notes.encoding(file.encoding)]),
	];
	const head = `${style('underline', file.name)}  ${style('gray', about.join(' · '))}`;
	return `${head}\n${findingLines(diagnostics, language, style).join('\n')}\n\n`;
}

function findingLines(diagnostics: readonly Diagnostic[], language: Language, style: Style): readonly string[] {
	const { severities } = catalogueOf(language);
	const rows = diagnostics.map((diagnostic) => {
		const { range, severity, code } = diagnostic;
		const place = `${range.start.line + 1}:${range.start.column + 1}`;
		return { place, severity, message: messageOf(diagnostic, language), code };
	});
	const placeWidth = widest(rows.map((row) => row.place));
	const severityWidth = widest(rows.map((row) => severities[row.severity]));
	return rows.map(({ place, severity, message, code }) => {
		const level = style(colours[severity], padColumns(severities[severity], severityWidth));
		return `  ${style('gray', place.padStart(placeWidth))}  ${level}  ${message}  ${style('gray', code)}`;
	});
}

function widest(texts: readonly string[]): number {
	return texts.reduce((width, text) => Math.max(width, widthOf(text)), 0);
}
