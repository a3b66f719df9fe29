import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analyze, builtinProfile, builtinProfiles, reanalyze } from '../../src/core/index';
import { runs, summaryLine, summaryText } from '../support/summaries';

/** Lines put in the place of others; or a character typed or deleted somewhere in a line. */
const edit = fc.oneof(
	{
		weight: 1,
		arbitrary: fc.record({ at: fc.nat(), remove: fc.nat({ max: 4 }), lines: fc.array(summaryLine, { maxLength: 3 }) }),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			at: fc.nat(),
			column: fc.nat(),
			gone: fc.nat({ max: 2 }),
			typed: fc.constantFrom(
				'',
				'x',
				'×',
				'_',
				'一',
				'、',
				'（',
				'）',
				'%',
				'2',
				'<!--',
				'-->',
				'#',
				'`',
				'。',
				' ',
				'|',
				'年',
			),
		}),
	},
);

/** Everything a host can ask of an analysis. */
function seen({ diagnostics, checklists, outline, scan, source, groups }: Analysis) {
	return {
		diagnostics,
		checklists,
		outline,
		lines: scan.lines,
		source: source.lines,
		habits: source.habits,
		groups: groups.groups,
		linked: scan.lines.map(({ placeholders }) => placeholders.map((one) => groups.groupOf(one)?.number)),
	};
}

describe('the law of edits', () => {
	it('what is known after some edits equals what is known of the new text from scratch', () => {
		const id = fc.constantFrom('', ...builtinProfiles().map((profile) => profile.id));
		fc.assert(
			fc.property(summaryText, id, fc.array(edit, { minLength: 5, maxLength: 12 }), (text, profile, edits) => {
				const chosen = builtinProfile(profile);
				const options = { markdown: true };
				const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
				let analysis = analyze(text, chosen, options);
				for (const one of edits) {
					const from = one.at % lines.length;
					const old = lines[from] ?? '';
					let to = from + 1;
					let put: readonly string[];
					if ('typed' in one) {
						const column = one.column % (old.length + 1);
						put = [old.slice(0, column) + one.typed + old.slice(column + one.gone)];
					} else {
						to = Math.min(lines.length, from + one.remove);
						put = one.lines;
					}
					// A text has one line at least.
					if (to - from === lines.length && put.length === 0) continue;
					lines.splice(from, to - from, ...put);
					analysis = reanalyze(analysis, { from, to, lines: put });
					assert.deepEqual(seen(analysis), seen(analyze(lines.join('\n'), chosen, options)));
				}
			}),
			runs(400),
		);
	});
});
