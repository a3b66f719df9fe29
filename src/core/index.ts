/** What hosts may import. */
export * from './analysis';
export type { Checklist, ChecklistItem, Status } from './checklist';
export { topSections } from './checklist/bind';
export { type FigureCheck, figureChecks, type FigureKind } from './careful/figures';
export { cleanedText, type CleanedText } from './clean';
export { type Config, emptyConfig, parseConfig } from './config';
export { globMatcher } from './glob';
export { countPlaceholders, countRange } from './count';
export { applyEdits } from './edits';
export { type Checked, checkValue, type FillProblem, yearFor } from './fill/check';
export { answerEdits, type Filling, fillEdits, fillingOf } from './fill/edits';
export { type FilledQuestion, fillFromValues, type UnfitQuestion, type ValuesFill } from './fill/from-values';
export { nameFor } from './fill/named';
export { checkAnswer, type Part, placesOf, type Question, questionOn, questionsOf } from './fill/question';
export { type NamedQuestion, namedQuestions } from './fill/sheet';
export { type FillSurroundings, type Suggestion, type SuggestionSource, suggestionsFor } from './fill/suggest';
export type { ValueForm, Want } from './fill/want';
export { fillProblemMessage, type FillWords, fillWordsOf, questionMessage } from './messages/fill';
export { type Group, type Groups, type PlacedPlaceholder, relinked } from './groups';
export {
	type HandInDocument,
	type HandInReport,
	handInReport,
	type HandInSection,
	numberingCodes,
	type Tick,
} from './hand-in';
export { countWhile } from './halves';
export type { Decider, Ignored } from './hand-in/ignored';
export { handInText } from './hand-in/text';
export { addIgnore, type IgnoreEntry, isSameIgnore, parseIgnores, removeIgnore } from './ignores';
export { diagnosticKey, type IgnoreKey } from './ignores/context';
export {
	type Habits,
	type Insertion,
	insertionAtLine,
	insertionOf,
	type InsertionPart,
} from './insert';
export {
	type Catalogue,
	catalogueOf,
	type Language,
	languageOf,
	languages,
	messageOf,
	problemMessage,
	textIn,
} from './messages/index';
export { headingsOf, type Outline, outlineOf, type PlacedHeading, type Section, type SummaryDocument } from './outline';
export { convertNumbering } from './numbering/convert';
export {
	deleteSection,
	demoteSection,
	moveSection,
	orderSection,
	promoteSection,
	sectionAt,
	sectionBlock,
	shiftSection,
	type Target,
} from './numbering/move';
export { isOutOfOrder, type Renumbering, renumberEdits, renumbering } from './numbering/renumber';
export { positionAfter } from './numbering/shifted';
export { ladders, type Style, styles } from './numbering/styles';
export type { UnsureReference } from './numbering/references';
export { builtinProfile, builtinProfiles } from './profile/builtin';
export { allProfiles, type LoadedProfile, loadProfiles } from './profile/load';
export { nearest } from './profile/nearest';
export { type ParsedProfile, parseProfile } from './profile/parse';
export type { ProfileProblem, ProfileProblemFacts } from './profile/problem';
export { type DerivedProfile, type DeriveOptions, deriveProfile } from './profile/derive';
export { newProfileText, type NewProfileOptions } from './profile/new-profile';
export { profileText } from './profile/text';
export { type Choice, chooseProfile, type NoReason, type Reason } from './profile/choose';
export type { Problem, ProblemFacts } from './problem';
export type { Localized, Numbering, Profile, SectionSpec } from './profile/profile';
export { type Code, type DataByCode, type Diagnostic, rules } from './rules/index';
export { missingItems } from './rules/missing-section';
export type { Finding, Severity } from './rules/rule';
export type { Heading, HeadingForm } from './scan/heading';
export type { Placeholder, PlaceholderKind, Slot } from './scan/placeholder';
export { type LineChange, type Scan, type ScannedLine, type LineState, rescan, scanText } from './scan/scan';
export { fold } from './script';
export { skeletonOf } from './skeleton';
export * from './text';
export { type Script, scriptOf } from './written-in';
export { frontMatterValues, type NamedValue, parseValues, type Values, withValue } from './values';
