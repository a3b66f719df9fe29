import { entriesOf, textOf } from './config';
import type { Problem } from './problem';
import type { Scan } from './scan/scan';
import { readYaml, type YamlNode } from './yaml/read';

/** One named value: `鎮: 雙江`. Several values of one name are offered, and none of them is filled in unasked. */
export interface NamedValue {
	/** As written: 年度, 單位, 鎮, or words of the text around a blank (`調換了_名`). */
	readonly key: string;
	readonly values: readonly string[];
}

export type Values = readonly NamedValue[];

/** Reads `values.yaml`: a map of names to texts or lists of texts. What is wrong is left out and reported; never throws. */
export async function parseValues(
	text: string,
): Promise<{ readonly values: Values; readonly problems: readonly Problem[] }> {
	const { root, problems } = await readYaml(text);
	const found: Problem[] = [...problems];
	return { values: valuesIn(root, found), problems: found };
}

/** The values of a text's own front matter, under `values:`. */
export async function frontMatterValues({ lines }: Scan): Promise<Values> {
	const end = lines.findIndex(({ after }, n) => n > 0 && after !== '-');
	if (lines[0]?.after !== '-' || end < 0) return [];
	const { root } = await readYaml(
		lines
			.slice(1, end)
			.map(({ text }) => text)
			.join('\n'),
	);
	if (root?.kind !== 'map') return [];
	return valuesIn(root.entries.find(({ key }) => key === 'values')?.value, []);
}

/** The text of `values.yaml` with one value set (`undefined` takes the name out). Comments and the other entries stay. */
export async function withValue(text: string, key: string, value: string | undefined): Promise<string> {
	const { parseDocument } = await import('yaml');
	const document = parseDocument(text);
	if (document.errors.length) return text;
	if (value === undefined) {
		if (!document.has(key)) return text;
		document.delete(key);
	} else document.set(key, document.createNode(value));
	return document.toString({ lineWidth: 0 });
}

function valuesIn(node: YamlNode | undefined, problems: Problem[]): Values {
	return entriesOf(node, problems).flatMap(({ key, value }) => {
		if (value.kind === 'scalar' && value.value === undefined) return [];
		const texts = value.kind === 'list' ? value.items : [value];
		const values = texts.flatMap((one) => textOf(one, problems)?.trim() || []);
		return key && values.length ? [{ key, values }] : [];
	});
}
