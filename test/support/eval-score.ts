import { type Analysis, type Heading, headingsOf, type Placeholder } from '../../src/core/index';
import { type ExpectedHeading, type ExpectedPlaceholder, type ExpectedText, type Role, roles } from './eval-collection';

/** One thing that went wrong or right, for the figures and for `--verbose`. */
export type Outcome =
	| {
			readonly what: 'blank';
			readonly result: 'hit';
			readonly expected: ExpectedPlaceholder;
			readonly found: FoundPlaceholder;
	  }
	| { readonly what: 'blank'; readonly result: 'miss'; readonly expected: ExpectedPlaceholder }
	| { readonly what: 'blank'; readonly result: 'false alarm'; readonly found: FoundPlaceholder }
	| {
			readonly what: 'heading';
			readonly result: 'hit';
			readonly expected: ExpectedHeading;
			readonly found: FoundHeading;
	  }
	| { readonly what: 'heading'; readonly result: 'miss'; readonly expected: ExpectedHeading }
	| { readonly what: 'heading'; readonly result: 'false alarm'; readonly found: FoundHeading }
	| {
			readonly what: 'section';
			readonly document: number;
			readonly role: Role;
			readonly expected: string;
			readonly found: string;
	  };

export interface FoundPlaceholder extends Placeholder {
	/** 1-based. */
	readonly line: number;
}

export interface FoundHeading extends Heading {
	/** 1-based. */
	readonly line: number;
}

/** Compares an analysis with the expected answers. */
export function* score(expected: ExpectedText, analysis: Analysis): Generator<Outcome> {
	yield* scoreBlanks(expected, analysis);
	yield* scoreHeadings(expected, analysis);
	yield* scoreSections(expected, analysis);
}

function* scoreBlanks({ placeholders }: ExpectedText, { scan }: Analysis): Generator<Outcome> {
	const found = scan.lines.flatMap((line, n) => line.placeholders.map((blank) => ({ ...blank, line: n + 1 })));
	const used = new Set<FoundPlaceholder>();
	const scored = placeholders.filter((blank) => !blank.ambiguous);
	const exactFirst = scored.toSorted((a, b) => Number(isExact(b, found)) - Number(isExact(a, found)));
	for (const wanted of exactFirst) {
		const same = found.filter((blank) => !used.has(blank) && overlaps(wanted, blank));
		const hit = same.find((blank) => isSameSpan(wanted, blank)) ?? same[0];
		if (hit) used.add(hit);
		if (hit) yield { what: 'blank', result: 'hit', expected: wanted, found: hit };
		else if (!placeholders.some((blank) => blank.ambiguous && touches(blank, wanted)))
			yield { what: 'blank', result: 'miss', expected: wanted };
	}
	for (const blank of found) {
		if (!used.has(blank) && !placeholders.some((wanted) => overlaps(wanted, blank)))
			yield { what: 'blank', result: 'false alarm', found: blank };
	}
}

/** Whether the found span is exactly the expected one. */
export function isSameSpan(wanted: ExpectedPlaceholder, found: FoundPlaceholder): boolean {
	return wanted.line === found.line && wanted.col === found.from && wanted.col + wanted.text.length === found.to;
}

function isExact(wanted: ExpectedPlaceholder, found: readonly FoundPlaceholder[]): boolean {
	return found.some((blank) => isSameSpan(wanted, blank));
}

function overlaps(wanted: ExpectedPlaceholder, found: FoundPlaceholder): boolean {
	return wanted.line === found.line && wanted.col < found.to && found.from < wanted.col + wanted.text.length;
}

function touches(a: ExpectedPlaceholder, b: ExpectedPlaceholder): boolean {
	return a.line === b.line && a.col < b.col + b.text.length && b.col < a.col + a.text.length;
}

function* scoreHeadings({ headings }: ExpectedText, { outline }: Analysis): Generator<Outcome> {
	const found = outline.documents.flatMap((document) =>
		headingsOf(document).map(({ line, heading }) => ({ ...heading, line: line + 1 })),
	);
	const used = new Set<FoundHeading>();
	for (const wanted of headings) {
		if (wanted.ambiguous) continue;
		const same = found.filter((heading) => !used.has(heading) && heading.line === wanted.line);
		const hit = same.find((heading) => heading.ordinal === wanted.ordinal) ?? same[0];
		if (hit) used.add(hit);
		yield hit
			? { what: 'heading', result: 'hit', expected: wanted, found: hit }
			: { what: 'heading', result: 'miss', expected: wanted };
	}
	for (const heading of found) {
		if (!used.has(heading) && !headings.some((wanted) => wanted.ambiguous && wanted.line === heading.line))
			yield { what: 'heading', result: 'false alarm', found: heading };
	}
}

function* scoreSections({ sections }: ExpectedText, { checklists }: Analysis): Generator<Outcome> {
	for (const row of sections) {
		const document = row.document ?? 1;
		for (const role of roles) {
			const expected = row[role];
			if (!['heading', 'paragraph', 'absent'].includes(expected)) continue;
			const status = checklists[document - 1]?.items.find((item) => item.spec.id === role)?.status;
			const found =
				status === undefined || status === 'missing' ? 'absent' : status === 'unheaded' ? 'paragraph' : 'heading';
			yield { what: 'section', document, role, expected, found };
		}
	}
}
