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
	/** Patterns in a title or file name that speak for this profile (年終*總結); see `rank`. */
	readonly match: readonly string[];
	/** Patterns in a title that speak against it, whatever `match` says. */
	readonly except: readonly string[];
	/** Where the words of several profiles stand in a title, the highest rank wins, then the longest match. */
	readonly rank: number;
	/** `fixed`: sections out of this order are reported. `any`: a set. */
	readonly order: 'fixed' | 'any';
	/** Patterns over the titles of headings that may stand in any text and are no section of it: 附件, 參考資料. */
	readonly extras: readonly string[];
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

/** Every numbering style, once. `gbt9704` 一、（一）1.（1） · `taiwan` 壹、一、（一）1、 · `plain` 一、1、（1） · `markdown` # · `any`: not judged. */
export const numberings = ['any', 'gbt9704', 'taiwan', 'plain', 'markdown'] as const;

export type Numbering = (typeof numberings)[number];

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
	/** Patterns (see `pattern.ts`) that cover the whole title: `*打算`, `(今后|明年)*`. */
	readonly patterns: readonly string[];
	/** Patterns over the whole title that keep the section's own patterns from binding; aliases bind nevertheless. */
	readonly exclude: readonly string[];
	/** Patterns that occur in prose which says this section without a heading. */
	readonly cues: readonly string[];
	/** The paragraphs before the first heading say this section. */
	readonly opening: boolean;
	/** Headings that name the work itself (抓队伍、抓产业), and in a text without headings its body, count as this section. */
	readonly thematic: boolean;
	/** Several headings may bind to it. */
	readonly several: boolean;
	/** May stand anywhere, also where the profile's order is fixed. */
	readonly anywhere: boolean;
	readonly length: Length;
	/** What people type to get it, beside its titles: the initials of its pinyin (`czwt`). */
	readonly prefixes: readonly string[];
	/** For the writer: what belongs here. */
	readonly hint: Localized;
	/** Body text offered when the section is inserted; blanks are written as in any text (`xx鎮`, `__%`). */
	readonly template: Localized;
	readonly sections: readonly SectionSpec[];
}
