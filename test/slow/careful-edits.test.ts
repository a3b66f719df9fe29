import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Analysis, analyze, reanalyze } from '../../src/core/index';
import { readPlanted } from '../support/eval-careful';

const texts = readPlanted(join(__dirname, '../../../test/eval-careful/marked')).map(({ text }) => text.split('\n'));
const pieces = [...texts.flat(), '', '```', '<!-- 提示', '-->'];

/** Lines of other texts, and of the same one: what rules compare over the whole text comes and goes. */
const change = fc.record({
	at: fc.nat(),
	remove: fc.nat({ max: 3 }),
	lines: fc.array(fc.oneof(fc.nat(), fc.constantFrom(...pieces)), { maxLength: 3 }),
	cut: fc.option(fc.nat()),
});

function said({ diagnostics }: Analysis): readonly string[] {
	return diagnostics.map((one) => JSON.stringify(one)).sort();
}

describe('what the careful rules say after each of several edits', () => {
	it('equals what they say of the new text', () => {
		fc.assert(
			fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }), (text, changes) => {
				let lines = [...text];
				let analysis = analyze(lines.join('\n'), undefined);
				for (const { at, remove, lines: put, cut } of changes) {
					const from = at % lines.length;
					const to = Math.min(lines.length, from + remove);
					const fresh = put.map((line) => (typeof line === 'number' ? (lines[line % lines.length] ?? '') : line));
					const last = fresh.at(-1);
					if (cut !== null && last !== undefined) fresh.push(last.slice(0, cut % (last.length + 1)));
					if (to - from === lines.length && fresh.length === 0) continue;
					lines = [...lines.slice(0, from), ...fresh, ...lines.slice(to)];
					analysis = reanalyze(analysis, { from, to, lines: fresh });
					assert.deepEqual(said(analysis), said(analyze(lines.join('\n'), undefined)));
				}
			}),
			{ numRuns: 600 },
		);
	});
});
