import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { rescan, scanText } from '../../../src/core/scan/scan';

/** Pieces of which random lines are made: blanks, evidence for every habit, and everything that changes the state of a line. */
const pieces = [
	'xx鎮',
	'20xx年',
	'__月',
	'某局',
	'某某',
	'籌集 萬元',
	' 戶',
	'選民人，',
	'率達%，',
	'OOO',
	'○○里',
	'報名表',
	'```',
	'~~~~',
	'---',
	'<!--',
	'-->',
	'unit: 一',
	'一、工作',
	'（二）安排。',
	'# 題',
	' ',
	'普通的一句話。',
	'`xx`',
	'**村',
];
const line = fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join(''));

describe('the law of the hint', () => {
	it('a rescan equals a scan from scratch, edit after edit', () => {
		const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 3 }), lines: fc.array(line, { maxLength: 3 }) });
		fc.assert(
			fc.property(
				fc.array(line, { minLength: 1, maxLength: 12 }),
				fc.array(edit, { minLength: 1, maxLength: 8 }),
				(start, edits) => {
					let texts: readonly string[] = start;
					let scan = scanText(texts.join('\n'));
					for (const { at, remove, lines } of edits) {
						const from = at % (texts.length + 1);
						const to = Math.min(texts.length, from + remove);
						const inserted = lines.length === 0 && to - from === texts.length ? [''] : lines;
						texts = [...texts.slice(0, from), ...inserted, ...texts.slice(to)];
						scan = rescan(scan, { from, to, lines: inserted });
						deepEqual(scan, scanText(texts.join('\n')));
					}
				},
			),
			{ numRuns: 400 },
		);
	});

	it('lines that say what stood there are the same objects, whoever gives them', () => {
		const texts = ['總結', '走訪xx戶。', '一、工作', '20xx年的事。', '走訪xx戶。', '二、打算', '再接再厲。'];
		const before = scanText(texts.join('\n'));
		const lines = texts.map((text) => text.replace('xx戶', '20戶'));
		const after = rescan(before, { from: 0, to: texts.length, lines });
		deepEqual(after, scanText(lines.join('\n')));
		for (const [n, text] of texts.entries()) equal(after.lines[n] === before.lines[n], text === lines[n], `line ${n}`);
	});

	it('a change that changes nothing leaves the scan', () => {
		const before = scanText('總結\n走訪xx戶。\n');
		equal(rescan(before, { from: 0, to: 3, lines: ['總結', '走訪xx戶。', ''] }), before);
		equal(rescan(before, { from: 1, to: 1, lines: [] }), before);
	});
});
