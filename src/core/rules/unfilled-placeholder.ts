import { type GroupedBlanks, groupedBlanks } from '../groups';
import { keptOf } from '../groups/blanks';
import type { PlaceholderKind, Slot } from '../scan/placeholder';
import type { ScannedLine } from '../scan/scan';
import { rangeOn } from '../text';
import type { Facts, Finding, Rule } from './rule';
import { vanishingPlaceholders } from './vanishing';

/** What is told about an unfilled blank. */
export interface UnfilledPlaceholder {
	/** As written. */
	readonly text: string;
	readonly kind: PlaceholderKind;
	readonly slot: Slot;
	/** Number of its group within the document. */
	readonly group: number;
	/** How many blanks of the document want the same value, this one included. */
	readonly places: number;
	/** Its marks pair up as emphasis: invisible in a markdown preview. */
	readonly vanishes: boolean;
}

/** An unfilled blank: `××鄉`, `20xx年`, `_名`. */
export const unfilledPlaceholder: Rule<'unfilled-placeholder', UnfilledPlaceholder> = {
	code: 'unfilled-placeholder',
	severity: 'warning',
	check(facts) {
		const grouped = groupedBlanks(facts.groups);
		return grouped ? findingsOf(grouped, facts) : [];
	},
};

type Found = Finding<UnfilledPlaceholder>;

/** What was said about blanks: the last time they were asked about. */
const latest = new WeakMap<GroupedBlanks['blanks'], Said>();

interface Said {
	readonly owners: GroupedBlanks['owners'];
	readonly markdown: boolean;
	readonly found: readonly Found[];
}

/** After an edit findings of lines that are as they were are the same objects, unless their group or the line's number changed. */
function findingsOf({ blanks, owners }: GroupedBlanks, { scan, markdown = false }: Facts): readonly Found[] {
	const said = latest.get(blanks);
	if (said?.owners === owners && said.markdown === markdown) return said.found;
	const kept = said ? undefined : keptOf(blanks);
	const before = said ?? (kept && latest.get(kept.earlier));
	const known = before?.markdown === markdown ? before.found : [];
	const head = said ? owners.length : (kept?.head ?? 0);
	const tail = owners.length - (kept?.tail ?? 0);
	const shift = known.length - owners.length;
	const by = kept?.by ?? 0;
	let vanishing: VanishingOn | undefined;
	const found = blanks.places.map(({ line, placeholder }, n): Found => {
		const { number, places } = owners[n] ?? { number: 0, places: [placeholder] };
		const old = n < head ? known[n] : n >= tail ? known[n + shift] : undefined;
		const isGrouped = old?.data.group === number && old.data.places === places.length;
		if (old && isGrouped && (by === 0 || n < head)) return old;
		const range = rangeOn(line, placeholder);
		if (old && isGrouped) return { range, data: old.data, fixable: true };
		const { text } = scan.lines[line] ?? { text: '' };
		const { kind, slot, from, to } = placeholder;
		if (markdown && !old && vanishing?.line !== line) vanishing = vanishingOn(line, scan.lines[line]);
		const vanishes = old?.data.vanishes ?? vanishing?.placeholders.has(placeholder) ?? false;
		const data = { text: text.slice(from, to), kind, slot, group: number, places: places.length, vanishes };
		return { range, data, fixable: true };
	});
	latest.set(blanks, { owners, markdown, found });
	return found;
}

interface VanishingOn {
	readonly line: number;
	readonly placeholders: ReturnType<typeof vanishingPlaceholders>;
}

function vanishingOn(line: number, scanned: ScannedLine | undefined): VanishingOn {
	return { line, placeholders: vanishingPlaceholders(scanned?.text ?? '', scanned?.placeholders ?? []) };
}
