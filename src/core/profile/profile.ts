import type { Severity } from '../rules/rule';

/** A text in the three languages. */
export interface Localized {
	readonly hant: string;
	readonly hans: string;
	readonly en: string;
}

/** What a kind of summary must contain. Every field is resolved: `extends` has been applied. */
export interface Profile {
	/** Kebab-case, unique: `annual-work-summary`. */
	readonly id: string;
	readonly name: Localized;
	/** Words in a title or file name that speak for this profile (年終總結); matched through script folding, longest wins. */
	readonly match: readonly string[];
	/** `fixed`: sections out of this order are reported. `any`: a set. */
	readonly order: 'fixed' | 'any';
	readonly sections: readonly SectionSpec[];
	/** Severity by rule code, over the defaults. */
	readonly severities: Readonly<Record<string, Severity>>;
	readonly placeholders: {
		/** Exact texts that are placeholders too. */
		readonly extra: readonly string[];
		/** Exact texts that are none. */
		readonly allow: readonly string[];
	};
	readonly numbering: Numbering;
	/** Bounds of the whole document in 字. */
	readonly length: Length;
}

/** `gbt9704` 一、（一）1.（1） · `taiwan` 壹、一、（一）1、 · `plain` 一、1、（1） · `markdown` # · `any`: not judged. */
export type Numbering = 'any' | 'gbt9704' | 'taiwan' | 'plain' | 'markdown';

export interface Length {
	readonly min?: number;
	readonly max?: number;
}

/** One section that a profile knows. */
export interface SectionSpec {
	/** Unique in the profile. `overview`, `achievements`, `problems`, `plan` are the four standard roles. */
	readonly id: string;
	readonly title: Localized;
	/** `yes`, `no`, or the name of a group of which at least one is required. */
	readonly required: 'yes' | 'no' | { readonly oneOf: string };
	/** Other titles, matched through script folding. */
	readonly aliases: readonly string[];
	/** Linear-time patterns over the folded title (RE2 syntax). */
	readonly patterns: readonly string[];
	/** Phrases in prose that say this section without a heading, matched through script folding; `…` stands for up to 40 characters within one sentence. */
	readonly cues: readonly string[];
	/** Headings that name the work itself (抓队伍、抓产业) count as this section. */
	readonly thematic: boolean;
	/** Several headings may bind to it. */
	readonly several: boolean;
	readonly length: Length;
	/** For the writer: what belongs here. */
	readonly hint: Localized;
	/** Body text offered when the section is inserted; blanks are written as in any text (`xx鎮`, `__%`). */
	readonly template: Localized;
	readonly sections: readonly SectionSpec[];
}
