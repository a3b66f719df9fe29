import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { found, perLine, type Placed } from '../careful/found';
import { trait } from '../careful/look';
import { majorityOf } from '../careful/majority';
import { gate } from '../careful/words';
import { writingOf } from '../careful/writing';
import { memoOf } from '../memo';
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
		const known = findings.get(strange);
		if (known) return known;
		const all = strange.map((placed) => findingOf(placed, majority.script));
		findings.set(strange, all);
		return all;
	},
};

/** A text in one script may name things in the other on every page: what was found where nobody edits keeps its finding. */
function findingOf(placed: Placed<Strange>, script: 'hant' | 'hans'): Finding<MixedScript> {
	const known = finding.get(placed);
	if (known) return known;
	const [number, span] = placed;
	const { text, right } = span;
	const data = { text, script, ...(right && { right }), certainty: 'certain' } as const;
	const said = { range: rangeOn(number, span), data, ...(right && { fix: replaceOn(number, span, right) }) };
	finding.set(placed, said);
	return said;
}

const finding = memoOf<Placed<Strange>, Finding<MixedScript>>();
const findings = memoOf<readonly Placed<Strange>[], readonly Finding<MixedScript>[]>();

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
