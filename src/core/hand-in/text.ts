import type { HandInDocument, HandInReport, HandInSection } from '../hand-in';
import { handInWords } from '../messages/hand-in';
import { catalogueOf, type Language, messageOf, textIn } from '../messages/index';
import type { Diagnostic } from '../rules/index';

/** The report as a page of text that is markdown too. Line ends are `\n`. */
export function handInText(report: HandInReport, language: Language): string {
	const words = handInWords[language];
	const { counts } = catalogueOf(language);
	const { profile, documents, blanks, numbering, others, ignored, ready } = report;
	const findings = (diagnostics: readonly Diagnostic[]): readonly string[] =>
		diagnostics.length
			? diagnostics.map((one) => `- ${words.line(one.range.start.line + 1)} · ${messageOf(one, language)}`)
			: [`- ${words.none}`];
	const lines = [
		`# ${words.title}`,
		'',
		[ready ? words.ready : words.notReady, profile && textIn(language, profile.name)].filter(Boolean).join(' · '),
		words.reviewed(report),
		...documents.flatMap((document) => ['', ...documentLines(document, documents.length > 1, language)]),
		'',
		`## ${words.blanks}`,
		'',
		`- ${blanks ? counts.blanks(blanks) : words.none}`,
		'',
		`## ${words.numbering}`,
		'',
		...findings(numbering),
		'',
		...(others.length ? [`## ${words.others}`, '', ...findings(others), ''] : []),
		`## ${words.ignored}`,
		'',
		...(ignored.length ? ignored.map((one) => ignoredLine(one, language)) : [`- ${words.none}`]),
	];
	return `${lines.join('\n')}\n`;
}

function documentLines(document: HandInDocument, isOneOfSeveral: boolean, language: Language): readonly string[] {
	const words = handInWords[language];
	const { title, characters, length, done, required, sections } = document;
	const heading = isOneOfSeveral && title ? `${words.sections} · ${title}` : words.sections;
	return [
		`## ${heading}`,
		'',
		...(required ? [words.done(done, required), ''] : []),
		...sections.map((section) => `- ${sectionLine(section, language)}`),
		...(sections.length ? [''] : []),
		`${words.length} · ${words.lengthOf(characters, length)}`,
	];
}

function sectionLine(section: HandInSection, language: Language): string {
	const words = handInWords[language];
	const { counts, statuses, words: said } = catalogueOf(language);
	const { heading, name, status, required, outOfOrder, characters, blanks, reviewed } = section;
	const label = heading ?? (name ? textIn(language, name) : '');
	const tick = heading === undefined ? '' : reviewed ? '[x] ' : '[ ] ';
	const facts = [
		statuses[status],
		heading === undefined && required ? said.required : undefined,
		characters ? counts.characters(characters) : undefined,
		blanks ? counts.blanks(blanks) : undefined,
		outOfOrder ? said.outOfOrder : undefined,
		heading === undefined ? undefined : reviewed ? words.isReviewed : words.notReviewed,
	];
	return `${tick}${label} · ${facts.filter((fact) => fact !== undefined).join(' · ')}`;
}

function ignoredLine({ code, by, range, text }: HandInReport['ignored'][number], language: Language): string {
	const words = handInWords[language];
	const what = catalogueOf(language).rules[code];
	const where = range ? words.line(range.start.line + 1) : words.off;
	return `- ${[where, what, text.trim(), words.deciders[by]].filter(Boolean).join(' · ')}`;
}
