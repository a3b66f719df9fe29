import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/index';

function vanishing(line: string, markdown = true): readonly string[] {
	const { diagnostics } = analyze(line, undefined, { markdown });
	return diagnostics.flatMap((diagnostic) =>
		diagnostic.code === 'unfilled-placeholder' && diagnostic.data.vanishes ? [diagnostic.data.text] : [],
	);
}

describe('unfilled-placeholder', () => {
	it('says what is written, how, and what is wanted', () => {
		const [diagnostic] = analyze('全鎮共走訪××戶，受到好評。', undefined).diagnostics;
		assert.equal(diagnostic?.code, 'unfilled-placeholder');
		assert.deepEqual(diagnostic.range, { start: { line: 0, column: 5 }, end: { line: 0, column: 7 } });
		const { text, kind, slot, places, vanishes } = diagnostic.data;
		assert.deepEqual(
			{ text, kind, slot, places, vanishes },
			{ text: '××', kind: 'cross', slot: 'number', places: 1, vanishes: false },
		);
	});

	it('names the group, numbered within the document', () => {
		const { diagnostics, groups, scan } = analyze('全鎮共走訪××戶，培訓××人。', undefined);
		const numbers = scan.lines.flatMap(({ placeholders }) => placeholders.map((one) => groups.groupOf(one)?.number));
		assert.deepEqual(
			diagnostics.map(({ data }) => (data as { group: number }).group),
			numbers,
		);
		assert.equal(numbers[0], 1);
	});

	describe('blanks that vanish in a markdown preview', () => {
		const cases: readonly (readonly [line: string, gone: readonly string[]])[] = [
			['20**年全鎮增收，20**年再上臺階。', ['20**', '20**']],
			['20**年全鎮增收。', []],
			['20××年全鎮增收，20××年再上臺階。', []],
			['20\\*\\*年全鎮增收，20**年再上臺階。', []],
			['於__月__日召開會議。', []],
		];
		for (const [line, gone] of cases) it(line, () => assert.deepEqual(vanishing(line), gone));

		it('only where the text is markdown', () => assert.deepEqual(vanishing('20**年增收，20**年再增收。', false), []));
	});
});
