import type { Localized } from '../profile/profile';

/** What is told about a section by its heading. */
export interface NamedSection {
	/** Id in the profile. */
	readonly section: string;
	/** The title in the text. */
	readonly title: string;
	/** What the profile calls it. */
	readonly name: Localized;
}
