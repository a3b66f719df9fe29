import assert from 'node:assert/strict';
import { analyze, builtinProfile, reanalyze } from '../../src/core/index';
import { progressOf, type Row, rowsOf, spokenOf } from '../../src/extension/view/rows';

type Tree = readonly (string | readonly [string, Tree])[];

const profile = builtinProfile('annual-work-summary');

function rows(text: string): readonly Row[] {
	return rowsOf(analyze(text, profile));
}

function treeOf({ label, children }: Row): string | [string, Tree] {
	return children.length ? [label, children.map(treeOf)] : label;
}

function flat(all: readonly Row[]): readonly Row[] {
	return all.flatMap((row) => [row, ...flat(row.children)]);
}

const text =
	'年終工作總結\n\n一、主要工作\n\n（一）學習。開課××次。\n\n（二）服務。走訪五戶。\n\n二、明年打算\n\n再走訪五戶。\n';

describe('Rows of the Summary view', () => {
	it('hold the missing section where it belongs', () => {
		const kinds = rows(text).map(({ kind }) => kind);
		assert.deepEqual(kinds, ['section', 'missing', 'section']);
	});

	it('hold subsections', () => {
		const [first] = rows(text);
		assert.deepEqual(first && treeOf(first), ['一、主要工作', ['（一）學習', '（二）服務']]);
	});

	it('say state and figures in words', () => {
		const all = flat(rows(text));
		for (const row of all) assert(spokenOf(row).length > row.label.length, row.label);
		assert.equal(all.filter(({ status }) => status === 'unfilled').length, 2);
	});

	it('have ids of their own', () => {
		const twice = '年終工作總結\n\n一、主要工作\n\n甲。\n\n二、主要工作\n\n乙。\n\n二、主要工作\n\n丙。\n';
		const nested = '1、主要成績\n\n甲。\n\n2、存在問題\n\n乙。\n\n';
		const inside = `年終工作總結\n\n一、各項工作\n\n${nested}二、各項工作\n\n${nested}`;
		for (const one of [twice, inside]) {
			const ids = flat(rows(one)).map(({ id }) => id);
			assert(ids.length >= 3);
			assert.equal(new Set(ids).size, ids.length, ids.join('\n'));
		}
	});

	it('keep their ids when text moves', () => {
		const ids = (some: string): readonly string[] => flat(rows(some)).map(({ id }) => id);
		assert.deepEqual(ids(`${text}`), ids(text.replace('\n\n一、', '\n\n\n導語。\n\n一、').replace('導語。', '')));
	});

	it('are documents where the text holds several', () => {
		const several = `工作總結 篇1\n\n一、主要工作\n\n甲。\n\n工作總結 篇2\n\n一、主要工作\n\n乙。\n`;
		assert.deepEqual(
			rows(several).map(({ kind }) => kind),
			['document', 'document'],
		);
	});

	it('count what is done', () => {
		assert.deepEqual(progressOf(analyze(text, profile)), { done: 1, required: 3, blanks: 1 });
	});

	const edits = {
		'a word in a section': { from: 4, to: 5, lines: ['（一）學習。開課××次，聽課五次。'] },
		'a blank more': { from: 6, to: 7, lines: ['（二）服務。走訪__戶。'] },
		'a title': { from: 8, to: 9, lines: ['二、下一步打算'] },
		'a section less': { from: 8, to: 9, lines: ['明年'] },
		'lines that move all': { from: 1, to: 2, lines: ['', '', ''] },
	};
	for (const [what, change] of Object.entries(edits)) {
		it(`are after an edit what they are from scratch: ${what}`, () => {
			const before = analyze(text, profile);
			rowsOf(before);
			const lines = text.split('\n');
			lines.splice(change.from, change.to - change.from, ...change.lines);
			assert.deepEqual(rowsOf(reanalyze(before, change)), rows(lines.join('\n')));
		});
	}

	it('stay the same objects where nothing changed', () => {
		const before = analyze(text, profile);
		const [first] = rowsOf(before);
		const [other] = rowsOf(reanalyze(before, { from: 10, to: 11, lines: ['再走訪六戶。'] }));
		assert.equal(other, first);
	});
});
