import type { Problem } from '../problem';
import type { Position, Range } from '../text';

/** A value of a YAML file with its place. Keys of maps are in the order of the file. */
export type YamlNode =
	| { readonly kind: 'map'; readonly range: Range; readonly entries: readonly YamlEntry[] }
	| { readonly kind: 'list'; readonly range: Range; readonly items: readonly YamlNode[] }
	| { readonly kind: 'scalar'; readonly range: Range; readonly value: string | number | boolean | undefined };

export interface YamlEntry {
	readonly key: string;
	readonly keyRange: Range;
	readonly value: YamlNode;
}

/** Settings are written by people: more than this is no setting. In UTF-16 units. */
const largest = 1_000_000;

/**
 * Reads YAML 1.2. The parser is loaded on first use. Anchors and aliases are refused, so that a small file cannot become a large
 * value. Never throws; the root is `undefined` where the file is empty or broken.
 */
export async function readYaml(
	text: string,
): Promise<{ readonly root: YamlNode | undefined; readonly problems: readonly Problem[] }> {
	const start = { line: 0, column: 0 };
	if (text.length > largest)
		return { root: undefined, problems: [{ code: 'too-large', limit: largest, range: { start, end: start } }] };
	const { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } = await import('yaml');
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true });
	const positionAt = (offset: number): Position => {
		const { line, col } = counter.linePos(Math.min(offset, text.length));
		return { line: Math.max(line - 1, 0), column: Math.max(col - 1, 0) };
	};
	const rangeOf = (from: number, to: number): Range => ({ start: positionAt(from), end: positionAt(to) });
	const problems: Problem[] = document.errors.map(({ pos, message }) => ({
		code: 'not-yaml',
		detail: message,
		range: rangeOf(pos[0], pos[1]),
	}));
	if (problems.length) return { root: undefined, problems };
	const nodeOf = (node: unknown, depth: number): YamlNode => {
		const [from = 0, to = 0] = (node as { range?: readonly [number, number, number] } | null)?.range ?? [];
		const range = rangeOf(from, to);
		if (isAlias(node) || depth > deepest) {
			problems.push({ code: 'alias', range });
			return { kind: 'scalar', range, value: undefined };
		}
		if (isMap(node)) {
			const entries = node.items.map(({ key, value }): YamlEntry => {
				const keyNode = nodeOf(key, depth + 1);
				const name = keyNode.kind === 'scalar' ? String(keyNode.value ?? '') : '';
				const absent = { kind: 'scalar', range: keyNode.range, value: undefined } as const;
				return { key: name, keyRange: keyNode.range, value: value === null ? absent : nodeOf(value, depth + 1) };
			});
			return { kind: 'map', range, entries };
		}
		if (isSeq(node)) return { kind: 'list', range, items: node.items.map((item) => nodeOf(item, depth + 1)) };
		return { kind: 'scalar', range, value: isScalar(node) ? plain(node.value) : undefined };
	};
	const root = document.contents === null ? undefined : nodeOf(document.contents, 0);
	return { root, problems };
}

/** No setting is nested as deep. */
const deepest = 30;

function plain(value: unknown): string | number | boolean | undefined {
	if (typeof value === 'bigint') return Number(value);
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
