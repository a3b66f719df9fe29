import type { Section, SummaryDocument } from './outline';
import type { Profile, SectionSpec } from './profile/profile';
import type { Scan } from './scan/scan';
import type { Position } from './text';

/**
 * `missing`: not there · `unheaded`: the prose is there, no heading announces it · `empty`: nothing but blanks, guidance, white space ·
 * `unfilled`: open blanks in it · `thin`: fewer 字 than the profile's minimum · `done`.
 */
export type Status = 'missing' | 'unheaded' | 'empty' | 'thin' | 'unfilled' | 'done';

export interface ChecklistItem {
	readonly spec: SectionSpec;
	readonly required: boolean;
	readonly status: Status;
	/** The sections bound to it; several for thematic headings; none where it is missing or unheaded. */
	readonly sections: readonly Section[];
	/** Where it is: the first heading, or the paragraph that says it. */
	readonly at?: Position;
	/** Where it belongs if it has to be inserted: at the beginning of this line, between sections. Always given. */
	readonly insertAt: Position;
	/** Depth-1 ordinal position in the document where it would be inserted, 0-based among the top sections. */
	readonly insertIndex: number;
	readonly outOfOrder: boolean;
	/** 字數 of the bound sections or of the paragraph. */
	readonly characters: number;
	/** Open placeholders in it. */
	readonly placeholders: number;
}

/** One document judged by one profile. */
export interface Checklist {
	readonly document: SummaryDocument;
	/** In the profile's order, one per section spec (subsections after their parent). */
	readonly items: readonly ChecklistItem[];
	/** Required items that are done, of all required. */
	readonly done: number;
	readonly required: number;
}

/** Judges one document by a profile: binds sections to specs by name, then prose by cues, then judges order. */
export function checklistOf(_scan: Scan, document: SummaryDocument, profile: Profile): Checklist {
	const items = profile.sections.map((spec): ChecklistItem => {
		const bound = document.sections.filter((section) => section.title.includes(spec.title.hant));
		const status = bound.length ? 'done' : 'missing';
		const insertAt = document.range.end;
		const required = spec.required === 'yes';
		return {
			spec,
			required,
			status,
			sections: bound,
			insertAt,
			insertIndex: 0,
			outOfOrder: false,
			characters: 0,
			placeholders: 0,
		};
	});
	const required = items.filter((item) => item.required);
	return { document, items, done: required.filter((item) => item.status === 'done').length, required: required.length };
}
