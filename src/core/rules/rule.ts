import type { Checklist } from '../checklist';
import type { Groups } from '../groups';
import type { Outline } from '../outline';
import type { Profile } from '../profile/profile';
import type { Scan } from '../scan/scan';
import type { Range, TextEdit } from '../text';
import type { Values } from '../values';

export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** Everything a rule may look at. */
export interface Facts {
	readonly scan: Scan;
	readonly outline: Outline;
	readonly groups: Groups;
	readonly profile: Profile | undefined;
	/** One per document of the outline; empty without a profile. */
	readonly checklists: readonly Checklist[];
	/** The text is rendered as markdown by whoever reads it. */
	readonly markdown?: boolean;
	/** What was filled in before. */
	readonly values?: Values;
}

/** What a rule found: where, and the facts that its message needs. */
export interface Finding<Data> {
	readonly range: Range;
	readonly data: Data;
	/** Edits that repair it without asking; several edits are one undo step. */
	readonly fix?: readonly TextEdit[];
	/** Edits that repair it if it is a fault at all: for a person to choose, never applied without asking. */
	readonly suggestion?: readonly TextEdit[];
	/** A fix exists that needs a host (fill in, insert a section). */
	readonly fixable?: boolean;
}

/** One kind of fault: its code (kebab-case, API), its default severity and its check. */
export interface Rule<Code extends string, Data> {
	readonly code: Code;
	readonly severity: Severity;
	check(facts: Facts): Iterable<Finding<Data>>;
}
