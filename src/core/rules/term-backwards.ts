import type { Certainty } from '../careful/certainty';
import { found, perLine } from '../careful/found';
import { keeper } from '../careful/kept';
import { isBackwards, type Term, termsOf } from '../careful/terms';
import { gate } from '../careful/words';
import { rangeOn } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about terms that run backwards. */
export interface TermBackwards {
	/** The later one, as written. */
	readonly text: string;
	/** The earlier one. */
	readonly before: string;
	readonly certainty: Certainty;
}

/** A later term with a smaller number: 2022年第十屆運動會, then 2023年第九屆運動會. */
export const termBackwards: Rule<'term-backwards', TermBackwards> = {
	code: 'term-backwards',
	severity: 'information',
	*check({ scan }) {
		const seen: (readonly [number, Term])[] = [];
		for (const placed of found(scan, terms)) {
			const [line, term] = placed;
			const textOf = (at: number, { from, to, body }: Term): string =>
				(scan.lines[at]?.text ?? '').slice(from, to + Math.min(body.length, 4));
			const other = seen.find(([at, one]) =>
				isBackwards(one, term)
					? one.when === undefined || at === line
					: isBackwards(term, one) && one.when === undefined,
			);
			seen.push(placed);
			if (seen.length > remembered) seen.shift();
			if (!other) continue;
			yield kept(placed, [other], () => {
				const data = { text: textOf(line, term), before: textOf(other[0], other[1]), certainty: 'likely' } as const;
				return { range: rangeOn(line, term), data };
			});
		}
	},
};

const kept = keeper<Finding<TermBackwards>>();

/** Terms that a later one is compared with. */
const remembered = 60;

const terms = perLine(gate(0, '0一二三四五六七八九十|届屆'), termsOf);
