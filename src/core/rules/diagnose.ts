import { editOf, spliced } from '../edit';
import { memoOf } from '../memo';
import type { Scan } from '../scan/scan';
import { isSamePlace } from '../text';
import { type Code, type Diagnostic, rules } from './index';
import { type Change, inOrder, inOrderAfter, interleaved, interleavedAfter } from './in-order';
import { revisionOf } from './revision';
import type { Facts, Finding, Severity } from './rule';

/**
 * Runs every rule that is not off; sorted by position. `severities` stands above the profile's, which stands above the rule's own.
 * After an edit that changes no finding the result is the same array as before, and what it does not change is the same object.
 */
export function diagnose(facts: Facts, severities: Readonly<Record<string, Severity>> = {}): readonly Diagnostic[] {
	const previous = editOf(facts.scan)?.previous;
	const before = said.get(facts.scan) ?? (previous && said.get(previous));
	const byCode = new Map<Code, SaidByRule>();
	for (const rule of rules) {
		const severity = severities[rule.code] ?? facts.profile?.severities[rule.code] ?? rule.severity;
		if (severity !== 'off') byCode.set(rule.code, saidBy(rule, severity, facts, before));
	}
	const blanks = byCode.get(mostly)?.diagnostics ?? [];
	const others = (before && othersAfter(byCode, before)) ?? inOrder([...othersIn(byCode)]);
	const isSame = before && others === before.others && blanks === before.byCode.get(mostly)?.diagnostics;
	const all = isSame
		? before.all
		: ((before && (allAfter(byCode, before) ?? refilled(blanks, others, byCode, before, facts.scan))) ??
			interleaved(blanks, others));
	said.set(facts.scan, { facts, byCode, others, all });
	return all;
}

/** Nearly all findings of a text are of this rule, which says them in order. It is the first of all. */
const mostly = 'unfilled-placeholder';

function* othersIn(byCode: Said['byCode']): Generator<readonly Diagnostic[]> {
	for (const [code, { diagnostics }] of byCode) if (code !== mostly) yield diagnostics;
}

/** All findings but those about blanks, where few are others than before: the same array where none is. */
function othersAfter(byCode: Said['byCode'], before: Said): readonly Diagnostic[] | undefined {
	const changes = changesIn(byCode, before, mostly);
	return changes && (changes.length === 0 ? before.others : inOrderAfter(before.others, changes));
}

/** All findings, where few are others than before. */
function allAfter(byCode: Said['byCode'], before: Said): readonly Diagnostic[] | undefined {
	const changes = changesIn(byCode, before);
	return changes && inOrderAfter(before.all, changes);
}

/**
 * All findings after an edit that moves no line and changes other findings than those about blanks only where it was made: elsewhere
 * the one stands where the other stood, though a blank that comes or goes gives the groups behind it other numbers.
 */
function refilled(
	blanks: readonly Diagnostic[],
	others: readonly Diagnostic[],
	byCode: Said['byCode'],
	before: Said,
	scan: Scan,
): readonly Diagnostic[] | undefined {
	const edit = editOf(scan);
	if (!edit || edit.previous !== before.facts.scan || edit.to !== edit.previousTo) return undefined;
	const changes = changesIn(byCode, before, mostly);
	const isHere = ({ range: { start } }: Diagnostic): boolean => start.line >= edit.from && start.line < edit.to;
	if (!changes?.every(({ gone, added }) => gone.every(isHere) && added.every(isHere))) return undefined;
	return interleavedAfter(before.all, ({ code }) => code === mostly, blanks, others, edit);
}

/** What each rule, `but` for one, says otherwise than before; `undefined` where that is not known. */
function changesIn(byCode: Said['byCode'], before: Said, but?: Code): readonly Change[] | undefined {
	if (byCode.size !== before.byCode.size) return undefined;
	const changes: Change[] = [];
	for (const [code, { diagnostics, change }] of byCode) {
		const known = before.byCode.get(code);
		if (known?.diagnostics === diagnostics || (known && code === but)) continue;
		if (!known || change?.earlier !== known.diagnostics) return undefined;
		changes.push(change);
	}
	return changes;
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
	readonly byCode: ReadonlyMap<Code, SaidByRule>;
	/** All findings in order, and those that are not about blanks. */
	readonly all: readonly Diagnostic[];
	readonly others: readonly Diagnostic[];
}

interface SaidByRule {
	readonly severity: Diagnostic['severity'];
	readonly found: readonly AnyFinding[];
	readonly diagnostics: readonly Diagnostic[];
	/** What is different from an earlier list. */
	change?: (Change & { readonly earlier: readonly Diagnostic[] }) | undefined;
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
	const make = (one: AnyFinding): Diagnostic => diagnosticOf(one, code, severity);
	if (!known) return { severity, found, diagnostics: found.map(make) };
	// A chain of all lists there ever were would never be let go.
	known.change = undefined;
	const { found: old, diagnostics: earlier } = known;
	if (found.length === 0 && old.length === 0) return known;
	const revision = revisionOf(found, old);
	const head = revision?.head ?? sameFrom(0, 1, found, old);
	if (head === found.length && head === old.length) return known;
	const tail = revision?.tail ?? sameFrom(head, -1, found, old);
	const added = found.slice(head, found.length - tail).map(make);
	const gone = earlier.slice(head, old.length - tail);
	const diagnostics = spliced(earlier, head, old.length - tail, added);
	return { severity, found, diagnostics, change: { earlier, gone, added } };
}

/** How many findings say the same, counted from the beginning or (`step` −1) from the end; `counted` of them were counted from the other side. */
function sameFrom(counted: number, step: 1 | -1, a: readonly AnyFinding[], b: readonly AnyFinding[]): number {
	const most = Math.min(a.length, b.length) - counted;
	let same = 0;
	let compared = 0;
	for (; same < most; same++) {
		const one = a[step > 0 ? same : a.length - 1 - same];
		const other = b[step > 0 ? same : b.length - 1 - same];
		if (one === other) continue;
		// To say so many anew is quicker than to find that nothing changed.
		if (++compared > mostCompared || !saysSame(one, other)) break;
	}
	return same;
}

const mostCompared = 100;

function saysSame(a: AnyFinding | undefined, b: AnyFinding | undefined): boolean {
	if (!a || !b || !isSamePlace(a.range.start, b.range.start)) return false;
	// Facts are of many shapes: written out they are compared faster than key by key.
	return JSON.stringify(a) === JSON.stringify(b);
}

function diagnosticOf(finding: AnyFinding, code: Code, severity: Diagnostic['severity']): Diagnostic {
	const { range, data, fix, suggestion, fixable } = finding;
	// Of the thousands that a text may have nearly all are of these two shapes.
	if (!fix && !suggestion) {
		const plain = fixable === undefined ? { range, data, code, severity } : { range, data, code, severity, fixable };
		return plain as Diagnostic;
	}
	return {
		range,
		data,
		code,
		severity,
		...(fix && { fix }),
		...(suggestion && { suggestion }),
		...(fixable !== undefined && { fixable }),
	} as Diagnostic;
}
