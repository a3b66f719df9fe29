import { applyEdits, comparePositions, type Diagnostic, type TextEdit } from '../../core/index';
import type { CheckedFile } from '../check-file';

/** A text whose findings have been repaired. */
export interface Repaired {
	readonly text: string;
	/** Repairs made. */
	readonly count: number;
	/** What is known of the text as it is now. */
	readonly checked: CheckedFile;
}

/** A repair may bring the next to light; more rounds than this would mean that two of them undo each other. */
const mostRounds = 10;

/** Makes the repairs that need no question, of the findings that `shown` lets through, until there are none left. */
export async function repaired(
	checked: CheckedFile,
	shown: (diagnostic: Diagnostic) => boolean,
	checkAgain: (text: string) => Promise<CheckedFile>,
): Promise<Repaired> {
	let now = checked;
	let count = 0;
	for (let round = 0; round < mostRounds; round++) {
		const { text } = now.file;
		const fixes = compatibleFixes(now.analysis.diagnostics.filter(shown));
		const next = applyEdits(text, fixes.flat());
		if (next === text) break;
		count += fixes.length;
		now = await checkAgain(next);
	}
	return { text: now.file.text, count, checked: now };
}

/** Each repair whole or not at all: of two that touch each other, the second waits for the next round. */
function compatibleFixes(diagnostics: readonly Diagnostic[]): readonly (readonly TextEdit[])[] {
	const taken: TextEdit[] = [];
	return diagnostics.flatMap(({ fix = [] }) => {
		if (!fix.length || fix.some((edit) => taken.some((other) => touch(edit, other)))) return [];
		taken.push(...fix);
		return [fix];
	});
}

function touch({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
	return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
