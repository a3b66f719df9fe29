import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	analyze,
	answerEdits,
	applyEdits,
	checkAnswer,
	fillEdits,
	questionsOf,
	type TextEdit,
} from '../../../src/core/index';

const piece = fc.constantFrom(
	'20xx年',
	'OOO年度',
	'xx鎮',
	'××镇婦聯',
	'○○公司',
	'**村',
	'__月__日-__日',
	'佔__%',
	'調換_名',
	'__—__歲',
	'【單位名稱】',
	'基金 萬元，率達 %',
	'於 月18日',
	'在《》上',
	'某某鄉',
	'，',
	'。',
	'工作',
	'a',
	' ',
	'、',
	'總結 篇1',
	'一、',
	'12',
	'\ud842\udfb7',
);
const line = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
const text = fc
	.tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'))
	.map(([lines, eol]) => lines.join(eol));
const typed = fc.constantFrom(
	'3',
	'12',
	'2024',
	'113',
	'五里',
	'雙江鎮',
	'3/5-7',
	'18-35',
	'十二',
	'３',
	'',
	'xx',
	'__',
	'甲乙',
);

describe('Filling in', () => {
	it('and undoing, in any order, gives back the text', () => {
		fc.assert(
			fc.property(text, fc.array(fc.tuple(fc.nat(), typed), { maxLength: 6 }), (begin, steps) => {
				const history: { readonly before: string; readonly after: string; readonly back: readonly TextEdit[] }[] = [];
				let now = begin;
				for (const [pick, value] of steps) {
					const analysis = analyze(now, undefined);
					const questions = questionsOf(analysis);
					const question = questions[pick % Math.max(questions.length, 1)];
					const checked = question && checkAnswer(analysis, question, value);
					if (!question || !checked || 'problem' in checked) continue;
					const edits = answerEdits(analysis, question, checked.values);
					const after = applyEdits(now, edits);
					history.push({ before: now, after, back: inverseOf(now, edits) });
					now = after;
				}
				for (const { before, after, back } of history.toReversed()) {
					assert.equal(now, after);
					now = applyEdits(now, back);
					assert.equal(now, before);
				}
				assert.equal(now, begin);
			}),
			{ numRuns: 60 },
		);
	});

	it('changes nothing but the places of the group, and leaves none of them open', () => {
		fc.assert(
			fc.property(text, fc.nat(), (begin, pick) => {
				const analysis = analyze(begin, undefined);
				const { groups } = analysis.groups;
				const group = groups[pick % Math.max(groups.length, 1)];
				if (!group) return;
				const edits = fillEdits(analysis, group, '☐');
				assert.equal(edits.length, group.places.length);
				for (const [n, { line, placeholder }] of group.places.entries()) {
					const { start, end } = edits[n]?.range ?? { start: undefined, end: undefined };
					assert(start?.line === line && end?.line === line);
					assert(start.column >= placeholder.from && end.column <= placeholder.to);
				}
				const filled = applyEdits(begin, edits);
				assert.equal(filled.split('☐').length - 1, group.places.length);
			}),
			{ numRuns: 60 },
		);
	});
});

/** The edits that undo some edits of one text, all on lines that stay. */
function inverseOf(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
	const lines = text.split(/\r\n|\r|\n/u);
	const moved = new Map<number, number>();
	const inOrder = edits.toSorted(
		(a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column,
	);
	return inOrder.map(({ range: { start, end }, newText }) => {
		const shift = moved.get(start.line) ?? 0;
		moved.set(start.line, shift + newText.length - (end.column - start.column));
		const from = start.column + shift;
		return {
			range: { start: { line: start.line, column: from }, end: { line: start.line, column: from + newText.length } },
			newText: (lines[start.line] ?? '').slice(start.column, end.column),
		};
	});
}
