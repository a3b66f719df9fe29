import { comparePositions, type Range } from '../text';
import { readYaml } from '../yaml/read';
import { profileFields } from './fields';
import type { ProfileProblem } from './problem';
import { type Reader, readMap } from './read';
import type { ProfileSource, SectionSource } from './source';

/** A profile file that was read: what it says, and what is wrong with it. */
export interface ParsedProfile {
	/** Everything that could be read; undefined where it is no profile at all. */
	readonly source: ProfileSource | undefined;
	/** By position. */
	readonly problems: readonly ProfileProblem[];
	/** Where `extends` and each `after` name something, for those who look it up. */
	readonly references: References;
}

export interface References {
	readonly extends?: Range;
	readonly after: readonly Reference[];
}

export interface Reference {
	/** The section that says it. */
	readonly from: string;
	readonly id: string;
	readonly range: Range;
}

export interface ParseOptions {
	/** The profile's id where the file gives none: the file's name. */
	readonly id?: string;
	/** Codes of the rules, to check `severities` against. */
	readonly codes?: readonly string[];
}

/** Longest profile file, in UTF-16 units: some hundred sections. */
export const maxProfileLength = 200_000;

/** Reads a profile written in YAML. Never throws, and refuses in time what is too large or too deep. */
export async function parseProfile(text: string, options: ParseOptions = {}): Promise<ParsedProfile> {
	const start = { line: 0, column: 0 };
	const nowhere = { start, end: start };
	const refused = (problem: ProfileProblem): ParsedProfile => ({
		source: undefined,
		problems: [problem],
		references: { after: [] },
	});
	if (text.length > maxProfileLength) return refused({ code: 'too-large', limit: maxProfileLength, range: nowhere });
	if (separatorsIn(text) > maxEntries) return refused({ code: 'too-large', limit: maxProfileLength, range: nowhere });
	if (isTooDeep(text)) return refused({ code: 'alias', range: nowhere });
	const { root, problems } = await readYaml(text);
	const reader: Reader = { codes: options.codes, problems: [...problems], ids: new Map(), after: [], sections: 0 };
	if (root && root.kind !== 'map') reader.problems.push({ code: 'wrong-type', expected: 'map', range: root.range });
	if (root?.kind !== 'map') return { source: undefined, problems: reader.problems, references: reader };
	const values = readMap(reader, root, profileFields);
	const id = values['id'] ?? options.id;
	if (id === undefined) reader.problems.push({ code: 'missing-key', key: 'id', range: nowhere });
	// The values were read by the table of fields that the type describes.
	const source = { ...values, id: id ?? '' } as unknown as ProfileSource;
	checkOrder(reader, source.sections ?? []);
	const base = values['extends'] === undefined ? undefined : root.entries.find(({ key }) => key === 'extends');
	return {
		source,
		problems: reader.problems.toSorted((a, b) => comparePositions(a.range.start, b.range.start)),
		references: { after: reader.after, ...(base ? { extends: base.value.range } : {}) },
	};
}

/** At most so many entries: the YAML library compares each key of a map with all others. */
const maxEntries = 6000;

function separatorsIn(text: string): number {
	let count = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 0x0a || code === 0x2c) count++;
	}
	return count;
}

/** The YAML library reads nested values by recursion: what opens without closing is counted before. */
function isTooDeep(text: string): boolean {
	let depth = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 0x5b || code === 0x7b) depth++;
		else if (code === 0x5d || code === 0x7d) depth = Math.max(0, depth - 1);
		if (depth > deepest) return true;
	}
	return /(?:[-?:][ \t]){60}/u.test(text) || /^[ \t]{1000}/mu.test(text);
}

const deepest = 200;

/** `after` must not go round in a circle. Each circle is reported once. */
function checkOrder(reader: Reader, sections: readonly SectionSource[]): void {
	const next = new Map(sections.flatMap(({ id, after }) => (after === undefined ? [] : [[id, after] as const])));
	const seen = new Set<string>();
	for (const start of next.keys()) {
		const path: string[] = [];
		for (let id: string | undefined = start; id !== undefined && !seen.has(id); id = next.get(id)) {
			path.push(id);
			seen.add(id);
			const to = next.get(id);
			const reference = reader.after.find(({ from }) => from === id);
			if (to === undefined || !reference || !path.includes(to)) continue;
			const ids = [...path.slice(path.indexOf(to)), to];
			reader.problems.push({ code: 'impossible-order', ids, range: reference.range });
		}
	}
}
