import { editOf } from '../edit';
import { memoOf } from '../memo';
import type { Scan } from '../scan/scan';
import { comparePositions } from '../text';
import { type Code, type Diagnostic, rules } from './index';
import type { Facts, Finding, Severity } from './rule';

/**
 * Runs every rule that is not off; sorted by position. `severities` stands above the profile's, which stands above the rule's own.
 * After an edit that changes no finding the result is the same array as before, and what it does not change is the same object.
 */
export function diagnose(facts: Facts, severities: Readonly<Record<string, Severity>> = {}): readonly Diagnostic[] {
	const previous = editOf(facts.scan)?.previous;
	const before = said.get(facts.scan) ?? (previous && said.get(previous));
	const now: Said = { facts, byCode: new Map(), all: [] };
	for (const rule of rules) {
		const severity = severities[rule.code] ?? facts.profile?.severities[rule.code] ?? rule.severity;
		if (severity !== 'off') now.byCode.set(rule.code, saidBy(rule, severity, facts, before));
	}
	now.all = isSame(now, before) ? before.all : inOrder(now);
	said.set(facts.scan, now);
	return now.all;
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

/** What was said about a scan. */
interface Said {
	readonly facts: Facts;
	readonly byCode: Map<Code, SaidByRule>;
	all: readonly Diagnostic[];
}

interface SaidByRule {
	readonly severity: Diagnostic['severity'];
	readonly found: readonly AnyFinding[];
	readonly diagnostics: readonly Diagnostic[];
}

const said = memoOf<Scan, Said>();

/** The compiler cannot see that code and data belong together; `Rule<C, DataByCode[C]>` says so. */
type AnyFinding = Finding<unknown>;

function saidBy(
	rule: (typeof rules)[number],
	severity: Diagnostic['severity'],
	facts: Facts,
	before: Said | undefined,
): SaidByRule {
	const { code } = rule;
	const known = before?.byCode.get(code);
	if (known?.severity !== severity) return saidAnew(code, severity, listOf(rule.check(facts)), undefined);
	const by = basis[code];
	const { profile, markdown } = facts;
	const isKnown = by && before?.facts[by] === facts[by] && before.facts.profile === profile;
	if (isKnown && before.facts.markdown === markdown) return known;
	return saidAnew(code, severity, listOf(rule.check(facts)), known);
}

function listOf(found: Iterable<AnyFinding>): readonly AnyFinding[] {
	return Array.isArray(found) ? found : [...found];
}

/** Findings at the beginning and at the end that say the same as before keep their diagnostics. */
function saidAnew(
	code: Code,
	severity: Diagnostic['severity'],
	found: readonly AnyFinding[],
	known: SaidByRule | undefined,
): SaidByRule {
	const old = known?.found ?? [];
	if (known && found.length === 0 && old.length === 0) return known;
	const head = sameFrom(0, 1, found, old);
	if (known && head === found.length && head === old.length) return known;
	const tail = sameFrom(head, -1, found, old);
	const diagnostics = (known?.diagnostics ?? []).slice(0, head);
	for (const one of found.slice(head, found.length - tail)) diagnostics.push(diagnosticOf(one, code, severity));
	return { severity, found, diagnostics: diagnostics.concat(known?.diagnostics.slice(old.length - tail) ?? []) };
}

/** How many findings say the same, counted from the beginning or (`step` −1) from the end; `counted` of them were counted from the other side. */
function sameFrom(counted: number, step: 1 | -1, a: readonly AnyFinding[], b: readonly AnyFinding[]): number {
	const most = Math.min(a.length, b.length) - counted;
	let same = 0;
	for (; same < most; same++) {
		const one = a[step > 0 ? same : a.length - 1 - same];
		const other = b[step > 0 ? same : b.length - 1 - same];
		if (one !== other && !isSameValue(one, other)) break;
	}
	return same;
}

/** Of plain data: ranges, facts and edits. */
function isSameValue(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (!isRecord(a) || !isRecord(b) || Array.isArray(a) !== Array.isArray(b)) return false;
	let keys = 0;
	for (const key in a) {
		if (!isSameValue(a[key], b[key]) || !(key in b)) return false;
		keys++;
	}
	for (const _ in b) keys--;
	return keys === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

function diagnosticOf(finding: AnyFinding, code: Code, severity: Diagnostic['severity']): Diagnostic {
	const { range, data, fix, suggestion, fixable } = finding;
	const diagnostic: Record<string, unknown> = { range, data, code, severity };
	if (fix) diagnostic['fix'] = fix;
	if (suggestion) diagnostic['suggestion'] = suggestion;
	if (fixable !== undefined) diagnostic['fixable'] = fixable;
	return diagnostic as unknown as Diagnostic;
}

function isSame({ byCode }: Said, before: Said | undefined): before is Said {
	if (before?.byCode.size !== byCode.size) return false;
	for (const [code, { diagnostics }] of byCode) {
		if (before.byCode.get(code)?.diagnostics !== diagnostics) return false;
	}
	return true;
}

/** The blanks are in order, and most findings are about these; they stand before others at the same place, as their rule does. */
function inOrder({ byCode }: Said): readonly Diagnostic[] {
	const blanks = byCode.get('unfilled-placeholder')?.diagnostics ?? [];
	const others: Diagnostic[] = [];
	for (const { diagnostics } of byCode.values())
		if (diagnostics !== blanks) for (const one of diagnostics) others.push(one);
	if (others.length === 0) return blanks;
	others.sort(byPlace);
	const all: Diagnostic[] = [];
	let at = 0;
	for (const other of others) {
		for (const end = countUpTo(blanks, other, at); at < end; at++) all.push(blanks[at] ?? other);
		all.push(other);
	}
	return all.concat(blanks.slice(at));
}

/** How many of the blanks stand before something else, at least `from`. */
function countUpTo(blanks: readonly Diagnostic[], other: Diagnostic, from: number): number {
	let low = from;
	let high = blanks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const blank = blanks[middle];
		if (blank && byPlace(blank, other) <= 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
	return comparePositions(a.range.start, b.range.start);
}
