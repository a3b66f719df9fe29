import type { Certainty } from '../careful/certainty';
import { replaceOn } from '../careful/edits';
import { found, perLine } from '../careful/found';
import { itself, keeper } from '../careful/kept';
import { trait } from '../careful/look';
import { gate } from '../careful/words';
import { rangeOn, type Span } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about a word that stands twice. */
export interface DoubledWord {
	/** The word once. */
	readonly text: string;
	readonly certainty: Certainty;
}

/** A word typed twice: 的的, 情況情況. Reduplication that Chinese knows (研究研究, 認認真真) is none. */
export const doubledWord: Rule<'doubled-word', DoubledWord> = {
	code: 'doubled-word',
	severity: 'information',
	*check({ scan }) {
		for (const placed of found(scan, doubled)) {
			const [line, span] = placed;
			yield kept(placed, itself, () => {
				const text = (scan.lines[line]?.text ?? '').slice(span.from, (span.from + span.to) / 2);
				const second = { from: span.from + text.length, to: span.to };
				return { range: rangeOn(line, span), data: { text, certainty: 'certain' }, fix: replaceOn(line, second, '') };
			});
		}
	},
};

const kept = keeper<Finding<DoubledWord>>();

/** Nouns, adverbs and function words that never stand twice; after each group what makes another word of it. */
const pattern =
	/的的(?![确確士])|[们們][们們](?!的)|(?<!还|還|不|就)是是(?![非否])|也也(?![门門])|(?:情况情况|情況情況|我们我们|我們我們|他们他们|他們他們|以及以及|但是但是|因此因此|由于由于|由於由於|为了为了|為了為了|通过通过|通過通過|为进一步为进一步|為進一步為進一步|取得取得|有效有效|存在存在|不断不断|不斷不斷|同时同时|同時同時|紧紧围绕紧紧围绕|緊緊圍繞緊緊圍繞|按照按照|根据根据|根據根據|以来以来|以來以來|干部干部|幹部幹部|群众群众|群眾群眾|羣眾羣眾|任务任务|任務任務|问题问题|問題問題|工作工作(?![量者人员員站室组組]))/gu;

const doubled = perLine(gate(trait.again, '的的 们們|们們 是是 也也 步|为為 绕繞|紧緊'), (text): readonly Span[] =>
	[...text.matchAll(pattern)].map(({ index, 0: word }) => ({ from: index, to: index + word.length })),
);
