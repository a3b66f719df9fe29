import type { CheckedFile } from '../check-file';

/** A form of the report, written piece by piece: nothing of a file is kept once it is written. */
export interface Report {
	readonly begin?: () => string;
	readonly file: (checked: CheckedFile) => string;
	readonly end?: (totals: Totals) => string;
}

/** What was counted in a run. */
export interface Totals {
	readonly files: number;
	/** Found in folders, but no summaries. */
	readonly notChecked: number;
	/** That could not be read or repaired. */
	readonly failed: number;
	readonly blanks: number;
	readonly errors: number;
	readonly warnings: number;
	readonly findings: number;
}
