import type { Severity } from '../rules/rule';
import type { Length, Localized, Numbering } from './profile';

/** A text in one, two or three languages; a plain string stands for all three. */
export type LocalizedSource = string | Partial<Localized>;

/** A profile as it is written: everything but the id may be left to the profile that it extends. */
export interface ProfileSource {
	readonly id: string;
	readonly extends?: string;
	readonly name?: LocalizedSource;
	readonly match?: readonly string[];
	readonly 'match+'?: readonly string[];
	readonly except?: readonly string[];
	readonly rank?: number;
	readonly order?: 'fixed' | 'any';
	readonly extras?: readonly string[];
	readonly 'extras+'?: readonly string[];
	readonly numbering?: Numbering;
	readonly length?: Length;
	readonly severities?: Readonly<Record<string, Severity>>;
	readonly placeholders?: { readonly extra?: readonly string[]; readonly allow?: readonly string[] };
	readonly sections?: readonly SectionSource[];
}

/** A section as it is written. Lists with `+` add to the inherited ones, lists without replace them. */
export interface SectionSource {
	readonly id: string;
	readonly title?: LocalizedSource;
	readonly required?: boolean | 'yes' | 'no' | { readonly oneOf: string };
	readonly aliases?: readonly string[];
	readonly 'aliases+'?: readonly string[];
	readonly patterns?: readonly string[];
	readonly 'patterns+'?: readonly string[];
	readonly exclude?: readonly string[];
	readonly 'exclude+'?: readonly string[];
	readonly cues?: readonly string[];
	readonly 'cues+'?: readonly string[];
	readonly prefixes?: readonly string[];
	readonly opening?: boolean;
	readonly thematic?: boolean;
	readonly several?: boolean;
	readonly anywhere?: boolean;
	readonly length?: Length;
	readonly hint?: LocalizedSource;
	readonly template?: LocalizedSource;
	/** The id of the section that it follows. */
	readonly after?: string;
	/** Leaves the inherited section out. */
	readonly omit?: boolean;
	readonly sections?: readonly SectionSource[];
}
