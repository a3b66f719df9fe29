import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
	type Analysis,
	analyze,
	builtinProfile,
	builtinProfiles,
	type IgnoreEntry,
	type Profile,
	reanalyze,
	rules,
} from '../../src/core/index';
import { runs, summaryLine, summaryText } from '../support/summaries';

/** Lines put in the place of others. */
const put = fc.record({
	kind: fc.constant('put' as const),
	at: fc.nat(),
	remove: fc.nat({ max: 4 }),
	lines: fc.array(summaryLine, { maxLength: 3 }),
});

/** A character typed or deleted somewhere in a line. */
const type = fc.record({
	kind: fc.constant('type' as const),
	at: fc.nat(),
	column: fc.nat(),
	gone: fc.nat({ max: 2 }),
	typed: fc.constantFrom(
		'',
		'工',
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
		'：',
	),
});

/** A line split in two, or joined with the next. */
const breaks = fc.record({ kind: fc.constantFrom('split' as const, 'join' as const), at: fc.nat(), column: fc.nat() });

/** A word written otherwise in many lines, or in all. */
const replace = fc.record({
	kind: fc.constant('replace' as const),
	at: fc.nat(),
	many: fc.nat({ max: 60 }),
	word: fc.constantFrom('xx', '××', '年', '工作', '，', '一、', '（', '某', '2'),
	by: fc.constantFrom('', 'xx', '__', '2026', '（一）', '。', '三、'),
});

/** What stands at the top: a title, a form, front matter, nothing. */
const top = fc.record({
	kind: fc.constant('top' as const),
	remove: fc.nat({ max: 2 }),
	lines: fc.constantFrom(
		[],
		['某鎮20××年工作總結'],
		['申请表'],
		['---', 'year: 2026', '---'],
		['# 述職報告'],
		['', '總結 篇1'],
	),
});

/** Back to how the text was some edits ago. */
const undo = fc.record({ kind: fc.constant('undo' as const), steps: fc.nat({ max: 3 }) });

const edit = fc.oneof(
	{ weight: 4, arbitrary: put },
	{ weight: 8, arbitrary: type },
	{ weight: 4, arbitrary: breaks },
	{ weight: 2, arbitrary: replace },
	{ weight: 1, arbitrary: top },
	{ weight: 1, arbitrary: undo },
);

type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

/** The lines after an edit; `before` are the texts so far, the latest last. */
function edited(before: readonly (readonly string[])[], one: Edit): readonly string[] {
	const lines = before.at(-1) ?? [''];
	if (one.kind === 'undo') return before.at(-1 - one.steps) ?? lines;
	if (one.kind === 'top') return lines.toSpliced(0, one.remove, ...one.lines);
	const at = one.at % lines.length;
	const old = lines[at] ?? '';
	switch (one.kind) {
		case 'put':
			return lines.toSpliced(at, one.remove, ...one.lines);
		case 'type': {
			const column = one.column % (old.length + 1);
			return lines.with(at, old.slice(0, column) + one.typed + old.slice(column + one.gone));
		}
		case 'split': {
			const column = one.column % (old.length + 1);
			return lines.toSpliced(at, 1, old.slice(0, column), old.slice(column));
		}
		case 'join':
			return lines.toSpliced(at, 2, old + (lines[at + 1] ?? ''));
		case 'replace':
			return lines.map((line, n) => (n < at || n > at + one.many ? line : line.replaceAll(one.word, one.by)));
	}
}

/** An analysis of other lines, made from that of the lines before by what is different between the two. */
function follow(analysis: Analysis, before: readonly string[], after: readonly string[]): Analysis {
	const most = Math.min(before.length, after.length);
	let head = 0;
	while (head < most && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
	return reanalyze(analysis, { from: head, to: before.length - tail, lines: after.slice(head, after.length - tail) });
}

/** Everything a host can ask of an analysis, what the rest is made of first. */
function seen({ diagnostics, checklists, outline, scan, source, groups }: Analysis): readonly unknown[] {
	const linked = scan.lines.map(({ placeholders }) => placeholders.map((one) => groups.groupOf(one)?.number));
	return [source.habits, source.lines, scan.lines, outline, groups.groups, linked, checklists, diagnostics];
}

const severities = Object.fromEntries(rules.map(({ code }) => [code, 'information' as const]));
const ignores: readonly IgnoreEntry[] = [
	{ file: 'a.txt', text: '××' },
	{ file: 'a.txt', code: 'doubled-word', text: '的的' },
	{ file: 'a.txt', code: 'missing-section', text: 'next-steps' },
];

/** A profile as it is, or with blanks of its own. */
const profile = fc
	.tuple(fc.constantFrom('', ...builtinProfiles().map(({ id }) => id)), fc.boolean())
	.map(([id, own]): Profile | undefined => {
		const chosen = builtinProfile(id);
		return chosen && own ? { ...chosen, placeholders: { extra: ['我鎮', '走訪'], allow: ['xx鎮'] } } : chosen;
	});
const options = fc.record({
	markdown: fc.boolean(),
	severities: fc.constantFrom({}, severities),
	ignores: fc.constantFrom([], [], ignores),
});

const folder = join(__dirname, '../../../test/eval/texts');
const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const longText = fc.oneof(
	fc.constantFrom(...texts),
	fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts)).map(([a, b]) => `總結 篇1\n${a}\n總結 篇2\n${b}`),
);

/** `share` of the runs are made: long texts take long. */
function holds(text: fc.Arbitrary<string>, share: number): void {
	const edits = fc.array(edit, { minLength: 6, maxLength: 14 });
	const { numRuns, ...seed } = runs(400);
	fc.assert(
		fc.property(text, profile, options, edits, (written, chosen, chosenOptions, all) => {
			const texts: (readonly string[])[] = [written.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)];
			let analysis = analyze(written, chosen, chosenOptions);
			for (const one of all) {
				const before = texts.at(-1) ?? [''];
				const after = edited(texts, one);
				// A text has one line at least.
				if (after.length === 0) continue;
				texts.push(after);
				analysis = follow(analysis, before, after);
				const [now, anew] = [seen(analysis), seen(analyze(after.join('\n'), chosen, chosenOptions))];
				for (const [n, what] of now.entries()) assert.deepEqual(what, anew[n]);
			}
		}),
		{ numRuns: Math.ceil(numRuns * share), ...seed },
	);
}

describe('the law of edits', () => {
	it('what is known after some edits equals what is known of the new text from scratch', () => {
		holds(summaryText, 1);
	});

	it('it holds in whole summaries and compilations', () => {
		holds(longText, 0.1);
	});
});
