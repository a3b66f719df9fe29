import type { Certainty } from '../careful/certainty';
import { dates } from '../careful/dates';
import { found } from '../careful/found';
import { itself, keeper } from '../careful/kept';
import { rangeOn } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about a weekday that its date does not have; 0 = Sunday. */
export interface WeekdayDisagrees {
	/** As written. */
	readonly text: string;
	readonly stated: number;
	readonly actual: number;
	readonly certainty: Certainty;
}

/** A weekday beside a full date that was another day of the week: 2024年3月1日（星期一）. */
export const weekdayDisagrees: Rule<'weekday-disagrees', WeekdayDisagrees> = {
	code: 'weekday-disagrees',
	severity: 'information',
	*check({ scan }) {
		for (const placed of found(scan, dates)) {
			const [line, fault] = placed;
			if (fault.fault !== 'weekday') continue;
			yield kept(placed, itself, () => {
				const text = (scan.lines[line]?.text ?? '').slice(fault.from, fault.to);
				const data = { text, stated: fault.stated, actual: fault.actual, certainty: 'certain' } as const;
				return { range: rangeOn(line, fault), data };
			});
		}
	},
};

const kept = keeper<Finding<WeekdayDisagrees>>();
