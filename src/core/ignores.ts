import { entriesOf, itemsOf, textOf } from './config';
import type { Problem } from './problem';
import { rules } from './rules/index';
import { readYaml, type YamlNode } from './yaml/read';

/** One line of `ignores.yaml`: a finding that is none. */
export interface IgnoreEntry {
	/** Path relative to the folder that holds `.summary-writer`, with `/`. */
	readonly file: string;
	/** Code of the rule; any where it is not given. */
	readonly code?: string;
	/** What is marked, as written; for a missing section its id in the profile. */
	readonly text: string;
	/** Hash of what stands around it; everywhere in the file where it is not given. */
	readonly context?: string;
}

const keys = ['file', 'code', 'text', 'context'] as const;

/** Reads `ignores.yaml`, a list of entries. What is wrong is left out and reported; never throws. */
export async function parseIgnores(
	text: string,
): Promise<{ readonly ignores: readonly IgnoreEntry[]; readonly problems: readonly Problem[] }> {
	const { root, problems } = await readYaml(text);
	const found: Problem[] = [...problems];
	const ignores = itemsOf(root, found).flatMap((item) => ignoreEntry(item, found) ?? []);
	return { ignores, problems: found };
}

/** The file with one entry more; the rest stays as it is written. An entry that is there is not written twice. */
export async function addIgnore(text: string, entry: IgnoreEntry): Promise<string> {
	const { ignores } = await parseIgnores(text);
	if (ignores.some((other) => isSameIgnore(entry, other))) return text;
	const { stringify } = await import('yaml');
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const written = stringify([ordered(entry)], { lineWidth: 0 })
		.trimEnd()
		.replaceAll('\n', eol);
	const before = ignores.length ? text : text.replace(/\[\s*\]\s*$/u, '');
	return `${before}${before === '' || before.endsWith('\n') ? '' : eol}${written}${eol}`;
}

/** The file without an entry; comments elsewhere stay. */
export async function removeIgnore(text: string, entry: IgnoreEntry): Promise<string> {
	const { root } = await readYaml(text);
	if (root?.kind !== 'list') return text;
	const lines = text.split(/(?<=\n)/u);
	const gone = new Set<number>();
	for (const item of root.items) {
		const read = ignoreEntry(item, []);
		if (!read || !isSameIgnore(entry, read)) continue;
		const { start, end } = item.range;
		const last = end.column === 0 ? end.line - 1 : end.line;
		for (let line = start.line; line <= last; line++) gone.add(line);
	}
	return lines.filter((_, line) => !gone.has(line)).join('');
}

/** Whether two entries ignore the same. */
export function isSameIgnore(a: IgnoreEntry, b: IgnoreEntry): boolean {
	return keys.every((key) => a[key] === b[key]);
}

function ignoreEntry(node: YamlNode, problems: Problem[]): IgnoreEntry | undefined {
	const values = new Map<string, string>();
	const before = problems.length;
	for (const { key, keyRange, value } of entriesOf(node, problems)) {
		if (!keys.some((known) => known === key)) {
			problems.push({ code: 'unknown-key', key, known: keys, range: keyRange });
			continue;
		}
		const text = textOf(value, problems);
		if (text !== undefined) values.set(key, text);
	}
	const [file, code, text, context] = keys.map((key) => values.get(key));
	if (problems.length === before) {
		for (const key of ['file', 'text'] as const)
			if (!values.has(key)) problems.push({ code: 'missing-key', key, range: node.range });
	}
	const codes: readonly string[] = rules.map((rule) => rule.code);
	if (code !== undefined && !codes.includes(code))
		problems.push({ code: 'bad-value', value: code, allowed: codes, range: node.range });
	if (file === undefined || text === undefined) return undefined;
	return { file, ...(code !== undefined && { code }), text, ...(context !== undefined && { context }) };
}

/** In the order in which a person reads it. */
function ordered({ file, code, text, context }: IgnoreEntry): IgnoreEntry {
	return { file, ...(code !== undefined && { code }), text, ...(context !== undefined && { context }) };
}
