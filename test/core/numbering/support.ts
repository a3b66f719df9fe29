import assert from 'node:assert/strict';
import {
	type Analysis,
	analyze,
	applyEdits,
	type Profile,
	type Renumbering,
	type Section,
} from '../../../src/core/index';

/** A section's body that nobody takes for a heading. */
export const body = '各項工作按計劃推進，全體人員克服困難，完成了年初議定的任務。';

/** Headings as lines, a paragraph below each, white space as a text usually has it. */
export function textOf(title: string, ...headings: readonly string[]): string {
	return [title, ...headings.flatMap((heading) => [heading, body]), ''].join('\n\n');
}

/** The lines of a text that are no paragraph of {@link textOf} and not empty. */
export function headingsIn(text: string): readonly string[] {
	return text.split(/\r\n|\n/u).filter((line) => line.trim() !== '' && line.trim() !== body);
}

/** The section with a title. */
export function sectionIn({ outline }: Analysis, title: string): Section {
	const visit = (sections: readonly Section[]): Section | undefined =>
		sections.find((one) => one.title === title) ?? sections.flatMap((one) => visit(one.children) ?? []).at(0);
	const found = outline.documents.map(({ sections }) => visit(sections)).find((one) => one !== undefined);
	assert(found, `no section ${title}`);
	return found;
}

/** What a change makes of a text, under both line ends; both must come to the same. */
export function changed(
	text: string,
	change: (analysis: Analysis) => Renumbering | undefined,
	profile?: Profile,
): { readonly text: string; readonly unsure: readonly string[] } | undefined {
	const results = ['\n', '\r\n'].map((eol) => {
		const source = text.replaceAll('\n', eol);
		const made = change(analyze(source, profile));
		if (!made) return undefined;
		const result = applyEdits(source, made.edits);
		if (eol === '\r\n') assert(!/(?<!\r)\n/u.test(result), 'a line end is not that of the text');
		return { text: result.replaceAll('\r\n', '\n'), unsure: made.unsure.map((one) => one.text) };
	});
	assert.deepEqual(results[1], results[0]);
	return results[0];
}
