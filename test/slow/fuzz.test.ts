import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArguments } from '../../src/cli/arguments';
import { commands, type CommandName, options } from '../../src/cli/options';
import { UserError } from '../../src/cli/user-error';
import { wordsOf } from '../../src/cli/words';
import {
	addIgnore,
	type Analysis,
	analyze,
	applyEdits,
	builtinProfile,
	builtinProfiles,
	chooseProfile,
	diagnosticKey,
	handInReport,
	insertionOf,
	missingItems,
	parseConfig,
	parseIgnores,
	parseProfile,
	parseValues,
	type Position,
	questionsOf,
	type Range,
	removeIgnore,
	renumberEdits,
} from '../../src/core/index';
import { runs, summaryText } from '../support/summaries';

const profile = fc.constantFrom('', ...builtinProfiles().map(({ id }) => id));
const habits = { script: 'hant', markdown: false } as const;

/** Every place of a range stands in the text, and its end not before its beginning. */
function assertInside({ scan }: Pick<Analysis, 'scan'>, { start, end }: Range): void {
	const inside = ({ line, column }: Position) => column >= 0 && column <= (scan.lines[line]?.text.length ?? -1);
	assert.ok(inside(start) && inside(end), `${JSON.stringify({ start, end })} is outside`);
	assert.ok(start.line < end.line || (start.line === end.line && start.column <= end.column));
}

function read(text: string, chosen: string): Analysis {
	return analyze(text, builtinProfile(chosen), { markdown: true });
}

describe('random summaries', () => {
	it('are read, and everything found stands inside the text', () => {
		fc.assert(
			fc.property(summaryText, profile, (text, chosen) => {
				const analysis = read(text, chosen);
				assert.equal(analysis.scan.lines.length, text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/).length);
				for (const { range, fix = [] } of analysis.diagnostics) {
					assertInside(analysis, range);
					for (const edit of fix) assertInside(analysis, edit.range);
				}
				for (const { range } of analysis.outline.documents) assertInside(analysis, range);
				for (const { placeholders, text: line } of analysis.scan.lines) {
					let last = 0;
					for (const { from, to } of placeholders) {
						assert.ok(last <= from && from < to && to <= line.length);
						last = to;
					}
				}
				for (const { items } of analysis.checklists)
					for (const { insertAt } of items) assertInside(analysis, { start: insertAt, end: insertAt });
				for (const question of questionsOf(analysis)) assert.ok(question.parts.length > 0);
				chooseProfile({ scan: analysis.source, outline: analysis.outline }, builtinProfiles());
			}),
			runs(400),
		);
	});

	it('are repaired once: a second repair of the same kind finds nothing to do', () => {
		fc.assert(
			fc.property(summaryText, profile, (text, chosen) => {
				for (const { code, fix } of read(text, chosen).diagnostics) {
					if (!fix) continue;
					const repaired = applyEdits(text, fix);
					const again = read(repaired, chosen).diagnostics.filter((other) => other.code === code);
					const before = read(text, chosen).diagnostics.filter((other) => other.code === code);
					assert.ok(again.length < before.length, `${code}: ${JSON.stringify(repaired)}`);
				}
			}),
			runs(200),
		);
	});

	it('are renumbered once: counted again they stay as they are', () => {
		fc.assert(
			fc.property(summaryText, (text) => {
				const analysis = read(text, '');
				const edits = renumberEdits(analysis);
				for (const { range } of edits) assertInside(analysis, range);
				const once = applyEdits(text, edits);
				assert.deepEqual(renumberEdits(read(once, '')), []);
			}),
			runs(150),
		);
	});

	it('take the sections that they miss, and are told when they are handed in', () => {
		fc.assert(
			fc.property(summaryText, profile, (text, chosen) => {
				const analysis = read(text, chosen);
				for (const [document, checklist] of analysis.checklists.entries()) {
					for (const [item] of missingItems(checklist)) {
						const { at } = insertionOf(analysis, document, item, habits);
						assertInside(analysis, { start: at, end: at });
					}
				}
				handInReport(analysis);
			}),
			runs(200),
		);
	});
});

describe('random settings', () => {
	const scrap = fc.oneof(
		fc.constantFrom(
			'id: a',
			'title: 總結',
			'sections:',
			'  - id: b',
			'    title: 工作',
			'    required: yes',
			'extends: general',
		),
		fc.constantFrom(
			'&a [*a]',
			'- *b',
			'? x',
			'{',
			']',
			'"',
			"'",
			'|',
			'>-',
			'%TAG',
			'---',
			'\t',
			': :',
			'    aliases: [a, ',
			'order: fixed',
		),
		fc.constantFrom(
			'- file: a.txt',
			'  code: unfilled-placeholder',
			'  text: xx',
			'  context: "1"',
			'profiles:',
			'values:',
		),
		fc.string({ unit: 'binary', maxLength: 8 }),
	);
	const yaml = fc.array(scrap, { maxLength: 12 }).map((lines) => lines.join('\n'));

	it('are read without a fault of ours, and problems have a place', async () => {
		await fc.assert(
			fc.asyncProperty(yaml, async (text) => {
				for (const { problems } of [
					await parseProfile(text),
					await parseConfig(text),
					await parseIgnores(text),
					await parseValues(text),
				])
					for (const { range } of problems) assert.ok(range.start.line >= 0 && range.start.column >= 0);
			}),
			runs(150),
		);
	});

	it('an ignored finding is gone, and is back when the entry is', async () => {
		await fc.assert(
			fc.asyncProperty(summaryText, profile, async (text, chosen) => {
				const analysis = read(text, chosen);
				const [first] = analysis.diagnostics;
				if (!first) return;
				const entry = { file: 'a.txt', ...diagnosticKey(first, analysis.source) };
				const written = await addIgnore('', entry);
				const { ignores } = await parseIgnores(written);
				const left = analyze(text, builtinProfile(chosen), { markdown: true, ignores }).diagnostics;
				const key = JSON.stringify(diagnosticKey(first, analysis.source));
				assert.ok(!left.some((one) => JSON.stringify(diagnosticKey(one, analysis.source)) === key));
				assert.equal((await removeIgnore(written, entry)).trim(), '');
			}),
			runs(150),
		);
	});
});

describe('random command lines', () => {
	const names = Object.keys(commands) as CommandName[];
	const word = fc.oneof(
		fc.constantFrom(...Object.keys(options).map((name) => `--${name}`)),
		fc.constantFrom(
			'--',
			'-',
			'-f',
			'--format=json',
			'--format',
			'json',
			'--severity=off',
			'a.txt',
			'--nothing',
			'=',
			'--profile=',
		),
		fc.string({ maxLength: 6 }),
	);

	it('are understood or refused with a reason', () => {
		const words = wordsOf('en');
		fc.assert(
			fc.property(fc.constantFrom(...names), fc.array(word, { maxLength: 6 }), (name, args) => {
				try {
					parseArguments(name, args, words);
				} catch (error) {
					assert.ok(error instanceof UserError, String(error));
					assert.notEqual(error.message, '');
				}
			}),
			runs(3000),
		);
	});
});
