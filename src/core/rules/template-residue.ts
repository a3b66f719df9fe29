import type { Certainty } from '../careful/certainty';
import { removeLine, replaceOn } from '../careful/edits';
import { found } from '../careful/found';
import { keeper } from '../careful/kept';
import { carefulLines } from '../careful/lines';
import { residue, type Residue, type ResidueKind } from '../careful/residue';
import type { Scan } from '../scan/scan';
import { rangeOn, type Span, type TextEdit } from '../text';
import type { Finding, Rule } from './rule';

/** What is told about something that a site or a program left in the text. */
export interface TemplateResidue {
	readonly kind: ResidueKind;
	/** As written. */
	readonly text: string;
	readonly certainty: Certainty;
}

/** What template sites, word processors and chatbots leave in a text: `標籤：…`, `小编整理`, `鄉(xiāng)`, a lone ` after 的. */
export const templateResidue: Rule<'template-residue', TemplateResidue> = {
	code: 'template-residue',
	severity: 'information',
	*check({ scan }) {
		let glossed = -1;
		for (const placed of found(scan, residue)) {
			const [line, one] = placed;
			const { kind, certainty, from, to, becomes } = one;
			if (kind === 'breadcrumb') yield* keptNames(placed, around(scan, line), () => [...siteName(scan, line)]);
			if (kind === 'gloss' && glossed === line) continue;
			if (kind === 'gloss') glossed = line;
			yield kept(placed, around(scan, line), () => {
				const text = (scan.lines[line]?.text ?? '').slice(from, to);
				const fix = kind === 'gloss' ? withoutGlosses(scan, line) : fixOf(scan, line, one, becomes);
				return { range: rangeOn(line, { from, to }), data: { kind, text, certainty }, ...offered(certainty, fix) };
			});
		}
	},
};

const kept = keeper<Finding<TemplateResidue>>();
const keptNames = keeper<readonly Finding<TemplateResidue>[]>();

/** What the removal of a line depends on, and that of the name of a site above it. */
function around({ lines }: Scan, line: number): readonly unknown[] {
	return [lines.length, lines.at(-1), ...lines.slice(Math.max(0, line - 4), line + 2)];
}

/** What is only likely goes only when a person says so. */
function offered(
	certainty: Certainty,
	edits: readonly TextEdit[] | undefined,
): Pick<Finding<TemplateResidue>, 'fix' | 'suggestion'> {
	if (!edits) return {};
	return certainty === 'certain' ? { fix: edits } : { suggestion: edits };
}

function fixOf(scan: Scan, line: number, span: Span, becomes: Residue['becomes']): readonly TextEdit[] | undefined {
	if (typeof becomes === 'string') return replaceOn(line, span, becomes);
	return becomes && removeLine(scan, line);
}

/** A page writes one over every other character: one finding for a line, and all of them go. */
function withoutGlosses(scan: Scan, number: number): readonly TextEdit[] {
	const line = carefulLines(scan)[number];
	const glosses = line ? residue.find(line.text, line).filter(({ kind }) => kind === 'gloss') : [];
	return glosses.flatMap((gloss) => replaceOn(number, gloss, ''));
}

/** A short line without punctuation right above the path of a page is the name of the site. */
function* siteName(scan: Scan, breadcrumb: number): Generator<Finding<TemplateResidue>> {
	const lines = carefulLines(scan);
	for (let line = breadcrumb - 1; line >= Math.max(0, breadcrumb - 3); line--) {
		const text = lines[line]?.text.trim() ?? '';
		if (text === '') continue;
		if (line > 2 || text.length > 12 || /[，。：:、#（(0-9]/u.test(text)) return;
		const from = lines[line]?.text.indexOf(text) ?? 0;
		const data = { kind: 'site', text, certainty: 'likely' } as const;
		yield { range: rangeOn(line, { from, to: from + text.length }), data, suggestion: removeLine(scan, line) };
		return;
	}
}
