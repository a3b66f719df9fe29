import { comparePositions } from '../text';
import { type Code, type DataByCode, type Diagnostic, rules } from './index';
import type { Facts, Rule, Severity } from './rule';

/** Runs every rule that is not off; sorted by position. `severities` stands above the profile's, which stands above the rule's own. */
export function diagnose(facts: Facts, severities: Readonly<Record<string, Severity>> = {}): readonly Diagnostic[] {
	const found: Diagnostic[] = [];
	for (const rule of rules) {
		const severity = severities[rule.code] ?? facts.profile?.severities[rule.code] ?? rule.severity;
		if (severity !== 'off') for (const diagnostic of findings(rule, facts, severity)) found.push(diagnostic);
	}
	return found.sort((a, b) => comparePositions(a.range.start, b.range.start));
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
