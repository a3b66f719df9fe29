import type { Section, SummaryDocument } from '../outline';
import type { Numbering } from '../profile/profile';
import type { Heading } from '../scan/heading';

/** A style that says how headings of each depth are marked. */
export type Style = Exclude<Numbering, 'any'>;

/**
 * The marks of each style from the highest level down: GB/T 9704-2012 7.3.3 on the mainland; in Taiwan 壹、 where a text needs one
 * level more than 一、（一）1、（1）. `markdown` begins below the title.
 */
export const ladders: Readonly<Record<Style, readonly string[]>> = {
	gbt9704: ['一、', '（一）', '1.', '（1）'],
	taiwan: ['壹、', '一、', '（一）', '1、', '（1）'],
	plain: ['一、', '1、', '（1）'],
	markdown: ['## ', '### ', '#### ', '##### ', '###### '],
};

/** Every style, once. */
export const styles = Object.keys(ladders) as readonly Style[];

/** A heading whose mark is not that of the style, and a mark that would be. */
export interface Misfit {
	readonly section: Section;
	/** The mark that the style has at this depth: （一）. */
	readonly expected: string;
}

/** The headings of a document that are marked otherwise than a style says. Headings without a number are none of its business. */
export function misfitsIn({ sections }: SummaryDocument, style: Style): readonly Misfit[] {
	const ladder = ladderFor(style, sections);
	const twoLevels = style === 'gbt9704' && depthOf(sections) <= 2;
	const visit = (section: Section, depth: number): readonly Misfit[] => {
		const expected = ladder[depth];
		const alsoRight = twoLevels && depth === 1 ? '1.' : undefined;
		const fits =
			expected === undefined ||
			fitsMark(section.heading, expected) ||
			(alsoRight && fitsMark(section.heading, alsoRight));
		const children = section.children.flatMap((child) => visit(child, depth + 1));
		return fits ? children : [{ section, expected }, ...children];
	};
	return sections.flatMap((section) => visit(section, 0));
}

/** The one style that all marks of some documents fit; `undefined` where none does, or several do. */
export function commonStyle(documents: readonly SummaryDocument[]): Style | undefined {
	const headings = documents.flatMap(({ sections }) => headingsIn(sections));
	const has = (style: Style): boolean =>
		style === 'markdown'
			? headings.some(({ form }) => form === 'md' || form === 'setext')
			: headings.some(({ value }) => value !== undefined);
	const fitting = styles.filter(
		(style) => has(style) && documents.every((document) => misfitsIn(document, style).length === 0),
	);
	return fitting.length === 1 ? fitting[0] : undefined;
}

function headingsIn(sections: readonly Section[]): readonly Heading[] {
	return sections.flatMap(({ heading, children }) => [heading, ...headingsIn(children)]);
}

/** The ladder as a document uses it: in Taiwan it may begin with 一、. */
export function ladderFor(style: Style, sections: readonly Section[]): readonly string[] {
	const ladder = ladders[style];
	if (style !== 'taiwan' || sections.some(({ heading }) => shapeOf(heading.ordinal).startsWith('壹'))) return ladder;
	return sections.some(({ heading }) => shapeOf(heading.ordinal).startsWith('一')) ? ladder.slice(1) : ladder;
}

/** A mark without its number and width: （三） and (一) are both `(一)`, １２． is `1.`. */
export function shapeOf(ordinal: string): string {
	const known = shapes.get(ordinal);
	if (known !== undefined) return known;
	const shape = readShape(ordinal);
	if (shapes.size >= mostShapes) shapes.clear();
	shapes.set(ordinal, shape);
	return shape;
}

/** Ordinals are few and come again and again. */
const shapes = new Map<string, string>();
const mostShapes = 2000;

/** The numeral of a mark's shape alone: 一, 1, ①. */
export function numeralOf(ordinal: string): string {
	const shape = shapeOf(ordinal);
	const known = numerals.get(shape);
	if (known !== undefined) return known;
	const numeral = shape.replace(/[^一壹1IA①]+/gu, '');
	if (numerals.size >= mostShapes) numerals.clear();
	numerals.set(shape, numeral);
	return numeral;
}

const numerals = new Map<string, string>();

function readShape(ordinal: string): string {
	const circled = /^[①-⒛❶-➓㈠-㈩]/u.test(ordinal);
	if (circled) return '①';
	return ordinal
		.normalize('NFKC')
		.replace(/[壹贰貳貮叁參参肆伍陆陸柒捌玖拾]{1,4}/u, '壹')
		.replace(/[一二三四五六七八九十廿百]{1,4}/u, '一')
		.replace(/[0-9]{1,3}/u, '1')
		.replace(/\s+/gu, '');
}

/** Which ladders know a mark, and on which step; the profile's own style first. */
export function stepsOf(
	mark: string,
	preferred: Style,
): readonly (readonly [ladder: readonly string[], step: number])[] {
	const order = [...styles].sort((a, b) => Number(b === preferred) - Number(a === preferred));
	return order.flatMap((style) => {
		const step = ladders[style].findIndex((known) => shapeOf(known) === shapeOf(mark));
		return step < 0 ? [] : [[ladders[style], step] as const];
	});
}

function fitsMark({ form, ordinal, value }: Heading, expected: string): boolean {
	const isHash = form === 'md' || form === 'setext';
	if (expected.startsWith('#')) return isHash || value === undefined;
	if (value === undefined) return true;
	return shapeOf(ordinal) === shapeOf(expected);
}

function depthOf(sections: readonly Section[]): number {
	return sections.reduce((deepest, { children, heading }) => {
		return Math.max(deepest, (heading.value === undefined ? 0 : 1) + depthOf(children));
	}, 0);
}
