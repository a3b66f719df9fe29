import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { found } from '../careful/found';
import { itself, keeper } from '../careful/kept';
import { type LoosePair, loosePairs, type PairFault } from '../careful/pairs';
import type { Scan } from '../scan/scan';
import { rangeOn } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about a quotation mark or bracket without its partner. */
export interface UnbalancedPair {
	readonly fault: PairFault;
	readonly mark: string;
	/** The missing partner, or what the mark should be. */
	readonly partner: string;
	readonly certainty: Certainty;
}

/** Quotation marks and brackets that do not pair up: 《媒體, “兩隊一校“, （…）】. A pair may span the lines of a paragraph that was broken up. */
export const unbalancedPair: Rule<'unbalanced-pair', UnbalancedPair> = {
	code: 'unbalanced-pair',
	severity: 'information',
	*check({ scan }) {
		for (const placed of left(scan)) {
			const [line, { fault, mark, partner, from, to }] = placed;
			if (fault === 'unclosed' && isContinued(scan, line, mark)) continue;
			yield kept(placed, itself, () => {
				const certainty = fault === 'crossed' ? 'likely' : 'certain';
				const fix = fault === 'wrong-way' ? replaceOn(line, { from, to }, partner) : undefined;
				return { range: rangeOn(line, { from, to }), data: { fault, mark, partner, certainty }, ...(fix && { fix }) };
			});
		}
	},
};

const kept = keeper<Finding<UnbalancedPair>>();

/** What is loose in the text, for as long as no edit changes what is loose on a line. */
function left(scan: Scan): readonly Placed[] {
	const loose = found(scan, loosePairs);
	return loose.length ? keptLeft(loose, itself, () => withoutLongPairs(loose)) : loose;
}

const keptLeft = keeper<readonly Placed[]>();

/** A pair that opens on one line and closes this many lines later at most is a long quotation. */
const reach = 12;

/** A quotation of several paragraphs opens each of them again and closes only the last. */
function isContinued({ lines }: Scan, line: number, mark: string): boolean {
	if (!'“‘「『'.includes(mark)) return false;
	const [next] = [lines[line + 1], lines[line + 2]].filter((one) => one && one.text.trim() !== '');
	return next?.text.trimStart().startsWith(mark) ?? false;
}

type Placed = readonly [line: number, loose: LoosePair];

/** Marks of one kind that are still open, in order. */
interface Waiting {
	readonly all: Placed[];
	/** Those that are the first mark of their line. */
	readonly leads: Placed[];
	/** Before this one all are paired or too far away. */
	head: number;
	/** Before this one all are too far away. */
	firstLead: number;
}

function withoutLongPairs(loose: readonly Placed[]): readonly Placed[] {
	const paired = new Set<Placed>();
	const open = new Map<string, Waiting>();
	for (const one of loose) {
		const [line, { fault, kind, leads }] = one;
		const waiting = open.get(kind) ?? { all: [], leads: [], head: 0, firstLead: 0 };
		if (fault === 'unclosed') {
			open.set(kind, waiting);
			waiting.all.push(one);
			if (leads) waiting.leads.push(one);
		}
		if (fault === 'unopened' && closes(one, waiting, paired)) pairAgain(line, waiting, paired);
	}
	return loose.filter((one) => !paired.has(one));
}

/** Pairs a mark with the first that waits for it on a line above, where there is one. */
function closes(one: Placed, waiting: Waiting, paired: Set<Placed>): boolean {
	const { all } = waiting;
	let first = all[waiting.head];
	while (first && (one[0] - first[0] > reach || paired.has(first))) first = all[++waiting.head];
	if (!first || first[0] >= one[0]) return false;
	paired.add(one).add(first);
	return true;
}

/** A quotation of several paragraphs opens each of them again. */
function pairAgain(line: number, waiting: Waiting, paired: Set<Placed>): void {
	const { leads } = waiting;
	for (let lead = leads[waiting.firstLead]; lead && line - lead[0] > reach; lead = leads[waiting.firstLead])
		waiting.firstLead++;
	for (let n = waiting.firstLead; n < leads.length; n++) {
		const lead = leads[n];
		if (lead && lead[0] < line) paired.add(lead);
	}
}
