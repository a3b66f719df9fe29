import assert from 'node:assert/strict';
import { firstFrom, lastNotAfter } from '../../src/core/checklist/sections';
import { outlineOf, scanText, type Section } from '../../src/core/index';
import { comparePositions, isOnOne } from '../../src/core/text';

/** What is found by halves is what is found by looking at each. */
describe('found by halves', () => {
	it('whether a span is on one of others', () => {
		const spans = [
			{ from: 2, to: 4 },
			{ from: 4, to: 5 },
			{ from: 9, to: 12 },
		];
		for (const some of [spans, spans.slice(1), spans.slice(0, 1), []]) {
			for (let from = 0; from < 14; from++) {
				for (let to = from; to < 15; to++) {
					const plain = some.some((one) => one.from < to && from < one.to);
					assert.equal(isOnOne(some, { from, to }), plain, `${from}-${to}`);
				}
			}
		}
	});

	it('the sections around a place', () => {
		const scan = scanText('一、甲\n走訪。\n（一）乙\n1、丙。走訪。\n（二）丁\n\n二、戊\n走訪。\n');
		const sections = outlineOf(scan).documents.flatMap((document) => document.sections);
		const all = flat(sections);
		assert.ok(all.length > sections.length);
		for (let line = 0; line < scan.lines.length; line++) {
			for (let column = 0; column < 4; column++) {
				const place = { line, column };
				const last = all.findLast(({ start }) => comparePositions(start, place) <= 0);
				const first = all.find(({ start }) => comparePositions(start, place) >= 0);
				assert.equal(lastNotAfter(sections, place), last, `${line}:${column}`);
				assert.equal(firstFrom(sections, place), first, `${line}:${column}`);
			}
		}
	});
});

function flat(sections: readonly Section[]): readonly Section[] {
	return sections.flatMap((section) => [section, ...flat(section.children)]);
}
