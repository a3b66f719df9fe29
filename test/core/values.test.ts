import assert from 'node:assert/strict';
import { frontMatterValues, parseValues, scanText, withValue } from '../../src/core/index';

describe('Values', () => {
	it('are names with one text or several', async () => {
		const { values, problems } = await parseValues('# ours\n年度: 2024\n單位: 雙江鄉婦聯\n鎮: [五里, 大同]\n村:\n');
		assert.deepEqual(problems, []);
		assert.deepEqual(values, [
			{ key: '年度', values: ['2024'] },
			{ key: '單位', values: ['雙江鄉婦聯'] },
			{ key: '鎮', values: ['五里', '大同'] },
		]);
	});

	it('that are no texts are told, with their place', async () => {
		const { values, problems } = await parseValues('年度: { a: 1 }\n鎮: 五里\n');
		assert.deepEqual(values, [{ key: '鎮', values: ['五里'] }]);
		assert.deepEqual(
			problems.map(({ code, range }) => [code, range.start]),
			[['wrong-type', { line: 0, column: 4 }]],
		);
	});

	it('of a broken file are none', async () => {
		const { values, problems } = await parseValues('年度: "2024\n');
		assert.deepEqual([values, problems.length], [[], 1]);
	});

	for (const eol of ['\n', '\r\n']) {
		it(`stand in front matter (${JSON.stringify(eol)})`, async () => {
			const text = ['---', 'profile: general', 'values:', '  年度: 2024', '---', '20xx年'].join(eol);
			assert.deepEqual(await frontMatterValues(scanText(text)), [{ key: '年度', values: ['2024'] }]);
		});
	}

	it('of a text without front matter are none', async () => {
		assert.deepEqual(await frontMatterValues(scanText('values:\n  年度: 2024\n')), []);
		assert.deepEqual(await frontMatterValues(scanText('')), []);
	});

	it('are set in the text of the file, which keeps its comments', async () => {
		const before = '# ours\n年度: 2024 # this one\n鎮: 五里\n';
		assert.equal(await withValue(before, '鎮', '大同'), '# ours\n年度: 2024 # this one\n鎮: 大同\n');
		assert.equal(await withValue(before, '村', '永久'), `${before}村: 永久\n`);
		assert.equal(await withValue(before, '鎮', undefined), '# ours\n年度: 2024 # this one\n');
		assert.equal(await withValue('', '年度', '2024'), '年度: "2024"\n');
		assert.equal(await withValue('a: [', 'b', 'c'), 'a: [');
	});
});
