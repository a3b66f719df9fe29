import { comparePositions } from '../text';
import { type Code, type DataByCode, type Diagnostic, rules } from './index';
import type { Facts, Rule, Severity } from './rule';

/** Runs every rule that is not off; sorted by position. `severities` stands above the profile's, which stands above the rule's own. */
export function diagnose(facts: Facts, severities: Readonly<Record<string, Severity>> = {}): readonly Diagnostic[] {
	const found: Diagnostic[] = [];
	for (const rule of rules) {
		const severity = severities[rule.code] ?? facts.profile?.severities[rule.code] ?? rule.severity;
		if (severity === 'off') continue;
		for (const diagnostic of ofOutline.has(rule.code)
			? kept(rule.code, facts, severity, () => findings(rule, facts, severity))
			: findings(rule, facts, severity))
			found.push(diagnostic);
	}
	return found.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** Rules that look at headings alone: as long as the outline is the same object they have nothing new to say. */
const ofOutline: ReadonlySet<Code> = new Set([
	'ordinal-skipped',
	'ordinal-repeated',
	'level-jumped',
	'mixed-marks',
	'numbering-style',
	'heading-ends-with-stop',
	'repeated-title',
]);

interface Kept {
	readonly profile: Facts['profile'];
	readonly severity: Severity;
	readonly diagnostics: readonly Diagnostic[];
}

const byOutline = new WeakMap<Facts['outline'], Map<Code, Kept>>();

function kept(
	code: Code,
	{ outline, profile }: Facts,
	severity: Severity,
	find: () => Iterable<Diagnostic>,
): readonly Diagnostic[] {
	const byCode = byOutline.get(outline) ?? new Map<Code, Kept>();
	byOutline.set(outline, byCode);
	const known = byCode.get(code);
	if (known?.profile === profile && known?.severity === severity) return known.diagnostics;
	const diagnostics = [...find()];
	byCode.set(code, { profile, severity, diagnostics });
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
