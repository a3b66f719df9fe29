import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { found, perLine, type Placed } from '../careful/found';
import { itself, keeper } from '../careful/kept';
import { trait } from '../careful/look';
import { majorityOf } from '../careful/majority';
import { gate } from '../careful/words';
import { writingOf } from '../careful/writing';
import { rangeOn, type Span } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about characters of the other writing system. */
export interface MixedScript {
	/** As written. */
	readonly text: string;
	/** What the text itself is written in. */
	readonly script: 'hant' | 'hans';
	/** The same in that writing system; absent where it depends on the word. */
	readonly right?: string;
	readonly certainty: Certainty;
}

/** Simplified characters in a Traditional text, or the other way round. Quotations, titles and whole lines in the other script are left alone. */
export const mixedScript: Rule<'mixed-script', MixedScript> = {
	code: 'mixed-script',
	severity: 'information',
	check({ scan }) {
		const majority = majorityOf(scan);
		if (!majority || majority.other === 0) return [];
		const strange = found(scan, majority.script === 'hant' ? amongTraditional : amongSimplified);
		return keptAll(strange, itself, () => [...findingsOf(strange, majority.script)]);
	},
};

function* findingsOf(strange: readonly Placed<Strange>[], script: 'hant' | 'hans'): Generator<Finding<MixedScript>> {
	for (const placed of strange) {
		const [number, span] = placed;
		yield kept(placed, itself, () => {
			const { text, right } = span;
			const data = { text, script, ...(right && { right }), certainty: 'certain' } as const;
			return { range: rangeOn(number, span), data, ...(right && { fix: replaceOn(number, span, right) }) };
		});
	}
}

const kept = keeper<Finding<MixedScript>>();
const keptAll = keeper<readonly Finding<MixedScript>[]>();

interface Strange extends Span {
	readonly text: string;
	readonly right?: string;
}

const amongTraditional = perLine(gate(trait.simplified), (text, { traditional, simplified }) =>
	simplified > traditional ? [] : strangers(text, writingOf().simplified),
);
const amongSimplified = perLine(gate(trait.traditional), (text, { traditional, simplified }) =>
	traditional > simplified ? [] : strangers(text, writingOf().traditional),
);

/** Runs of characters of the other script, those inside 《》, “”, 「」 and [] left out. */
function strangers(text: string, strange: ReadonlyMap<string, string>): readonly Strange[] {
	const runs: Strange[] = [];
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text.charAt(at);
		if ('《「『“['.includes(character)) depth++;
		else if ('》」』”]'.includes(character)) depth = Math.max(0, depth - 1);
		if (depth > 0 || !strange.has(character)) continue;
		let to = at + 1;
		while (to < text.length && strange.has(text.charAt(to))) to++;
		const written = text.slice(at, to);
		const others = [...written].map((one) => strange.get(one) ?? '');
		runs.push({ from: at, to, text: written, ...(others.every(Boolean) && { right: others.join('') }) });
		at = to - 1;
	}
	return runs;
}
