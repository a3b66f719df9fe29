import type { Certainty } from '../careful/certainty';
import { found } from '../careful/found';
import { keeper } from '../careful/kept';
import { mixedLevels, selfWords } from '../careful/units';
import { rangeOn } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about a word that makes the unit another than it is. */
export interface UnitLevelMixed {
	/** As written: 我鎮. */
	readonly text: string;
	/** What the document otherwise calls it: 鄉. */
	readonly usual: string;
	readonly certainty: Certainty;
}

/** 鄉, 鎮 and 街道 for one and the same unit: a text that was taken over from another unit and not changed everywhere. */
export const unitLevelMixed: Rule<'unit-level-mixed', UnitLevelMixed> = {
	code: 'unit-level-mixed',
	severity: 'information',
	*check({ scan, outline }) {
		if (!found(scan, selfWords).length) return;
		for (const document of outline.documents) {
			const mixed = mixedLevels(scan, document);
			if (!mixed) continue;
			for (const placed of mixed.others) {
				const [line, word] = placed;
				yield kept(placed, [mixed.usual], () => {
					return { range: rangeOn(line, word), data: { text: word.text, usual: mixed.usual, certainty: 'likely' } };
				});
			}
		}
	},
};

const kept = keeper<Finding<UnitLevelMixed>>();
