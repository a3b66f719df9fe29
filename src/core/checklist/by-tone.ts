import type { Section } from '../outline';
import type { Scan } from '../scan/scan';
import { firstTone, titleTone, wholeTone } from './tone';

/** Something about a section. */
interface OfSection {
	readonly section: Section;
}

/**
 * What the place and the tone of nameless sections say, by the id of the section that is `wanted` (and whether no summary of
 * this kind may lack it): plans stand last and intend,
 * problems stand behind the first section and lack, an overview stands first, where nothing introduces the text, and
 * describes. Only in texts with some sections.
 */
export function byTone<T extends OfSection>(
	scan: Scan,
	all: readonly T[],
	nameless: readonly T[],
	wanted: ReadonlyMap<string, boolean>,
	isIntroduced: () => boolean,
): ReadonlyMap<string, Section> {
	const found = new Map<string, Section>();
	if (all.length < fewestSections) return found;
	const first = all[0];
	const last = all.at(-1);
	let most = 0;
	for (const one of nameless) {
		const { section } = one;
		if (one === first) {
			if (wanted.has('overview') && !isIntroduced() && describes(scan, section)) found.set('overview', section);
		} else if (one === last && (wanted.has('plan') || wanted.has('problems')) && intends(scan, section)) {
			found.set('plan', section);
		} else if (wanted.has('problems')) {
			const lacks = lacksIn(scan, section, wanted.get('problems') ?? false);
			if (lacks === 0 || lacks < most) continue;
			most = lacks;
			found.set('problems', section);
		}
	}
	return found;
}

const fewestSections = 3;

function intends(scan: Scan, section: Section): boolean {
	const first = firstTone(scan, section).count;
	if (first('intends') === 0 || first('reports') > 0 || first('lacks') > first('intends')) return false;
	const whole = wholeTone(scan, section).count;
	return whole('intends') > whole('reports') && whole('intends') >= whole('lacks');
}

/**
 * How many clauses lack something, where that is what the section is about; else 0. Where problems are `required`, less of it
 * is enough: a short section that tells of nothing done.
 */
function lacksIn(scan: Scan, section: Section, required: boolean): number {
	const isTitled = titleTone(section).count('lacks') > 0;
	const first = firstTone(scan, section).count;
	if (!isTitled && (first('lacks') === 0 || first('lacks') <= first('reports'))) return 0;
	const { clauses, count } = wholeTone(scan, section);
	const lacks = count('lacks');
	const isShort = required && lacks * 10 >= clauses * 2 && count('reports') === 0;
	if (!isShort && (lacks < 2 || lacks * 10 < clauses * (isTitled ? 1 : 3))) return 0;
	return lacks > count('reports') && lacks >= count('intends') ? lacks : 0;
}

function describes(scan: Scan, section: Section): boolean {
	const { count } = wholeTone(scan, section);
	const describing = count('describes');
	return describing > 1 && describing > count('reports') && describing > count('lacks');
}
