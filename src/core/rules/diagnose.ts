import { comparePositions } from '../text';
import { type Code, type DataByCode, type Diagnostic, rules } from './index';
import type { Facts, Rule, Severity } from './rule';

/** Runs every rule that is not off; sorted by position. `severities` stands above the profile's, which stands above the rule's own. */
export function diagnose(facts: Facts, severities: Readonly<Record<string, Severity>> = {}): readonly Diagnostic[] {
	const found: Diagnostic[] = [];
	for (const rule of rules) {
		const severity = severities[rule.code] ?? facts.profile?.severities[rule.code] ?? rule.severity;
		if (severity === 'off') continue;
		for (const diagnostic of kept(rule.code, facts, severity, () => findings(rule, facts, severity)))
			found.push(diagnostic);
	}
	return found.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** Rules that look at headings or at blanks alone: as long as these are the same object they have nothing new to say. */
const basis: { readonly [C in Code]?: 'outline' | 'groups' } = {
	'unfilled-placeholder': 'groups',
	'ordinal-skipped': 'outline',
	'ordinal-repeated': 'outline',
	'level-jumped': 'outline',
	'mixed-marks': 'outline',
	'numbering-style': 'outline',
	'heading-ends-with-stop': 'outline',
	'repeated-title': 'outline',
};

interface Kept {
	readonly profile: Facts['profile'];
	readonly markdown: Facts['markdown'];
	readonly severity: Severity;
	readonly diagnostics: readonly Diagnostic[];
}

const keptBy = new WeakMap<Facts['outline'] | Facts['groups'], Map<Code, Kept>>();

function kept(code: Code, facts: Facts, severity: Severity, find: () => Iterable<Diagnostic>): Iterable<Diagnostic> {
	const by = basis[code];
	if (!by) return find();
	const { profile, markdown } = facts;
	const byCode = keptBy.get(facts[by]) ?? new Map<Code, Kept>();
	keptBy.set(facts[by], byCode);
	const known = byCode.get(code);
	if (known && known.profile === profile && known.markdown === markdown && known.severity === severity)
		return known.diagnostics;
	const diagnostics = [...find()];
	byCode.set(code, { profile, markdown, severity, diagnostics });
	return diagnostics;
}

function* findings<C extends Code>(
	rule: Rule<C, DataByCode[C]>,
	facts: Facts,
	severity: Diagnostic['severity'],
): Generator<Diagnostic> {
	// The compiler cannot see that code and data belong together; `Rule<C, DataByCode[C]>` says so.
	const { code } = rule;
	for (const { range, data, fix, suggestion, fixable } of rule.check(facts)) {
		const diagnostic: Record<string, unknown> = { range, data, code, severity };
		if (fix) diagnostic['fix'] = fix;
		if (suggestion) diagnostic['suggestion'] = suggestion;
		if (fixable !== undefined) diagnostic['fixable'] = fixable;
		yield diagnostic as unknown as Diagnostic;
	}
}
