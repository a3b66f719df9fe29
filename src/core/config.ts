import { globMatcher } from './glob';
import type { Problem } from './problem';
import { rules } from './rules/index';
import type { Severity } from './rules/rule';
import { comparePositions } from './text';
import { readYaml, type YamlEntry, type YamlNode } from './yaml/read';

/** `config.yaml` of a `.summary-writer` folder. Paths are relative to the folder that holds it, with `/`. */
export interface Config {
	/** The id of the profile that the settings name for a file (`none`: it is never checked), and the glob that says so; the first that matches. */
	readonly profileFor: (path: string) => { readonly profile: string; readonly pattern: string } | undefined;
	/** Files and folders that are left out. */
	readonly excludes: (path: string) => boolean;
	readonly severities: Readonly<Record<string, Severity>>;
}

export const emptyConfig: Config = { profileFor: () => undefined, excludes: () => false, severities: {} };

/** Severities as they are written in settings. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint', 'off'];

const keys = ['files', 'exclude', 'severities'];

/** Reads `config.yaml`. What is wrong is left out and reported; never throws. */
export async function parseConfig(
	text: string,
): Promise<{ readonly config: Config; readonly problems: readonly Problem[] }> {
	const { root, problems } = await readYaml(text);
	const found: Problem[] = [...problems];
	const sections = new Map<string, YamlNode>();
	for (const { key, keyRange, value } of entriesOf(root, found)) {
		if (keys.includes(key)) sections.set(key, value);
		else found.push({ code: 'unknown-key', key, known: keys, range: keyRange });
	}
	const files = entriesOf(sections.get('files'), found).flatMap((entry) => fileRule(entry, found) ?? []);
	const exclude = itemsOf(sections.get('exclude'), found).flatMap((node) => excludeRule(node, found) ?? []);
	const bySeverity = entriesOf(sections.get('severities'), found)
		.map((entry) => severityRule(entry, found))
		.filter((rule) => rule !== undefined);
	const config: Config = {
		profileFor: (path) => files.find(({ matches }) => matches(path)),
		excludes: (path) => exclude.some((matches) => matches(path)),
		severities: Object.fromEntries(bySeverity),
	};
	return { config, problems: found.sort((a, b) => comparePositions(a.range.start, b.range.start)) };
}

function fileRule({ key, keyRange, value }: YamlEntry, problems: Problem[]) {
	const matches = globMatcher(key);
	if (!matches) problems.push({ code: 'bad-glob', glob: key, range: keyRange });
	const profile = textOf(value, problems);
	return matches && profile !== undefined ? { matches, profile, pattern: key } : undefined;
}

function excludeRule(node: YamlNode, problems: Problem[]) {
	const glob = textOf(node, problems);
	const matches = glob === undefined ? undefined : globMatcher(glob);
	if (glob !== undefined && !matches) problems.push({ code: 'bad-glob', glob, range: node.range });
	return matches;
}

function severityRule(
	{ key, keyRange, value }: YamlEntry,
	problems: Problem[],
): readonly [string, Severity] | undefined {
	const codes = rules.map(({ code }) => code);
	if (!codes.some((code) => code === key)) problems.push({ code: 'unknown-key', key, known: codes, range: keyRange });
	// YAML 1.1 habits: `off` may have been meant as a word or as `false`.
	const written = value.kind === 'scalar' && value.value === false ? 'off' : textOf(value, problems);
	const severity = severities.find((one) => one === written);
	if (written !== undefined && !severity)
		problems.push({ code: 'bad-value', value: written, allowed: severities, range: value.range });
	return severity && [key, severity];
}

/** Entries of a map; nothing where the node is none. */
export function entriesOf(node: YamlNode | undefined, problems: Problem[]): readonly YamlEntry[] {
	if (node?.kind === 'map') return node.entries;
	if (!isAbsent(node)) problems.push({ code: 'wrong-type', expected: 'map', range: node.range });
	return [];
}

/** Items of a list; nothing where the node is none. */
export function itemsOf(node: YamlNode | undefined, problems: Problem[]): readonly YamlNode[] {
	if (node?.kind === 'list') return node.items;
	if (!isAbsent(node)) problems.push({ code: 'wrong-type', expected: 'list', range: node.range });
	return [];
}

/** A text; numbers and the like are taken as they are written in it. */
export function textOf(node: YamlNode, problems: Problem[]): string | undefined {
	if (node.kind === 'scalar' && node.value !== undefined) return String(node.value);
	problems.push({ code: 'wrong-type', expected: 'text', range: node.range });
	return undefined;
}

function isAbsent(node: YamlNode | undefined): node is undefined {
	return node === undefined || (node.kind === 'scalar' && node.value === undefined);
}
