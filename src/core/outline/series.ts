import { memoOf } from '../memo';
import type { Heading } from '../scan/heading';
import type { Scan } from '../scan/scan';
import type { Structure } from '../scan/structure';
import { type Facts, factsWith, isHeadingSeries, type JudgedSeries } from '../scan/structure-series';
import type { Stop } from './same';

type Judged = Pick<Structure, 'series' | 'hasContents' | 'hasDecimals'>;

/** Takes note of the series of a text that was read from scratch. */
export function noteSeries(scan: Scan, { series, hasContents, hasDecimals }: Judged): void {
	// Elsewhere more than its series decides about a mark.
	if (!hasContents && !hasDecimals) states.set(scan, { series, members: undefined });
}

/**
 * Whether a series, in which one item is worded otherwise after an edit, still is what it was: headings or none. `false` where that
 * is not known.
 */
export function isSameSeries(previous: Scan, before: Heading, after: Heading, text: string): boolean {
	const state = states.get(previous);
	const member = state && membersOf(state).get(before);
	if (!member || member.series.isWorded) return false;
	const { series, facts, at } = member;
	const now = facts.with(at, factsWith(facts[at]?.below ?? false, text, after));
	return isHeadingSeries(series.items, now, series.markdown, () => false) === series.isHeading;
}

/** Keeps what is known of the series over an edit after which each is what it was; `before` and `after` are parallel. */
export function keepSeries(previous: Scan, scan: Scan, before: readonly Stop[], after: readonly Stop[]): void {
	const state = states.get(previous);
	if (!state) return;
	for (const [n, { headings }] of before.entries()) {
		for (const [m, heading] of headings.entries()) {
			const stop = after[n];
			const now = stop?.headings[m];
			if (stop && now && now !== heading) replace(membersOf(state), heading, now, stop.text);
		}
	}
	// Typing copies nothing: who edits the text before once more reads it from scratch.
	states.delete(previous);
	states.set(scan, state);
}

function replace(members: Map<Heading, Member>, before: Heading, after: Heading, text: string): void {
	const member = members.get(before);
	if (!member) return;
	const { facts, at } = member;
	facts[at] = factsWith(facts[at]?.below ?? false, text, after);
	members.delete(before);
	members.set(after, member);
}

/** An item of a series: its place there, and what counts of each item now. */
interface Member {
	readonly series: JudgedSeries;
	readonly facts: Facts[];
	readonly at: number;
}

interface State {
	readonly series: readonly JudgedSeries[];
	/** By the heading on its line; made when somebody asks first. */
	members: Map<Heading, Member> | undefined;
}

const states = memoOf<Scan, State>();

function membersOf(state: State): Map<Heading, Member> {
	if (state.members) return state.members;
	const members = new Map<Heading, Member>();
	for (const series of state.series) {
		const facts = [...series.facts];
		for (const [at, { heading }] of series.items.entries()) members.set(heading, { series, facts, at });
	}
	state.members = members;
	return members;
}
