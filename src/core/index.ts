/** What hosts may import. */
export * from './analysis';
export type { Checklist, ChecklistItem, Status } from './checklist';
export type { Group, Groups, PlacedPlaceholder } from './groups';
export { type Catalogue, catalogueOf, type Language, languageOf, languages, messageOf, textIn } from './messages/index';
export type { Outline, Section, SummaryDocument } from './outline';
export type { Localized, Profile, SectionSpec } from './profile/profile';
export { type Code, type DataByCode, type Diagnostic, rules } from './rules/index';
export type { Finding, Severity } from './rules/rule';
export type { Heading, HeadingForm } from './scan/heading';
export type { Placeholder, PlaceholderKind, Slot } from './scan/placeholder';
export { type LineChange, type Scan, type ScannedLine, type LineState, rescan, scanText } from './scan/scan';
export * from './text';
