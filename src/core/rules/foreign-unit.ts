import type { Certainty } from '../careful/certainty';
import { found } from '../careful/found';
import { keeper } from '../careful/kept';
import { foreignNames, selfNames } from '../careful/units';
import { rangeOn } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about the name of another unit. */
export interface ForeignUnit {
	/** As written. */
	readonly text: string;
	/** The document's own unit. */
	readonly own: string;
	/** What names the own unit: the title or, where that names none, the remembered values. */
	readonly source: 'title' | 'values';
	readonly certainty: Certainty;
}

/** Another unit's name where only the document's own can stand: in the opening, under whose party committee, in the signature. Partners are left alone. */
export const foreignUnit: Rule<'foreign-unit', ForeignUnit> = {
	code: 'foreign-unit',
	severity: 'information',
	*check({ scan, outline, values = [] }) {
		if (!found(scan, selfNames).length) return;
		for (const document of outline.documents) {
			for (const { placed, own, source } of foreignNames(scan, document, values)) {
				yield kept(placed, [own, source], () => {
					const [line, { name, suffix, from, to }] = placed;
					const data = { text: name + suffix, own, source, certainty: 'likely' } as const;
					return { range: rangeOn(line, { from, to }), data };
				});
			}
		}
	},
};

const kept = keeper<Finding<ForeignUnit>>();
