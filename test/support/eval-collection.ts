import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text with its expected answers. */
export interface ExpectedText {
	readonly id: string;
	readonly file: string;
	readonly text: string;
	readonly kind: string;
	readonly placeholders: readonly ExpectedPlaceholder[];
	readonly headings: readonly ExpectedHeading[];
	readonly sections: readonly ExpectedSections[];
}

/** An unfilled blank: `line` 1-based, `col` 0-based in UTF-16 units. An ambiguous one is never scored. */
export interface ExpectedPlaceholder {
	readonly id: string;
	readonly line: number;
	readonly col: number;
	readonly text: string;
	readonly class: string;
	readonly slot: string;
	readonly ambiguous?: boolean;
}

/** A heading; `level` 0 is the start of a document in a compilation. */
export interface ExpectedHeading {
	readonly id: string;
	readonly line: number;
	readonly level: number;
	readonly ordinal: string;
	readonly title: string;
	readonly form: string;
	readonly ambiguous?: boolean;
}

export const roles = ['overview', 'achievements', 'problems', 'plan'] as const;
export type Role = (typeof roles)[number];

/** How each standard section is said in one document (1-based; the only one where it is not given): `heading`, `paragraph`, `absent`, else not scored. */
export type ExpectedSections = { readonly id: string; readonly document?: number } & { readonly [R in Role]: string };

/** Reads a folder in the evaluation format: `index.jsonl`, three `*.gold.jsonl` and `texts/`. Throws where a file is missing or broken. */
export function readCollection(folder: string): readonly ExpectedText[] {
	const placeholders = byId(readRows<ExpectedPlaceholder>(folder, 'placeholders.gold.jsonl'));
	const headings = byId(readRows<ExpectedHeading>(folder, 'headings.gold.jsonl'));
	const sections = byId(readRows<ExpectedSections>(folder, 'sections.gold.jsonl'));
	const files = new Map(readdirSync(join(folder, 'texts')).map((name) => [name.replace(/\.[^.]+$/, ''), name]));
	return readRows<{ id: string; kind: string }>(folder, 'index.jsonl').map(({ id, kind }) => {
		const name = files.get(id);
		if (!name) throw new Error(`${folder}/texts has no text ${id}`);
		const file = join(folder, 'texts', name);
		return {
			id,
			file,
			kind,
			text: readFileSync(file, 'utf8'),
			placeholders: placeholders.get(id) ?? [],
			headings: headings.get(id) ?? [],
			sections: sections.get(id) ?? [],
		};
	});
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what the rows are
function readRows<Row>(folder: string, name: string): readonly Row[] {
	const rows = readFileSync(join(folder, name), 'utf8').split('\n');
	return rows.filter((row) => row.trim()).map((row) => JSON.parse(row) as Row);
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
	const map = new Map<string, Row[]>();
	for (const row of rows) map.set(row.id, [...(map.get(row.id) ?? []), row]);
	return map;
}
