import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { type FillState, freshState, moveMarks, restoredState, savedStateOf } from '../../src/extension/fill/marks';

type Edit = readonly [start: number, end: number, text: string];

const text = '20xx年××鄉總結\n調換3名，培訓3名。\n';

/** `3名` of the first place is filled in; the blank was `__`. */
function state(): FillState {
	const at = text.indexOf('3名');
	return {
		...freshState(),
		filled: [
			{
				wants: 'number',
				value: '3',
				places: [{ mark: { range: { start: at, end: at + 1 } }, blank: '__', written: '3' }],
			},
		],
		at: { range: { start: at, end: at } },
	};
}

function edited(edits: readonly Edit[]): { readonly text: string; readonly state: FillState } {
	const now = state();
	let result = text;
	for (const [start, end, inserted] of edits) {
		result = result.slice(0, start) + inserted + result.slice(end);
		const change = { rangeOffset: start, rangeLength: end - start, text: inserted };
		moveMarks(now, [change as unknown as vscode.TextDocumentContentChangeEvent]);
	}
	return { text: result, state: now };
}

function marked({ text, state }: { readonly text: string; readonly state: FillState }): string | undefined {
	const range = state.filled[0]?.places[0]?.mark.range;
	return range && text.slice(range.start, range.end);
}

const place = text.indexOf('3名');

describe('A place that was filled in', () => {
	const kept: readonly { readonly what: string; readonly edits: readonly Edit[]; readonly now: string | undefined }[] =
		[
			{ what: 'an edit before it', edits: [[0, 4, '2024']], now: '3' },
			{ what: 'lines put before it', edits: [[0, 0, '一行\n又一行\n']], now: '3' },
			{ what: 'an edit behind it', edits: [[place + 1, place + 2, '位']], now: '3' },
			{ what: 'words at its beginning', edits: [[place, place, '約']], now: '3' },
			{ what: 'undo', edits: [[place, place + 1, '__']], now: '__' },
			{
				what: 'undo and redo',
				edits: [
					[place, place + 1, '__'],
					[place, place + 2, '3'],
				],
				now: '3',
			},
			{ what: 'an edit inside it', edits: [[place, place + 1, '30']], now: '30' },
			{ what: 'the loss of its sentence', edits: [[place - 2, place + 3, '']], now: undefined },
		];
	for (const { what, edits, now } of kept) {
		it(`is followed through ${what}`, () => assert.equal(marked(edited(edits)), now));
	}

	const found: readonly { readonly what: string; readonly now: string; readonly at: number | undefined }[] = [
		{ what: 'in the same text', now: text, at: place },
		{ what: 'in a text that grew before it', now: `題\n${text}`, at: place + 2 },
		{
			what: 'in a text whose other blanks were filled',
			now: text.replace('20xx', '2024').replace('培訓3', '培訓40'),
			at: place,
		},
		{ what: 'nowhere in another text', now: '別的文章。', at: undefined },
		{ what: 'nowhere where its sentence is gone', now: text.replace('調換3名，', ''), at: undefined },
	];
	for (const { what, now, at } of found) {
		it(`is found again ${what}`, () => {
			const { filled, lost } = restoredState(savedStateOf(state(), text), now);
			assert.equal(filled[0]?.places[0]?.mark.range?.start, at);
			assert.equal(lost.length, at === undefined ? 1 : 0);
		});
	}

	it('is told from its like by its order', () => {
		const twice = '甲3名。\n甲3名。\n甲3名。\n';
		const before = freshState();
		for (const start of [1, 11]) {
			const places = [{ mark: { range: { start, end: start + 1 } }, blank: '_', written: '3' }];
			before.filled.push({ wants: 'number', value: '3', places });
		}
		const { filled } = restoredState(savedStateOf(before, twice), `題\n${twice}`);
		assert.deepEqual(
			filled.map(({ places: [one] }) => one?.mark.range?.start),
			[3, 13],
		);
	});
});
