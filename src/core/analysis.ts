import { type Checklist, checklistOf } from './checklist';
import { editOf } from './edit';
import { groupsOf } from './groups';
import type { IgnoreEntry } from './ignores';
import { applyIgnores } from './ignores/apply';
import { memoOf } from './memo';
import { type Outline, outlineOf } from './outline';
import type { Profile } from './profile/profile';
import { diagnose } from './rules/diagnose';
import type { Diagnostic } from './rules/index';
import type { Facts, Severity } from './rules/rule';
import { type LineChange, rescan, type Scan, scanText } from './scan/scan';
import type { Values } from './values';

/** What decides findings beside text and profile; comes from the `.summary-writer` folder, the same for every host. */
export interface AnalysisOptions {
	/** Severity by rule code; stands above the profile's, which stands above the rule's own. */
	readonly severities?: Readonly<Record<string, Severity>>;
	/** The text is rendered as markdown by whoever reads it. */
	readonly markdown?: boolean;
	/** What `ignores.yaml` says about this file. */
	readonly ignores?: readonly IgnoreEntry[];
	/** What `values.yaml` remembers: which unit a text speaks for whose title does not say. */
	readonly values?: Values;
}

/** Everything known about one version of a text. */
export interface Analysis extends Facts {
	/** The text as scanned; `scan` is without what is ignored. */
	readonly source: Scan;
	/** Sorted by position. */
	readonly diagnostics: readonly Diagnostic[];
	/** Kept for {@link reanalyze}. */
	readonly options: AnalysisOptions;
}

/** Reads a text as a summary of the kind that `profile` describes; without a profile there is no checklist. Pure, never throws. */
export function analyze(text: string, profile: Profile | undefined, options: AnalysisOptions = {}): Analysis {
	return analyzeScan(scanText(text), profile, options);
}

/** The same for a text that is already scanned; `known` is its outline, where somebody needed it before. */
export function analyzeScan(
	source: Scan,
	profile: Profile | undefined,
	options: AnalysisOptions = {},
	known?: Outline,
): Analysis {
	const { scan, left } = applyIgnores(source, profile, options.ignores ?? []);
	const outline = known && scan === source ? known : outlineOf(scan);
	const groups = groupsOf(scan, outline);
	const checklists = profile ? checklistsOf(scan, outline, profile) : [];
	const facts: Facts = {
		scan,
		outline,
		groups,
		profile,
		checklists,
		markdown: options.markdown ?? false,
		values: options.values ?? [],
	};
	const diagnostics = left(diagnose(facts, options.severities));
	return { ...facts, source, options, diagnostics };
}

/** The analysis after some lines were replaced; equals the analysis of the new text from scratch. */
export function reanalyze(previous: Analysis, change: LineChange): Analysis {
	return analyzeScan(rescan(previous.source, change), previous.profile, previous.options);
}

/** One per document. A document that an edit neither touched nor moved keeps its checklist. */
function checklistsOf(scan: Scan, { documents }: Outline, profile: Profile): readonly Checklist[] {
	const edit = editOf(scan);
	const before = edit && judged.get(edit.previous)?.get(profile);
	const checklists = documents.map((document, n) => {
		const known = before?.[n];
		const { start, end } = document.range;
		const isKept = known?.document === document && edit && (edit.to <= start.line || end.line < edit.from);
		return isKept ? known : checklistOf(scan, document, profile);
	});
	const byProfile = judged.get(scan) ?? new WeakMap<Profile, readonly Checklist[]>();
	judged.set(scan, byProfile.set(profile, checklists));
	return checklists;
}

const judged = memoOf<Scan, WeakMap<Profile, readonly Checklist[]>>();
