import { editOf } from './edit';
import { memoOf } from './memo';
import { noteAlike } from './outline/alike';
import { changedNumbers, editedOutline } from './outline/edited';
import { withKept } from './outline/kept';
import { noteSeries } from './outline/series';
import type { Heading } from './scan/heading';
import type { Scan, ScanEdit, ScannedLine } from './scan/scan';
import { type DocumentStructure, type Structure, structureOf } from './scan/structure';
import { type Candidate, titleText } from './scan/structure-lines';
import { nest, type Nested } from './scan/structure-nesting';
import type { Position, Range, Span } from './text';

/** A heading with what stands under it, up to the next heading of the same depth or higher. */
export interface Section {
	readonly heading: Heading;
	/** The title as text, without mark and trailing stop or colon. */
	readonly title: string;
	/** Depth in the outline from the document's own habit, 1-based (一、→1、→（1） is 1, 2, 3). */
	readonly depth: number;
	/** Where the heading begins. */
	readonly start: Position;
	/** Where the body begins: after the heading on its line (run-in), else at the end of the heading's line (of its underline in setext). */
	readonly bodyStart: Position;
	/** Where the section ends: at the start of the next heading that is not inside it, or the document's end. */
	readonly end: Position;
	readonly children: readonly Section[];
}

/** One summary; a compilation (篇1 … 篇5) has several. */
export interface SummaryDocument {
	/** The document's title as text ('' where there is none), without 篇N. */
	readonly title: string;
	readonly titleSpan?: Span & { readonly line: number };
	/** The heading that opens it: 篇1 in a compilation (level 0), or its title where that is marked as a heading (`# …`, level 1). Not among `sections`. */
	readonly heading?: Heading;
	/** From its opening heading (else the text's beginning) to the start of the next document (else the text's end), blank lines included. */
	readonly range: Range;
	/** Top sections in order. */
	readonly sections: readonly Section[];
}

export interface Outline {
	/** In order; text before the first document of a compilation belongs to none. Never empty. */
	readonly documents: readonly SummaryDocument[];
}

/** A heading on its line (0-based). */
export interface PlacedHeading {
	readonly line: number;
	readonly heading: Heading;
}

/** The outline of a scan; always the same object for the same scan. After an edit, what it neither touched nor moved are the same objects. */
export function outlineOf(scan: Scan): Outline {
	return outlinedOf(scan).outline;
}

/** An outline, and what an edit has to know about the text. */
interface Outlined extends Pick<Structure, 'hasContents'> {
	readonly outline: Outline;
}

/** Who chooses the profile and who analyses ask for the same one. */
const outlines = memoOf<Scan, Outlined>();

function outlinedOf(scan: Scan): Outlined {
	let outlined = outlines.get(scan);
	if (!outlined) {
		outlined = afterEdit(scan) ?? fromScratch(scan);
		outlines.set(scan, outlined);
	}
	return outlined;
}

function fromScratch(scan: Scan): Outlined {
	const structure = structureOf(scan);
	const { documents, hasContents } = structure;
	noteSeries(scan, structure);
	return { outline: { documents: documents.map((one) => documentOf(one, scan.lines)) }, hasContents };
}

function afterEdit(scan: Scan): Outlined | undefined {
	const edit = editOf(scan);
	const before = edit && outlines.get(edit.previous);
	if (!before) return undefined;
	const outlined = outlinedAfter(scan, edit, before);
	noteAlike(outlined.outline, scan, before.outline, edit);
	return outlined;
}

function outlinedAfter(scan: Scan, edit: ScanEdit, before: Outlined): Outlined {
	const outline = editedOutline(scan, edit, before.outline, before);
	if (outline) return outline === before.outline ? before : { ...before, outline };
	const anew = fromScratch(scan);
	const numbers = changedNumbers(scan, edit);
	const may = ({ start, end }: Section): boolean => {
		if (end.line < edit.from) return true;
		if (start.line >= edit.to) return numbers !== 'marks';
		// Its title may be written otherwise.
		return numbers === undefined && start.line < edit.from;
	};
	return { ...anew, outline: withKept(anew.outline, before.outline, may) };
}

/** Every heading of a document in order, the one that opens it included. */
export function headingsOf(document: SummaryDocument): readonly PlacedHeading[] {
	const found: PlacedHeading[] = [];
	const { heading, range, titleSpan } = document;
	if (heading) found.push({ line: (heading.form !== 'document' && titleSpan?.line) || range.start.line, heading });
	const visit = (section: Section) => {
		found.push({ line: section.start.line, heading: section.heading });
		section.children.forEach(visit);
	};
	document.sections.forEach(visit);
	return found;
}

function documentOf(structure: DocumentStructure, lines: readonly ScannedLine[]): SummaryDocument {
	const { opening, title, start, end, headings } = structure;
	const span =
		title ?? (opening && { line: opening.line, from: opening.heading.title.from, to: opening.heading.title.to });
	return {
		title: span ? (lines[span.line]?.text ?? '').slice(span.from, span.to).trim() : '',
		...(span && { titleSpan: span }),
		...(opening && { heading: opening.heading }),
		range: { start, end },
		sections: nest(headings).map((node, n, all) => sectionOf(node, 1, all[n + 1], end, lines)),
	};
}

function sectionOf(
	node: Nested,
	depth: number,
	next: Nested | undefined,
	parentEnd: Position,
	lines: readonly ScannedLine[],
): Section {
	const { line, heading } = node;
	const text = lines[line]?.text ?? '';
	const end = next ? startOf(next) : parentEnd;
	const underline = heading.form === 'setext' ? 1 : 0;
	const bodyStart =
		heading.runIn || heading.inline
			? { line, column: heading.to }
			: { line: line + underline, column: (lines[line + underline]?.text ?? '').length };
	return {
		heading,
		title: titleText(text, heading),
		depth,
		start: startOf(node),
		bodyStart,
		end,
		children: node.children.map((child, n, all) => sectionOf(child, depth + 1, all[n + 1], end, lines)),
	};
}

function startOf({ line, heading }: Candidate): Position {
	return { line, column: heading.from };
}
