import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createElements, few, many, type Redrawing, type Shown } from '../../src/extension/elements';

interface Row {
	readonly id: string;
	readonly words: string;
	readonly children: readonly Row[];
}

const kind = {
	idOf: ({ id }: Row) => id,
	childrenOf: ({ children }: Row) => children,
	looksAlike: (a: Row, b: Row) => a.words === b.words,
};
const uri = vscode.Uri.file('/a.summary');

function row(id: string, words = '', children: readonly Row[] = []): Row {
	return { id, words, children };
}

function rows(count: number, words = ''): readonly Row[] {
	return Array.from({ length: count }, (_, n) => row(`${n}`, n === 0 ? words : ''));
}

function drawn({ all, elements, heavy }: Redrawing<Row>): string | readonly (readonly string[])[] {
	const ids = (some: readonly Shown<Row>[]): readonly string[] => some.map((one) => one.row.id);
	return all ? 'all' : [ids(elements), ids(heavy)];
}

const nothing = [[], []];

interface Case {
	readonly what: string;
	readonly before: readonly Row[];
	readonly after: readonly Row[];
	/** All, or what is drawn at once and what can wait. */
	readonly drawn: ReturnType<typeof drawn>;
}

const cases: readonly Case[] = [
	{ what: 'nothing of rows that are made anew', before: [row('a')], after: [row('a')], drawn: nothing },
	{
		what: 'a row with other words',
		before: [row('a'), row('b')],
		after: [row('a'), row('b', 'x')],
		drawn: [['b'], []],
	},
	{ what: 'everything where a row comes at the top', before: [row('a')], after: [row('a'), row('b')], drawn: 'all' },
	{
		what: 'everything where the order changes',
		before: [row('a'), row('b')],
		after: [row('b'), row('a')],
		drawn: 'all',
	},
	{
		what: 'a row with what is below it',
		before: [row('a', '', [row('b')])],
		after: [row('a', 'x', [row('b', 'x')])],
		drawn: [['a'], []],
	},
	{
		what: 'a row below one that looks as before',
		before: [row('a', '', [row('b')])],
		after: [row('a', '', [row('b', 'x')])],
		drawn: [['b'], []],
	},
	{
		what: 'a row below which one comes',
		before: [row('a', '', [row('b')])],
		after: [row('a', '', [row('b'), row('c')])],
		drawn: [['a'], []],
	},
	{
		what: 'later a row with other words that has much below it',
		before: [row('a', '', rows(few + 1))],
		after: [row('a', 'x', rows(few + 1, 'x'))],
		drawn: [['0'], ['a']],
	},
	{
		what: 'later a long list',
		before: [row('a', '', rows(many + 1))],
		after: [row('a', '', rows(many + 2))],
		drawn: [[], ['a']],
	},
];

describe('Rows in a view draw again', () => {
	for (const one of cases) {
		it(one.what, () => {
			const elements = createElements(kind);
			elements.show(one.before, uri);
			assert.deepEqual(drawn(elements.show(one.after, uri)), one.drawn);
			assert.deepEqual(plain(elements.top), one.after);
		});
	}

	it('everything of another text, and of none', () => {
		const elements = createElements(kind);
		elements.show([row('a')], uri);
		assert.equal(drawn(elements.show([row('a')], vscode.Uri.file('/b.summary'))), 'all');
		assert.equal(drawn(elements.show([], undefined)), 'all');
		assert.deepEqual(drawn(elements.show([], undefined)), nothing);
	});

	it('by objects that stay, with those above them', () => {
		const elements = createElements(kind);
		elements.show([row('a', '', [row('b')])], uri);
		const [before] = elements.top;
		elements.show([row('c'), row('a', 'x', [row('b', 'x')])], uri);
		const after = elements.top[1];
		assert.equal(after, before);
		assert.equal(after?.children[0]?.parent, before);
	});
});

function plain(elements: readonly Shown<Row>[]): readonly Row[] {
	return elements.map(({ row: { id, words }, children }) => ({ id, words, children: plain(children) }));
}
