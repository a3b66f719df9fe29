import { carefulRules } from './careful';
import { emptySection } from './empty-section';
import { headingEndsWithStop } from './heading-ends-with-stop';
import { levelJumped } from './level-jumped';
import { longSection } from './long-section';
import { missingSection } from './missing-section';
import { mixedMarks } from './mixed-marks';
import { numberingStyle } from './numbering-style';
import { ordinalRepeated } from './ordinal-repeated';
import { ordinalSkipped } from './ordinal-skipped';
import { repeatedTitle } from './repeated-title';
import type { Finding, Rule, Severity } from './rule';
import { sectionOutOfOrder } from './section-out-of-order';
import { thinSection } from './thin-section';
import { unfilledPlaceholder } from './unfilled-placeholder';
import { unheadedSection } from './unheaded-section';

/** Every rule, once. The codes, the default severities, the message catalogues and the documentation follow from this list. */
export const rules = [
	unfilledPlaceholder,
	missingSection,
	emptySection,
	sectionOutOfOrder,
	unheadedSection,
	thinSection,
	longSection,
	ordinalSkipped,
	ordinalRepeated,
	levelJumped,
	mixedMarks,
	numberingStyle,
	headingEndsWithStop,
	repeatedTitle,
	...carefulRules,
] as const;

type AnyRule = (typeof rules)[number];

/** Codes of all rules. */
export type Code = AnyRule['code'];

type DataOf<R> = R extends Rule<string, infer Data> ? Data : never;

/** The facts that each rule's message needs, by code. */
export type DataByCode = { readonly [R in AnyRule as R['code']]: DataOf<R> };

/** A finding with its code and effective severity: facts and fixes, no sentences. */
export type Diagnostic = {
	[C in Code]: Finding<DataByCode[C]> & { readonly code: C; readonly severity: Exclude<Severity, 'off'> };
}[Code];
