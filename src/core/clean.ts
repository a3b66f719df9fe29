import { applyEdits } from './edits';
import { outlineOf } from './outline';
import { templateResidue } from './rules/template-residue';
import { scanText } from './scan/scan';

/** A text without what sites and programs left in it. */
export interface CleanedText {
	readonly text: string;
	/** What was removed or repaired, as written, in order. */
	readonly removed: readonly string[];
}

/** Removes all residue that can be removed without asking. Cleaning twice changes nothing more. */
export function cleanedText(text: string): CleanedText {
	const removed: string[] = [];
	let cleaned = text;
	// A removed line can bring residue to the edge of the text, where more of it shows; three rounds settle every text seen.
	for (let round = 0; round < 3; round++) {
		const scan = scanText(cleaned);
		const outline = outlineOf(scan);
		const found = [...templateResidue.check({ scan, outline, groups: noGroups, profile: undefined, checklists: [] })];
		const fixes = found.filter(({ fix, suggestion }) => (fix ?? suggestion)?.length);
		if (!fixes.length) break;
		for (const { data } of fixes) removed.push(data.text);
		cleaned = applyEdits(
			cleaned,
			fixes.flatMap(({ fix, suggestion = [] }) => fix ?? suggestion),
		);
	}
	return { text: cleaned, removed };
}

const noGroups = { groups: [], groupOf: () => undefined };
