import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addIgnore, analyze, diagnosticKey, type IgnoreEntry, parseIgnores, removeIgnore } from '../../src/core/index';
import { profileOf } from './rules/support';

/** Blanks that are left when these entries apply. */
function left(text: string, ignores: readonly IgnoreEntry[], profile = profileOf([])): readonly string[] {
	const { scan } = analyze(text, profile, { ignores });
	return scan.lines.flatMap((line) => line.placeholders.map(({ from, to }) => line.text.slice(from, to)));
}

/** The entry that ignores the finding of this number. */
function entryFor(text: string, number = 0, everywhere = false): IgnoreEntry {
	const { diagnostics, scan } = analyze(text, profileOf([]));
	const diagnostic = diagnostics[number];
	assert.ok(diagnostic);
	const { code, text: marked, context } = diagnosticKey(diagnostic, scan);
	return { file: 'a.txt', code, text: marked, ...(!everywhere && { context }) };
}

describe('ignores', () => {
	const line = '全年走訪農戶××戶，其中困難戶xx戶，發放補助××萬元。';

	it('this one: only the blank at this place', () => {
		assert.deepEqual(left(line, []), ['××', 'xx', '××']);
		assert.deepEqual(left(line, [entryFor(line)]), ['xx', '××']);
	});

	it('everywhere in this file: every blank that is written like this', () => {
		assert.deepEqual(left(line, [entryFor(line, 0, true)]), ['xx']);
	});

	const edits: Readonly<Record<string, readonly [after: string, still: boolean]>> = {
		'an edit elsewhere in the line': ['今年以來全年走訪農戶××戶，其中困難戶12戶，發放補助5萬元。', true],
		'a line before it': ['工作總結\n全年走訪農戶××戶，其中困難戶12戶，發放補助5萬元。', true],
		'the other script': ['全年走访农户××户，其中困难户12户。', true],
		'spaces and full-width forms around it': ['全年走訪 農戶 ××戶，其中困難戶12戶。', true],
		'other words around it': ['全年培訓學員××戶次，其中困難戶12戶。', false],
	};
	for (const [what, [after, still]] of Object.entries(edits)) {
		it(`${what}: ${still ? 'still ignored' : 'no longer ignored'}`, () => {
			assert.equal(left(after, [entryFor(line)]).includes('××'), !still);
		});
	}

	it('an ignored blank is not counted as open', () => {
		const profile = profileOf([{ id: 'achievements', title: '主要工作' }]);
		const text = '一、主要工作\n全年走訪農戶××戶，群眾反映良好。';
		const status = (ignores: readonly IgnoreEntry[]) =>
			analyze(text, profile, { ignores }).checklists[0]?.items[0]?.status;
		assert.equal(status([]), 'unfilled');
		assert.equal(status([entryFor(text)]), 'done');
	});

	it('findings about sections can be ignored too', () => {
		const profile = profileOf([
			{ id: 'achievements', title: '主要工作' },
			{ id: 'problems', title: '存在問題' },
		]);
		const text = '一、主要工作\n全年走訪農戶三十戶。\n二、其他\n沒有。';
		const ignores = [{ file: 'a.txt', code: 'missing-section', text: 'problems' }];
		assert.equal(analyze(text, profile).diagnostics.length, 1);
		assert.equal(analyze(text, profile, { ignores }).diagnostics.length, 0);
	});

	it('allow and extra of the profile', () => {
		const profile = profileOf([], { placeholders: { allow: ['××集團'], extra: ['〔填〕'] } });
		assert.deepEqual(left('××集團走訪××戶，發放〔填〕萬元。', [], profile), ['××', '〔填〕']);
	});

	it('the analysis keeps what was scanned', () => {
		const { source, scan } = analyze(line, profileOf([]), { ignores: [entryFor(line)] });
		assert.equal(source.lines[0]?.placeholders.length, 3);
		assert.equal(scan.lines[0]?.placeholders.length, 2);
	});
});

describe('comments that ignore', () => {
	const blank = '全年走訪農戶××戶。';
	const cases: Readonly<Record<string, readonly [lines: readonly string[], left: number]>> = {
		'on its own line, the next line': [['<!-- summary-writer-ignore -->', blank, blank], 1],
		'behind a text, this line': [[`${blank}<!-- summary-writer-ignore -->`, blank], 1],
		'from start to end': [
			['<!-- summary-writer-ignore-start -->', blank, blank, '<!-- summary-writer-ignore-end -->', blank],
			1,
		],
		'from start on': [[blank, '<!-- summary-writer-ignore-start -->', blank, blank], 1],
		'the whole file': [[blank, '<!-- summary-writer-ignore-file -->', blank], 0],
		'a rule that is named': [['<!-- summary-writer-ignore unfilled-placeholder -->', blank], 0],
		'another rule that is named': [['<!-- summary-writer-ignore missing-section -->', blank], 1],
		'another comment': [['<!-- summary-writer-ignored -->', blank], 1],
	};
	for (const [what, [lines, expected]] of Object.entries(cases)) {
		it(what, () => {
			assert.equal(left(lines.join('\n'), []).length, expected);
			assert.equal(left(lines.join('\r\n'), []).length, expected);
		});
	}
});

describe('ignores.yaml', () => {
	const first: IgnoreEntry = { file: '村/甲.md', code: 'unfilled-placeholder', text: '××', context: '0012ab34' };
	const second: IgnoreEntry = { file: '村/乙.md', text: '20xx' };

	it('what is written is read again', async () => {
		const text = await addIgnore(await addIgnore('', first), second);
		assert.deepEqual(await parseIgnores(text), { ignores: [first, second], problems: [] });
	});

	it('an entry is not written twice', async () => {
		const text = await addIgnore('', first);
		assert.equal(await addIgnore(text, first), text);
	});

	for (const eol of ['\n', '\r\n']) {
		it(`comments and line ends ${JSON.stringify(eol)} stay`, async () => {
			const text = ['# 看過了', '- file: a.md # 甲', '  text: xx', ''].join(eol);
			const more = await addIgnore(text, second);
			assert.ok(more.startsWith(text));
			assert.equal(more.replaceAll(eol, '').includes('\n'), false);
			assert.equal(await removeIgnore(more, second), text);
			assert.equal(await removeIgnore(text, { file: 'a.md', text: 'xx' }), `# 看過了${eol}`);
		});
	}

	it('adding and removing gives back the file, whatever the entry says', async () => {
		const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
		const entries = fc.record(
			{ file: words, text: words, context: words },
			{ requiredKeys: ['file', 'text'], noNullPrototype: true },
		);
		await fc.assert(
			fc.asyncProperty(entries, async (entry) => {
				const before = await addIgnore('# kept\n', first);
				const after = await addIgnore(before, entry);
				assert.deepEqual((await parseIgnores(after)).ignores.at(-1), entry);
				assert.equal(await removeIgnore(after, entry), before);
			}),
			{ numRuns: 60 },
		);
	});

	const broken: Readonly<Record<string, string>> = {
		'- file: a.md': 'missing-key',
		'- text: xx': 'missing-key',
		'- { file: a, text: b, why: c }': 'unknown-key',
		'- { file: a, text: b, code: nothing }': 'bad-value',
		'file: a': 'wrong-type',
		'- xx': 'wrong-type',
	};
	for (const [text, code] of Object.entries(broken)) {
		it(`${text}: ${code}`, async () => {
			const { problems } = await parseIgnores(text);
			assert.equal(problems[0]?.code, code);
		});
	}
});
