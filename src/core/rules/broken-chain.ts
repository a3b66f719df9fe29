import type { Certainty } from '../careful/certainty';
import { chainBreaks, type ChainBreak } from '../careful/chain';
import { replaceOn } from '../careful/edits';
import { found, perLine } from '../careful/found';
import { itself, keeper } from '../careful/kept';
import { trait } from '../careful/look';
import { gate } from '../careful/words';
import { rangeOn } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about an enumeration in a sentence that breaks off. */
export interface BrokenChain {
	/** `form`: 六、 after 五是; `skipped`: 四是 after 二是; `repeated`: 二是 after 二是. */
	readonly fault: ChainBreak['fault'];
	/** As written. */
	readonly text: string;
	/** What should stand there. */
	readonly expected: string;
	/** What stands before it: 五是. */
	readonly after: string;
	readonly certainty: Certainty;
}

/** An enumeration within a paragraph that loses its count or its form: 一是…二是…四是, 五是…六、. */
export const brokenChain: Rule<'broken-chain', BrokenChain> = {
	code: 'broken-chain',
	severity: 'information',
	*check({ scan }) {
		for (const placed of found(scan, chains)) {
			const [line, { from, to, fault, expected, after }] = placed;
			yield kept(placed, itself, () => {
				const text = (scan.lines[line]?.text ?? '').slice(from, to);
				const certainty = fault === 'form' ? 'certain' : 'likely';
				const data = { fault, text, expected, after, certainty } as const;
				const fix = fault === 'form' ? replaceOn(line, { from, to }, expected) : undefined;
				return { range: rangeOn(line, { from, to }), data, ...(fix && { fix }) };
			});
		}
	},
};

const kept = keeper<Finding<BrokenChain>>();

// An enumeration begins with one of these.
const chains = perLine(gate(0, '一|是要'), (text, { traits }) =>
	traits & (trait.stop | trait.half) ? chainBreaks(text) : [],
);
