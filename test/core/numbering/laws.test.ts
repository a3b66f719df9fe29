import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	type Analysis,
	analyze,
	applyEdits,
	comparePositions,
	convertNumbering,
	deleteSection,
	demoteSection,
	positionAfter,
	promoteSection,
	type Renumbering,
	isOutOfOrder,
	renumbering,
	type Section,
	shiftSection,
	styles,
	type TextEdit,
} from '../../../src/core/index';
import { body } from './support';

const marks = [
	'一、',
	'二、',
	'三、',
	'四、',
	'六、',
	'（一）',
	'（二）',
	'（四）',
	'1、',
	'2.',
	'3、',
	'(1)',
	'壹、',
	'貳、',
	'第一、',
	'第二部分 ',
	'1.1 ',
	'1.2 ',
	'# ',
	'## ',
	'### ',
	'## 一、',
	'**一、',
	'',
];
const titles = ['主要工作', '存在問題', '抓隊伍。', '下一步打算', 'OA 系統', '見第二部分', '附件2'];
const plainMarks = ['一、', '二、', '三、', '五、', '（一）', '（二）', '（四）'];
const bodies = [body, '', '詳見第三部分和附件3。', '（略）', '某局\n2023年1月2日'];

const lineOf = (from: readonly string[]) =>
	fc.tuple(fc.constantFrom(...from), fc.constantFrom(...titles), fc.constantFrom(...bodies), fc.boolean());
const textFrom = (from: readonly string[]) =>
	fc
		.tuple(fc.array(lineOf(from), { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
		.map(([lines, eol]) => {
			const written = lines.map(
				([mark, title, under, apart]) =>
					`${mark}${title}${mark === '**一、' ? '**' : ''}\n${under}\n${apart ? '\n' : ''}`,
			);
			return ['年終工作總結\n\n', ...written].join('').replaceAll('\n', eol);
		});

const textArbitrary = textFrom(marks);

function sectionsOf({ outline }: Analysis): readonly Section[] {
	const flat = (sections: readonly Section[]): readonly Section[] =>
		sections.flatMap((one) => [one, ...flat(one.children)]);
	return outline.documents.flatMap(({ sections }) => flat(sections));
}

/** Everything that can be done to a text. */
function* changesOf(analysis: Analysis): Generator<Renumbering> {
	yield renumbering(analysis);
	for (const style of styles) yield convertNumbering(analysis, style);
	for (const section of sectionsOf(analysis)) {
		const made = [
			renumbering(analysis, section),
			shiftSection(analysis, section, -1),
			shiftSection(analysis, section, 1),
			promoteSection(analysis, section),
			demoteSection(analysis, section),
			deleteSection(analysis, section),
		];
		for (const one of made) if (one) yield one;
	}
}

function assertApart(edits: readonly TextEdit[], lines: readonly string[]): void {
	for (const [n, { range }] of edits.entries()) {
		assert(comparePositions(range.start, range.end) <= 0);
		for (const { line, column } of [range.start, range.end]) {
			assert(line < lines.length && column <= (lines[line]?.length ?? 0), 'an edit outside the text');
		}
		const before = edits[n - 1];
		if (before) assert(comparePositions(before.range.end, range.start) <= 0, 'edits overlap');
	}
}

const letters = (text: string): string => [...text.replace(/[^\u4e00-\u9fff]/gu, '')].sort().join('');

describe('changes of random texts', () => {
	it('are edits in order, apart, within the text', () => {
		fc.assert(
			fc.property(textArbitrary, (text) => {
				const lines = text.split(/\r\n|\n/u);
				for (const { edits } of changesOf(analyze(text, undefined))) assertApart(edits, lines);
			}),
			{ numRuns: 40 },
		);
	});

	it('keep the line ends of the text', () => {
		fc.assert(
			fc.property(textArbitrary, (text) => {
				if (!text.includes('\r\n')) return;
				for (const { edits } of changesOf(analyze(text, undefined))) {
					assert(!/(?<!\r)\n/u.test(applyEdits(text, edits)));
				}
			}),
			{ numRuns: 20 },
		);
	});

	it('moving a section loses and adds no words', () => {
		const numerals = /[一二三四五六七八九十壹貳參肆第部分]/gu;
		fc.assert(
			fc.property(textArbitrary, (text) => {
				const analysis = analyze(text, undefined);
				for (const section of sectionsOf(analysis)) {
					const made = shiftSection(analysis, section, 1);
					if (!made) continue;
					const after = applyEdits(text, made.edits);
					assert.equal(letters(after.replace(numerals, '')), letters(text.replace(numerals, '')));
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('renumbering twice is renumbering once', () => {
		fc.assert(
			fc.property(textFrom(plainMarks), (text) => {
				const analysis = analyze(text, undefined);
				const { edits } = renumbering(analysis);
				assert.equal(isOutOfOrder(analysis), edits.length > 0);
				const once = applyEdits(text, edits);
				const again = analyze(once, undefined);
				// Other numbers may make other headings: a row that goes on is one.
				const shape = (one: Analysis) => sectionsOf(one).map(({ depth, title, start }) => [depth, title, start.line]);
				if (JSON.stringify(shape(again)) !== JSON.stringify(shape(analysis))) return;
				assert.equal(applyEdits(once, renumbering(again).edits), once);
			}),
			{ numRuns: 60 },
		);
	});

	it('converting twice is converting once', () => {
		fc.assert(
			fc.property(textArbitrary, fc.constantFrom(...styles), (text, style) => {
				const analysis = analyze(text, undefined);
				const once = applyEdits(text, convertNumbering(analysis, style).edits);
				const again = analyze(once, undefined);
				// Other marks may make other headings: a lone 1.1 is none, below 1、 it is.
				const shape = (one: Analysis) => sectionsOf(one).map(({ depth, title }) => [depth, title]);
				if (JSON.stringify(shape(again)) !== JSON.stringify(shape(analysis))) return;
				assert.equal(applyEdits(once, convertNumbering(again, style).edits), once);
			}),
			{ numRuns: 60 },
		);
	});

	it('a place is found again', () => {
		const edit = fc.tuple(fc.nat(60), fc.nat(6), fc.constantFrom('', '新', '新行\n二', '\n'));
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 4 }), fc.nat(60), (made, place) => {
				const text = '甲乙丙丁戊\n己庚辛\n\n壬癸子丑寅卯\n辰巳午未申酉戌亥天地\n玄黃宇宙洪荒';
				const lines = text.split('\n');
				const at = (offset: number) => {
					const before = text.slice(0, Math.min(offset, text.length)).split('\n');
					return { line: before.length - 1, column: before.at(-1)?.length ?? 0 };
				};
				const edits = made
					.map(([from, length, newText]) => ({ range: { start: at(from), end: at(from + length) }, newText }))
					.sort((a, b) => comparePositions(a.range.start, b.range.start))
					.filter((one, n, all) =>
						all.slice(0, n).every((other) => comparePositions(other.range.end, one.range.start) < 0),
					);
				const position = at(place);
				if (
					edits.some(
						({ range }) => comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0,
					)
				)
					return;
				const sign = (lines[position.line] ?? '')[position.column];
				const then = positionAfter(edits, position);
				assert.equal((applyEdits(text, edits).split('\n')[then.line] ?? '')[then.column], sign);
			}),
			{ numRuns: 300 },
		);
	});
});
