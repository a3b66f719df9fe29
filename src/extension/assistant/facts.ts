import {
	type Analysis,
	handInReport,
	type Language,
	messageOf,
	namedQuestions,
	placesOf,
	questionMessage,
	textIn,
} from '../../core/index';

/** What an assistant is told; lines count from 1. */
export type Fact = Readonly<Record<string, unknown>>;

/** What is wrong or left to do, in the order of the text. */
export function findingsFacts({ diagnostics }: Analysis, language: Language): readonly Fact[] {
	return diagnostics.map((finding) => ({
		line: finding.range.start.line + 1,
		code: finding.code,
		severity: finding.severity,
		message: messageOf(finding, language),
	}));
}

/** Sections with their state, the missing ones where they belong. */
export function outlineFacts(analysis: Analysis, language: Language): readonly Fact[] {
	return handInReport(analysis).documents.map(({ title, done, required, sections }) => ({
		title,
		done,
		required,
		sections: sections.map(({ heading, name, status, required: isRequired, characters, blanks, at }) => ({
			title: heading ?? (name && textIn(language, name)),
			status,
			required: isRequired,
			characters,
			blanks,
			...(heading === undefined ? {} : { line: at.line + 1 }),
		})),
	}));
}

/** The questions that the blanks ask, each under a name that a value can be given for. */
export function blanksFacts(analysis: Analysis, language: Language): readonly Fact[] {
	return namedQuestions(analysis).map(({ key, question }) => {
		const places = placesOf(question);
		return {
			name: key,
			wants: questionMessage(question, language),
			lines: places.map(({ line }) => line + 1),
			text: analysis.scan.lines[places[0]?.line ?? -1]?.text.slice(0, 200) ?? '',
		};
	});
}
