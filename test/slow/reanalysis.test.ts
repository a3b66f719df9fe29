import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Analysis, analyze, builtinProfile, reanalyze } from '../../src/core/index';

const folder = join(__dirname, '../../../test/eval/texts');
const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').split(/\r\n|\r|\n/));

/** Lines that change what stands around them. */
const pieces = [
	'',
	'一、主要工作',
	'（二）存在問題',
	'1、走訪××戶。',
	'# 標題',
	'```',
	'---',
	'<!-- 提示',
	'-->',
	'<!-- summary-writer-ignore -->',
	'篇2',
	'20××年，xx鎮走訪__戶，達到 %。',
	'|a|b|',
	'三、明年的打算',
	'工作中仍然存在一些不足，與上級的要求還有差距。',
	'今后，我们将继续努力，把各项工作做好。',
	'　　2024 年，我將繼續學習，不斷提高。',
	'人手不夠，材料來得慢，兩次沒有按時報送。',
];

const change = fc.record({
	at: fc.nat(),
	remove: fc.nat({ max: 4 }),
	/** Somebody looks at what came of it. */
	looks: fc.boolean(),
	lines: fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 4 }),
});

/** What a host sees of an analysis. */
function seen({ diagnostics, checklists, outline, scan }: Analysis) {
	const placeholders = scan.lines.map((line) => line.placeholders);
	const items = checklists.map((checklist) =>
		checklist.items.map(({ spec, status, sections, at, characters, placeholders: open, ...where }) => ({
			id: spec.id,
			status,
			headings: sections.map(({ start }) => start),
			at,
			characters,
			open,
			...where,
		})),
	);
	return { diagnostics, items, outline, placeholders };
}

const profiles = ['annual-work-summary', 'duty-report', 'school-summary'].map(builtinProfile);

describe('an analysis after an edit', () => {
	it('equals the analysis of the new text from scratch', () => {
		const changesOf = fc.array(change, { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(fc.constantFrom(...texts), changesOf, fc.constantFrom(...profiles), (text, changes, profile) => {
				const options = { markdown: true };
				const lines = [...text];
				let analysis = analyze(lines.join('\n'), profile, options);
				for (const { at, remove, looks, lines: put } of changes) {
					const fresh = put.map((line) => line.replace(/[\r\n]/g, ''));
					const from = at % lines.length;
					const to = Math.min(lines.length, from + remove);
					// A text has one line at least.
					if (to - from === lines.length && fresh.length === 0) continue;
					lines.splice(from, to - from, ...fresh);
					analysis = reanalyze(analysis, { from, to, lines: fresh });
					if (looks) seen(analysis);
				}
				assert.deepEqual(seen(analysis), seen(analyze(lines.join('\n'), profile, options)));
			}),
			{ numRuns: 400 },
		);
	});

	it('equals it where somebody types in lines, headings with their paragraph among them', () => {
		const typing = fc.record({
			at: fc.nat(),
			column: fc.nat(),
			typed: fc.constantFrom('不足', '。', '，今后我们将继续努力。', 'xx', '__', '和', ' ', '1', '存在一些問題，'),
		});
		fc.assert(
			fc.property(
				fc.constantFrom(...texts),
				fc.array(typing, { minLength: 1, maxLength: 8 }),
				fc.constantFrom(...profiles),
				(text, edits, profile) => {
					const lines = [...text];
					const headed = lines.flatMap((line, n) => (/^[\s　]*[一二三（(\d]/u.test(line) ? [n] : []));
					let analysis = analyze(lines.join('\n'), profile);
					for (const { at, column, typed } of edits) {
						const from = (at % 2 ? headed[at % headed.length] : undefined) ?? at % lines.length;
						const old = lines[from] ?? '';
						const place = column % (old.length + 1);
						lines[from] = old.slice(0, place) + typed + old.slice(place);
						analysis = reanalyze(analysis, { from, to: from + 1, lines: [lines[from]] });
						seen(analysis);
					}
					assert.deepEqual(seen(analysis), seen(analyze(lines.join('\n'), profile)));
				},
			),
			{ numRuns: 400 },
		);
	});
});
