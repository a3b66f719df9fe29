import type { Certainty } from '../careful/certainty';
import { dates } from '../careful/dates';
import { found } from '../careful/found';
import { itself, keeper } from '../careful/kept';
import { rangeOn } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about a date that the calendar does not have. */
export interface ImpossibleDate {
	/** As written. */
	readonly text: string;
	/** Days of that month; absent where there is no such month. */
	readonly days?: number;
	readonly certainty: Certainty;
}

/** A day or month that the calendar does not have: 2月30日, 13月. */
export const impossibleDate: Rule<'impossible-date', ImpossibleDate> = {
	code: 'impossible-date',
	severity: 'information',
	*check({ scan }) {
		for (const placed of found(scan, dates)) {
			const [line, fault] = placed;
			if (fault.fault === 'weekday') continue;
			yield kept(placed, itself, () => {
				const text = (scan.lines[line]?.text ?? '').slice(fault.from, fault.to);
				const data = { text, ...(fault.fault === 'day' && { days: fault.days }), certainty: 'certain' } as const;
				return { range: rangeOn(line, fault), data };
			});
		}
	},
};

const kept = keeper<Finding<ImpossibleDate>>();
